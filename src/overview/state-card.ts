import { type Commitment, type CommitmentAction, type Completeness, type Instrument, type Standing, standingOf } from '#commitments';
import { answersOf, type FigureAnswer, type Resolution, rollOf, type Speaker, type Sponsorship, type Vote } from '#council';
import { type DatePrecision, ok, type PartialDate, refuse, type Result, type Sourced, type SourceRef } from '#kernel';
import type { State } from '#register';
import { overviewCards } from './cards.ts';
import { stateIndexOf } from './names/preview.ts';
import type { EditionRef, PublicRecord } from './record.ts';
import { listNote, type ListNote, partyRef, type PartyRef, situationRef, type SituationRef } from './refs.ts';

/** A date as it leaves Vigil: the text, its precision, and the days it may be. */
export type ShownDate = {
  readonly date: string | null;
  readonly datePrecision: DatePrecision;
  readonly notBefore: string | null;
  readonly notAfter: string | null;
};

/** One thing a State did about an instrument. */
export type StateCommitment = ShownDate & {
  readonly instrument: string;
  readonly instrumentName: string;
  readonly kind: string;
  readonly action: CommitmentAction;
  readonly computed: boolean;
  readonly declaredAge: number | null;
  readonly standing: Sourced['standing'];
  readonly why: string | null;
  readonly note: string | null;
  readonly saidBy: string;
  readonly source: SourceRef | null;
  readonly sources: readonly SourceRef[];
};

/** Where a State stands to one instrument, and how far that list goes. */
export type InstrumentStanding = {
  readonly instrument: string;
  readonly instrumentName: string;
  readonly standing: Standing['kind'];
  readonly asOf: string | null;
  readonly completeness: Completeness | null;
};

/** Everything the record holds about one State. */
export type StateCard = {
  readonly edition: EditionRef;
  /** ISO alpha-3. */
  readonly state: string;
  readonly about: State;
  readonly commitments: readonly StateCommitment[];
  readonly standings: readonly InstrumentStanding[];
  readonly council: {
    readonly terms: readonly { readonly from: string; readonly to: string; readonly seat: string; readonly sources: readonly SourceRef[] }[];
    readonly votes: readonly (Pick<Vote, 'vote' | 'basis' | 'sources'> & ResolutionRef)[];
    readonly sponsored: readonly (Pick<Sponsorship, 'role' | 'basis' | 'saidBy' | 'sources' | 'note'> & ResolutionRef)[];
    readonly spoke: readonly (Pick<Speaker, 'debate' | 'speaker' | 'role' | 'sources' | 'spokeFor'> & { readonly forGroup: boolean })[];
  };
  /** Situations of the Secretary-General's reports that this State is a member of. */
  readonly situations: readonly StateSituation[];
  /** How far the lists go that this card is made of. */
  readonly lists: { readonly sponsors: ListNote | null; readonly speakers: ListNote | null; readonly figures: ListNote | null };
};

/** A situation on a State's card: its newest printed totals and how many parties its newest annex lists here. */
export type StateSituation = SituationRef & {
  readonly agenda: string | null;
  readonly newest: readonly FigureAnswer[];
  readonly listed: { readonly year: number; readonly parties: readonly PartyRef[] } | null;
};

export type ResolutionRef = { readonly resolution: string; readonly number: number; readonly adopted: string };

/**
 * Finds a State by its code or by any name that means only one. @source ours: an ambiguous name is never resolved
 */
export function findState(record: PublicRecord, asked: string): Result<State> {
  const byCode = record.register.states.get(asked.trim().toUpperCase());
  if (byCode) return ok(byCode);
  const found = stateIndexOf(record.register).find(asked.replaceAll('-', ' '));
  if (found.kind === 'matched') {
    const state = record.register.states.get(found.candidate.id);
    if (state) return ok(state);
  }
  if (found.kind !== 'doubtful') return refuse(overviewCards.noSuchState, { state: asked });
  const near = [...new Set(found.candidates.map(({ id }) => `${record.register.states.get(id)?.names.en ?? id} (${id})`))];
  return refuse(overviewCards.unclearState, { state: asked, near: near.join('; ') });
}

/** The page of one State: which rows, gathered once, shaped. */
export function stateCard(record: PublicRecord, asked: string): Result<StateCard> {
  const found = findState(record, asked);
  if (!found.ok) return found;
  const state = found.value;
  const own = record.commitments.commitments.filter((one) => one.state === state.iso3);
  return ok({
    edition: record.edition,
    state: state.iso3,
    about: state,
    commitments: own.flatMap((one) => shownCommitment(one, record.commitments.instruments.get(one.instrument))),
    standings: standings(record, own),
    council: councilOf(record, state.iso3),
    situations: [...record.register.situations.values()]
      .filter(({ members }) => members.includes(state.iso3))
      .map(({ id, agenda }) => ({ ...situationRef(record, id), agenda, newest: newestTotals(record, id), listed: newestListing(record, id) })),
    lists: {
      sponsors: listNote(record, 'council/sponsors'),
      speakers: listNote(record, 'council/speakers'),
      figures: listNote(record, 'council/figures'),
    },
  });
}

function newestTotals(record: PublicRecord, situation: string): readonly FigureAnswer[] {
  const own = record.council.figures.filter(
    (one) => one.situation === situation && one.attributedTo === null && one.scope === null && one.violation === 'total',
  );
  const year = Math.max(...own.map((one) => one.year));
  return answersOf(own.filter((one) => one.year === year));
}

function newestListing(record: PublicRecord, situation: string): StateSituation['listed'] {
  const own = record.followUp.listings.filter((one) => one.situation === situation && one.status === 'listed');
  const [first] = own;
  if (!first) return null;
  const parties = [...new Set(own.filter(({ reportYear }) => reportYear === first.reportYear).map(({ party }) => party))];
  return { year: first.reportYear, parties: parties.map((party) => partyRef(record, party)) };
}

export function shownDate(date: PartialDate): ShownDate {
  return {
    date: date.text === '' ? null : date.text,
    datePrecision: date.precision,
    notBefore: date.precision === 'day' || date.from === '' ? null : date.from,
    notAfter: date.precision === 'day' || date.to === '' ? null : date.to,
  };
}

function shownCommitment(one: Commitment, instrument: Instrument | undefined): readonly StateCommitment[] {
  if (!instrument) return [];
  const { action, computed, declaredAge, standing, why, note, saidBy, sources } = one;
  return [
    {
      instrument: instrument.id,
      instrumentName: instrument.shortName,
      kind: instrument.kind,
      action,
      ...shownDate(one.date),
      computed,
      declaredAge,
      standing,
      why,
      note,
      saidBy,
      source: sources[0] ?? null,
      sources,
    },
  ];
}

/** What is surest comes first, what is not known last. */
const surest: readonly Standing['kind'][] = ['party', 'signed only', 'withdrawn', 'not joined', 'not known'];

/** Where a State stands to each treaty and political commitment, the surest first. */
export function standings(record: PublicRecord, own: readonly Commitment[]): readonly InstrumentStanding[] {
  const { instruments, completeness } = record.commitments;
  return [...instruments.values()]
    .filter(({ kind }) => kind === 'treaty' || kind === 'political-commitment')
    .map((instrument) => {
      const complete = completeness.get(instrument.id) ?? null;
      const standing = standingOf(
        own.filter((one) => one.instrument === instrument.id),
        complete,
      );
      return {
        instrument: instrument.id,
        instrumentName: instrument.shortName,
        standing: standing.kind,
        asOf: standing.kind === 'not joined' ? standing.asOf : (complete?.trueAsOf ?? null),
        completeness: complete,
      };
    })
    .sort((a, b) => surest.indexOf(a.standing) - surest.indexOf(b.standing));
}

function councilOf(record: PublicRecord, iso3: string): StateCard['council'] {
  const { resolutions, votes, terms, sponsorships, speakers } = record.council;
  const refOf = (one: Resolution): ResolutionRef => ({ resolution: one.symbol, number: one.number, adopted: one.adopted.text });
  return {
    terms: terms.filter(({ state }) => state === iso3).map(({ from, to, seat, sources }) => ({ from: from.text, to: to.text, seat, sources })),
    votes: resolutions.flatMap((resolution) =>
      rollOf(resolution, votes, terms)
        .votes.filter(({ state }) => state === iso3)
        .map(({ vote, basis, sources }) => ({ ...refOf(resolution), vote, basis, sources })),
    ),
    sponsored: resolutions.flatMap((resolution) =>
      sponsorships
        .filter((one) => one.state === iso3 && one.resolution === resolution.symbol)
        .map(({ role, basis, saidBy, sources, note }) => ({ ...refOf(resolution), role, basis, saidBy, sources, note })),
    ),
    spoke: speakers
      .filter(({ state, spokeFor }) => state === iso3 || spokeFor.includes(iso3))
      .map(({ debate, speaker, role, sources, spokeFor, state }) => ({ debate, speaker, role, sources, spokeFor, forGroup: state !== iso3 })),
  };
}
