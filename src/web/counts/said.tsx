import { FormattedMessage } from 'react-intl';
import type { FiguresAbout } from '#counting';
import { useDay } from './names.ts';

/** What every figure says of itself: its rule and version, until when verified, as known when. */
export function Said({ about: { window, asKnownOn, ruleVersion } }: { readonly about: Pick<FiguresAbout, 'window' | 'asKnownOn' | 'ruleVersion'> }) {
  const day = useDay();
  return (
    <p className="quiet-text counts-said">
      <FormattedMessage
        id={`counts.said.${window.rule}`}
        values={{ rule: <bdi key="rule">{ruleVersion}</bdi>, cutOff: day(window.cutOff), known: day(asKnownOn) }}
      />
    </p>
  );
}
