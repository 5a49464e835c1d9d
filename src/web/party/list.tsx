import { FormattedMessage, useIntl } from 'react-intl';
import { Asked, DataTable } from '#ui';
import type { PartyList } from '#overview';
import { fold } from '#matching';
import { HowComplete, PageHead, PartyWay, RecordWords, SituationWay, useAddressed } from '../shown/index.ts';

/** All parties that the record names. */
export function PartiesPage() {
  return (
    <div className="page">
      <Asked<PartyList> path="/parties">{(list) => <List list={list} />}</Asked>
    </div>
  );
}

function List({ list }: { readonly list: PartyList }) {
  const intl = useIntl();
  const [q, find] = useAddressed('q');
  const wanted = fold(q);
  const rows = list.parties.filter(({ name, aliases, situations }) =>
    [name, ...aliases, ...situations.flatMap(({ names }) => Object.values(names))].some((one) => fold(one).includes(wanted)),
  );
  return (
    <>
      <PageHead title={intl.formatMessage({ id: 'parties.title' })} lead={<FormattedMessage id="parties.lead" />} edition={list.edition} />
      <form className="toolbar" onSubmit={(event) => event.preventDefault()}>
        <label className="field">
          <span>
            <FormattedMessage id="parties.find" />
          </span>
          <input type="search" value={q} onChange={(event) => find(event.target.value)} />
        </label>
        <output className="quiet-text">
          <FormattedMessage id="parties.found" values={{ count: rows.length }} />
        </output>
      </form>
      <DataTable
        caption={<FormattedMessage id="parties.caption" />}
        quietCaption
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'party',
            label: <FormattedMessage id="party.party" />,
            cell: (party) => (
              <>
                <PartyWay party={party} />
                {party.aliases.length > 0 && (
                  <p className="quiet-text">
                    <RecordWords>{party.aliases.join(' · ')}</RecordWords>
                  </p>
                )}
              </>
            ),
            sortBy: ({ name }) => name,
            rowHeader: true,
          },
          {
            id: 'situations',
            label: <FormattedMessage id="party.situations" />,
            cell: ({ situations }) =>
              situations.map((situation) => (
                <p key={situation.id}>
                  <SituationWay situation={situation} />
                </p>
              )),
            sortBy: ({ situations }) => situations[0]?.names.en ?? null,
          },
          {
            id: 'kind',
            label: <FormattedMessage id="party.kind" />,
            cell: ({ kind }) => <FormattedMessage id={`party-kind.${kind}`} />,
            sortBy: ({ kind }) => kind,
          },
          {
            id: 'listed',
            label: <FormattedMessage id="party.listed-in" />,
            cell: ({ listedIn }) => listedIn.join(', '),
            sortBy: ({ listedIn }) => listedIn.at(-1) ?? null,
          },
          { id: 'off', label: <FormattedMessage id="party.taken-off-in" />, cell: ({ takenOffIn }) => takenOffIn.join(', ') },
          { id: 'plans', label: <FormattedMessage id="party.plans" />, cell: ({ plans }) => plans, sortBy: ({ plans }) => plans, numeric: true },
        ]}
        download="/record/register/parties"
        completeness={<HowComplete note={list.note} />}
      />
    </>
  );
}
