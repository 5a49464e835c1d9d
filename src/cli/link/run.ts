import { refuse, type Result } from '#kernel';
import {
  type Explanation,
  explain,
  type Fields,
  groupsByLabel,
  type Kind,
  kinds,
  link,
  type Linked,
  type LinkStep,
  type Model,
  modelOf,
  noRules,
  probabilityOf,
  takeFields,
} from '#matching/linkage';
import { linkCards } from './cards.ts';
import type { Read } from './read.ts';
import { walkersIn } from './walkers.ts';

/** How a run is asked for. */
export type RunOptions = {
  readonly type: 'people' | 'events';
  /** Names of lists that hold nobody twice. */
  readonly clean: readonly string[];
  /** What a person said single columns are: `COLUMN=KIND`. */
  readonly columns: readonly string[];
  readonly model: Model | null;
  /** How many threads compare; null for as many as there are processors. */
  readonly threads: number | null;
};

/** A finished run. */
export type Run = { readonly read: Read; readonly fields: Fields; readonly linked: Linked; readonly model: Model };

/** Columns that hold an answer to the very question: never compared unless somebody asks for it. @source ours: names of such columns in public test files, and in what this tool writes */
const answers = new Set(['cluster', 'cluster_id', 'identity', 'entity_id', 'ent_id']);

/** Takes the columns: what a person said goes first, then a model's, then what the values show. */
export function takeColumns(read: Read, { type, columns, model }: Pick<RunOptions, 'type' | 'columns' | 'model'>): Result<Fields> {
  const said = new Map<string, Kind | 'left-out' | 'answer'>();
  for (const { name } of read.table.columns) if (answers.has(name.toLowerCase())) said.set(name, 'answer');
  for (const { column, kind, why } of model?.columns ?? []) if (why !== 'answer') said.set(column, kind);
  for (const one of columns) {
    const at = one.lastIndexOf('=');
    const [name, kind] = [one.slice(0, at), one.slice(at + 1)];
    if (!read.table.columns.some((column) => column.name === name)) return refuse(linkCards.noSuchColumn, { column: at < 0 ? one : name });
    const known = [...kinds, 'left-out' as const].find((word) => word === kind);
    if (known === undefined) return refuse(linkCards.noSuchKind, { kind, known: [...kinds, 'left-out'].join(', ') });
    said.set(name, known);
  }
  const fields = takeFields(read.table, { said, type });
  return fields.fields.length === 0 ? refuse(linkCards.nothingToCompare) : { ok: true, value: fields };
}

/** Links what was read. */
export function runLink(
  read: Read,
  fields: Fields,
  { clean, model, threads, type }: RunOptions,
  onStep: (step: LinkStep, done: number) => void,
): Result<Run> {
  const lists = clean.map((name) => read.table.listNames.indexOf(name.replace(/\.[^.]+$/, '')));
  const unknown = clean.find((_, at) => lists[at] === -1);
  if (unknown !== undefined) return refuse(linkCards.noSuchList, { name: unknown, known: read.table.listNames.join(', ') });
  const cleanList = clean.length === 0 ? null : Int32Array.from(read.table.lists, (list) => (lists.includes(list) ? list : -1));
  const linked = link(fields.fields, read.table.size, {
    rules: { ...noRules, cleanList, exclude: type === 'events' ? daysApart(fields) : null },
    onStep,
    engage: walkersIn(threads),
    ...(model && { model }),
  });
  return { ok: true, value: { read, fields, linked, model: model ?? modelOf(fields.uses, fields.fields, linked) } };
}

/**
 * Two events of which every day that is known lies more than a month apart are two.
 * @source ours: reports of one event differ by days, or by how exactly the day is known; not by months
 */
function daysApart({ fields }: Fields): ((a: number, b: number) => boolean) | null {
  const days = fields.filter(({ comparator }) => comparator.kind === 'day');
  if (days.length === 0) return null;
  return (a, b) => {
    let compared = 0;
    for (const { column, comparator } of days) {
      const [one = 0, other = 0] = [column.codes[a], column.codes[b]];
      if (one === 0 || other === 0) continue;
      compared++;
      if (one === other || comparator.level(one, other) <= 2) return false;
    }
    return compared > 0;
  };
}

/** How a record is called. */
export function labelOf({ table, labels }: Read, record: number): string {
  return labels[table.rows[record] ?? 0] ?? '';
}

/** A pair as it is written out: by the names of its records. */
export type WrittenPair = {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
  readonly probability: number;
  readonly together: boolean;
};

/** Pairs that somebody should look at: neither surely one nor surely two, or decided against what they say by themselves. */
const doubtful = { least: 0.05, most: 0.95 } as const;

/** The pairs that were kept, with their probabilities, parted into links and what is for review. */
export function pairsOf({ linked }: Run): { readonly links: readonly WrittenPair[]; readonly review: readonly WrittenPair[] } {
  const { pairs, clusters, learnt } = linked;
  const probability = probabilityOf(learnt.calibration);
  const all = Array.from(pairs.a, (a, at): WrittenPair => {
    const b = pairs.b[at] ?? 0;
    const weight = (pairs.weight[at] ?? 0) + learnt.prior;
    return { a, b, weight, probability: probability(weight), together: clusters.labels[a] === clusters.labels[b] };
  });
  const review = all.filter((pair) => pair.probability > doubtful.least && pair.probability < doubtful.most);
  const certainty = (pair: WrittenPair) => Math.abs(pair.probability - 0.5);
  return { links: all.filter(({ together }) => together), review: [...review].sort((x, y) => certainty(x) - certainty(y) || x.a - y.a || x.b - y.b) };
}

/** Clusters as lists of records, each with its records ascending, in the order of their first ones. */
export function clustersOf({ linked }: Run): readonly (readonly number[])[] {
  return groupsByLabel(linked.clusters.labels);
}

/** Why two records are taken for one or for two. */
export function explainPair({ fields, linked }: Run, a: number, b: number): Explanation {
  return explain(fields.fields, linked.learnt, linked.compiled, a, b);
}
