import type { Stand, Walked } from './blocking.ts';
import { estimateLoss } from './blocking-loss.ts';
import { calibrate, probabilityOf, stated } from './calibrate.ts';
import { seenIn } from './calibration-data.ts';
import { allKeys, chooseKeys, everyPairUpTo, type Proposed, walkedOf } from './candidates.ts';
import { type Clusters, cluster } from './cluster.ts';
import type { Prepared } from './comparator.ts';
import { crossable, learnCrossed } from './crossed.ts';
import { discover } from './discover.ts';
import type { Use } from './fields.ts';
import { type Frequencies, frequenciesByGroup, frequenciesOf, type Groups, groupsOf } from './frequencies.ts';
import type { CalibrationPoint, Crossed, FieldModel, Model } from './model.ts';
import { makePairStore, type Pairs } from './pairs.ts';
import { type HardRules, noRules } from './hard-rules.ts';
import { type Compiled, compile, remembering, weigh } from './scorer.ts';
import { chooseThreshold, firstThreshold, type Trial } from './threshold.ts';
import { fieldModel, sharesOf, tallyBetweenGroups, tallyInsideGroups, type Tallies, type Trainee } from './training.ts';
import { makeWalker, type WalkCount } from './walk.ts';
import { findWithin, type Within } from './within.ts';

/** What was learnt, with how common each value is in the data at hand. */
export type Learnt = {
  readonly models: readonly FieldModel[];
  readonly frequencies: readonly Frequencies[];
  readonly crossed: readonly Crossed[];
  /** The log odds of a chance pair, in bits. */
  readonly prior: number;
  readonly calibration: readonly CalibrationPoint[];
};

/** Who walks the keys of a run, in this thread or in several. */
export type Walkers = {
  /** Gives the pairs that reach the floor by what was learnt. */
  readonly walk: (learnt: Learnt, compiled: Compiled, floor: number) => { readonly pairs: Pairs; readonly seen: WalkCount };
  readonly stands: readonly Stand[];
  readonly close: () => void;
};

/** Engages walkers for the keys of a run. */
export type Engage = (fields: readonly Prepared[], keys: readonly Proposed[], size: number) => Walkers;

export type LinkOptions = {
  readonly rules?: HardRules;
  /** A model to use instead of learning one. */
  readonly model?: Model;
  /** Told what is begun, and which part of the work lies behind. */
  readonly onStep?: (step: LinkStep, done: number) => void;
  readonly engage?: Engage;
};

/** The steps of a run, as they are told to who waits. */
export type LinkStep = 'learning' | 'keys' | 'comparing' | 'clustering' | 'threshold';

export type Linked = {
  readonly learnt: Learnt;
  readonly compiled: Compiled;
  readonly keys: readonly Proposed[];
  /** Pairs that are at all likely, with their weights without the prior. */
  readonly pairs: Pairs;
  readonly seen: WalkCount;
  readonly clusters: Clusters;
  readonly threshold: number;
  readonly trials: readonly Trial[];
  /** The share of pairs that are one and that no key put side by side: an estimate. */
  readonly loss: number;
};

/** Rounds of clustering and learning anew. @source ours: after the third nothing moves on the public test files */
const rounds = 3;
/** Pairs less likely than this are not kept. */
const leastLikely = 0.01;

/** Walkers in this thread: all keys, one after the other. */
export const walkHere: Engage = (_, keys, size) => {
  const walked = walkedOf(
    keys.map(({ key }) => key),
    size,
  );
  return { walk: (__, compiled, floor) => walkKeys(compiled, walked, walked, floor), stands: walked, close: () => undefined };
};

/** Walks keys with a compiled model; what `stands` says of the keys before each one keeps pairs from being given twice. */
export function walkKeys(
  compiled: Compiled,
  walked: readonly Walked[],
  stands: readonly Stand[],
  floor: number,
): { readonly pairs: Pairs; readonly seen: WalkCount } {
  const walker = makeWalker(compiled, { floor });
  const store = makePairStore();
  walked.forEach((one, at) => walker.walk(one, stands.slice(0, at), store.add));
  return { pairs: store.finish(), seen: walker.seen };
}

/** Learns a model from the data, or takes the one given, and clusters the records by it. */
export function link(fields: readonly Prepared[], size: number, options: LinkOptions = {}): Linked {
  const { rules = noRules, model, onStep = () => undefined, engage = walkHere } = options;
  const lookups = fields.map(({ comparator }) => remembering(comparator));
  const trainees = fields.map(({ column, comparator }, f): Trainee => ({
    name: column.name,
    kind: comparator.kind,
    levels: comparator.levels,
    codes: column.codes,
    level: lookups[f] ?? comparator.level,
  }));
  const within = findWithin(fields);
  const { first, keys } = model ? given(model, fields, size) : begin(fields, trainees, size, onStep);
  const walkers = engage(fields, keys, size);
  const last = model ? 1 : rounds;
  let learnt = first;
  let between: Tallies | null = null;
  for (let round = 0; ; round++) {
    onStep('comparing', (round + 1) / (last + 2));
    const { prior } = learnt;
    const compiled = compile(fields, learnt.models, learnt.frequencies, learnt.crossed, within, lookups);
    const probability = learnt.calibration.length === 0 ? stated : probabilityOf(learnt.calibration);
    const { pairs, seen } = walkers.walk(learnt, compiled, floorFor(probability) - prior);
    const input = { size, pairs, prior, probability, weigh: (a: number, b: number) => weigh(compiled, a, b), rules };
    if (round === last) {
      onStep('threshold', (last + 1.5) / (last + 2));
      const chosen = model
        ? { threshold: model.threshold, clusters: cluster({ ...input, threshold: model.threshold }), trials: [] }
        : chooseThreshold(input);
      const groups = groupsOf(chosen.clusters.labels);
      walkers.close();
      return { ...weighedBy(fields, learnt, groups, within, pairs), keys, seen, ...chosen, loss: estimateLoss(keys, walkers.stands, groups) };
    }
    onStep('clustering', (round + 1.5) / (last + 2));
    const { labels } = cluster({ ...input, threshold: model?.threshold ?? firstThreshold });
    const groups = groupsOf(labels);
    if (model) learnt = { ...learnt, frequencies: fields.map(({ column }) => frequenciesByGroup(column, groups)) };
    else {
      between ??= tallyBetweenGroups(trainees, groups);
      learnt = learnFrom({ fields, trainees, size, labels, between });
      const anew = compile(fields, learnt.models, learnt.frequencies, learnt.crossed, within, lookups);
      const seenPairs = seenIn(
        pairs,
        labels,
        (weight) => probability(weight + prior),
        (a, b) => weigh(anew, a, b) + learnt.prior,
      );
      learnt = { ...learnt, calibration: calibrate(seenPairs) };
    }
  }
}

/**
 * A model with how common each value is among given groups, and pairs weighed anew by it. What is printed of a run so
 * follows from its model and its clusters alone, and can be explained later from these.
 */
export function weighedBy(
  fields: readonly Prepared[],
  learnt: Learnt,
  groups: Groups,
  within: readonly Within[],
  { a, b }: Pairs,
): Pick<Linked, 'learnt' | 'compiled' | 'pairs'> {
  const frequencies = fields.map(({ column }) => frequenciesByGroup(column, groups));
  const compiled = compile(fields, learnt.models, frequencies, learnt.crossed, within);
  return {
    learnt: { ...learnt, frequencies },
    compiled,
    pairs: { a, b, weight: Float32Array.from(a, (one, at) => weigh(compiled, one, b[at] ?? 0)) },
  };
}

/** A run's model and clusters made ready for explaining its pairs. */
export function recall(fields: readonly Prepared[], model: Model, labels: Int32Array): Pick<Linked, 'learnt' | 'compiled'> {
  const { learnt, compiled } = weighedBy(fields, given(model, fields, labels.length).first, groupsOf(labels), findWithin(fields), {
    a: new Int32Array(0),
    b: new Int32Array(0),
    weight: new Float32Array(0),
  });
  return { learnt, compiled };
}

type Begun = { readonly first: Learnt; readonly keys: readonly Proposed[] };

function begin(fields: readonly Prepared[], trainees: readonly Trainee[], size: number, onStep: (step: LinkStep, done: number) => void): Begun {
  onStep('learning', 0);
  const all = allKeys(fields, size);
  const { likely, ...discovery } = discover(fields, trainees, size, all);
  onStep('keys', 0.1);
  const keys = size <= everyPairUpTo ? [] : chooseKeys(all, likely, size);
  return { first: { ...discovery, crossed: crossable(fields), calibration: [] }, keys };
}

/** A model that was learnt before, for the fields at hand: found by their names; a field it does not know says nothing. */
function given(model: Model, fields: readonly Prepared[], size: number): Begun {
  const models = fields.map(({ column, comparator }): FieldModel => {
    const known = model.fields.find(({ name, kind }) => name === column.name && kind === comparator.kind);
    return known ?? { name: column.name, kind: comparator.kind, levels: comparator.levels.map((level) => ({ level, m: 1, u: 1 })) };
  });
  const wanted = new Set(model.keys.map((parts) => JSON.stringify(parts.map(({ field, cut }) => [field, cut]))));
  const keys = allKeys(fields, size).filter(({ parts }) =>
    wanted.has(JSON.stringify(parts.map(({ field, cut }) => [fields[field]?.column.name, cut]))),
  );
  const frequencies = fields.map(({ column }) => frequenciesOf(column));
  return { first: { models, frequencies, crossed: model.crossed, prior: model.prior, calibration: model.calibration }, keys };
}

/** The least weight, the prior included, that is still likely enough to be kept. */
function floorFor(probability: (weight: number) => number): number {
  let weight = 0;
  while (probability(weight) > leastLikely && weight > -20) weight -= 0.25;
  return weight;
}

type Lesson = {
  readonly fields: readonly Prepared[];
  readonly trainees: readonly Trainee[];
  readonly size: number;
  readonly labels: Int32Array;
  readonly between: Tallies;
};

/** Learns from clusters: m inside them, u between them, and how common values are among them. */
function learnFrom({ fields, trainees, size, labels, between }: Lesson): Learnt {
  const groups = groupsOf(labels);
  const inside = tallyInsideGroups(trainees, groups);
  const empty = new Float64Array(0);
  const models = trainees.map((trainee, f) => fieldModel(trainee, sharesOf(inside.tallies[f] ?? empty), sharesOf(between[f] ?? empty)));
  const share = Math.max(inside.pairs, 0.5) / Math.max((size * (size - 1)) / 2, 1);
  return {
    models,
    frequencies: fields.map(({ column }) => frequenciesByGroup(column, groups)),
    crossed: learnCrossed(crossable(fields), fields, models, groups),
    prior: Math.log2(share / (1 - Math.min(share, 0.999_999))),
    calibration: [],
  };
}

/** What was learnt, as a model that a person can read and keep. */
export function modelOf(uses: readonly Use[], fields: readonly Prepared[], { learnt, keys, threshold }: Linked): Model {
  return {
    format: 'vigil-linkage/1',
    columns: uses,
    fields: learnt.models,
    crossed: learnt.crossed,
    keys: keys.map(({ parts }) => parts.map(({ field, cut }) => ({ field: fields[field]?.column.name ?? '', cut }))),
    prior: learnt.prior,
    calibration: learnt.calibration,
    threshold,
  };
}
