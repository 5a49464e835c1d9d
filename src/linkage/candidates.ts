import { addDays, type PartialDate } from '#kernel';
import { type Allegation, type KeptReport, typeCards, tallied } from '#incidents';

/** What speaks for two reports being of the same thing, besides what makes them candidates at all. */
export const likenesses = ['same day', 'same place', 'same number', 'same party'] as const;
export type Likeness = (typeof likenesses)[number];

/** Two reports that may be of the same thing; the one that came first stands on the left. */
export type Candidate = {
  readonly left: string;
  readonly right: string;
  readonly because: readonly Likeness[];
  /** How much deciding can be expected to change the figures, where it was weighed. */
  readonly useful?: number;
};

type Told = Pick<KeptReport, 'id' | 'corrects' | 'allegations'>;

/** One allegation as it is compared: the days it can have begun on, widened, and where. */
type Compared = { readonly report: string; readonly corrects: string | null; readonly allegation: Allegation; readonly days: Days };
/** First and last day, and the day up to which another source may still mean the same. */
type Days = { readonly from: string; readonly to: string; readonly until: string };

/** Candidates as reports come one by one. */
export type Candidates = {
  readonly add: (report: Told) => void;
  /** Every pair, by its two ids. */
  readonly pairs: ReadonlyMap<string, Candidate>;
};

/** Days that two sources may be apart about the same day. */
const apart = 3;

/**
 * Reports that may be of the same thing, by their case facts alone: the same grave violation, in places of which one
 * lies within the other and which are known to the first administrative level at least, on days known to the month at
 * least and not more than three days apart. Who corrects whom is known and no candidate.
 * @source ours: a transparent rule that a person can check at a glance; it proposes and decides nothing
 */
export function makeCandidates(): Candidates {
  const pairs = new Map<string, Candidate>();
  const blocks = new Map<string, Compared[]>();
  const add = (report: Told) => {
    for (const allegation of report.allegations) {
      const days = beginningOf(allegation);
      if (!days || allegation.place.pcodes.length < 2) continue;
      const one: Compared = { report: report.id, corrects: report.corrects, allegation, days };
      for (const key of blockKeys(allegation, days)) {
        const block = blocks.get(key) ?? [];
        blocks.set(key, block);
        for (const other of block) meet(pairs, other, one);
        block.push(one);
      }
    }
  };
  return { add, pairs };
}

/** The key of a pair, the same whichever comes first. @source ours: a pair has no order */
export function pairKey(left: string, right: string): string {
  return left < right ? `${left}|${right}` : `${right}|${left}`;
}

function meet(pairs: Map<string, Candidate>, before: Compared, after: Compared): void {
  if (before.report === after.report || before.corrects === after.report || after.corrects === before.report) return;
  if (!within(before.allegation.place.pcodes, after.allegation.place.pcodes)) return;
  if (before.days.until < after.days.from || after.days.until < before.days.from) return;
  const key = pairKey(before.report, after.report);
  const because = likenessOf(before, after);
  const known = pairs.get(key);
  if (known && known.because.length >= because.length) return;
  pairs.set(key, { left: before.report, right: after.report, because });
}

/** The days on which it can have begun; `null` where they are not known to the month. */
function beginningOf({ occurred }: Allegation): Days | null {
  const { from, to }: PartialDate = occurred.kind === 'once' ? occurred.on : occurred.began;
  return from === '' || to === '' || addDays(from, 31) < to ? null : { from, to, until: addDays(to, apart) };
}

/** Where candidates of an allegation can be: its violation, its first administrative area, and the months its days touch. */
function blockKeys({ type, place }: Allegation, { from, to, until }: Days): readonly string[] {
  const months = new Set([addDays(from, -apart), from, to, until].map((day) => day.slice(0, 7)));
  return [...months].map((month) => `${typeCards[type].grave ?? type} ${place.pcodes[1]} ${month}`);
}

/** Whether one place lies within the other. */
function within(a: readonly string[], b: readonly string[]): boolean {
  return a.slice(0, b.length).every((code, level) => code === b[level]);
}

function likenessOf({ allegation: a, days: x }: Compared, { allegation: b, days: y }: Compared): readonly Likeness[] {
  const found: Likeness[] = [];
  if (x.from === x.to && x.from === y.from && x.to === y.to) found.push('same day');
  if (a.place.pcodes.length > 2 && a.place.pcodes.length === b.place.pcodes.length) found.push('same place');
  if (a.tally.length > 0 && tallied(a.tally).count === tallied(b.tally).count) found.push('same number');
  if (a.parties.some((party) => b.parties.includes(party))) found.push('same party');
  return found;
}
