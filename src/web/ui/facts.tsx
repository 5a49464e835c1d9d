import { FormattedMessage, useIntl } from 'react-intl';
import type { Grade, SourceRef } from '#kernel';

/** The grade of a source, always shown beside a fact. */
export function GradeMark({ grade }: { readonly grade: Grade }) {
  return (
    <span className={`grade grade-${grade}`}>
      <FormattedMessage id={`grade.${grade}`} />
    </span>
  );
}

/** The sources of a fact, each with its grade and address, and what a reader must know about it. */
export function Sources({ sources, note = null }: { readonly sources: readonly SourceRef[]; readonly note?: string | null }) {
  const [first] = sources;
  if (!first) return <FormattedMessage id="source.none" />;
  return (
    <details className="sources">
      <summary>
        <GradeMark grade={first.grade} />
        {sources.length > 1 && <span className="count">{sources.length}</span>}
        {note !== null && (
          <span className="quiet-text">
            <FormattedMessage id="source.note" />
          </span>
        )}
      </summary>
      {note !== null && (
        <p className="quiet-text" lang="en" dir="auto">
          {note}
        </p>
      )}
      <ul>
        {sources.map((source) => (
          <li key={source.url}>
            <GradeMark grade={source.grade} /> <bdi>{source.document ?? source.publisher}</bdi>{' '}
            <a href={source.url} rel="noreferrer" dir="ltr">
              {hostOf(source.url)}
            </a>{' '}
            <span className="quiet-text">
              <FormattedMessage id="source.read-on" values={{ day: source.readOn }} />
              {source.place === null ? (
                <>
                  {' '}
                  <FormattedMessage id="source.no-place" />
                </>
              ) : (
                <> {source.place}</>
              )}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function hostOf(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/, '').split('/')[0] ?? url;
}

/** A date written as exactly as it is known. */
export function DateText({
  date,
  notBefore,
  notAfter,
}: {
  readonly date: string | null;
  readonly notBefore?: string | null;
  readonly notAfter?: string | null;
}) {
  const intl = useIntl();
  if (date !== null) return <time dateTime={date}>{formatDate(intl, date)}</time>;
  if (notBefore && notAfter)
    return <FormattedMessage id="date.between" values={{ from: formatDate(intl, notBefore), to: formatDate(intl, notAfter) }} />;
  if (notBefore) return <FormattedMessage id="date.from" values={{ from: formatDate(intl, notBefore) }} />;
  return <FormattedMessage id="date.unknown" />;
}

function formatDate(intl: ReturnType<typeof useIntl>, date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  return intl.formatDate(at, { timeZone: 'UTC', year: 'numeric', month: 'long', ...(day !== undefined && { day: 'numeric' }) });
}
