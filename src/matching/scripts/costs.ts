import table from './costs.json' with { type: 'json' };
import type { LearntScript } from './units.ts';

/** What the units of a script cost as Latin letters, laid out for walking: one tree of letters for all units. */
export type Costs = {
  /** Where the tree of each unit begins. */
  readonly roots: ReadonlyMap<string, number>;
  /** By node and letter: the next node, or 0. */
  readonly next: Uint16Array;
  /** By node: what it costs that the unit stands for the letters down to here; 0xffff where it never does. */
  readonly cost: Uint16Array;
  /** By letter: what it costs that it stands for nothing of the name. */
  readonly putIn: Uint16Array;
  /** By unit: its likeliest letters. */
  readonly likeliest: ReadonlyMap<string, string>;
};

/** A unit that never stands so. */
export const never = 0xffff;

type Learnt = { readonly putIn: string; readonly units: Readonly<Record<string, string>> };
const scripts: Readonly<Partial<Record<string, Learnt>>> = table.scripts;
const made = new Map<LearntScript, Costs>();

/** The learnt costs of a script. */
export function costsOf(script: LearntScript): Costs {
  const known = made.get(script);
  if (known) return known;
  const costs = layOut(scripts[script] ?? { putIn: '', units: {} });
  made.set(script, costs);
  return costs;
}

function layOut({ putIn, units }: Learnt): Costs {
  const roots = new Map<string, number>();
  const likeliest = new Map<string, string>();
  const next: number[] = Array.from({ length: 26 }, () => 0);
  const cost: number[] = [never];
  const add = () => {
    for (let letter = 0; letter < 26; letter++) next.push(0);
    return cost.push(never) - 1;
  };
  for (const [unit, chunks] of Object.entries(units)) {
    const root = add();
    roots.set(unit, root);
    for (const [, letters = '', tenths = '0'] of chunks.matchAll(/([a-z]*)(\d+)/g)) {
      if (!likeliest.has(unit)) likeliest.set(unit, letters);
      let node = root;
      for (let at = 0; at < letters.length; at++) {
        const place = node * 26 + letters.charCodeAt(at) - 97;
        if (!next[place]) next[place] = add();
        node = next[place] ?? 0;
      }
      cost[node] = Number(tenths);
    }
  }
  return { roots, likeliest, next: Uint16Array.from(next), cost: Uint16Array.from(cost), putIn: Uint16Array.from(putIn.split(' '), Number) };
}

const letters = Uint16Array.from(table.letters.split(' '), Number);
const edge = 26;

/** What a name in Latin letters costs by itself, in tenths of bits: how rare it is, letter by letter. */
export function ownCost(units: Uint8Array, from: number, to: number): number {
  let before = edge;
  let sum = 0;
  for (let at = from; at < to; at++) {
    const letter = units[at] ?? 0;
    sum += letters[before * 27 + letter] ?? 0;
    before = letter;
  }
  return sum + (letters[before * 27 + edge] ?? 0);
}
