/**
 * The shape of the gold file and its check: `node bench/claims/gold.ts` reads both halves, refuses what is malformed
 * and prints the counts that stand in README.md. It prints no sentence, so it may be run before the sealed half is opened.
 */
import { readFileSync } from 'node:fs';

/** The kinds of claim a text can make. */
export const kinds = [
  'figure',
  'resolution-vote',
  'resolution-adoption',
  'sponsor-count',
  'sponsor',
  'speaker-count',
  'speaker',
  'council-membership',
  'commitment',
  'instrument',
  'office',
  'listing',
  'action-plan',
  'debate',
  'report',
  'campaign',
  'programme',
] as const;

/** The verdicts, in the order in which the first that applies is given. */
export const verdicts = [
  'another thing is meant',
  'contradicted',
  'contested',
  'only the party itself says so',
  'outdated',
  'holds, rounded',
  'holds, other wording',
  'holds',
  'not in the record',
] as const;

export type Kind = (typeof kinds)[number];
export type Verdict = (typeof verdicts)[number];

/** One answer that a text must get. */
export type Expected = {
  readonly part: string;
  readonly kind: Kind;
  readonly verdict: Verdict;
  readonly acceptable: readonly Verdict[];
  readonly acceptableKinds?: readonly Kind[];
  readonly why: string;
};

/** A place where an answer is neither asked for nor wrong, unless it bears a verdict named in `never`. */
export type Allowed = {
  readonly part: string;
  readonly kind: Kind;
  readonly never?: readonly Verdict[];
};

/** One text with its right answers. */
export type GoldText = {
  readonly id: string;
  readonly date: string | null;
  readonly text: string;
  readonly expect: readonly Expected[];
  readonly may?: readonly Allowed[];
  readonly left: number;
  readonly mark?: 'opinion' | 'other' | 'language' | 'article';
};

/** Reads one half. */
export function readGold(half: 'open' | 'sealed'): readonly GoldText[] {
  const path = new URL(`gold-${half}.jsonl`, import.meta.url);
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GoldText);
}

/** The faults of form of one text; empty when it is sound. */
export function faults(gold: GoldText): readonly string[] {
  const found: string[] = [];
  if (gold.date !== null && !/^\d{4}-\d{2}-\d{2}$/.test(gold.date)) found.push('date');
  if (!Number.isInteger(gold.left) || gold.left < 0) found.push('left');
  for (const { part, kind } of [...gold.expect, ...(gold.may ?? [])]) {
    if (gold.text.split(part).length !== 2) found.push('part is not in the text exactly once');
    if (!kinds.includes(kind)) found.push(`kind ${kind}`);
  }
  for (const { verdict, acceptable, acceptableKinds, why } of gold.expect) {
    if (![verdict, ...acceptable].every((one) => verdicts.includes(one))) found.push('verdict');
    if (acceptable.includes(verdict)) found.push('verdict repeated');
    if (!(acceptableKinds ?? []).every((one) => kinds.includes(one))) found.push('other kind');
    if (why === '') found.push('no reason');
  }
  return found.map((fault) => `${gold.id}: ${fault}`);
}

function table(head: string, names: readonly string[], count: (half: number, name: string) => number): string {
  const rows = names.map((name) => [name, count(0, name), count(1, name)] as const);
  const sums = ['**all**', sum(rows.map((row) => row[1])), sum(rows.map((row) => row[2]))] as const;
  const lines = [...rows, sums].map(([name, open, sealed]) => `| ${name} | ${open} | ${sealed} | ${open + sealed} |`);
  return [`| ${head} | open | sealed | both |`, '| --- | ---: | ---: | ---: |', ...lines].join('\n');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function main(): void {
  const halves = [readGold('open'), readGold('sealed')];
  const all = halves.flat();
  const wrong = all.flatMap(faults);
  if (new Set(all.map((gold) => gold.id)).size !== all.length) wrong.push('an id stands twice');
  if (new Set(all.map((gold) => `${gold.date} ${gold.text}`)).size !== all.length) wrong.push('a text stands twice');
  for (const fault of wrong) console.error(fault);
  const answers = halves.map((half) => half.flatMap((gold) => gold.expect));
  const texts: Record<string, (gold: GoldText) => boolean> = {
    'with an answer': (gold) => gold.expect.length > 0,
    'on the theme, nothing to check': (gold) => gold.expect.length === 0 && (gold.mark ?? 'opinion') === 'opinion',
    'on other matters': (gold) => gold.mark === 'other',
    'not in English': (gold) => gold.mark === 'language',
  };
  console.log(
    [
      table('texts', Object.keys(texts), (half, name) => (halves[half] ?? []).filter(texts[name] ?? (() => false)).length),
      table('answers by verdict', verdicts, (half, name) => (answers[half] ?? []).filter((a) => a.verdict === name).length),
      table('answers by kind', kinds, (half, name) => (answers[half] ?? []).filter((a) => a.kind === name).length),
    ].join('\n\n'),
  );
  process.exitCode = wrong.length === 0 ? 0 : 1;
}

if (import.meta.main) main();
