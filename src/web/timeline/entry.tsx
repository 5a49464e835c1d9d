import { FormattedMessage } from 'react-intl';
import { Sources, Way } from '#ui';
import { speak, type TimelineEntry } from '#overview';
import { DocumentSymbol, RecordWords, When, useSpeech } from '../shown/index.ts';

/** Entries of a year in their order; `undated` leaves the date column empty, for the heading says it. */
export function Entries({ entries, undated = false }: { readonly entries: readonly TimelineEntry[]; readonly undated?: boolean }) {
  return (
    <ol className="entries">
      {entries.map((entry) => (
        <Entry key={`${entry.said.id}|${JSON.stringify(entry.said.values)}|${entry.date.date}|${entry.saidBy}`} entry={entry} undated={undated} />
      ))}
    </ol>
  );
}

function Entry({ entry, undated }: { readonly entry: TimelineEntry; readonly undated: boolean }) {
  const speech = useSpeech();
  const text = speak(entry.said, speech);
  return (
    <li className="entry">
      <p className="entry-day">{!undated && <When date={entry.date} />}</p>
      <div>
        <p>
          {entry.page === null ? <span lang={entry.said.id === 'timeline.event' ? 'en' : undefined}>{text}</span> : <Way to={entry.page}>{text}</Way>}{' '}
          {entry.symbol !== null && (
            <span className="quiet-text">
              <DocumentSymbol symbol={entry.symbol} />
            </span>
          )}{' '}
          {entry.standing === 'other' && (
            <span className="contested">
              <FormattedMessage id="standing.other" />
            </span>
          )}
        </p>
        {entry.detail !== null && (
          <p className="quiet-text">
            <RecordWords>{entry.detail}</RecordWords>
          </p>
        )}
      </div>
      <div className="entry-foot">
        <Sources sources={entry.sources} note={entry.note} />
      </div>
    </li>
  );
}
