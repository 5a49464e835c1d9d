import './sign.css';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type FindingVersion, type Lacking, type ListedFinding, type SignOffLevel, signOffLevels } from '#verification';
import { levelsOf } from '#overview';
import { Asked, PageTitle } from '#ui';
import { useAddressed } from '../shown/index.ts';
import { useCaseload } from '../work/caseload-frame.tsx';
import { SignForm } from './form.tsx';

/** What waits for a sign-off, as the server says it. */
export type SignList = {
  readonly level: SignOffLevel;
  readonly today: string;
  readonly list: readonly ListedFinding[];
  readonly hash: string;
  readonly findings: readonly (FindingVersion & { readonly lacking: readonly Lacking[] })[];
};

/** What came of a signature. */
export type SignedAnswer = {
  readonly signed: readonly FindingVersion[];
  readonly refused: readonly { readonly finding: string; readonly detail: string }[];
};

/** Signing: what waits at one's own level, ticked and signed as one list. */
export function SignPage() {
  const intl = useIntl();
  const caseload = useCaseload();
  const [asked, go] = useAddressed('level');
  const [last, setLast] = useState<SignedAnswer | null>(null);
  if (!caseload) return null;
  const levels = levelsOf[caseload.role] ?? [];
  const level = levels.find((one) => one === asked) ?? levels[0] ?? signOffLevels[0];
  return (
    <div className="page">
      <PageTitle title={intl.formatMessage({ id: 'sign.title' })} />
      <div className="page-head">
        <h1>
          <FormattedMessage id="sign.title" />
        </h1>
        <p className="lead">
          <FormattedMessage id="sign.why" />
        </p>
      </div>
      {levels.length > 1 && <Levels levels={levels} level={level} go={go} />}
      {last && <Done last={last} />}
      <Asked<SignList> path={`/casework/${encodeURIComponent(caseload.id)}/sign-list?level=${level}`}>
        {(list) => <SignForm key={`${list.level} ${list.hash}`} list={list} situation={caseload.id} done={setLast} />}
      </Asked>
    </div>
  );
}

function Levels({
  levels,
  level,
  go,
}: {
  readonly levels: readonly SignOffLevel[];
  readonly level: SignOffLevel;
  readonly go: (level: string) => void;
}) {
  const intl = useIntl();
  return (
    <ul className="choices" aria-label={intl.formatMessage({ id: 'sign.level' })}>
      {levels.map((one) => (
        <li key={one}>
          <button type="button" aria-pressed={one === level} onClick={() => go(one)}>
            <FormattedMessage id={`sign-off.${one}`} />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What was signed, and why the rest was not. */
function Done({ last }: { readonly last: SignedAnswer }) {
  return (
    <output className="sign-done">
      <p>
        <FormattedMessage id="sign.done" values={{ number: last.signed.length }} />{' '}
        {last.refused.length > 0 && <FormattedMessage id="sign.refused" values={{ number: last.refused.length }} />}
      </p>
      {last.refused.length > 0 && (
        <ul>
          {last.refused.map(({ finding, detail }) => (
            <li key={finding}>{detail}</li>
          ))}
        </ul>
      )}
    </output>
  );
}
