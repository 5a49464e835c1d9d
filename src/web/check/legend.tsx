import { FormattedMessage } from 'react-intl';
import type { Verdict } from '#claims';
import { VerdictMark } from './verdict-mark.tsx';

/** The verdicts in the order in which the first that applies is given. */
export const verdictOrder: readonly Verdict[] = [
  'another thing is meant',
  'contradicted',
  'contested',
  'only the party itself says so',
  'outdated',
  'holds, rounded',
  'holds, other wording',
  'holds',
  'not in the record',
];

/** What each answer means. */
export function Legend() {
  return (
    <dl className="legend">
      {verdictOrder.map((verdict) => (
        <div key={verdict}>
          <dt>
            <VerdictMark verdict={verdict} />
          </dt>
          <dd>
            <FormattedMessage id={`check.meaning.${verdict}`} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What to do when nothing is there yet: the way in, an example, and what the answers mean. */
export function Empty({ onExample }: { readonly onExample: () => void }) {
  return (
    <div className="check-empty">
      <h2>
        <FormattedMessage id="check.how" />
      </h2>
      <p>
        <FormattedMessage id="check.how.text" />
      </p>
      <p>
        <button type="button" className="quiet" onClick={onExample}>
          <FormattedMessage id="check.try" />
        </button>
      </p>
      <h3>
        <FormattedMessage id="check.meanings" />
      </h3>
      <Legend />
    </div>
  );
}
