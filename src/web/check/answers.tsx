import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import type { CheckAnswer, Verdict } from '#claims';
import { DateText } from '#ui';
import { ClaimCard } from './claim-card.tsx';
import type { Draft } from './draft.ts';
import { Leaving } from './leaving.tsx';
import { verdictOrder } from './legend.tsx';
import { VerdictMark } from './verdict-mark.tsx';

type AnswersProps = {
  readonly answer: CheckAnswer;
  readonly draft: Draft;
  readonly text: string;
  readonly active: number | null;
  readonly onActive: (number: number | null) => void;
  readonly onBack: (number: number) => void;
};

/** The answers to a text: how many, to what day, one card for each, by verdict if the reader wants. */
export function Answers({ answer, draft, text, active, onActive, onBack }: AnswersProps) {
  const [wanted, setWanted] = useState<Verdict | null>(null);
  const present = verdictOrder.filter((verdict) => answer.claims.some((claim) => claim.verdict === verdict));
  const filter = wanted !== null && present.includes(wanted) ? wanted : null;
  return (
    <>
      <div className="answers-head">
        <h2 id="answers" tabIndex={-1}>
          <FormattedMessage id="check.counts" values={{ claims: answer.claims.length, left: answer.left }} />
        </h2>
        {answer.claims.length > 0 && <Leaving answer={answer} draft={draft} text={text} />}
      </div>
      <Day answer={answer} given={draft.date !== ''} />
      {answer.language === 'other' && (
        <p className="note">
          <FormattedMessage id="check.other-language" />
        </p>
      )}
      {answer.language === 'en' && answer.claims.length === 0 && (
        <p className="note">
          <FormattedMessage id="check.nothing" />
        </p>
      )}
      {present.length > 1 && (
        <fieldset className="verdict-filter">
          <legend className="for-readers">
            <FormattedMessage id="check.filter" />
          </legend>
          <button type="button" className="quiet small" aria-pressed={filter === null} onClick={() => setWanted(null)}>
            <FormattedMessage id="check.all" values={{ count: answer.claims.length }} />
          </button>
          {present.map((verdict) => (
            <button key={verdict} type="button" className="quiet small" aria-pressed={filter === verdict} onClick={() => setWanted(verdict)}>
              <VerdictMark verdict={verdict} /> <span className="number">{answer.claims.filter((claim) => claim.verdict === verdict).length}</span>
            </button>
          ))}
        </fieldset>
      )}
      <ol className="claims">
        {answer.claims.map((claim, number) =>
          filter === null || claim.verdict === filter ? (
            <ClaimCard
              key={`${claim.start} ${claim.end} ${claim.kind} ${claim.claimed.subject} ${claim.claimed.property}`}
              claim={claim}
              number={number}
              active={active === number}
              onActive={onActive}
              onBack={onBack}
            />
          ) : null,
        )}
      </ol>
    </>
  );
}

/** As at which day the text was judged, and how that is known. */
function Day({ answer, given }: { readonly answer: CheckAnswer; readonly given: boolean }) {
  return (
    <p className="quiet-text">
      {answer.textDate === null ? (
        <FormattedMessage id="check.undated" />
      ) : (
        <FormattedMessage id={given ? 'check.dated.given' : 'check.dated.read'} values={{ day: <DateText date={answer.textDate} /> }} />
      )}{' '}
      <FormattedMessage
        id="check.edition"
        values={{ number: answer.edition.number, hash: <bdi key="hash">{answer.edition.hash.slice(0, 12)}</bdi> }}
      />
    </p>
  );
}
