import { FormattedMessage } from 'react-intl';
import type { Lacking } from '#verification';

/** What a finding still lacks for the last sign-off; nothing is said where nothing lacks. */
export function LackingText({ lacking }: { readonly lacking: readonly Lacking[] }) {
  if (lacking.length === 0)
    return (
      <span className="mark mark-yes">
        <FormattedMessage id="lacking.nothing" />
      </span>
    );
  return (
    <ul className="lacking">
      {lacking.map(({ what, needed, held }) => (
        <li key={what} className="mark mark-unknown">
          <span>
            <FormattedMessage id={`lacking.${what}`} values={{ needed, held }} />
          </span>
        </li>
      ))}
    </ul>
  );
}
