import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundledRecord } from '#fixtures';
import { besideTheSix, figureSubjects, graveViolations, parts as partOf, qualifiers, type Unit, units } from '#kernel';
import type { PrintedFigure } from '../printed-figure.ts';
import { answersOf } from './answers.ts';
import { selectFigures } from './select.ts';
import { type SumOfParts, sumsOf } from './sums.ts';

let figures: readonly PrintedFigure[];
beforeAll(async () => {
  ({ figures } = (await bundledRecord()).council);
});

const said = ({ by, parts, sum, verdict, difference }: SumOfParts) => ({ by, parts: parts.length, sum, verdict, difference });

function sumOf(year: number, situation: string, by: SumOfParts['by'] = 'violation') {
  const found = sumsOf(figures).filter(({ total, by: own }) => total.year === year && total.situation === situation && own === by);
  expect(found).toHaveLength(1);
  return found.map(said)[0];
}

function answerTo(year: number, situation: string, violation: string, unit: string) {
  return answersOf(figures)
    .filter(({ question: q }) => q.year === year && q.situation === situation && q.violation === violation && q.unit === unit)
    .filter(({ question }) => question.attributedTo === null);
}

describe('the bundled figures', () => {
  test('parts that make a printed total are said to add up', () => {
    const whole = (situation: string, year: number, sum: number, parts: number) =>
      expect(sumOf(year, situation)).toEqual({ by: 'violation', parts, sum, verdict: 'adds up', difference: 0 });
    whole('ssd', 2023, 236, 5);
    whole('yem', 2023, 809, 6);
    whole('afg', 2024, 1647, 6);
    whole('bfa', 2024, 1125, 6);
  });

  test('parts that fall short of a printed total are shown as falling short, with what is missing', () => {
    expect(sumOf(2022, 'all')).toEqual({ by: 'violation', parts: 6, sum: 27_143, verdict: 'falls short', difference: 37 });
    expect(sumOf(2024, 'col')).toMatchObject({ verdict: 'falls short', difference: 3 });
    expect(sumOf(2024, 'hti')).toMatchObject({ verdict: 'falls short', difference: 14 });
    const ukraine = sumsOf(figures).find(({ total }) => total.year === 2024 && total.situation === 'ukr');
    expect(ukraine).toMatchObject({ verdict: 'falls short', difference: 86, missing: ['sexual_violence', 'abduction'] });
  });

  test('rounded figures are not taken for a difference', () => {
    expect(sumOf(2020, 'all')).toEqual({ by: 'violation', parts: 6, sum: 26_423, verdict: 'cannot be told', difference: null });
    expect(sumOf(2019, 'all')).toMatchObject({ verdict: 'cannot be told' });
  });

  test('what was committed in the year and what was verified late make the published total', () => {
    for (const year of [2020, 2021, 2022, 2023, 2024]) {
      expect(sumOf(year, 'all', 'time of verification')).toMatchObject({ verdict: 'adds up', difference: 0 });
    }
  });

  test('contested values stand together, the taken one first and with its reason', () => {
    const [killed] = answerTo(2022, 'all', 'killing_maiming', 'children');
    expect(killed?.first.value).toBe(8630);
    expect(killed?.others.map(({ value }) => value)).toEqual([8631]);
    expect(killed?.why).toContain('press release');
    const [total, more] = answerTo(2024, 'all', 'total', 'violations');
    expect(more).toBeUndefined();
    expect([total?.first.value, ...(total?.others.map(({ value }) => value) ?? [])]).toEqual([41_370, 41_763]);
  });

  test('a value that the record only keeps is not vouched for, and enters no sum', () => {
    expect(answerTo(2022, 'cod', 'abduction', 'children')).toMatchObject([{ vouched: false, first: { value: 1192 } }]);
    expect(
      sumsOf(figures)
        .flatMap(({ total, parts }) => [total, ...parts])
        .filter(({ standing }) => standing === 'other'),
    ).toEqual([]);
  });

  test('the year 2017 and one situation are selected without a figure of any other', () => {
    const found = selectFigures(figures, { from: 2017, to: 2017, situations: ['all'], attributedTo: 'none' });
    expect(found.map(({ violation, value, qualifier }) => [violation, value, qualifier])).toContainEqual(['killing_maiming', 10_000, 'more_than']);
    expect(found.every(({ year, situation, attributedTo }) => year === 2017 && situation === 'all' && attributedTo === null)).toBe(true);
  });
});

/** The unit that a subject is mostly printed in. */
const usual = (subject: string): Unit => (subject.startsWith('total') ? 'violations' : /^(attacks|denial)/.test(subject) ? 'incidents' : 'children');

const anyRow = fc.record({
  year: fc.constant(2022),
  report: fc.constant(null),
  situation: fc.constantFrom('all', 'all', 'afg'),
  violation: fc.oneof(fc.constantFrom(...figureSubjects), fc.constantFrom(...graveViolations), fc.constant('total' as const)),
  unit: fc.option(fc.constantFrom(...units), { freq: 2 }),
  value: fc.integer({ min: 0, max: 50 }),
  qualifier: fc.constantFrom(...qualifiers),
  basis: fc.constant('printed' as const),
  attributedTo: fc.constantFrom(null, null, 'a-party'),
  scope: fc.constantFrom(null, null, 'a part'),
  late: fc.constantFrom(null, null, null, 'included', 'excluded', 'only'),
  boys: fc.constant(null),
  girls: fc.constant(null),
  sexUnknown: fc.constant(null),
  sources: fc.constant([]),
  saidBy: fc.constantFrom('un', 'somebody'),
  standing: fc.constantFrom(null, null, 'taken', 'other'),
  why: fc.constant(null),
  note: fc.constant(null),
});
// Totals and the six come more often, mostly in their own unit, so that most samples hold a sum.
const anyFigure: fc.Arbitrary<PrintedFigure> = anyRow.map((row) => ({ ...row, unit: row.unit ?? usual(row.violation) }));
const many = fc.array(anyFigure, { minLength: 40, maxLength: 120, size: 'max' });

describe('whatever the figures', () => {
  test('parts of a total hold no code beside the six, nobody’s share, and nothing that is not vouched for', () => {
    fc.assert(
      fc.property(many, (all) => {
        for (const { total, parts: printed } of sumsOf(all)) {
          for (const part of printed) {
            expect(besideTheSix as readonly string[]).not.toContain(part.violation);
            expect([part.attributedTo, part.standing === 'other']).toEqual([null, false]);
            expect([part.year, part.situation, part.scope]).toEqual([total.year, total.situation, total.scope]);
          }
        }
      }),
    );
  });

  test('units are never mixed: a total counts violations, and each violation enters it in one unit only', () => {
    fc.assert(
      fc.property(many, (all) => {
        for (const { total, by, parts: printed } of sumsOf(all)) {
          expect(total.unit).toBe('violations');
          for (const { violation, unit } of printed) {
            const incidents = /^(attacks|denial)/.test(violation);
            expect(unit).toBe(by === 'time of verification' ? 'violations' : incidents ? 'incidents' : 'children');
          }
        }
      }),
    );
  });

  test('no violation is counted twice: a whole never stands beside its own part', () => {
    fc.assert(
      fc.property(many, (all) => {
        for (const sum of sumsOf(all)) {
          const subjects = sum.parts.map(({ violation }) => violation);
          expect(new Set(subjects).size).toBe(subjects.length);
          const wholes = subjects.flatMap((subject) => (Object.hasOwn(partOf, subject) ? [partOf[subject as keyof typeof partOf]] : []));
          expect(subjects.filter((subject) => (wholes as readonly string[]).includes(subject))).toEqual([]);
        }
      }),
    );
  });

  test('the order of the rows changes nothing', () => {
    const shuffled = many.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(answersOf(other)).toEqual(answersOf(all));
        expect(sumsOf(other)).toEqual(sumsOf(all));
        expect(selectFigures(other, { unit: 'children' })).toEqual(selectFigures(all, { unit: 'children' }));
      }),
    );
  });

  test('most samples hold sums, so that the properties say something', () => {
    const samples = fc.sample(many, { numRuns: 100, seed: 1 });
    expect(samples.filter((all) => sumsOf(all).length > 0).length).toBeGreaterThan(60);
  });

  test('every figure stands in exactly one answer', () => {
    fc.assert(
      fc.property(many, (all) => {
        const shown = answersOf(all).flatMap(({ first, others }) => [first, ...others]);
        expect(shown).toHaveLength(all.length);
        expect(new Set(shown)).toEqual(new Set(all));
      }),
    );
  });
});
