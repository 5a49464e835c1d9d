import fc from 'fast-check';
import { expect, test } from 'vitest';
import { date, finding } from '#fixtures';
import type { KeptReport } from '#incidents';
import { type Judgement, pairKey, type Verdict } from '#linkage';
import { defaultSetting } from '#verification';
import { emptyBook, takeKnown } from './book.ts';
import { itemsOf, pageAfter } from './lists.ts';
import { agesOn, workOf } from './rules.ts';

const today = '2026-06-30';
const by = { person: 'account-1', organisation: 'organisation-a' };

const report = (id: string, position: number, on = '2026-06-15', pcodes: readonly string[] = ['EX', 'EX01', 'EX0101']): KeptReport => ({
  id,
  contentHash: id,
  channel: 'desk',
  receivedAt: `${on}T12:00:00.000Z`,
  deviceSequence: null,
  language: 'en',
  organisation: 'organisation-a',
  situation: 'example',
  corrects: null,
  allegations: [{ type: 'killing', occurred: { kind: 'once', on: date(on) }, place: { pcodes }, parties: [], tally: [], mentions: [], answers: {} }],
  sources: [],
  consent: [],
  sharedAccount: null,
  person: 'account-1',
  position,
  standing: 'taken',
});
const judged = (position: number, left: string, right: string, verdict: Verdict): Judgement => ({
  id: `j${position}`,
  about: 'reports',
  left,
  right,
  verdict,
  reason: 'side by side',
  evidence: [],
  by,
  position,
});

function work(reports: readonly KeptReport[], judgements: readonly Judgement[] = [], findings: Parameters<typeof takeKnown>[1]['findings'] = []) {
  const book = emptyBook();
  takeKnown(book, { reports, judgements, findings });
  return workOf(book, today, defaultSetting);
}

test('two reports of one violation, near in time and place, may be the same; far ones may not', () => {
  const { same } = work([
    report('a', 1),
    report('b', 2, '2026-06-17'),
    report('c', 3, '2026-06-25'),
    report('d', 4, '2026-06-15', ['EX', 'EX02']),
    report('e', 5, '2026-06-16', ['EX', 'EX01']),
  ]);
  expect(same.map(({ left, right }) => pairKey(left, right)).sort()).toEqual(['a|b', 'a|e', 'b|e']);
});

test('what was judged different is never asked again, whichever of its cluster is meant', () => {
  const three = [report('a', 1), report('b', 2), report('c', 3)];
  expect(work(three).same).toHaveLength(3);
  expect(work(three, [judged(4, 'a', 'b', 'same')]).same).toHaveLength(2);
  expect(work(three, [judged(4, 'a', 'b', 'same'), judged(5, 'a', 'c', 'different')]).same).toEqual([]);
  const takenBack = [judged(4, 'a', 'b', 'same'), judged(5, 'a', 'c', 'different'), judged(6, 'a', 'c', 'unsure')];
  expect(work(three, takenBack).same.map(({ left, right }) => pairKey(left, right))).toEqual(['b|c']);
});

test('a report is new until a finding rests on it, and findings of one cluster that rest on other reports are a question', () => {
  const [a, b] = [report('a', 1), report('b', 2)];
  const on = (id: string, source: string) =>
    finding(
      id,
      {
        type: 'killing',
        sources: [{ category: 'secondary', organisation: 'organisation-a', report: source }],
        reliedOn: {},
        occurred: { kind: 'once', on: date('2026-06-15') },
      },
      { status: 'report_pending_verification' },
    );
  const found = work([a, b], [judged(3, 'a', 'b', 'same')], [on('f', 'a')]);
  expect(found.new.map(({ id }) => id)).toEqual(['b']);
  expect(found.pending.map((one) => one.finding)).toEqual(['f']);
  expect(found.secondSource).toHaveLength(1);
  expect(found.due).toHaveLength(1);
  expect(work([a, b], [judged(3, 'a', 'b', 'same')], [on('f', 'a'), on('g', 'b')]).questions).toEqual([
    { kind: 'one cluster', findings: ['f', 'g'] },
  ]);
});

test('the buckets of age leave no day out', () => {
  expect(['2026-06-30', '2026-05-31', '2026-05-30', '2026-04-01', '2026-03-31', '2026-01-01', '2025-12-31'].map(agesOn(today))).toEqual([
    '0-30',
    '0-30',
    '31-90',
    '31-90',
    '91-180',
    '91-180',
    '181+',
  ]);
});

test('pages of a list hold everything once, however they are cut', () => {
  const many = Array.from({ length: 23 }, (_, at) => report(`r${at}`, at + 1, `2026-0${1 + (at % 6)}-1${at % 9}`));
  const all = itemsOf(work(many), 'new', 'information_manager', undefined);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), (limit) => {
      const seen: string[] = [];
      let after: string | undefined;
      for (let pages = 0; pages < 40; pages += 1) {
        const { items, next } = pageAfter(all, after, limit);
        seen.push(...items.map(({ key }) => key));
        if (next === null) break;
        after = next;
      }
      expect(seen).toEqual(all.map(({ key }) => key));
    }),
  );
});

test('order and repetition of what comes change no list', () => {
  const reports = [report('a', 1), report('b', 2), report('c', 3, '2026-05-01')];
  const one = work(reports, [judged(4, 'a', 'b', 'related')]);
  const book = emptyBook();
  for (const each of reports) takeKnown(book, { reports: [each], judgements: [], findings: [] });
  takeKnown(book, { reports: [], judgements: [judged(4, 'a', 'b', 'related')], findings: [] });
  expect(workOf(book, today, defaultSetting)).toEqual(one);
});
