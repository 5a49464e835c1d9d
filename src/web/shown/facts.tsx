import { Fragment, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { DateText } from '#ui';
import type { ListNote, ShownDate, Who } from '#overview';
import { StateWay } from './links.tsx';

/** The record's own words: English, whatever the language of the page. */
export function RecordWords({ children }: { readonly children: string }) {
  return (
    <span lang="en" dir="auto">
      {children}
    </span>
  );
}

/** A longer text of the record in a cell: wide enough to be read on a phone. */
export function RecordProse({ children }: { readonly children: string }) {
  return (
    <span lang="en" dir="auto" className="prose">
      {children}
    </span>
  );
}

/** A date as exactly as it is known. */
export function When({ date }: { readonly date: ShownDate }) {
  return <DateText date={date.date} notBefore={date.notBefore} notAfter={date.notAfter} />;
}

/** A number as exactly as it is said. */
export function Amount({ value, qualifier }: { readonly value: number; readonly qualifier: string }) {
  return (
    <span className="number">
      <FormattedMessage id={`amount.${qualifier}`} values={{ value }} />
    </span>
  );
}

/** Says that one answer of several is shown first or kept beside, with why; nothing where nothing contradicts. */
export function Standing({ standing, why }: { readonly standing: 'taken' | 'other' | null; readonly why: string | null }) {
  if (standing === null) return null;
  return (
    <>
      <span className={standing === 'other' ? 'contested' : 'quiet-text'}>
        <FormattedMessage id={`standing.${standing}`} />
      </span>
      {why !== null && (
        <p className="quiet-text">
          <RecordWords>{why}</RecordWords>
        </p>
      )}
    </>
  );
}

/** What a reader must know about a fact. */
export function Note({ note }: { readonly note: string | null }) {
  return note === null ? null : (
    <p className="quiet-text">
      <RecordWords>{note}</RecordWords>
    </p>
  );
}

/** How far a list goes: what its table says of itself. */
export function HowComplete({ note }: { readonly note: ListNote | null }) {
  return note === null ? null : <RecordWords>{note.statement}</RecordWords>;
}

/** Facts as pairs; a fact that is not known says so. */
export function Facts({ facts }: { readonly facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="facts">
      {facts.map(([label, value]) => (
        <Fragment key={label}>
          <dt>
            <FormattedMessage id={label} />
          </dt>
          <dd>{value ?? <NotFound />}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

function NotFound() {
  return (
    <span className="quiet-text">
      <FormattedMessage id="fact.not-found" />
    </span>
  );
}

/** Who said something first. */
export function WhoSays({ who }: { readonly who: Who }) {
  if (who.kind === 'un') return <FormattedMessage id="who.un" />;
  return who.kind === 'state' ? <StateWay state={who.state} /> : <RecordWords>{who.name}</RecordWords>;
}
