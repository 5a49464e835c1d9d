// All annual tables over a million invented findings, as known now and on a past day; and that they equal the plain rules.
import { isDeepStrictEqual } from 'node:util';
import { addDays, parsePartialDate, unknownDate } from '#kernel';
import { annualTables, type Children, columnsOf, fastAnnualTables, type StandingFinding } from '#counting';
import { ageBands, graveTypes, type Mention, type Occurrence, sexes, typeCards } from '#incidents';
import { type FindingVersion, type Window, windowOf } from '#verification';
import { machine, ms, summary } from './tools/measure.ts';

/** Numbers that look random and come again with the same seed (mulberry32). */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

const signer = { person: 'account-1', organisation: 'organisation-a' };
const second = { person: 'account-2', organisation: 'organisation-b' };
const eligibility = { conflict: 'linked', age: 'under 18', author: 'armed group' } as const;
const plain = {
  version: 1,
  author: signer,
  contributors: [signer],
  status: 'verified',
  reason: 'invented',
  signOffs: [],
  proposal: null,
  replaces: null,
  replacedBy: null,
} as const;
const days = Array.from({ length: 365 * 3 }, (_, offset) => addDays('2022-01-01', offset));
const dates = [...days, ...new Set(days.map((day) => day.slice(0, 7)))].map((text) => parsePartialDate(text) ?? unknownDate);
const dateOf = new Map(dates.map((date) => [date.text, date]));

/** A caseload: situations of very different size, some children in several findings, one finding in ten corrected once. */
function* caseload(size: number, seed: number): Generator<StandingFinding> {
  const next = random(seed);
  for (let index = 0; index < size; index++) {
    const situation = `situation-${Math.min(next(26), next(26))}`;
    const type = graveTypes[next(graveTypes.length)] ?? 'killing';
    const happened = next(days.length - 200);
    const text = days[happened] ?? '';
    const known = dateOf.get(next(10) === 0 ? text.slice(0, 7) : text) ?? unknownDate;
    const occurred: Occurrence = { kind: 'once', on: next(50) === 0 ? unknownDate : known };
    const verifiedOn = days[happened + next(200)] ?? '';
    const byChild = typeCards[type].countedBy === 'children';
    const [sex, age] = [sexes[next(3)] ?? 'boys', ageBands[next(5)] ?? 'unknown'];
    const victims: Mention[] = byChild ? Array.from({ length: next(4) }, (_, child) => ({ id: `${index}/${child}`, sex, age })) : [];
    const count = victims.length + next(3);
    const tally = byChild && count > 0 ? [{ sex, age, count, least: count, most: count + (next(20) === 0 ? 2 : 0) }] : [];
    const parties = next(3) === 0 ? [] : [`${situation}-party-${next(8)}`, ...(next(12) === 0 ? ['another'] : [])];
    const pcodes = next(15) === 0 ? [situation] : [situation, `${situation}-${next(20)}`];
    const facts = { type, occurred, place: { pcodes }, alleged: parties, tally, victims, answers: {}, eligibility, sources: [], reliedOn: {} };
    const attribution = { parties, proposedBy: signer, proposedOn: verifiedOn, confirmedBy: second, confirmedOn: verifiedOn };
    const finding: FindingVersion = {
      ...plain,
      finding: `finding-${index}`,
      situation,
      facts,
      attribution,
      statusOn: verifiedOn,
      firstVerifiedOn: verifiedOn,
    };
    if (next(10) > 0) yield { finding, since: index };
    else {
      yield { finding, since: index, until: index + size };
      yield { finding: { ...finding, version: 2 }, since: index + size };
    }
  }
}

/** Children judged the same across findings: about one in seven of those named; a few of whom it cannot be said. */
function judged(size: number, seed: number): Children {
  const next = random(seed);
  const of = new Map<string, string>();
  const unsure: (readonly [string, string])[] = [];
  for (let index = 0; index < size / 7; index++) {
    const [left, right] = [`${next(size)}/0`, `${next(size)}/0`];
    if (index % 100 === 0) unsure.push([left, right]);
    else if (!of.has(left) && !of.has(right)) for (const mention of [left, right]) of.set(mention, `judgement-${index}`);
  }
  return { of, unsure };
}

export function measure(args: readonly string[]): Promise<void> {
  const size = Number(args[0] ?? 1_000_000);
  const window = windowOf('annual', '2024');
  if (!window) throw new Error('no window');
  console.log(machine());
  agree(20_000, window);
  const children = judged(size, 7);
  const built = performance.now();
  const columns = columnsOf(caseload(size, 42));
  console.log(
    `${size.toLocaleString('en')} findings in ${columns.size.toLocaleString('en')} states: columns made in ${ms(performance.now() - built)}`,
  );
  for (const [what, position] of [
    ['as known now', undefined],
    ['as known at a past position', Math.floor(size * 0.8)],
  ] as const) {
    const times: number[] = [];
    let total = 0;
    for (let round = 0; round < 7; round++) {
      const began = performance.now();
      const tables = fastAnnualTables(columns, { window, asKnownOn: '2025-01-15', children, ...(position !== undefined && { position }) });
      times.push(performance.now() - began);
      total = tables.get('all')?.rows[0]?.total ?? 0;
    }
    const { min, p50, max } = summary(times);
    console.log(
      `all annual tables of ${columns.situations.length} situations, ${what}: ${ms(p50)} (${ms(min)} to ${ms(max)}), ${total.toLocaleString('en')} violations; aim ≤ 2,000 ms`,
    );
  }
  const { rss } = process.memoryUsage();
  console.log(`memory of the process: ${Math.round(rss / 1_000_000).toLocaleString('en')} MB`);
  return Promise.resolve();
}

/** The same caseload, smaller, by the plain rules: how long they take, and that every cell is the same. */
function agree(size: number, window: Window): void {
  const standing = [...caseload(size, 42)];
  const children = judged(size, 7);
  const findings = standing.filter(({ until }) => until === undefined).map(({ finding }) => finding);
  const fast = fastAnnualTables(columnsOf(standing), { window, asKnownOn: '2025-01-15', children });
  const began = performance.now();
  const { contradictions: _, ...expected } = annualTables({ asKnownOn: '2025-01-15', findings, children }, window);
  const took = performance.now() - began;
  if (!isDeepStrictEqual(fast.get('all'), expected)) throw new Error('the fast path and the plain rules differ');
  console.log(`the plain rules on ${size.toLocaleString('en')} findings: ${ms(took)}; every cell equals the fast path`);
}
