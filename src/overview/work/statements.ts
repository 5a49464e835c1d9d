import type { Allegation, KeptReport, Mention, Tally, ViolationType } from '#incidents';
import type { FindingFacts, FindingPart } from '#verification';

/** What is said of the parts of a violation, by a report or by a finding. */
export type PartsSaid = Pick<Allegation, 'type' | 'occurred' | 'place' | 'parties' | 'tally'>;

/** One thing that is said of a part, and the reports that say it. */
export type Statement = { readonly key: string; readonly said: PartsSaid; readonly reports: readonly string[] };

/** What a finding determines, part by part, as a report would say it. @source ours: parties as alleged; who is responsible is decided apart */
export function saidBy({ type, occurred, place, alleged, tally }: FindingFacts): PartsSaid {
  return { type, occurred, place, parties: alleged, tally };
}

const tallyKey = (tally: Tally) =>
  tally
    .filter(({ most }) => most > 0)
    .map(({ sex, age, count, least, most }) => `${sex} ${age} ${count} ${least} ${most}`)
    .sort()
    .join();

/** What is said of a part, as a key: two that say the same have the same key. @source ours: the order of parties and of cells says nothing */
export function keyOf(part: FindingPart, said: PartsSaid): string {
  if (part === 'type') return said.type;
  if (part === 'occurred') return JSON.stringify(said.occurred);
  if (part === 'place') return said.place.pcodes.join();
  return part === 'parties' ? [...said.parties].sort().join() : tallyKey(said.tally);
}

const parts: readonly FindingPart[] = ['occurred', 'place', 'parties', 'tally'];

/**
 * The allegation of a report that a finding is about: of its type, and of several the one that agrees most with it.
 * @source ours: a report may allege several violations, a finding is of one
 */
export function allegationOn({ allegations }: Pick<KeptReport, 'allegations'>, said: PartsSaid): Allegation | null {
  const agreeing = (one: Allegation) => parts.filter((part) => keyOf(part, one) === keyOf(part, said)).length;
  const ofType = allegations.filter(({ type }) => type === said.type);
  return [...(ofType.length > 0 ? ofType : allegations)].sort((a, b) => agreeing(b) - agreeing(a))[0] ?? null;
}

/** The different things that reports say of a part, each with who says it; what more reports say comes first. @source ours: the reader chooses, the order only proposes */
export function statementsOn(part: FindingPart, type: ViolationType, reports: readonly KeptReport[]): readonly Statement[] {
  const statements = new Map<string, Statement>();
  for (const { id, allegations } of reports)
    for (const said of allegations.filter((one) => one.type === type)) {
      const key = keyOf(part, said);
      const before = statements.get(key);
      statements.set(key, { key, said: before?.said ?? said, reports: [...new Set([...(before?.reports ?? []), id])] });
    }
  return [...statements.values()].sort((a, b) => b.reports.length - a.reports.length);
}

/**
 * The children spoken of singly whom a finding can name: of those judged to be one, one; and no more than its tally
 * counts, sex by sex and band by band.
 * @source ours: see the faults of facts; a child told of twice is one child
 */
export function victimsWithin(
  tally: Tally,
  type: ViolationType,
  reports: readonly KeptReport[],
  sameChildren: readonly (readonly string[])[],
): { readonly victims: readonly Mention[]; readonly leftOut: number } {
  const left = new Map(tally.map(({ sex, age, count }) => [`${sex} ${age}`, count]));
  const clusters = new Map(sameChildren.flatMap((members, at) => members.map((member) => [member, at] as const)));
  const seen = new Set<string>();
  const victims: Mention[] = [];
  let leftOut = 0;
  const mentions = reports.flatMap(({ allegations }) => allegations.filter((one) => one.type === type).flatMap((one) => one.mentions));
  for (const mention of mentions) {
    const child = String(clusters.get(mention.id) ?? mention.id);
    if (seen.has(child)) continue;
    seen.add(child);
    const cell = `${mention.sex} ${mention.age}`;
    const free = left.get(cell) ?? 0;
    if (free > 0) victims.push(mention);
    else leftOut += 1;
    left.set(cell, free - 1);
  }
  return { victims, leftOut };
}

/** Answers of the option lists: of each list those of the first report that gives any. @source ours: answers are shown before they are confirmed, and are not mixed */
export function answersIn(type: ViolationType, reports: readonly KeptReport[]): Allegation['answers'] {
  const all = reports.flatMap(({ allegations }) => allegations.filter((one) => one.type === type)).toReversed();
  return Object.assign({}, ...all.map(({ answers }) => answers)) as Allegation['answers'];
}
