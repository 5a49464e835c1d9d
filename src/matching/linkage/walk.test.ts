import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blocksOf } from './blocking.ts';
import { prepareCategories } from './categories.ts';
import { prepareDays } from './days.ts';
import { everybody } from './candidates.ts';
import { frequenciesOf } from './frequencies.ts';
import type { FieldModel } from './model.ts';
import { prepareNames } from './names.ts';
import { makePairStore } from './pairs.ts';
import { type Compiled, compile, weigh } from './scorer.ts';
import { makeTableBuilder } from './table.ts';
import { makeWalker } from './walk.ts';
import { prepareWords } from './words.ts';

const name = fc.oneof(
  fc.constantFrom('', 'ana', 'anna', 'hana', 'omar', 'omer', 'mariam', 'maryam', 'miriam', 'm', 'al hassan', 'hassan'),
  fc.string({ unit: fc.constantFrom('a', 'b', 'n', 'r'), maxLength: 7 }),
);
const day = fc.oneof(
  fc.constant(''),
  fc.integer({ min: 0, max: 900 }).map((days) => new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10)),
);
const rows = fc.array(fc.tuple(name, name, name, day, fc.constantFrom('', 'Aleppo', 'Idlib', 'Hama')), { minLength: 2, maxLength: 40 });

const columns = ['given', 'family', 'other', 'day', 'place'] as const;

function prepared(cells: readonly (readonly string[])[]) {
  const builder = makeTableBuilder(columns);
  for (const row of cells) builder.add(row);
  const [given, family, other, days, place] = builder.finish().columns;
  if (!given || !family || !other || !days || !place) throw new Error('five columns went in');
  return [...prepareNames([given, family]), prepareWords(other), prepareDays(days), prepareCategories(place)];
}

/** A model with weights that fall from level to level, as training makes them. */
function modelled(cells: readonly (readonly string[])[], best: number, within: Compiled['within'] = []): Compiled {
  const fields = prepared(cells);
  const models = fields.map(({ column, comparator }): FieldModel => {
    const last = comparator.levels.length - 1;
    return {
      name: column.name,
      kind: comparator.kind,
      levels: comparator.levels.map((level, at) => ({ level, m: 2 ** (best - (at * (best + 4)) / last) * 0.01, u: 0.01 })),
    };
  });
  return compile(
    fields,
    models,
    fields.map(({ column }) => frequenciesOf(column)),
    [{ fields: [0, 1], share: 0.005 }],
    within,
  );
}

function walked(compiled: Compiled, size: number, floor: number, prune: boolean) {
  const store = makePairStore();
  makeWalker(compiled, { floor, prune }).walk(blocksOf(everybody, size, size), [], store.add);
  const { a, b, weight } = store.finish();
  return Array.from(a, (one, at) => [one, b[at], weight[at]]);
}

test('what bounds leave out could not have been kept: pruning changes no pair and no weight', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: -4, max: 14 }), fc.integer({ min: 2, max: 6 }), (cells, floor, best) => {
      const compiled = modelled(cells, best, [{ fine: 3, coarse: 4 }]);
      expect(walked(compiled, cells.length, floor, true)).toEqual(walked(compiled, cells.length, floor, false));
    }),
    { numRuns: 300 },
  );
});

test('a missing value counts neither for nor against', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 0, max: 4 }), (cells, gone) => {
      const [first = [], second = [], ...rest] = cells;
      const without = (row: readonly string[]) => row.map((cell, at) => (at === gone ? '' : cell));
      const compiled = modelled([without(first), second, ...rest], 4);
      // Whatever the other states, the field adds nothing: the weight is the sum of the other fields.
      const others: Compiled = { within: [], crossed: compiled.crossed.filter(() => gone > 1), fields: compiled.fields.filter((_, f) => f !== gone) };
      const at = makeWalkOrder([without(first), second, ...rest]);
      expect(weigh(compiled, at[0] ?? 0, at[1] ?? 1)).toBeCloseTo(weigh(others, at[0] ?? 0, at[1] ?? 1), 6);
    }),
  );
});

/** Where each row of the input stands in the table. */
function makeWalkOrder(cells: readonly (readonly string[])[]): readonly number[] {
  const builder = makeTableBuilder(columns);
  for (const row of cells) builder.add(row);
  const { rows: order } = builder.finish();
  return cells.map((_, row) => order.indexOf(row));
}
