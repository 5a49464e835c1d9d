import { FormattedMessage } from 'react-intl';
import type { FindingPage } from '#overview';
import { DateText } from '#ui';
import type { Deed } from '#verification';
import { useCaseNames } from '../case-names/use-case-names.ts';
import { PartiesText } from '../told/index.ts';
import { useSignerName } from './signer.ts';

type Props = { readonly page: FindingPage; readonly situation: string };

/** Everything that was done with a finding: when, by whom and why, the newest first. */
export function History({ page, situation }: Props) {
  const signerName = useSignerName();
  return (
    <section className="section" aria-labelledby="history">
      <h2 id="history">
        <FormattedMessage id="finding.history" />
      </h2>
      <ol className="plain-list">
        {page.history.toReversed().map((deed) => (
          <li key={deed.position}>
            <strong>
              <FormattedMessage id={`finding-deed.${deed.kind}`} />
            </strong>{' '}
            <What deed={deed} situation={situation} /> <span dir="auto">{deed.reason}</span>{' '}
            <span className="quiet-text">
              <DateText date={deed.on} />
              {' · '}
              <bdi>{signerName(deed.by)}</bdi>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What a deed decided, where its kind alone does not say it. */
function What({ deed, situation }: { readonly deed: Deed; readonly situation: string }) {
  const names = useCaseNames(situation);
  if (deed.kind === 'decide') return <FormattedMessage id={`finding-status.${deed.status}`} />;
  if (deed.kind === 'sign')
    return (
      <>
        <FormattedMessage id={`sign-off.${deed.level}`} /> <DateText date={deed.signedOn} />
      </>
    );
  if (deed.kind === 'propose attribution' || deed.kind === 'confirm attribution') return <PartiesText parties={deed.parties} names={names} />;
  return null;
}
