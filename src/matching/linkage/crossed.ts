import type { Prepared } from './comparator.ts';
import { type Groups } from './frequencies.ts';
import type { Crossed, FieldModel } from './model.ts';
import { type Column, countsOf } from './table.ts';

/** Two columns share a vocabulary from this share of records on. @source ours: surnames that are also first names do not make a mistake */
const sharedVocabulary = 0.02;
/** How often names are taken to be crosswise before anything is known; and the least share for which it is worth looking. */
const atFirst = 0.005;
const leastShare = 0.0005;
/** A value that stands in the other column so often is not there by one slip. */
const seenOften = 2;

/** Pairs of name columns that may have been filled in the wrong way round: those whose values are met in the other, too. */
export function crossable(fields: readonly Prepared[]): readonly Crossed[] {
  const names = fields.flatMap(({ comparator }, f) => (comparator.kind === 'name' ? [f] : []));
  return names.flatMap((a, at) =>
    names.slice(at + 1).flatMap((b): readonly Crossed[] => {
      const [one, other] = [fields[a]?.column, fields[b]?.column];
      const crosses = one && other && one.values === other.values && metIn(one, other) > sharedVocabulary && metIn(other, one) > sharedVocabulary;
      return crosses ? [{ fields: [a, b], share: atFirst }] : [];
    }),
  );
}

function metIn(column: Column, other: Column): number {
  const own = countsOf(column);
  const others = countsOf(other);
  let known = 0;
  let met = 0;
  for (let code = 1; code < own.length; code++) {
    known += own[code] ?? 0;
    if ((others[code] ?? 0) >= seenOften) met += own[code] ?? 0;
  }
  return known === 0 ? 0 : met / known;
}

/** How often names stand crosswise inside groups. Never more than makes a crossed pair weigh as much as a straight one. */
export function learnCrossed(
  crossed: readonly Crossed[],
  fields: readonly Prepared[],
  models: readonly FieldModel[],
  { rows, starts }: Groups,
): readonly Crossed[] {
  return crossed.flatMap(({ fields: [a, b] }): readonly Crossed[] => {
    const first = fields[a]?.column.codes;
    const second = fields[b]?.column.codes;
    if (!first || !second) return [];
    let pairs = 0;
    let crosswise = 0;
    for (let group = 0; group + 1 < starts.length; group++) {
      const from = starts[group] ?? 0;
      const to = Math.min(starts[group + 1] ?? 0, from + 50);
      for (let x = from; x < to; x++) {
        for (let y = x + 1; y < to; y++) {
          const [one, other] = [rows[x] ?? 0, rows[y] ?? 0];
          if (first[one] === 0 || second[one] === 0 || first[other] === 0 || second[other] === 0) continue;
          pairs++;
          if (first[one] !== second[one] && first[one] === second[other] && second[one] === first[other]) crosswise++;
        }
      }
    }
    const share = pairs === 0 ? 0 : crosswise / pairs;
    const most = (models[a]?.levels[0]?.m ?? 0) * (models[b]?.levels[0]?.m ?? 0);
    return share < leastShare ? [] : [{ fields: [a, b], share: Math.min(share, most) }];
  });
}
