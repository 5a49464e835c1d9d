import { FormattedMessage } from 'react-intl';
import type { DebateOutcome } from '#overview';
import { DocumentSymbol, RecordWords, ResolutionWay } from '../shown/index.ts';

/** What came of a debate; that it was not found is not that there was none. */
export function Outcome({ outcome, full = false }: { readonly outcome: DebateOutcome; readonly full?: boolean }) {
  if (outcome.kind === 'resolution') return <ResolutionWay resolution={outcome.resolution} />;
  if (outcome.kind === 'document') return <DocumentSymbol symbol={outcome.symbol} />;
  if (outcome.kind !== 'statement')
    return (
      <span className={outcome.kind === 'not found' ? 'quiet-text' : undefined}>
        <FormattedMessage id={`debate.outcome.${outcome.kind}`} />
      </span>
    );
  return (
    <>
      <DocumentSymbol symbol={outcome.symbol} />
      {full && outcome.summary !== null && (
        <p>
          <RecordWords>{outcome.summary}</RecordWords>
        </p>
      )}
    </>
  );
}
