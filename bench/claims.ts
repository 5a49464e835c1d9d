// `npm run bench claims [--sealed] [--wrong]`: precision and recall of the check on the gold texts, by kind and verdict,
// and the time of one check. The sealed half gives its sums only, and only when asked for.
import { join } from 'node:path';
import { checkText, type Knowledge, makeKnowledge } from '#claims';
import { readConfig } from '#platform/server';
import { openGround } from '../src/server/ground.ts';
import { type GoldText, kinds, readGold, verdicts } from './claims/gold.ts';
import { type Scored, scoreText } from './claims/score.ts';
import { machine, ms, summary, withFolder } from './tools/measure.ts';

/** A text of the size of a press item, of our own words, with one statement of each common kind. */
const item = `NEW YORK, 12 July 2018 (own correspondent) – The Security Council adopted resolution 2427 on children and armed conflict on 9 July 2018.
The text was put forward by Sweden, which presided over the open debate of that day. It was adopted unanimously and drew a record number of co-sponsors, 98 States.
Kazakhstan ratified the Optional Protocol on the involvement of children in armed conflict and endorsed the Paris Principles, the Vancouver Principles and the Safe Schools Declaration.
According to the annual report, last year more than 10,000 children were killed or injured and more than 8,000 were recruited and used.
Virginia Gamba, the fourth Special Representative of the Secretary-General for Children and Armed Conflict, and Henrietta Fore of UNICEF briefed the Council. Representatives of more than 90 countries took part.
The campaign Children, Not Soldiers was launched in 2014. Education, the delegates agreed, is the best protection that a child can have, and much remains to be done.
`;
const pressItem = item.repeat(3).slice(0, 3000);

/** Scores the open half, and the sealed one where asked, and times a check. */
export async function measure(args: readonly string[]): Promise<void> {
  console.log(machine());
  await withFolder(async (folder) => {
    const ground = await openGround(readConfig({ VIGIL_DATA: join(folder, 'data') }));
    try {
      const record = await ground.records.current();
      if (!record) throw new Error('there is no record to check against');
      const began = performance.now();
      const knowledge = makeKnowledge(record);
      console.log(`vocabulary of the record built in ${ms(performance.now() - began)}`);
      report('open', scoreAll(readGold('open'), knowledge), args.includes('--wrong'));
      if (args.includes('--sealed')) report('sealed', scoreAll(readGold('sealed'), knowledge), false);
      timing(knowledge);
    } finally {
      await ground.close();
    }
  });
}

function scoreAll(gold: readonly GoldText[], knowledge: Knowledge): readonly (readonly [GoldText, readonly Scored[]])[] {
  return gold.map((one) => [one, scoreText(one, checkText(one.text, { date: one.date }, knowledge).claims)] as const);
}

function report(half: string, scored: ReturnType<typeof scoreAll>, wrong: boolean): void {
  const all = scored.flatMap(([, one]) => one);
  console.log(`\n${half}: ${share('recall', all, (one) => one.wanted !== null)} · ${share('precision', all, (one) => one.counts)}`);
  console.log(
    `not in the record where something was expected: ${all.filter(({ given, wanted, right }) => given === 'not in the record' && wanted !== null && !right).length}`,
  );
  for (const sure of ['holds', 'contradicted'] as const)
    console.log(`"${sure}" given wrongly: ${all.filter(({ given, right, counts }) => counts && given === sure && !right).length}`);
  table('kind', kinds, (name) => all.filter(({ kind }) => kind === name));
  table('verdict wanted', verdicts, (name) => all.filter(({ wanted }) => wanted === name));
  confusions(all);
  if (wrong)
    for (const [gold, one] of scored)
      for (const fault of one.filter(({ right }) => !right))
        console.log(
          `${gold.id}: ${fault.kind}, wanted ${fault.wanted ?? 'nothing'}, given ${fault.given ?? 'nothing'}: "${fault.quote}" in: ${gold.text}`,
        );
}

function share(what: string, all: readonly Scored[], of: (one: Scored) => boolean): string {
  const those = all.filter(of);
  const right = those.filter((one) => one.right).length;
  return `${what} ${those.length === 0 ? '–' : (right / those.length).toFixed(3)} (${right} of ${those.length})`;
}

function table(head: string, names: readonly string[], of: (name: string) => readonly Scored[]): void {
  console.log(`${head.padEnd(32)}wanted  right  answers`);
  for (const name of names) {
    const own = of(name);
    const counts = [own.filter(({ wanted }) => wanted !== null), own.filter(({ right }) => right), own.filter((one) => one.counts)].map(
      ({ length }) => String(length).padStart(6),
    );
    console.log(`${name.padEnd(32)}${counts.join(' ')}`);
  }
}

/** Wanted against given, where they differ and the difference was not accepted. */
function confusions(all: readonly Scored[]): void {
  const pairs = Map.groupBy(
    all.filter(({ right }) => !right),
    ({ wanted, given }) => `${wanted ?? 'nothing'} → ${given ?? 'nothing'}`,
  );
  for (const [pair, own] of pairs) console.log(`  ${pair}: ${own.length}`);
}

function timing(knowledge: Knowledge): void {
  const times = Array.from({ length: 200 }, () => {
    const began = performance.now();
    checkText(pressItem, {}, knowledge);
    return performance.now() - began;
  });
  const { p50, p99 } = summary(times);
  console.log(`\ncheck of ${pressItem.length} characters, warm, ${times.length} runs: p50 ${ms(p50)}, p99 ${ms(p99)}`);
}
