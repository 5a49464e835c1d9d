import { beforeAll, describe, expect, test } from 'vitest';
import { bundledRecord } from '#fixtures';
import type { PublicRecord } from '../record.ts';
import { figuresList, figuresPage } from './list.ts';
import { findSituation } from './situations.ts';
import { figuresView } from './view.ts';

let record: PublicRecord;
beforeAll(async () => {
  record = await bundledRecord();
});

const refusalOf = (result: { readonly ok: boolean }) => (result as { refusal?: { card: { id: string } } }).refusal?.card.id;

describe('a situation is found', () => {
  test.each([
    ['afg', 'afg'],
    ['AFG', 'afg'],
    ['Afghanistan', 'afg'],
    ['أفغانستان', 'afg'],
    ['the Central African Republic', 'caf'],
    ['Sudan', 'sdn'],
    ['Israel', 'isr-pse'],
    ['NGA', 'nga'],
    ['DRC', 'cod'],
    ['all', 'all'],
  ])('"%s" is %s', (text, id) => {
    expect(findSituation(record, text)).toEqual({ ok: true, value: id });
  });

  test('a name that is only alike is never taken, but is told', () => {
    const found = findSituation(record, 'Afghanisten');
    expect(found).toMatchObject({ ok: false, refusal: { card: { id: 'unclear-situation' }, values: { near: 'Afghanistan (afg)' } } });
  });
});

describe('figures that are asked for', () => {
  test('everyday words and several names are understood', () => {
    const found = figuresList(record, { year: 2024, situation: 'Haiti, COL', violation: 'killed and maimed,abductions', unit: 'child' });
    expect(found.ok && new Set(found.value.map(({ situation, violation }) => `${situation} ${violation}`))).toEqual(
      new Set(['col killing_maiming', 'col abduction', 'hti killing_maiming', 'hti abduction']),
    );
  });

  test('a word that means nothing here is refused by name', () => {
    expect(refusalOf(figuresList(record, { violation: 'rainfall' }))).toBe('no-such-violation');
    expect(refusalOf(figuresList(record, { unit: 'litres' }))).toBe('no-such-unit');
    expect(refusalOf(figuresList(record, { situation: 'Atlantis' }))).toBe('no-such-situation');
    expect(refusalOf(figuresList(record, { attributed: 'the neighbours' }))).toBe('no-such-party');
  });

  test('pages hold every figure once, and a cursor of another edition is refused', () => {
    const all = figuresList(record, {});
    const seen: unknown[] = [];
    for (let cursor: string | undefined = undefined, more = true; more;) {
      const page = figuresPage(record, {}, 100, cursor);
      if (!page.ok) throw new Error(page.refusal.card.id);
      seen.push(...page.value.figures);
      more = page.value.next !== null;
      cursor = page.value.next ?? undefined;
    }
    expect(seen).toEqual(all.ok && all.value);
    expect(refusalOf(figuresPage(record, {}, 100, '0123456789ab-100'))).toBe('bad-cursor');
  });
});

describe('the view of the page', () => {
  test('what is left open is filled: all grave violations, all situations, from the first year that has such a total', () => {
    const view = figuresView(record, {});
    expect(view.ok && view.value.chosen).toMatchObject({
      violation: 'total',
      unit: 'violations',
      situations: ['all'],
      from: 2016,
      attributed: 'none',
    });
    expect(view.ok && view.value.sums.length).toBeGreaterThan(0);
  });

  test('it never holds two measures or two units', () => {
    for (const violation of record.council.figures.map((one) => one.violation)) {
      const view = figuresView(record, { violation });
      if (!view.ok) throw new Error('every code is known');
      expect(new Set(view.value.answers.map(({ question }) => `${question.violation} ${question.unit}`)).size).toBeLessThanOrEqual(1);
    }
  });

  test('one year shows every situation that has a figure, and not the sum of all beside them', () => {
    const view = figuresView(record, { year: 2024, violation: 'total', unit: 'violations' });
    expect(view.ok && view.value.chosen.situations).toContain('hti');
    expect(view.ok && view.value.chosen.situations).not.toContain('all');
  });
});
