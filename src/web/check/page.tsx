import './check.css';
import { useCallback, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { PageTitle, Refused } from '#ui';
import { Answers } from './answers.tsx';
import { type Draft, emptyDraft } from './draft.ts';
import { jumpTo, quoteId } from './jump.ts';
import { Empty, Legend } from './legend.tsx';
import { MarkedText } from './marked-text.tsx';
import { useCheck } from './use-check.ts';
import { AboutText, Writing } from './writing.tsx';

/** Check a text: it goes in on one side, the answers stand on the other, and each mark leads to its answer and back. */
export function CheckPage() {
  const intl = useIntl();
  const [reading, setReading] = useState(false);
  const [active, setActive] = useState<number | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const read = useCallback(() => setReading(true), []);
  const { draft, answer, checked, waiting, error, change, checkFile } = useCheck(read);
  const marked = reading && answer !== null && checked === draft.text && error === null;
  const write = () => {
    setReading(false);
    window.setTimeout(() => area.current?.focus());
  };
  // Who types stays at the text; who pasted is shown the marked text.
  const typed = (next: Draft, soon: boolean) => {
    if (!soon) setReading(false);
    change(next, soon);
  };
  const back = (number: number) => {
    const claim = answer?.claims[number];
    if (marked) jumpTo(quoteId(number));
    else if (claim && checked === draft.text) {
      area.current?.focus();
      area.current?.setSelectionRange(claim.start, claim.end);
    }
  };
  return (
    <div className="page check">
      <PageTitle title={intl.formatMessage({ id: 'check.title' })} />
      <div className="page-head">
        <h1>
          <FormattedMessage id="check.title" />
        </h1>
        <p className="lead">
          <FormattedMessage id="check.lead" />
        </p>
      </div>
      <div className="check-sides">
        <section className="check-text" aria-labelledby="text">
          <div className="text-head">
            <h2 id="text">
              <FormattedMessage id="check.text" />
            </h2>
            {draft.file !== null && (
              <p className="quiet-text">
                <bdi>{draft.file}</bdi>
              </p>
            )}
            {marked && (
              <button type="button" className="plain small to-answers" onClick={() => jumpTo('answers')}>
                <FormattedMessage id="check.to-answers" values={{ claims: answer.claims.length }} />
              </button>
            )}
            {marked && (
              <button type="button" className="quiet small" onClick={write}>
                <FormattedMessage id="check.change" />
              </button>
            )}
          </div>
          {marked ? (
            <MarkedText text={checked} claims={answer.claims} active={active} onActive={setActive} />
          ) : (
            <Writing draft={draft} area={area} onChange={typed} onFile={checkFile} />
          )}
          <AboutText draft={draft} onChange={change} />
        </section>
        <section className="check-answers" aria-label={intl.formatMessage({ id: 'check.answers' })} aria-busy={waiting}>
          <output className="check-status">
            {waiting ? <FormattedMessage id="check.waiting" /> : null}
            {!waiting && answer ? (
              <span className="for-readers">
                <FormattedMessage id="check.counts" values={{ claims: answer.claims.length, left: answer.left }} />
              </span>
            ) : null}
          </output>
          {error && <Refused error={error} />}
          {answer && <Answers answer={answer} draft={draft} text={checked} active={active} onActive={setActive} onBack={back} />}
          {!answer && !error && draft.text === '' && (
            <Empty onExample={() => change({ ...emptyDraft, text: intl.formatMessage({ id: 'check.example' }) }, true)} />
          )}
          {answer && answer.claims.length > 0 && (
            <details className="meanings">
              <summary>
                <FormattedMessage id="check.meanings" />
              </summary>
              <Legend />
            </details>
          )}
        </section>
      </div>
    </div>
  );
}
