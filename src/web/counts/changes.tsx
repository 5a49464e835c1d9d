import { FormattedMessage, useIntl } from 'react-intl';
import type { CellDifference, FindingLabel } from '#counting';
import { FindingWay } from './finding-way.tsx';

type Props = {
  readonly situation: string;
  readonly differences: readonly CellDifference[];
  readonly labels?: readonly FindingLabel[];
};

/** Why a later figure differs, cell by cell: before, after, and each cause with its findings. Totals first; the other columns on demand. */
export function Changes({ situation, differences, labels = [] }: Props) {
  const isMain = ({ column, sex }: CellDifference) => column === 'total' && sex === null;
  const totals = differences.filter(isMain);
  const others = differences.filter((cell) => !isMain(cell));
  return (
    <>
      <ChangeTable situation={situation} differences={totals} labels={labels} />
      {others.length > 0 && (
        <details>
          <summary>
            <FormattedMessage id="counts.other-columns" values={{ count: others.length }} />
          </summary>
          <ChangeTable situation={situation} differences={others} labels={labels} />
        </details>
      )}
    </>
  );
}

function ChangeTable({ situation, differences, labels = [] }: Props) {
  const intl = useIntl();
  return (
    <section className="scroll" aria-label={intl.formatMessage({ id: 'counts.changes' })}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="counts.head.figure" />
            </th>
            <th scope="col" className="number">
              <FormattedMessage id="counts.head.before" />
            </th>
            <th scope="col" className="number">
              <FormattedMessage id="counts.head.after" />
            </th>
            <th scope="col">
              <FormattedMessage id="counts.head.because" />
            </th>
          </tr>
        </thead>
        <tbody>
          {differences.map((cell) => (
            <tr key={[cell.violation, cell.unit, cell.sex, cell.column].join(' ')}>
              <th scope="row">
                <FigureWords cell={cell} />
              </th>
              <td className="number">{intl.formatNumber(cell.before)}</td>
              <td className="number">{intl.formatNumber(cell.after)}</td>
              <td>
                <ul className="causes">
                  {cell.because.map(({ why, change, findings }) => (
                    <li key={why}>
                      <FormattedMessage id="edition.cause" values={{ why: intl.formatMessage({ id: `why.${why}` }), change }} />
                      {findings.map((finding) => (
                        <span key={finding}>
                          {' · '}
                          <FindingWay situation={situation} finding={finding} label={labels.find((one) => one.finding === finding)} />
                        </span>
                      ))}
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What a cell is, in words. */
function FigureWords({ cell: { violation, unit, sex, column } }: { readonly cell: CellDifference }) {
  const intl = useIntl();
  const parts = [
    intl.formatMessage({ id: `recorded-type.${violation}` }),
    intl.formatMessage({ id: `count-unit.${unit}` }),
    ...(sex === null ? [] : [intl.formatMessage({ id: `sex.${sex}` })]),
    ...(column === 'total' ? [] : [intl.formatMessage({ id: `counted.${column === 'cannotTell' ? 'cannot-tell' : column}` })]),
  ];
  return intl.formatList(parts, { type: 'unit', style: 'short' });
}
