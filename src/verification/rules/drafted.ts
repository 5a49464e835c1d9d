import { type Allegation, type KeptReport, type Mention, type Tally, type ViolationType } from '#incidents';
import type { Eligibility, FindingFacts, FindingPart } from '../finding.ts';
import type { DeterminedFacts } from './composed.ts';

/** What one report says of the violation that a finding is about. */
export type Statement = { readonly report: string; readonly organisation: string; readonly isPrimary: boolean; readonly said: Allegation };

/** Which report's statement is taken for each part. */
export type DraftTaken = Readonly<Record<'occurred' | 'place' | 'parties' | 'tally', string>>;

/**
 * What each report says of a type: its first allegation of that type, or its first where it alleges only others.
 * @source ours: a report that names another type for the same event is a disagreement to be seen, not to be left out
 */
export function statementsOf(reports: readonly KeptReport[], type: ViolationType): readonly Statement[] {
  return reports.flatMap(({ id, organisation, allegations, sources }) => {
    const said = allegations.find((one) => one.type === type) ?? allegations[0];
    return said ? [{ report: id, organisation, isPrimary: sources.some(({ category }) => category !== 'secondary'), said }] : [];
  });
}

/** The parts of a finding as a text that is the same where they say the same. @source ours: the order in which parties or cells stand says nothing */
export function partsOf({ type, occurred, place, parties, tally }: Omit<Allegation, 'mentions' | 'answers'>): Readonly<Record<FindingPart, string>> {
  const cells = tally.filter(({ most }) => most > 0).map(({ sex, age, count, least, most }) => [sex, age, count, least, most].join(' '));
  return {
    type,
    occurred: JSON.stringify(occurred),
    place: place.pcodes.join(' '),
    parties: [...parties].sort().join(' '),
    tally: cells.sort().join(', '),
  };
}

/** Whether a report says something else of a part than the finding. @source ours: whatever differs is shown, for a person to weigh */
export function differsFrom(facts: FindingFacts | DeterminedFacts, said: Allegation, part: FindingPart): boolean {
  return partsOf({ ...facts, parties: facts.alleged })[part] !== partsOf(said)[part];
}

/**
 * Which statements are proposed at first: of each part the one that says most exactly, a primary source before a
 * secondary one.
 * @source ours: a proposal only; a person chooses
 */
export function takenAtFirst(statements: readonly Statement[]): DraftTaken {
  const best = (exactness: (said: Allegation) => number) =>
    [...statements].sort((a, b) => exactness(b.said) - exactness(a.said) || Number(b.isPrimary) - Number(a.isPrimary))[0]?.report ?? '';
  return {
    occurred: best(({ occurred }) => (occurred.kind === 'once' ? occurred.on : occurred.began).text.length),
    place: best(({ place }) => place.pcodes.length),
    parties: best(({ parties }) => Math.min(parties.length, 1)),
    tally: best(({ tally }) => tally.filter(({ sex, age, count }) => count > 0 && sex !== 'unknown' && age !== 'unknown').length),
  };
}

/** What is taken from the reports, part by part. @source ours: answers of option lists come with the report whose numbers are taken */
export function taken(
  statements: readonly Statement[],
  chosen: DraftTaken,
): Pick<FindingFacts, 'occurred' | 'place' | 'alleged' | 'tally' | 'victims' | 'answers'> | null {
  const of = (part: keyof DraftTaken) => statements.find(({ report }) => report === chosen[part])?.said ?? statements[0]?.said;
  const [occurred, place, parties, numbers] = [of('occurred'), of('place'), of('parties'), of('tally')];
  if (!occurred || !place || !parties || !numbers) return null;
  return {
    occurred: occurred.occurred,
    place: place.place,
    alleged: parties.parties,
    tally: numbers.tally,
    victims: numbers.mentions,
    answers: numbers.answers,
  };
}

type Draft = Pick<FindingFacts, 'type' | 'occurred' | 'place' | 'alleged' | 'tally' | 'victims' | 'answers'> & {
  readonly eligibility: Eligibility;
};

/**
 * A finding as it is drafted: each part relies on the reports that say the same as what was taken, and the children
 * spoken of singly are those that the tally has room for. It rests on the reports that allege its violation, and on
 * those that it rested on before; only where none alleges it does it rest on all.
 * @source ours: a part that no report supports relies on none, and that is seen; a report of another violation of the
 * same event is no further source of this one
 */
export function drafted(draft: Draft, statements: readonly Statement[], before: ReadonlySet<string> = new Set()): DeterminedFacts {
  const facts = { ...draft, victims: within(draft.victims, draft.tally) };
  const agreeing = (part: FindingPart) =>
    statements.filter(({ said }) => partsOf({ ...facts, parties: facts.alleged })[part] === partsOf(said)[part]).map(({ report }) => report);
  const reliedOn = {
    type: agreeing('type'),
    occurred: agreeing('occurred'),
    place: agreeing('place'),
    parties: agreeing('parties'),
    tally: agreeing('tally'),
  };
  const alleging = statements.filter(({ report, said }) => said.type === facts.type || before.has(report));
  return { ...facts, reports: (alleging.length > 0 ? alleging : statements).map(({ report }) => report), reliedOn };
}

function within(victims: readonly Mention[], tally: Tally): readonly Mention[] {
  const room = new Map(tally.map(({ sex, age, count }) => [`${sex} ${age}`, count]));
  return victims.filter(({ sex, age }) => {
    const left = room.get(`${sex} ${age}`) ?? 0;
    room.set(`${sex} ${age}`, left - 1);
    return left > 0;
  });
}
