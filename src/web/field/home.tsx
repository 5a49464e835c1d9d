import { useState } from 'react';
import { FormattedDate, FormattedMessage } from 'react-intl';
import type { OwnReport } from '#incidents';
import type { Mark } from './shelf.ts';
import type { Reports } from './use-reports.ts';

/** So many of those that arrived are shown at first. */
const few = 10;

/** The reporter's own reports: a new one, those that are not finished, and whether each of the others arrived. */
export function Home({ reports }: { readonly reports: Reports }) {
  const [unreadable, setUnreadable] = useState(false);
  const [all, setAll] = useState(false);
  const { here, arrived } = reports;
  const known = new Set(arrived?.map(({ id }) => id));
  const drafts = here?.filter(({ state }) => state === 'draft') ?? [];
  const waiting = here?.filter(({ state }) => state === 'waiting') ?? [];
  const marked = here?.filter(({ state, id }) => state === 'received' && !known.has(id)) ?? [];
  const isEmpty = here !== null && drafts.length + waiting.length + marked.length + (arrived?.length ?? 0) === 0;
  return (
    <>
      <h1>
        <FormattedMessage id="field.home" />
      </h1>
      <button type="button" className="f-new" onClick={() => reports.begin(null)}>
        <span aria-hidden="true">+</span> <FormattedMessage id="field.new" />
      </button>
      <p className="f-hint">
        <FormattedMessage id="field.new-hint" />
      </p>
      {unreadable && (
        <p role="alert" className="f-note">
          <FormattedMessage id="field.unreadable" />
        </p>
      )}
      {drafts.length > 0 && (
        <section aria-labelledby="going-on">
          <h2 id="going-on">
            <FormattedMessage id="field.going-on" />
          </h2>
          <ul className="f-list">
            {drafts.map((mark) => (
              <DraftLine key={mark.id} mark={mark} reports={reports} unreadable={() => setUnreadable(true)} />
            ))}
          </ul>
        </section>
      )}
      {waiting.length + marked.length + (arrived?.length ?? 0) > 0 && (
        <section aria-labelledby="sent">
          <h2 id="sent">
            <FormattedMessage id="field.sent-reports" />
          </h2>
          <ul className="f-list">
            {waiting.map((mark) => (
              <li key={mark.id} className="f-line">
                <State of="waiting" />
                <button type="button" className="f-quiet quiet" onClick={() => void reports.sendAll()}>
                  <FormattedMessage id="field.send-now" />
                </button>
              </li>
            ))}
            {marked.map(({ id, at, number }) => (
              <SentLine key={id} id={id} at={at} number={number ?? 0} state="received" isNews={false} reports={reports} />
            ))}
            {arrived?.slice(0, all ? undefined : few).map((report) => (
              <SentLine
                key={`${report.id} ${report.position}`}
                id={report.id}
                at={report.receivedAt}
                number={report.position}
                state={stateOf(report)}
                isNews={report.corrects !== null}
                reports={reports}
              />
            ))}
          </ul>
          {!all && (arrived?.length ?? 0) > few && (
            <button type="button" className="f-quiet quiet" onClick={() => setAll(true)}>
              <FormattedMessage id="field.show-all" values={{ count: arrived?.length }} />
            </button>
          )}
        </section>
      )}
      {isEmpty && (
        <p className="f-note">
          <FormattedMessage id="field.list-empty" />
        </p>
      )}
    </>
  );
}

const stateOf = ({ standing, lookedAt }: OwnReport) => (standing === 'conflict' ? 'conflict' : lookedAt ? 'looked-at' : 'received');

function State({ of }: { readonly of: 'waiting' | ReturnType<typeof stateOf> }) {
  return (
    <span className={`f-state f-state-${of}`}>
      <FormattedMessage id={`field.state.${of}`} />
    </span>
  );
}

function Day({ at }: { readonly at: string }) {
  return <FormattedDate value={at} year="numeric" month="short" day="numeric" hour="2-digit" minute="2-digit" />;
}

function DraftLine({ mark, reports, unreadable }: { readonly mark: Mark; readonly reports: Reports; readonly unreadable: () => void }) {
  const [isAsking, setAsking] = useState(false);
  return (
    <li className="f-line">
      <span>
        <FormattedMessage
          id={mark.corrects === null ? 'field.draft' : 'field.news-draft'}
          values={{ day: <Day key="day" at={mark.at} />, step: mark.step + 1, steps: mark.steps }}
        />
      </span>
      {isAsking ? (
        <span className="f-acts">
          <span>
            <FormattedMessage id="field.delete-sure" />
          </span>
          <button type="button" className="f-quiet quiet" onClick={() => void reports.throwAway(mark)}>
            <FormattedMessage id="field.delete-yes" />
          </button>
          <button type="button" className="f-plain plain" onClick={() => setAsking(false)}>
            <FormattedMessage id="field.keep-draft" />
          </button>
        </span>
      ) : (
        <span className="f-acts">
          <button type="button" onClick={() => void reports.goOn(mark).then((opened) => (opened ? null : unreadable()))}>
            <FormattedMessage id="field.continue-draft" />
          </button>
          <button type="button" className="f-plain plain" onClick={() => setAsking(true)}>
            <FormattedMessage id="field.delete-draft" />
          </button>
        </span>
      )}
    </li>
  );
}

type SentProps = {
  readonly id: string;
  readonly at: string;
  readonly number: number;
  readonly state: ReturnType<typeof stateOf>;
  readonly isNews: boolean;
  readonly reports: Reports;
};

/** A report that arrived; its number opens what can be done with it. */
function SentLine({ id, at, number, state, isNews, reports }: SentProps) {
  return (
    <li>
      <details className="f-sent">
        <summary>
          <strong>
            <FormattedMessage id="field.number" values={{ number: String(number) }} />
          </strong>
          <span className="f-day">
            <Day at={at} />
          </span>
          <State of={state} />
        </summary>
        {isNews && (
          <p className="f-hint">
            <FormattedMessage id="field.is-news" />
          </p>
        )}
        <button type="button" onClick={() => reports.begin(id)}>
          <FormattedMessage id="field.add-news" />
        </button>
      </details>
    </li>
  );
}
