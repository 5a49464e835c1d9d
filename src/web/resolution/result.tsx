import { FormattedMessage } from 'react-intl';
import type { ResolutionPage } from '#overview';

/** A printed result in words, or short, and whether it was unanimous. */
export function Result({
  result,
  unanimous,
  short = false,
}: {
  readonly result: ResolutionPage['result'];
  readonly unanimous: boolean | null;
  readonly short?: boolean;
}) {
  if (!result)
    return (
      <span className="quiet-text">
        <FormattedMessage id="fact.not-found" />
      </span>
    );
  return (
    <>
      <span className={short ? 'number nowrap' : undefined}>
        <FormattedMessage id={short ? 'resolution.result-short' : 'resolution.result-said'} values={result} />
      </span>
      {short ? ' ' : ' · '}
      {unanimous === true && (
        <span className="quiet-text">
          <FormattedMessage id="resolution.unanimous" />
        </span>
      )}
    </>
  );
}
