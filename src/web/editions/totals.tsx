import { FormattedMessage, useIntl } from 'react-intl';
import type { CountRow } from '#counting';

/** The totals of an edition, in children and incidents, with the violations of all types together. */
export function Totals({ rows }: { readonly rows: readonly CountRow[] }) {
  const intl = useIntl();
  const shown = rows.filter(
    ({ sex, unit, violation, upper }) => sex === null && (unit !== 'violations' || violation === 'all') && (upper > 0 || violation === 'all'),
  );
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
            {['committed', 'late', 'cannot-tell', 'total'].map((column) => (
              <th key={column} scope="col" className="number">
                <FormattedMessage id={`counted.${column}`} />
              </th>
            ))}
            <th scope="col">
              <FormattedMessage id="counts.head.bounds" />
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ violation, unit, committed, late, cannotTell, total, lower, upper }) => (
            <tr key={`${violation} ${unit}`}>
              <th scope="row">
                <FormattedMessage id={`recorded-type.${violation}`} />
              </th>
              <td className="quiet-text">
                <FormattedMessage id={`count-unit.${unit}`} />
              </td>
              <td className="number">{intl.formatNumber(committed)}</td>
              <td className="number">{intl.formatNumber(late)}</td>
              <td className="number">{intl.formatNumber(cannotTell)}</td>
              <td className="number figure">{intl.formatNumber(total)}</td>
              <td>{lower !== upper && <FormattedMessage id="counts.between" values={{ lower, upper }} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
