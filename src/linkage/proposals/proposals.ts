import type { Likeness } from '../candidates.ts';
import type { Judgement } from '../judgement.ts';
import { clusterOf, clustersOf } from '../rules.ts';
import { type Compared, comparedOf, type Told } from './compared.ts';
import { type Because, type Weights, weightsOf } from './weigh.ts';

/** Two reports that may be of one event: never a decision. */
export type Proposal = {
  readonly left: string;
  readonly right: string;
  readonly probability: number;
  /** How many children, or attacks, stand twice if they are one and are not judged so. */
  readonly stake: number;
  readonly because: readonly Because[];
  /** The same content sent twice by one organisation, under two ids. */
  readonly certain: boolean;
};

/** What is proposed at all. @source ours: below it, fifteen looks would find less than one that are the same */
const leastLikely = 0.07;

/**
 * Pairs of reports that may be of one event, by their case facts alone: the same grave violation, in places that do not
 * exclude each other at the first level, on days that may be a month apart at most. What a person judged binds: a pair
 * judged is never proposed again, nor one that would join two of whom it was said that they are different.
 * Pairs in `always` are kept however unlikely.
 * @source ours: weights by how rare what is shared is in the caseload (Fellegi and Sunter 1969); no name is used
 */
export function proposalsOf(
  reports: readonly Told[],
  judgements: readonly Judgement[],
  always: ReadonlySet<string> = new Set(),
): readonly Proposal[] {
  const own = judgements.filter(({ about }) => about === 'reports');
  const compared = new Map([...reports].sort((a, b) => (a.id < b.id ? -1 : 1)).map((report) => [report.id, comparedOf(report)]));
  const all = [...compared.values()].flat();
  const bound = boundBy(own);
  const weights = weightsOf(all, reports.length, judgedSame(own, compared));
  const corrected = new Set(reports.flatMap(({ id, corrects }) => (corrects === null ? [] : [pairOf(id, corrects)])));
  const contents = new Map(reports.map((report) => [report.id, contentOf(report)]));
  const least = Math.log2(leastLikely / (1 - leastLikely)) - weights.prior;
  const best = new Map<string, Found>();
  for (const block of blocksOf(all)) {
    for (let at = 1; at < block.length; at++) {
      for (let before = 0; before < at; before++) {
        const [a, b] = [block[before], block[at]];
        if (!a || !b || a.report === b.report) continue;
        const bits = weights.bits(a, b);
        const key = bits < least && always.size === 0 ? '' : pairOf(a.report, b.report);
        if (bits < least && !always.has(key)) continue;
        if (bits > (best.get(key)?.bits ?? -Infinity) && !corrected.has(key) && !bound(a.report, b.report)) best.set(key, { a, b, bits });
      }
    }
  }
  return [...best]
    .map(([key, found]) => ({ key, proposal: propose(weights, found, contents.get(found.a.report) === contents.get(found.b.report)) }))
    .sort((x, y) => rounded(y.proposal) - rounded(x.proposal) || (x.key < y.key ? -1 : 1))
    .map(({ proposal }) => proposal);
}

/**
 * How much a decision can be expected to change the figures: what stands twice, times how likely it does.
 * @source ours: what is judged first is what makes a figure wrong most, and most probably
 */
export function usefulness({ probability, stake }: Pick<Proposal, 'probability' | 'stake'>): number {
  return probability * stake;
}

const rounded = (one: Proposal) => Math.round(usefulness(one) * 1000);

type Found = { readonly a: Compared; readonly b: Compared; readonly bits: number };

/** A pair by its two members, the same whichever comes first. @source ours: a pair has no order */
export const pairOf = (left: string, right: string) => (left < right ? `${left}|${right}` : `${right}|${left}`);

function propose({ because, prior }: Weights, { a, b, bits }: Found, certain: boolean): Proposal {
  const [left, right] = a.report < b.report ? [a.report, b.report] : [b.report, a.report];
  const probability = certain ? 1 : 1 / (1 + 2 ** -(bits + prior));
  return { left, right, because: because(a, b), certain, probability, stake: Math.min(a.children?.least ?? 1, b.children?.least ?? 1) || 1 };
}

/** Allegations of one kind in one province that began in neighbouring months; where the day or the place is not known, all of the kind. */
function blocksOf(all: readonly Compared[]): Iterable<readonly Compared[]> {
  const blocks = new Map<string, Compared[]>();
  for (const one of all) {
    const places = one.pcodes[1] ?? '';
    for (const month of monthsOf(one)) {
      const key = `${one.type} ${places} ${month}`;
      const block = blocks.get(key);
      if (block) block.push(one);
      else blocks.set(key, [one]);
    }
  }
  return blocks.values();
}

/** The months, of thirty days, that its days touch, and the one after: what is told of as late in one may be told of as early in the next. */
function monthsOf({ days }: Compared): readonly string[] {
  if (!days) return [''];
  const first = Math.floor(days.from / 30);
  const last = Math.min(Math.floor(days.to / 30), first + 2) + 1;
  return Array.from({ length: last - first + 1 }, (_, at) => String(first + at));
}

/** Whether people have already said something that settles a pair. */
function boundBy(judgements: readonly Judgement[]): (a: string, b: string) => boolean {
  const clusters = clustersOf(judgements, 'reports');
  const of = (report: string) => clusterOf(clusters, report);
  const last = new Map(judgements.map((one) => [pairOf(one.left, one.right), one]));
  const apart = new Set([...last.values()].flatMap(({ verdict, left, right }) => (verdict === 'different' ? [pairOf(of(left), of(right))] : [])));
  return (a, b) => of(a) === of(b) || last.has(pairOf(a, b)) || apart.has(pairOf(of(a), of(b)));
}

/** For each pair judged the same, the two allegations of one kind that are most alike in their days. */
function judgedSame(
  judgements: readonly Judgement[],
  compared: ReadonlyMap<string, readonly Compared[]>,
): readonly (readonly [Compared, Compared])[] {
  return judgements
    .filter(({ verdict }) => verdict === 'same')
    .flatMap(({ left, right }) => {
      const pairs = (compared.get(left) ?? []).flatMap((a) =>
        (compared.get(right) ?? []).filter(({ type }) => type === a.type).map((b) => [a, b] as const),
      );
      return pairs.slice(0, 1);
    });
}

/** All that a report says, but for the ids of children and what its device counted: equal only where it was sent twice. */
function contentOf({ id, organisation, allegations, sources, sharedAccount }: Told): string {
  if (allegations.every(({ occurred }) => (occurred.kind === 'once' ? occurred.on : occurred.began).precision !== 'day')) return id;
  const told = allegations.map(({ mentions, ...rest }) => ({ ...rest, mentions: mentions.map(({ sex, age }) => ({ sex, age })) }));
  return JSON.stringify([organisation, told, sources, sharedAccount]);
}

/** What two reports have in common, in the words of the work lists. */
export function likenessesOf({ because }: Pick<Proposal, 'because'>): readonly Likeness[] {
  const told: Readonly<Record<string, Likeness>> = { days: 'same day', place: 'same place', number: 'same number', party: 'same party' };
  return because.flatMap(({ aspect, level }) => (level === 'same' || level === 'shared' ? (told[aspect] ?? []) : []));
}
