import { FormattedMessage } from 'react-intl';
import { DateText, Way } from '#ui';
import type { Deed } from '#verification';
import { useCaseNames } from '../case-names/use-case-names.ts';
import { PartiesText } from '../told/index.ts';
import { useOrganisationName } from '../work/desk.ts';

/** Every deed, the latest first: what was done, by which organisation and account, on which day and why. */
export function History({ history, situation }: { readonly history: readonly Deed[]; readonly situation: string }) {
  const organisation = useOrganisationName();
  return (
    <section className="section" aria-labelledby="history">
      <h2 id="history">
        <FormattedMessage id="finding.history" />
      </h2>
      <ol className="finding-history">
        {[...history]
          .sort((a, b) => b.position - a.position)
          .map((deed) => (
            <li key={deed.position}>
              <p>
                <strong>
                  <FormattedMessage id={`deed.${deed.kind}`} />
                </strong>
                <More deed={deed} situation={situation} />
              </p>
              <p dir="auto">{deed.reason}</p>
              <p className="quiet-text">
                <DateText date={deed.on} /> · <bdi>{organisation(deed.by.organisation)}</bdi> ·{' '}
                <FormattedMessage id="finding.account" values={{ id: <bdi key="id">{deed.by.person.slice(-6)}</bdi> }} />
              </p>
            </li>
          ))}
      </ol>
    </section>
  );
}

/** What a deed says beside its kind. */
function More({ deed, situation }: { readonly deed: Deed; readonly situation: string }) {
  const names = useCaseNames(situation);
  if (deed.kind === 'sign')
    return (
      <>
        {': '}
        <FormattedMessage id={`sign-off.${deed.level}`} />, <DateText date={deed.signedOn} />
      </>
    );
  if (deed.kind === 'decide')
    return (
      <>
        {': '}
        <FormattedMessage id={`finding-status.${deed.status}`} />
      </>
    );
  if (deed.kind === 'propose attribution' || deed.kind === 'confirm attribution')
    return (
      <>
        {': '}
        <PartiesText parties={deed.parties} names={names} />
      </>
    );
  const others = deed.kind === 'merge' ? [...deed.findings, deed.into] : deed.kind === 'split' ? deed.into.map(({ finding }) => finding) : [];
  return others.map((one) => (
    <span key={one}>
      {' '}
      <Way to={`/work/${encodeURIComponent(situation)}/findings/${one}`}>
        <bdi>{one.slice(-8)}</bdi>
      </Way>
    </span>
  ));
}
