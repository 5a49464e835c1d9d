import { expect, test } from 'vitest';
import { makePlan, trueClusters } from '#exercise';
import { type Judgement, proposalsOf, type Verdict } from '#linkage';

const plan = makePlan({ size: 150, seed: 'proposals', until: '2026-06-30', manner: 'as people do' });
const truth = trueClusters(plan).reports;
const told = plan.reports.map(({ sent, organisation }) => ({ ...sent, organisation }));
const proposals = proposalsOf(told, []);
const isTrue = ({ left, right }: { readonly left: string; readonly right: string }) => truth.get(left) === truth.get(right);
const judged = (left: string, right: string, verdict: Verdict, position = 1): Judgement => ({
  id: `j${position}`,
  about: 'reports',
  left,
  right,
  verdict,
  reason: 'seen side by side',
  evidence: [],
  by: { person: 'account-1', organisation: 'organisation-a' },
  position,
});

test('what is stated as likely is true about as often', () => {
  const surely = proposals.filter(({ probability }) => probability >= 0.9);
  const doubtful = proposals.filter(({ probability }) => probability < 0.5);
  expect(surely.length).toBeGreaterThan(100);
  expect(surely.filter(isTrue).length / surely.length).toBeGreaterThan(0.95);
  const stated = doubtful.reduce((sum, { probability }) => sum + probability, 0) / doubtful.length;
  expect(Math.abs(stated - doubtful.filter(isTrue).length / doubtful.length)).toBeLessThan(0.2);
});

test('the order of the reports changes nothing, and no report is proposed with itself or with what it corrects', () => {
  expect(proposalsOf(told.toReversed(), [])).toEqual(proposals);
  const corrects = new Map(told.map(({ id, corrects: before }) => [id, before]));
  expect(proposals.some(({ left, right }) => left === right || corrects.get(left) === right || corrects.get(right) === left)).toBe(false);
});

test('what was judged is never proposed again, whatever was said; nor what would join two judged different', () => {
  const [first, second] = proposals;
  if (!first || !second) throw new Error('nothing proposed');
  for (const verdict of ['same', 'different', 'related', 'unsure'] as const) {
    const after = proposalsOf(told, [judged(first.left, first.right, verdict)]);
    expect(after.some(({ left, right }) => left === first.left && right === first.right)).toBe(false);
  }
  const third = proposals.find(({ left, right }) => left === first.right || right === first.right);
  const other = third && (third.left === first.right ? third.right : third.left);
  if (other === undefined || other === first.left) return;
  const judgements = [judged(first.left, first.right, 'same'), judged(first.left, other, 'different', 2)];
  expect(proposalsOf(told, judgements).some(({ left, right }) => [left, right].includes(other) && [left, right].includes(first.right))).toBe(false);
});

test('the same content under two ids is certain; another organisation with the same words is not', () => {
  const [one] = told.filter(({ allegations }) => allegations.every(({ occurred }) => occurred.kind === 'once' && occurred.on.precision === 'day'));
  if (!one) throw new Error('no report');
  const again = { ...one, id: 'f'.repeat(64) };
  const found = (organisation: string) =>
    proposalsOf([...told, { ...again, organisation }], []).find(
      ({ left, right }) => [left, right].includes(again.id) && [left, right].includes(one.id),
    );
  expect(found(one.organisation)).toMatchObject({ certain: true, probability: 1 });
  expect(found('another')?.certain).toBe(false);
});

test('judgements of people move the weights: what they call the same weighs more', () => {
  const bitsOf = (all: typeof proposals) =>
    all.flatMap(({ because }) => because.flatMap(({ aspect, level, bits }) => (aspect === 'number' && level === 'near' ? [bits] : [])))[0] ??
    -Infinity;
  const differing = proposals.filter(({ because }) => because.some(({ aspect, level }) => aspect === 'number' && level === 'near'));
  const judgements = differing.slice(1, 30).map(({ left, right }, at) => judged(left, right, 'same', at + 1));
  expect(judgements.length).toBeGreaterThan(3);
  expect(bitsOf(proposalsOf(told, judgements))).toBeGreaterThan(bitsOf(proposals));
});
