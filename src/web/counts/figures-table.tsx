import { FormattedMessage, useIntl } from 'react-intl';
import { type CountRow, type CountsView, rowKey, splitColumns } from '#counting';
import { rollUps } from '#incidents';
import { Way } from '#ui';
import { useDay } from './names.ts';
import { figureAddress } from './search.ts';

const parts: readonly string[] = Object.values(rollUps).flat();
const columnWords = { committed: 'committed', late: 'late', cannotTell: 'cannot-tell', total: 'total' } as const;

type Props = { readonly view: CountsView; readonly measure: string; readonly sex: string | undefined; readonly asKnownOn: string | undefined };

/** The figures of a period: committed in it + earlier and verified in it + cannot tell = total, with bounds and their reason. */
export function FiguresTable({ view, measure, sex, asKnownOn }: Props) {
  const intl = useIntl();
  const day = useDay();
  const rows = view.rows.filter((row) => row.sex === (sex ?? null) && (row.unit === measure || row.unit === 'incidents'));
  const before = new Map(view.since?.rows.map((row) => [rowKey(row), row.total]));
  return (
    <section className="scroll" aria-label={intl.formatMessage({ id: 'counts.figures' })}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="counts.head.violation" />
            </th>
            <th scope="col">
              <FormattedMessage id="counts.head.unit" />
            </th>
            {view.since && (
              <th scope="col" className="number">
                <FormattedMessage id="counts.head.then" values={{ day: day(view.since.asKnownOn) }} />
              </th>
            )}
            {splitColumns.map((column) => (
              <th key={column} scope="col" className="number">
                <FormattedMessage id={`counted.${columnWords[column]}`} />
              </th>
            ))}
            <th scope="col">
              <FormattedMessage id="counts.head.bounds" />
            </th>
            <th scope="col">
              <FormattedMessage id="counts.head.open" />
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className={row.violation === 'all' ? 'whole' : undefined}>
              <th scope="row" className={parts.includes(row.violation) ? 'part-of' : undefined}>
                <FormattedMessage id={`recorded-type.${row.violation}`} />
              </th>
              <td className="quiet-text">
                <FormattedMessage id={`count-unit.${row.unit}`} />
              </td>
              {view.since && <td className="number quiet-text">{intl.formatNumber(before.get(rowKey(row)) ?? 0)}</td>}
              {splitColumns.map((column) => (
                <td key={column} className="number">
                  <OneFigure row={row} column={column} view={view} asKnownOn={asKnownOn} />
                </td>
              ))}
              <td>
                <Bounds row={row} because={view.because} />
              </td>
              <td>
                <Open view={view} violation={row.violation} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type FigureProps = {
  readonly row: CountRow;
  readonly column: (typeof splitColumns)[number];
  readonly view: CountsView;
  readonly asKnownOn: string | undefined;
};

function OneFigure({ row, column, view, asKnownOn }: FigureProps) {
  const intl = useIntl();
  const number = intl.formatNumber(row[column]);
  if (row[column] === 0) return <span className="quiet-text">{number}</span>;
  const { violation, unit, sex } = row;
  const what = intl.formatMessage({ id: `recorded-type.${violation}` });
  const which = intl.formatMessage({ id: `counted.${columnWords[column]}` });
  return (
    <Way
      className={column === 'total' ? 'figure' : undefined}
      to={figureAddress({ situation: view.situation, period: view.period, asKnownOn }, { violation, unit, sex, column, part: null })}
      aria-label={intl.formatMessage({ id: 'counts.open-figure' }, { what, where: which, number })}
    >
      {number}
    </Way>
  );
}

function Bounds({ row, because }: { readonly row: CountRow; readonly because: CountsView['because'] }) {
  const intl = useIntl();
  if (row.lower === row.upper) return null;
  const reasons = because.find((one) => one.row === rowKey(row))?.reasons ?? [];
  return (
    <>
      <FormattedMessage id="counts.between" values={{ lower: row.lower, upper: row.upper }} />
      {reasons.map((reason) => (
        <span key={reason} className="cell-note wraps">
          {intl.formatMessage({ id: `bound.${reason}` })}
        </span>
      ))}
    </>
  );
}

/** Findings of the period that are not verified and so in no figure of this line. */
function Open({ view, violation }: { readonly view: CountsView; readonly violation: CountRow['violation'] }) {
  const types: readonly string[] = Object.hasOwn(rollUps, violation) ? rollUps[violation as keyof typeof rollUps] : [violation];
  const own = view.open.filter((one) => violation === 'all' || types.includes(one.violation));
  const [pending, not] = own.reduce(([a, b], one) => [a + one.pending, b + one.notVerified], [0, 0]);
  if (pending + not === 0) return null;
  return (
    <span className="quiet-text">
      <FormattedMessage id="counts.open-of" values={{ pending, not }} />
    </span>
  );
}
