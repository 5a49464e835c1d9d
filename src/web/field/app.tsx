import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import type { ReportForm } from '#incidents';
import { Home } from './home.tsx';
import { Leave, useLock } from './leave.tsx';
import { News } from './news.tsx';
import { Report } from './report.tsx';
import { keyFrom } from './shelf.ts';
import { SignIn } from './sign-in.tsx';
import { signOut, type Session, talk as talkIn, type Talk } from './talk.ts';
import { type Reporter, type Reports, useReports } from './use-reports.ts';
import { useFieldLocale } from './words.tsx';

// The server decides by its own table; this only leaves out what it would refuse.
const reporters = ['monitor', 'information_manager', 'focal_point'];

type Standing =
  | { readonly at: 'asking' | 'signed out' | 'no net' | 'nowhere' }
  | { readonly at: 'here'; readonly session: Session; readonly key: CryptoKey; readonly situations: readonly string[] };

/** Who is signed in here, and the key of their drafts. */
function useStanding(talk: Talk) {
  const [standing, setStanding] = useState<Standing>({ at: 'asking' });
  const look = useCallback(async () => {
    const session = await talk.session();
    if (!session.ok) return setStanding({ at: session.status === 0 ? 'no net' : 'signed out' });
    const key = await talk.key();
    if (!key.ok) return setStanding({ at: key.status === 0 ? 'no net' : 'signed out' });
    const situations = session.value.assignments.filter(({ role }) => reporters.includes(role)).map(({ situation }) => situation);
    if (situations.length === 0) return setStanding({ at: 'nowhere' });
    return setStanding({ at: 'here', session: session.value, key: await keyFrom(key.value.key), situations });
  }, [talk]);
  const lock = useCallback(() => {
    void signOut();
    setStanding({ at: 'signed out' });
  }, []);
  useEffect(() => void Promise.resolve().then(look), [look]);
  return { standing, look, lock };
}

/** The light form for the field. */
export function Field() {
  const { locale } = useFieldLocale();
  const talk = useMemo(() => talkIn(locale), [locale]);
  const { standing, look, lock } = useStanding(talk);
  useLock(lock, standing.at === 'here');
  return (
    <>
      <Top talk={talk} />
      <main className="f-main">
        {standing.at === 'asking' && <Waiting />}
        {standing.at === 'signed out' && <SignIn talk={talk} done={() => void look()} />}
        {(standing.at === 'no net' || standing.at === 'nowhere') && (
          <>
            <h1>
              <FormattedMessage id="field.home" />
            </h1>
            <p role="alert" className="f-note">
              <FormattedMessage id={standing.at === 'no net' ? 'field.no-net' : 'field.no-situation'} />
            </p>
            <button type="button" onClick={() => void look()}>
              <FormattedMessage id="field.try-again" />
            </button>
            {standing.at === 'nowhere' && <SignOut lock={lock} />}
          </>
        )}
        {standing.at === 'here' && <Here talk={talk} standing={standing} lock={lock} look={look} />}
      </main>
    </>
  );
}

function Waiting() {
  return (
    <p className="f-hint">
      <FormattedMessage id="field.waiting" />
    </p>
  );
}

function SignOut({ lock }: { readonly lock: () => void }) {
  return (
    <button type="button" className="f-plain plain" onClick={lock}>
      <FormattedMessage id="field.sign-out" />
    </button>
  );
}

/** What stands above every screen: the way out, the other language, and what this may be used for. */
function Top({ talk }: { readonly talk: Talk }) {
  const { locale, choose } = useFieldLocale();
  const [isExercise, setExercise] = useState(false);
  useEffect(() => void talk.exercise().then((answer) => setExercise(answer.ok && answer.value.here === true)), [talk]);
  const other = locale === 'en' ? 'ar' : 'en';
  return (
    <header className="f-top">
      <div className="f-bar">
        <Leave />
        <button type="button" className="f-plain plain" lang={other} onClick={() => choose(other)}>
          <FormattedMessage id="field.other-language" />
        </button>
      </div>
      <p className="f-banner">
        <FormattedMessage id={isExercise ? 'field.exercise' : 'field.not-real'} />
      </p>
    </header>
  );
}

type HereProps = {
  readonly talk: Talk;
  readonly standing: Standing & { readonly at: 'here' };
  readonly lock: () => void;
  readonly look: () => Promise<void>;
};

function Here({ talk, standing: { session, key, situations }, lock, look }: HereProps) {
  const [chosen, setChosen] = useState(situations[0] ?? '');
  const { account } = session;
  const reporter = useMemo(() => ({ account, situation: chosen, key }), [account, chosen, key]);
  return (
    <InSituation key={chosen} talk={talk} reporter={reporter} look={look}>
      {situations.length > 1 && (
        <div className="f-typed">
          <label htmlFor="situation">
            <FormattedMessage id="field.situation" />
          </label>
          <select id="situation" value={chosen} onChange={(event) => setChosen(event.target.value)}>
            {situations.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </div>
      )}
      <SignOut lock={lock} />
    </InSituation>
  );
}

function InSituation({
  talk,
  reporter,
  look,
  children,
}: {
  readonly talk: Talk;
  readonly reporter: Reporter;
  readonly look: () => Promise<void>;
  readonly children: ReactNode;
}) {
  const askAgain = useCallback(() => void look(), [look]);
  const { locale } = useFieldLocale();
  const [form, setForm] = useState<ReportForm | null>(null);
  const { situation } = reporter;
  useEffect(() => void talk.form(situation).then((answer) => (answer.ok ? setForm(answer.value) : null)), [talk, situation]);
  const reports = useReports(talk, reporter, form, locale, askAgain);
  const { open, last } = reports;
  if (open && form) {
    const { mark, draft } = open;
    const same = {
      draft,
      form,
      send: (done: typeof draft) => void reports.send(done, mark),
      stop: () => void reports.close(),
    };
    if (draft.corrects === null) return <Report {...same} step={mark.step} save={(next, step) => reports.save(mark, next, step)} />;
    const number =
      reports.arrived?.find(({ id }) => id === draft.corrects)?.position ?? reports.here?.find(({ id }) => id === draft.corrects)?.number;
    return <News {...same} number={number ?? 0} save={(next) => reports.save(mark, next, 0)} />;
  }
  if (last) return <Done reports={reports} />;
  return (
    <>
      <Home reports={reports} />
      <div className="f-end">{children}</div>
    </>
  );
}

/** What came of sending, and what happens next. */
function Done({ reports }: { readonly reports: Reports }) {
  const { last, here } = reports;
  const mark = here?.find(({ id }) => id === last?.id);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const came = mark?.state === 'received' ? 'received' : last?.came === 'refused' || last?.came === 'sending' ? last.came : 'waiting';
  return (
    <div className={`f-done f-done-${came}`}>
      <h1 tabIndex={-1} ref={heading}>
        <FormattedMessage id={`field.done.${came}`} />
      </h1>
      {came === 'received' && (
        <>
          <p className="f-done-number">
            <FormattedMessage id="field.done.number" values={{ number: <strong key="number">{mark?.number}</strong> }} />
          </p>
          <p>
            <FormattedMessage id="field.done.next" />
          </p>
          <p>
            <FormattedMessage id="field.done.gone" />
          </p>
        </>
      )}
      {came === 'waiting' && (
        <p>
          <FormattedMessage id="field.done.waiting-next" />
        </p>
      )}
      {came === 'refused' && (
        <>
          <p>{last?.came === 'refused' && last.detail}</p>
          <p>
            <FormattedMessage id="field.done.refused-next" />
          </p>
        </>
      )}
      <div className="f-foot">
        {came === 'waiting' && (
          <button type="button" onClick={() => void reports.sendAll()}>
            <FormattedMessage id="field.send-now" />
          </button>
        )}
        <button type="button" className={came === 'waiting' ? 'f-quiet quiet' : ''} onClick={() => void reports.close()}>
          <FormattedMessage id="field.done.home" />
        </button>
      </div>
    </div>
  );
}
