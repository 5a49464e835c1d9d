import { dateOrder, ok, type Result, yearOf } from '#kernel';
import type { EditionRef, PublicRecord } from './record.ts';
import { listNote, type ListNote, stateRef, type StateRef, without } from './refs.ts';
import { findState, shownDate } from './state-card.ts';
import { councilEntries, reportEntries } from './timeline-council.ts';
import { type Made, type TimelineEntry, type TimelineKind } from './timeline-entry.ts';
import { commitmentsByYear, commitmentsOf, instrumentEntries, listingEntries, officeEntries, planEntries } from './timeline-promises.ts';

/** A year: what is known to the day or month, and what is known to the year only. */
export type TimelineYear = {
  readonly year: number;
  readonly entries: readonly TimelineEntry[];
  readonly yearOnly: readonly TimelineEntry[];
  /** What several States did in the course of the year, counted together. */
  readonly during: readonly TimelineEntry[];
};

/** All dated things of the record on one line. */
export type Timeline = {
  readonly edition: EditionRef;
  readonly years: readonly TimelineYear[];
  /** Things whose year is not known, or lies between two years. */
  readonly undated: readonly TimelineEntry[];
  /** How many of each kind there are before any are left out. */
  readonly counts: Readonly<Record<TimelineKind, number>>;
  readonly state: StateRef | null;
  readonly note: ListNote | null;
};

/** The timeline, of all kinds or of some. With a State, what that State did about the instruments stands one by one. */
export function timeline(
  record: PublicRecord,
  asked: { readonly kinds?: readonly TimelineKind[]; readonly state?: string | undefined } = {},
): Result<Timeline> {
  const state = asked.state === undefined || asked.state === '' ? null : findState(record, asked.state);
  if (state && !state.ok) return state;
  return ok(lineOf(record, asked.kinds ?? [], state?.value.iso3 ?? null));
}

function lineOf(record: PublicRecord, kinds: readonly TimelineKind[], state: string | null): Timeline {
  const told = [
    ...councilEntries(record),
    ...reportEntries(record),
    ...listingEntries(record),
    ...planEntries(record),
    ...[...record.commitments.instruments.values()].flatMap(instrumentEntries),
    ...(state === null ? commitmentsByYear(record) : commitmentsOf(record, state)),
    ...officeEntries(record),
  ];
  const all = [...told, ...milestoneEntries(record, told)].sort((a, b) => (dateOrder(a.at) < dateOrder(b.at) ? -1 : 1));
  const wanted = kinds.length > 0 ? all.filter(({ kind }) => kinds.includes(kind)) : all;
  const years = [...new Set(wanted.flatMap(({ at }) => yearOf(at) ?? []))];
  return {
    edition: record.edition,
    years: years.map((year) => {
      const own = wanted.filter(({ at }) => yearOf(at) === year);
      const isRough = ({ at, during }: Made) => !during && (at.precision === 'year' || at.precision === 'interval');
      return {
        year,
        entries: own.filter((one) => !isRough(one) && !one.during).map(shown),
        yearOnly: own.filter(isRough).map(shown),
        during: own.filter(({ during }) => during).map(shown),
      };
    }),
    undated: wanted.filter(({ at }) => yearOf(at) === null).map(shown),
    counts: countKinds(all),
    state: state === null ? null : stateRef(record, state),
    note: listNote(record, 'council/milestones'),
  };
}

function shown(made: Made): TimelineEntry {
  const { sources, saidBy, standing, why, note } = made.from;
  return { ...without(made, 'at', 'about', 'from', 'during'), date: shownDate(made.at), sources, saidBy, standing, why, note };
}

function countKinds(all: readonly Made[]): Readonly<Record<TimelineKind, number>> {
  const count = (kind: TimelineKind) => all.filter((one) => one.kind === kind).length;
  return {
    council: count('council'),
    report: count('report'),
    listing: count('listing'),
    plan: count('plan'),
    instrument: count('instrument'),
    commitment: count('commitment'),
    office: count('office'),
  };
}

/** Which kind an event of the theme's history belongs to. */
const kindOf: Readonly<Record<string, TimelineKind>> = {
  report: 'report',
  listing: 'listing',
  treaty: 'instrument',
  declaration: 'instrument',
  guidance: 'instrument',
  campaign: 'instrument',
  mandate: 'office',
  office: 'office',
  meeting: 'council',
};

/** Events that no other table holds; one whose fact stands already, about the same thing on the same date, is left out. */
function milestoneEntries(record: PublicRecord, told: readonly Made[]): readonly Made[] {
  return record.council.milestones
    .map((one) => ({ one, about: one.about?.split(';').map((id) => id.trim()) ?? [] }))
    .filter(
      ({ one, about }) => !told.some(({ at, about: other }) => at.text === one.date.text && about.some((id) => id !== '' && other.includes(id))),
    )
    .map(({ one, about }) => ({
      kind: kindOf[one.kind] ?? 'council',
      at: one.date,
      said: { id: 'timeline.event', values: { event: one.event } },
      detail: null,
      page: null,
      symbol: null,
      about,
      from: one,
    }));
}
