import { type Commitment, type CommitmentAction, type Completeness, type Instrument, type Standing, standingOf } from '#commitments';
import { type Resolution, rollOf, type Speaker, type Sponsorship, type Vote } from '#council';
import { type DatePrecision, ok, type PartialDate, refuse, type Result, type Sourced, type SourceRef } from '#kernel';
import type { State } from '#register';
import { overviewCards } from './cards.ts';
import type { EditionRef, PublicRecord } from './record.ts';

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
  readonly state: State;
  readonly commitments: readonly StateCommitment[];
  readonly standings: readonly InstrumentStanding[];
  readonly council: {
    readonly terms: readonly { readonly from: string; readonly to: string; readonly seat: string; readonly sources: readonly SourceRef[] }[];
    readonly votes: readonly (Pick<Vote, 'vote' | 'basis' | 'sources'> & ResolutionRef)[];
    readonly sponsored: readonly (Pick<Sponsorship, 'role' | 'basis' | 'saidBy' | 'sources' | 'note'> & ResolutionRef)[];
    readonly spoke: readonly (Pick<Speaker, 'debate' | 'speaker' | 'role' | 'sources' | 'spokeFor'> & { readonly forGroup: boolean })[];
  };
  /** Situations of the Secretary-General's reports that this State is a member of. */
  readonly situations: readonly { readonly id: string; readonly name: string; readonly agenda: string | null }[];
};

export type ResolutionRef = { readonly resolution: string; readonly number: number; readonly adopted: string };

/** The page of one State: which rows, gathered once, shaped. */
export function stateCard(record: PublicRecord, iso3: string): Result<StateCard> {
  const state = record.register.states.get(iso3.toUpperCase());
  if (!state) return refuse(overviewCards.noSuchState, { state: iso3 });
  const own = record.commitments.commitments.filter((one) => one.state === state.iso3);
  return ok({
    edition: record.edition,
    state,
    commitments: own.flatMap((one) => shownCommitment(one, record.commitments.instruments.get(one.instrument))),
    standings: standings(record, own),
    council: councilOf(record, state.iso3),
    situations: [...record.register.situations.values()]
      .filter(({ members }) => members.includes(state.iso3))
      .map(({ id, nameEn, agenda }) => ({ id, name: nameEn, agenda })),
  });
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

function standings(record: PublicRecord, own: readonly Commitment[]): readonly InstrumentStanding[] {
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
    });
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
