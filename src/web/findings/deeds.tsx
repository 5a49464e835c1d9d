import { type ReactNode, useId, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Refused, useLocale, useTell, Way } from '#ui';
import { decidedStatuses, type FindingVersion, mayFollow, type Move } from '#verification';
import type { CaseAction } from '#access';
import { useCaseNames } from '../case-names/use-case-names.ts';
import { PartiesText } from '../told/index.ts';
import { useDesk } from '../work/desk.ts';
import { Reason } from './reason.tsx';
import { useMay } from './use-may.ts';

type Props = { readonly finding: FindingVersion; readonly situation: string };

/** What one's role may do with a finding in its status; what is not possible is not offered. */
export function Deeds({ finding, situation }: Props) {
  const may = useMay(situation);
  const can = (move: Move, action: CaseAction) =>
    finding.replacedBy === null && mayFollow[finding.status].includes(move) && may(action, finding.status);
  const path = `/casework/${encodeURIComponent(situation)}/findings/${finding.finding}`;
  const offered = [
    can('revise', 'revise a finding') && (
      <p key="revise">
        <Way className="button" to={`/work/${encodeURIComponent(situation)}/findings/${finding.finding}/revise`}>
          <FormattedMessage id="finding.do.revise" />
        </Way>
      </p>
    ),
    can('propose attribution', 'propose an attribution') && <Propose key="propose" finding={finding} situation={situation} path={path} />,
    finding.proposal !== null && can('confirm attribution', 'confirm an attribution') && (
      <Confirm key="confirm" finding={finding} situation={situation} path={path} />
    ),
    can('decide', 'decide a finding') && <Decide key="decide" path={path} />,
    can('reopen', 'reopen a finding') && (
      <Doing key="reopen" words="reopen">
        <Reasoned path={`${path}/reopenings`} words="reopen" body={{}} />
      </Doing>
    ),
  ].filter((one) => one !== false);
  return (
    <section aria-labelledby="deeds">
      <h2 id="deeds">
        <FormattedMessage id="finding.do" />
      </h2>
      {offered.length > 0 ? (
        offered
      ) : (
        <p className="note">
          <FormattedMessage id={finding.replacedBy === null ? 'finding.do.nothing' : 'finding.do.replaced'} />
        </p>
      )}
    </section>
  );
}

function Doing({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <details className="finding-deed">
      <summary>
        <FormattedMessage id={`finding.do.${words}`} />
      </summary>
      {children}
    </details>
  );
}

type ReasonedProps = { readonly path: string; readonly words: string; readonly body: object; readonly children?: ReactNode };

/** A deed with its reason; a refusal is said in the server's words. */
function Reasoned({ path, words, body, children }: ReasonedProps) {
  const [reason, setReason] = useState('');
  const tell = useTell(path);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        tell.mutate({ ...body, reason: reason.trim() });
      }}
    >
      <p className="note">
        <FormattedMessage id={`finding.do.${words}.why`} />
      </p>
      {children}
      <Reason reason={reason} change={setReason} />
      {tell.isError && <Refused error={tell.error} />}
      <button type="submit" className="button" disabled={tell.isPending}>
        <FormattedMessage id={`finding.do.${words}.now`} />
      </button>
    </form>
  );
}

function Decide({ path }: { readonly path: string }) {
  const name = useId();
  const [status, choose] = useState<string>(decidedStatuses[0]);
  return (
    <Doing words="decide">
      <Reasoned path={`${path}/decisions`} words="decide" body={{ status }}>
        <fieldset className="finding-options">
          <legend>
            <FormattedMessage id="findings.status" />
          </legend>
          {decidedStatuses.map((one) => (
            <label key={one}>
              <input type="radio" name={name} checked={one === status} onChange={() => choose(one)} />
              <FormattedMessage id={`finding-status.${one}`} />
            </label>
          ))}
        </fieldset>
      </Reasoned>
    </Doing>
  );
}

type OfPath = Props & { readonly path: string };

function Propose({ finding, situation, path }: OfPath) {
  const { locale } = useLocale();
  const names = useCaseNames(situation);
  const [parties, setParties] = useState<readonly string[]>(finding.facts.alleged);
  const all = [...new Set([...finding.facts.alleged, ...names.parties.map(({ id }) => id)])];
  return (
    <Doing words="propose">
      <Reasoned path={`${path}/attributions`} words="propose" body={{ parties }}>
        <fieldset className="finding-options">
          <legend>
            <FormattedMessage id="finding.attribution" />
          </legend>
          {all.map((party) => (
            <label key={party}>
              <input
                type="checkbox"
                checked={parties.includes(party)}
                onChange={({ target }) => setParties(target.checked ? [...parties, party] : parties.filter((one) => one !== party))}
              />
              <bdi>{names.partyName(party, locale)}</bdi>
            </label>
          ))}
        </fieldset>
      </Reasoned>
    </Doing>
  );
}

function Confirm({ finding: { proposal }, situation, path }: OfPath) {
  const account = useDesk()?.account;
  const names = useCaseNames(situation);
  if (!proposal) return null;
  const { person, organisation } = proposal.proposedBy;
  if (account?.id === person || account?.organisation.id === organisation)
    return (
      <p className="note">
        <FormattedMessage id="finding.do.confirm.second" />
      </p>
    );
  return (
    <Doing words="confirm">
      <Reasoned path={`${path}/attributions/confirmations`} words="confirm" body={{ parties: proposal.parties }}>
        <p>
          <PartiesText parties={proposal.parties} names={names} />
        </p>
      </Reasoned>
    </Doing>
  );
}
