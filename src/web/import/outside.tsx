import { FormattedMessage } from 'react-intl';
import type { OutsideLoad, OutsideYear } from '#incidents';
import { Asked, type DataColumn, DataTable, DateText } from '#ui';

type Answer = { readonly loads: readonly OutsideLoad[]; readonly years: readonly OutsideYear[] };

const columns: readonly DataColumn<OutsideYear>[] = [
  { id: 'year', label: <FormattedMessage id="outside.year" />, cell: ({ year }) => year, rowHeader: true },
  {
    id: 'kind',
    label: <FormattedMessage id="outside.kind" />,
    cell: ({ kind }) => <FormattedMessage id={`outside.kind.${kind}`} />,
  },
  { id: 'events', label: <FormattedMessage id="outside.events" />, cell: ({ events }) => events, numeric: true },
  { id: 'best', label: <FormattedMessage id="outside.best" />, cell: ({ best }) => best, numeric: true },
];

/** Events as others count them, beside the work and never in it, with where they come from. */
export function Outside({ situation }: { readonly situation: string }) {
  return (
    <section className="section">
      <h2>
        <FormattedMessage id="outside.title" />
      </h2>
      <p className="quiet-text">
        <FormattedMessage id="outside.lead" />
      </p>
      <Asked<Answer> path={`/casework/${encodeURIComponent(situation)}/outside-events`}>
        {({ loads, years }) =>
          loads.length === 0 ? (
            <p>
              <FormattedMessage id="outside.none" />
            </p>
          ) : (
            <>
              {loads.map(({ id, title, licence, taken, rows, at, doubtful }) => (
                <p key={id}>
                  <FormattedMessage id="outside.from" values={{ title, licence, taken, rows, day: <DateText date={at.slice(0, 10)} /> }} />{' '}
                  {doubtful > 0 && <FormattedMessage id="outside.doubtful" values={{ count: doubtful }} />}
                </p>
              ))}
              <DataTable
                caption={<FormattedMessage id="outside.title" />}
                quietCaption
                columns={columns}
                rows={years}
                rowKey={({ source, version, year, kind }) => `${source} ${version} ${year} ${kind}`}
              />
            </>
          )
        }
      </Asked>
    </section>
  );
}
