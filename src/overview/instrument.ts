import {
  type Commitment,
  type CommitmentAction,
  type Completeness,
  type Instrument,
  type InstrumentCount,
  instrumentKinds,
  type Standing,
  standingOf,
} from '#commitments';
import { dateOrder, ok, refuse, type Result, type Sourced } from '#kernel';
import type { State } from '#register';
import { overviewCards } from './cards.ts';
import { findNamed } from './named.ts';
import type { EditionRef, PublicRecord } from './record.ts';
import { grouped, type Names, stateRef, type StateRef, takenFirst, without } from './refs.ts';
import { type ShownDate, shownDate } from './state-card.ts';

/** An instrument as other pages name and link it. */
export type InstrumentRef = { readonly id: string; readonly shortName: string; readonly names: Names };

/** One instrument in the list. */
export type InstrumentRow = InstrumentRef &
  Pick<Instrument, 'kind' | 'subject'> & {
    readonly adopted: ShownDate;
    readonly completeness: Completeness | null;
    /** The newest count that is shown first. */
    readonly count: ShownCount | null;
  };

/** All instruments of the record. */
export type InstrumentList = { readonly edition: EditionRef; readonly instruments: readonly InstrumentRow[] };

/** How many States a text had, as one source counted on one day. */
export type ShownCount = Omit<InstrumentCount, 'asOf' | 'instrument'> & { readonly asOf: ShownDate };

/** One thing a State did about the instrument. */
export type ShownAction = Sourced & {
  readonly action: CommitmentAction;
  readonly date: ShownDate;
  readonly declaredAge: number | null;
  readonly computed: boolean;
};

/** A State, where it stands, and each thing it did. */
export type StateOfInstrument = StateRef & {
  readonly group: State['group'];
  readonly standing: Standing['kind'];
  readonly actions: readonly ShownAction[];
};

/** How many States declared each minimum age of voluntary recruitment. */
export type DeclaredAges = { readonly ages: readonly { readonly age: number; readonly states: readonly StateRef[] }[]; readonly without: number };

/** Everything the record holds about one instrument. */
export type InstrumentPage = Sourced &
  InstrumentRef & {
    readonly edition: EditionRef;
    readonly otherNames: readonly { readonly language: string; readonly name: string }[];
    readonly kind: Instrument['kind'];
    readonly adopted: ShownDate;
    readonly opened: ShownDate;
    readonly inForce: ShownDate;
    readonly depositary: string | null;
    readonly subject: readonly string[];
    readonly entryRule: Instrument['entryRule'];
    readonly entryClause: string | null;
    readonly completeness: Completeness | null;
    /** What is counted, each with its counts, newest day first. */
    readonly counts: readonly { readonly what: string | null; readonly counts: readonly ShownCount[] }[];
    /** States that did something about it, by name. */
    readonly states: readonly StateOfInstrument[];
    /** `null` where the list is not complete: then nobody can be said not to have joined. */
    readonly notJoined: readonly (StateRef & { readonly group: State['group']; readonly status: State['status'] })[] | null;
    readonly declaredAges: DeclaredAges | null;
  };

/** The list of the instruments. */
export function instrumentList(record: PublicRecord): InstrumentList {
  const { instruments, completeness, instrumentCounts } = record.commitments;
  return {
    edition: record.edition,
    instruments: byKind([...instruments.values()]).map((one) => {
      const counts = instrumentCounts.filter(({ instrument, what }) => instrument === one.id && (what === 'parties' || what === 'endorsers'));
      return {
        ...instrumentRef(one),
        kind: one.kind,
        subject: one.subject,
        adopted: shownDate(one.adopted),
        completeness: completeness.get(one.id) ?? null,
        count: takenFirst(newestFirst(counts)).map(shownCount)[0] ?? null,
      };
    }),
  };
}

/** Treaties first, then commitments, guidelines, campaigns; in each kind by the day of adoption. */
function byKind(instruments: readonly Instrument[]): readonly Instrument[] {
  const order = (one: Instrument) => `${instrumentKinds.indexOf(one.kind)}${dateOrder(one.adopted)}`;
  return [...instruments].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** Names an instrument. */
export function instrumentRef({ id, shortName, name, nameAr }: Instrument): InstrumentRef {
  return { id, shortName, names: { en: name, ar: nameAr ?? name } };
}

/** The page of one instrument, named by its id or by any of its names. */
export function instrumentPage(record: PublicRecord, wanted: string): Result<InstrumentPage> {
  const { commitments, completeness, instrumentCounts, instrumentNames } = record.commitments;
  const named = findNamed(record, 'instrument', wanted);
  const instrument = record.commitments.instruments.get(named.id ?? '');
  if (!instrument) return refuse(overviewCards.noSuchInstrument, { instrument: wanted, alike: named.id === null ? named.alike : 'none' });
  const own = commitments.filter((one) => one.instrument === instrument.id);
  const complete = completeness.get(instrument.id) ?? null;
  const states = statesOf(record, own, complete);
  return ok({
    edition: record.edition,
    ...instrument,
    ...instrumentRef(instrument),
    adopted: shownDate(instrument.adopted),
    opened: shownDate(instrument.opened),
    inForce: shownDate(instrument.inForce),
    otherNames: instrumentNames.filter((one) => one.instrument === instrument.id).map(({ language, name }) => ({ language, name })),
    completeness: complete,
    counts: [
      ...grouped(
        instrumentCounts.filter((one) => one.instrument === instrument.id),
        ({ what }) => what ?? '',
      ),
    ].map(([what, counts]) => ({ what: what === '' ? null : what, counts: newestFirst(counts).map(shownCount) })),
    states,
    notJoined: complete?.complete ? notJoined(record, states) : null,
    declaredAges: declaredAges(states),
  });
}

function statesOf(record: PublicRecord, own: readonly Commitment[], complete: Completeness | null): readonly StateOfInstrument[] {
  return [...grouped(own, ({ state }) => state)]
    .map(([iso3, rows]) => ({
      ...stateRef(record, iso3),
      group: record.register.states.get(iso3)?.group ?? null,
      standing: standingOf(rows, complete).kind,
      actions: rows.map((one) => ({ ...without(one, 'state', 'instrument'), date: shownDate(one.date) })),
    }))
    .sort((a, b) => a.names.en.localeCompare(b.names.en, 'en'));
}

function notJoined(record: PublicRecord, states: readonly StateOfInstrument[]): InstrumentPage['notJoined'] {
  const acted: readonly Standing['kind'][] = ['party', 'signed only', 'withdrawn'];
  const joined = new Set(states.filter(({ standing }) => acted.includes(standing)).map(({ iso3 }) => iso3));
  return [...record.register.states.values()]
    .filter(({ iso3 }) => !joined.has(iso3))
    .map(({ iso3, group, status }) => ({ ...stateRef(record, iso3), group, status }))
    .sort((a, b) => a.names.en.localeCompare(b.names.en, 'en'));
}

/** Ages as declared on deposit; `null` where the instrument has no such declaration. */
function declaredAges(states: readonly StateOfInstrument[]): DeclaredAges | null {
  const declared = states.flatMap(({ iso3, names, actions }) => {
    const age = actions.find((one) => one.declaredAge !== null)?.declaredAge ?? null;
    return age === null ? [] : [{ age, state: { iso3, names } }];
  });
  if (declared.length === 0) return null;
  const ages = [...grouped(declared, ({ age }) => String(age))].map(([age, rows]) => ({ age: Number(age), states: rows.map(({ state }) => state) }));
  const parties = states.filter(({ standing }) => standing === 'party').length;
  return { ages: ages.sort((a, b) => a.age - b.age), without: parties - declared.length };
}

function shownCount(count: InstrumentCount): ShownCount {
  return { ...without(count, 'instrument'), asOf: shownDate(count.asOf) };
}

/** By day, newest first; those without a day last. */
function newestFirst(counts: readonly InstrumentCount[]): readonly InstrumentCount[] {
  const day = ({ asOf }: InstrumentCount) => (asOf.from === '' ? '' : dateOrder(asOf));
  return [...counts].sort((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0));
}
