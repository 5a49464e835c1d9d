import { type ReactNode, useEffect, useRef, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import type { ReportForm } from '#incidents';
import { type Draft, type Fault, faultsOf, type Screen, screensOf, todayOn } from './draft.ts';
import { idAt } from './parts.tsx';
import { Heading, Question } from './question.tsx';

type Props = {
  readonly draft: Draft;
  readonly form: ReportForm;
  readonly step: number;
  /** Keeps what was answered, and on which screen. */
  readonly save: (draft: Draft, step: number) => void;
  readonly send: (draft: Draft) => void;
  readonly stop: () => void;
};

/** A report, one question a screen. Each answer is kept at once; nothing of it is in the address. */
export function Report({ draft, form, step, save, send, stop }: Props) {
  const screens = screensOf(draft);
  const at = Math.min(step, screens.length - 1);
  const screen = screens[at] ?? 'what';
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const goTo = (next: number) => {
    setFaults([]);
    save(draft, next);
  };
  const go = (wanted: Screen) => goTo(screens.indexOf(wanted));
  const onward = () => {
    const found = faultsOf(draft, screen, todayOn(new Date()));
    setFaults(found);
    if (found.length > 0) return;
    if (screen === 'check') send(draft);
    else goTo(at + 1);
  };
  return (
    <form
      className="f-form"
      autoComplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onward();
      }}
    >
      <p className="f-progress">
        <progress max={screens.length} value={at + 1} aria-hidden="true" />
        <FormattedMessage id="field.progress" values={{ step: at + 1, steps: screens.length }} />
      </p>
      <Arrival key={screen}>
        <Heading screen={screen} />
      </Arrival>
      {screen === 'check' && (
        <p className="f-hint">
          <FormattedMessage id="field.check-hint" />
        </p>
      )}
      <Faults faults={faults} />
      <Question screen={screen} go={go} draft={draft} form={form} faults={faults} change={(more) => save({ ...draft, ...more }, at)} />
      <div className="f-foot">
        <button type="submit">
          <FormattedMessage id={screen === 'check' ? 'field.send' : 'field.next'} />
        </button>
        {at > 0 && (
          <button type="button" className="f-quiet quiet" onClick={() => goTo(at - 1)}>
            <FormattedMessage id="field.back" />
          </button>
        )}
        <button type="button" className="f-plain plain" onClick={stop}>
          <FormattedMessage id="field.stop" />
        </button>
      </div>
    </form>
  );
}

/** The heading of a screen: whoever comes to it begins there. */
function Arrival({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    window.scrollTo(0, 0);
  }, []);
  return (
    <h1 tabIndex={-1} ref={heading}>
      {children}
    </h1>
  );
}

/** What is missing, all at once, each with a way to its field. */
export function Faults({ faults }: { readonly faults: readonly Fault[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (faults.length > 0) box.current?.focus();
  }, [faults]);
  if (faults.length === 0) return null;
  return (
    <div className="f-faults" role="alert" tabIndex={-1} ref={box}>
      <h2>
        <FormattedMessage id="field.faults" />
      </h2>
      <ul>
        {faults.map(({ at, words }) => (
          <li key={`${at} ${words}`}>
            <a
              href={`#${idAt(at)}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(idAt(at))?.focus();
              }}
            >
              <FormattedMessage id={words} />
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
