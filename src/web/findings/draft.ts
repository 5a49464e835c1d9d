import { type KeptReport, type Tally, type TallyCell, typeCards, type ViolationType } from '#incidents';
import { parsePartialDate, type PartialDate } from '#kernel';
import type { CaseNames } from '#register';
import {
  drafted,
  type DeterminedFacts,
  type DraftTaken,
  type Eligibility,
  type FindingFacts,
  reportsOf,
  type Statement,
  statementsOf,
  taken,
  takenAtFirst,
} from '#verification';

/** What somebody has chosen so far. */
export type Chosen = {
  readonly type: ViolationType;
  /** Id of the report whose statement is taken; `''` for what stands. */
  readonly taken: DraftTaken;
  /** A date written by hand; `''` where none is. */
  readonly date: string;
  /** Numbers written by hand, by sex and age band. */
  readonly numbers: Readonly<Record<string, number>>;
  readonly eligibility: Partial<Eligibility>;
};

/** What stands when the form opens. */
export function chosenAtFirst(reports: readonly KeptReport[], stands: FindingFacts | null): Chosen {
  const type = stands?.type ?? reports[0]?.allegations[0]?.type ?? 'killing';
  const none = { occurred: '', place: '', parties: '', tally: '' };
  return { type, taken: stands ? none : takenAtFirst(statementsOf(reports, type)), date: '', numbers: {}, eligibility: stands?.eligibility ?? {} };
}

/** The statements to choose from: of each report, and what stands under the id `''`. */
export function choicesOf(reports: readonly KeptReport[], type: ViolationType, stands: FindingFacts | null): readonly Statement[] {
  const standing = stands && {
    report: '',
    organisation: '',
    isPrimary: false,
    said: { ...stands, parties: stands.alleged, mentions: stands.victims },
  };
  return [...(standing ? [standing] : []), ...statementsOf(reports, type)];
}

/** Numbers with those that were written by hand in their place. */
export function numbered(tally: Tally, numbers: Chosen['numbers']): Tally {
  const written = Object.entries(numbers).map(([key, count]): TallyCell => {
    const [sex, age] = key.split(' ') as [TallyCell['sex'], TallyCell['age']];
    return { sex, age, count, least: count, most: count };
  });
  const kept = tally.filter(({ sex, age }) => numbers[`${sex} ${age}`] === undefined);
  return [...kept, ...written].filter(({ most }) => most > 0);
}

/** What is proposed of eligibility from the facts; whether it is linked to the conflict only a person says. */
export function eligibilityOf(
  { type, alleged, tally }: Pick<FindingFacts, 'type' | 'alleged' | 'tally'>,
  chosen: Partial<Eligibility>,
  names: CaseNames,
): Eligibility {
  const kinds = new Set(alleged.map((party) => names.parties.find(({ id }) => id === party)?.kind));
  const author =
    alleged.length === 0
      ? 'party not identified'
      : kinds.size > 1
        ? 'not known'
        : kinds.has('state')
          ? 'state force'
          : kinds.has('non-state')
            ? 'armed group'
            : 'not known';
  const children = tally.some(({ count }) => count > 0);
  const isKnown = tally.some(({ age, count }) => count > 0 && age !== 'unknown');
  const age = isKnown ? 'under 18' : children || typeCards[type].countedBy === 'children' ? 'age not known' : 'no child is a victim';
  return { conflict: 'not known', age, author, ...chosen };
}

/** The facts that are chosen; `null` as long as there is nothing to choose from. */
export function factsOf(reports: readonly KeptReport[], chosen: Chosen, stands: FindingFacts | null, names: CaseNames): DeterminedFacts | null {
  const from = taken(choicesOf(reports, chosen.type, stands), chosen.taken);
  if (!from) return null;
  const date = chosen.date.trim() === '' ? null : parsePartialDate(chosen.date.trim());
  const tally = numbered(from.tally, chosen.numbers);
  const facts = { ...from, type: chosen.type, tally, ...(date && { occurred: { kind: 'once', on: date } as const }) };
  const eligibility = eligibilityOf(facts, chosen.eligibility, names);
  return drafted({ ...facts, eligibility }, statementsOf(reports, chosen.type), stands ? reportsOf(stands) : new Set());
}

const dateSent = ({ text, from, to }: PartialDate) => ({ text, notBefore: from, notAfter: to });

/** Facts as they are sent: dates by their text and bounds. */
export function sentFacts({ occurred, ...facts }: DeterminedFacts): object {
  const { type, place, alleged, tally, victims, answers, eligibility, reports, reliedOn } = facts;
  const when =
    occurred.kind === 'once'
      ? { kind: 'once', on: dateSent(occurred.on) }
      : { kind: 'lasting', began: dateSent(occurred.began), ended: occurred.ended === 'ongoing' ? 'ongoing' : dateSent(occurred.ended) };
  return { type, occurred: when, place, alleged, tally, victims, answers, eligibility, reports, reliedOn };
}
