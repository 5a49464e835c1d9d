import { FormattedMessage, useIntl } from 'react-intl';
import {
  type AskedFigure,
  dimensions,
  type Dimension,
  everySituation,
  matrixColumns,
  type MatrixCell,
  type MatrixRow,
  type MatrixView,
} from '#counting';
import type { Sex } from '#incidents';
import { useLocale, Way } from '#ui';
import { useDesk, useSituationName } from '../work/desk.ts';
import { usePartName } from './names.ts';
import { figureAddress, queryOf } from './search.ts';

type Props = {
  readonly view: MatrixView;
  readonly over: string;
  readonly sex: string | undefined;
  /** The situation that all rows are of; `null` where each row is one. */
  readonly situation: string | null;
  readonly asKnownOn: string | undefined;
};

/** What the rows of a matrix are called. */
export function useRowName(over: string, situation: string | null): (key: string) => string {
  const intl = useIntl();
  const partName = usePartName(situation ?? '');
  const desk = useDesk();
  const situationName = useSituationName();
  return (key) => {
    if (over !== 'situation') return partName(over, key);
    if (key === everySituation) return intl.formatMessage({ id: 'counts.every-situation' });
    return situationName(desk?.situations.find(({ id }) => id === key) ?? { id: key, names: null });
  };
}

/** Figures crossed: each opens on its findings, and says what is late, open or in doubt beside it. */
export function Matrix({ view, over, sex, situation, asKnownOn }: Props) {
  const intl = useIntl();
  const nameOf = useRowName(over, situation);
  const columns = matrixColumns.filter((column) => view.rows.some(({ cells }) => cells.some(({ violation }) => violation === column)));
  const named = [...view.rows].map((row) => ({ row, name: nameOf(row.key) }));
  const ownPage = (key: string) => `/work/${encodeURIComponent(key)}/counts${queryOf({ period: view.period, asKnownOn })}`;
  return (
    <section className="scroll" aria-label={intl.formatMessage({ id: 'counts.matrix' }, { over: intl.formatMessage({ id: `counts.over.${over}` }) })}>
      <table className="matrix counts-matrix">
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id={`counts.head.${over}`} />
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className="number">
                <FormattedMessage id={`recorded-type.${column}`} />
                <span className="quiet-text">
                  <FormattedMessage id={`count-unit.${unitIn(view, column)}`} />
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {named.map(({ row, name }) => (
            <tr key={row.key} className={row.key === everySituation ? 'whole' : undefined}>
              <th scope="row">{over === 'situation' && row.key !== everySituation ? <Way to={ownPage(row.key)}>{name}</Way> : name}</th>
              {columns.map((column) => {
                const cell = row.cells.find(({ violation }) => violation === column);
                return (
                  <td key={column} className="number">
                    {cell ? <Figure cell={cell} to={addressOf(cell, row)} name={name} /> : <Nothing />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );

  function addressOf({ violation, unit }: MatrixCell, { key }: MatrixRow): string | null {
    const of = over === 'situation' ? (key === everySituation ? null : key) : situation;
    if (of === null) return null;
    const by = dimensions.find((dimension): dimension is Dimension => dimension === over);
    const figure: AskedFigure = { violation, unit, sex: (sex ?? null) as Sex | null, column: 'total', part: by ? { by, is: key } : null };
    return figureAddress({ situation: of, period: over === 'period' ? key : view.period, asKnownOn }, figure);
  }
}

const unitIn = ({ rows }: MatrixView, column: string) =>
  rows.flatMap(({ cells }) => cells).find(({ violation }) => violation === column)?.unit ?? 'violations';

/** There is no such figure; it is no zero. */
function Nothing() {
  return (
    <span className="quiet-text">
      <span aria-hidden="true">–</span>
      <span className="for-readers">
        <FormattedMessage id="counts.no-figure" />
      </span>
    </span>
  );
}

function Figure({ cell, to, name }: { readonly cell: MatrixCell; readonly to: string | null; readonly name: string }) {
  const intl = useIntl();
  const { locale } = useLocale();
  const { total, lower, upper, late, cannotTell, open, questions, violation } = cell;
  const number = intl.formatNumber(total);
  const what = intl.formatMessage(
    { id: 'counts.open-figure' },
    { what: intl.formatMessage({ id: `recorded-type.${violation}` }), where: name, number },
  );
  const notes = (
    [
      ['late', late],
      ['cannot-tell', cannotTell],
      ['open', open],
      ['questions', questions],
    ] as const
  ).filter(([, value]) => value > 0);
  return (
    <>
      {to !== null && total > 0 ? (
        <Way to={to} className="figure" aria-label={what}>
          {number}
        </Way>
      ) : (
        <span className={total === 0 ? 'figure none' : 'figure'}>{number}</span>
      )}
      {lower !== null && upper !== null && lower !== upper && (
        <span className="cell-note" dir={locale === 'ar' ? 'rtl' : 'ltr'}>
          <FormattedMessage id="counts.between" values={{ lower, upper }} />
        </span>
      )}
      {notes.map(([note, value]) => (
        <span key={note} className={`cell-note ${note}`}>
          <FormattedMessage id={`counts.note.${note}`} values={{ count: value }} />
        </span>
      ))}
    </>
  );
}
