import { FormattedMessage, useIntl } from 'react-intl';
import { Asked, DataTable, DateText, Way } from '#ui';
import type { ResolutionList, ResolutionRow } from '#overview';
import { Amount, HowComplete, PageHead, RecordProse, ResolutionWay } from '../shown/index.ts';
import { Result } from './result.tsx';

/** All resolutions of the theme. */
export function ResolutionsPage() {
  return (
    <div className="page">
      <Asked<ResolutionList> path="/resolutions">{(list) => <List list={list} />}</Asked>
    </div>
  );
}

function List({ list }: { readonly list: ResolutionList }) {
  const intl = useIntl();
  return (
    <>
      <PageHead title={intl.formatMessage({ id: 'resolutions.title' })} lead={<FormattedMessage id="resolutions.lead" />} edition={list.edition} />
      <DataTable
        caption={<FormattedMessage id="resolutions.caption" />}
        quietCaption
        rows={list.resolutions}
        rowKey={({ symbol }) => symbol}
        columns={[
          {
            id: 'number',
            label: <FormattedMessage id="resolution.number" />,
            cell: (row) => <ResolutionWay resolution={row} />,
            sortBy: ({ number }) => number,
            rowHeader: true,
          },
          {
            id: 'adopted',
            label: <FormattedMessage id="resolution.adopted" />,
            cell: ({ adopted }) => (
              <span className="nowrap">
                <DateText date={adopted} />
              </span>
            ),
            sortBy: ({ adopted }) => adopted,
          },
          {
            id: 'result',
            label: <FormattedMessage id="resolution.result" />,
            cell: (row) => <Result result={row.result} unanimous={row.unanimous} short />,
          },
          {
            id: 'sponsors',
            label: <FormattedMessage id="resolution.sponsors" />,
            cell: (row) => <SponsorsOf row={row} />,
            sortBy: (row) => row.sponsorCount?.count ?? null,
          },
          {
            id: 'newly',
            label: <FormattedMessage id="resolution.newly-short" />,
            cell: ({ newly }) => newly !== null && <RecordProse>{newly}</RecordProse>,
          },
          {
            id: 'debate',
            label: <FormattedMessage id="resolution.debate" />,
            cell: ({ debate }) =>
              debate !== null && (
                <Way to={`/debates/${debate}`} className="nowrap">
                  <DateText date={debate} />
                </Way>
              ),
          },
        ]}
        download="/record/council/resolutions"
        completeness={<HowComplete note={list.note} />}
      />
    </>
  );
}

function SponsorsOf({ row: { sponsorCount, sponsorsKnown } }: { readonly row: ResolutionRow }) {
  if (sponsorCount === null)
    return (
      <span className="quiet-text">
        <FormattedMessage id="fact.not-found" />
      </span>
    );
  return (
    <>
      <Amount value={sponsorCount.count} qualifier={sponsorCount.qualifier} />
      <p className="quiet-text">
        <FormattedMessage id="resolution.by-name" values={{ held: sponsorsKnown }} />
      </p>
    </>
  );
}
