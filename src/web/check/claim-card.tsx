import type { KeyboardEvent } from 'react';
import { FormattedMessage } from 'react-intl';
import type { ShownClaim, ShownSource } from '#claims';
import { DateText, GradeMark } from '#ui';
import { claimId } from './jump.ts';
import { toneOf, VerdictMark } from './verdict-mark.tsx';

type CardProps = {
  readonly claim: ShownClaim;
  readonly number: number;
  readonly active: boolean;
  readonly onActive: (number: number | null) => void;
  /** Goes to the claim's words in the text. */
  readonly onBack: (number: number) => void;
};

/** One statement with its answer, what it is often confused with, and its sources. */
export function ClaimCard({ claim, number, active, onActive, onBack }: CardProps) {
  const back = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onBack(number);
  };
  return (
    <li className={`claim tone-${toneOf(claim.verdict)}${active ? ' is-active' : ''}`}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys and hovering add to the links inside, they replace none */}
      <article
        id={claimId(number)}
        tabIndex={-1}
        aria-labelledby={`${claimId(number)}-verdict`}
        onKeyDown={back}
        onFocus={() => onActive(number)}
        onMouseEnter={() => onActive(number)}
        onMouseLeave={() => onActive(null)}
      >
        <header className="claim-head">
          <button type="button" className="claim-number" onClick={() => onBack(number)}>
            {number + 1}
            <span className="for-readers">
              {' '}
              <FormattedMessage id="check.back" />
            </span>
          </button>
          <h3 id={`${claimId(number)}-verdict`}>
            <VerdictMark verdict={claim.verdict} />
          </h3>
          <span className="quiet-text">
            <FormattedMessage id={`kind.${claim.kind}`} />
          </span>
        </header>
        <blockquote lang="en" dir="auto">
          {claim.quote}
        </blockquote>
        <p className="claim-answer" dir="auto">
          {claim.answer}
        </p>
        <Further claim={claim} />
        <SourceList sources={claim.sources} />
      </article>
    </li>
  );
}

/** What else applies, what changed since, and what it is often taken for. */
function Further({ claim }: { readonly claim: ShownClaim }) {
  return (
    <>
      {claim.also.length > 0 && (
        <p className="claim-also">
          <FormattedMessage id="check.also" />
          {claim.also.map((verdict) => (
            <VerdictMark key={verdict} verdict={verdict} />
          ))}
        </p>
      )}
      {claim.since !== null && (
        <p className="note" dir="auto">
          <strong>
            <FormattedMessage id="check.since" />
          </strong>{' '}
          {claim.since}
        </p>
      )}
      {claim.confusedWith.length > 0 && (
        <div className="claim-confused">
          <strong>
            <FormattedMessage id="check.confused" />
          </strong>
          <ul>
            {claim.confusedWith.map((one) => (
              <li key={`${one.what} ${one.answer}`} dir="auto">
                <FormattedMessage id={`confusion.${one.what}`} />: {one.answer}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function SourceList({ sources }: { readonly sources: readonly ShownSource[] }) {
  if (sources.length === 0) return null;
  return (
    <ul className="claim-sources">
      {sources.map((source) => (
        <li key={`${source.url} ${source.place ?? ''}`}>
          <GradeMark grade={source.grade} />{' '}
          <a href={source.url} rel="noreferrer">
            <bdi>{[source.document ?? hostOf(source.url), ...(source.place === null ? [] : [source.place])].join(', ')}</bdi>
          </a>{' '}
          <span className="quiet-text">
            {source.document !== null && <bdi>{hostOf(source.url)}</bdi>}{' '}
            <FormattedMessage id="source.read-on" values={{ day: <DateText key="day" date={source.readOn} /> }} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function hostOf(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/, '').split('/')[0] ?? url;
}
