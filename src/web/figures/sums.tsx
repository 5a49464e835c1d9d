import { FormattedMessage, useIntl } from 'react-intl';
import type { SumOfParts } from '#council';
import type { FiguresView } from '#overview';
import { useNames } from './figure-box.tsx';

/** What printed totals are made of, and whether the parts make them. Vigil's arithmetic, and said to be so. */
export function Sums({ view }: { readonly view: FiguresView }) {
  const { situation } = useNames(view);
  if (view.sums.length === 0) return null;
  return (
    <section className="sums">
      <h2>
        <FormattedMessage id="figures.sums" />
      </h2>
      <p className="quiet-text">
        <FormattedMessage id="figures.sums.why" />
      </p>
      <ul>
        {view.sums.map((sum) => (
          <li key={`${sum.total.year} ${sum.total.situation} ${sum.total.scope ?? ''} ${sum.by}`}>
            <Sum sum={sum} where={situation(sum.total.situation)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sum({ sum, where }: { readonly sum: SumOfParts; readonly where: string }) {
  const intl = useIntl();
  const { total, parts, missing, verdict, by } = sum;
  const amount = ({ qualifier, value }: SumOfParts['total']) => intl.formatMessage({ id: `amount.${qualifier}` }, { value });
  const subject = (id: string) => intl.formatMessage({ id: `violation.${id}` });
  const values = { total: amount(total), sum: sum.sum, difference: sum.difference ?? 0, known: parts.length, missing: missing.length };
  return (
    <details>
      <summary>
        <span className="sum-what">
          {total.year} · {where}
          {total.scope !== null && <> · {total.scope}</>}
        </span>{' '}
        <span className={`verdict verdict-${verdict.replaceAll(' ', '-')}`}>
          <FormattedMessage id={`figures.sum.${by === 'violation' ? verdict : `${verdict} in time`}`} values={values} />
        </span>
      </summary>
      <table>
        <tbody>
          {parts.map((part) => (
            <tr key={part.violation}>
              <th scope="row">{subject(part.violation)}</th>
              <td className="number">{amount(part)}</td>
              <td>
                <FormattedMessage id={`unit.${part.unit}`} />
              </td>
            </tr>
          ))}
          {missing.map((id) => (
            <tr key={id}>
              <th scope="row">{subject(id)}</th>
              <td className="quiet-text" colSpan={2}>
                <FormattedMessage id="figures.gap" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
