import { beforeAll, expect, test } from 'vitest';
import { bundledRecord } from '#fixtures';
import {
  contestedMatters,
  debateList,
  debatePage,
  groundOf,
  instrumentPage,
  partyPage,
  type PublicRecord,
  recordPage,
  resolutionList,
  resolutionPage,
  situationPage,
  timeline,
} from './index.ts';

let record: PublicRecord;
beforeAll(async () => {
  record = await bundledRecord();
});

const value = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!result.ok) throw new Error('refused');
  return result.value;
};

test('resolution 2427: the vote, the sponsors side by side, the paragraphs, the debate, the line before and after', () => {
  const page = value(resolutionPage(record, 'S/RES/2427 (2018)'));
  expect(page.result).toEqual({ inFavour: 15, against: 0, abstained: 0 });
  expect(page.unanimous).toBe(true);
  expect(page.roll.votes).toHaveLength(15);
  expect(page.roll.votes.every(({ vote, basis }) => vote === 'yes' && basis === 'follows from the result')).toBe(true);
  expect(page.sponsors.counts.map(({ count, qualifier, standing }) => [count, qualifier, standing])).toEqual([
    [98, 'exact', 'taken'],
    [100, 'about', 'other'],
    [95, 'exact', 'other'],
  ]);
  expect(page.sponsors.known.map(({ iso3 }) => iso3)).toContain('KAZ');
  expect(page.sponsors.known.find(({ iso3 }) => iso3 === 'SWE')?.statements).toHaveLength(2);
  expect(page.provisions.flatMap(({ anchor }) => anchor ?? [])).toEqual([
    'op-1',
    'op-10',
    'op-16-a',
    'op-16-b',
    'op-16-c',
    'op-16-d',
    'op-19',
    'op-24',
    'op-25',
    'op-29',
  ]);
  expect(page.provisions.find(({ anchor }) => anchor === 'op-16-a')?.confirmed).toBe(false);
  expect(page.provisions.slice(10).every(({ op, anchor }) => op === '' && anchor === null)).toBe(true);
  expect([page.before?.number, page.after?.number, page.debate]).toEqual([2225, 2601, '2018-07-09']);
});

test('the record of sponsors: 2427 held it in 2018 and lost it to 2601 in 2021, by the numbers shown first', () => {
  const own = value(resolutionPage(record, '2427')).sponsors.record;
  expect(own).toMatchObject({
    held: true,
    counted: 4,
    count: { count: 98 },
    passed: { count: { resolution: 'S/RES/2225 (2015)' }, whicheverSource: true },
  });
  expect(own?.lostTo.map(({ count, whicheverSource }) => [count.resolution, count.count, whicheverSource])).toEqual([
    ['S/RES/2601 (2021)', 99, false],
    ['S/RES/2764 (2024)', 111, true],
  ]);
  expect(value(resolutionPage(record, '2764')).sponsors.record).toMatchObject({ held: true, lostTo: [] });
  expect(value(resolutionPage(record, '1261')).sponsors.record).toBeNull();
});

test('resolution 2068: four stated abstentions, eleven votes that follow from the result; an unknown number is refused', () => {
  const { roll } = value(resolutionPage(record, '2068'));
  expect(roll.votes.filter(({ vote }) => vote === 'abstained').map(({ iso3, basis }) => [iso3, basis])).toEqual(
    ['AZE', 'CHN', 'PAK', 'RUS'].map((iso3) => [iso3, 'stated']),
  );
  expect(roll.votes.filter(({ vote, basis }) => vote === 'yes' && basis !== 'stated')).toHaveLength(11);
  expect(resolutionPage(record, '1325').ok).toBe(false);
  expect(resolutionList(record).resolutions.map(({ number }) => number)[0]).toBe(2764);
});

test('the debate of 9 July 2018: each kind of count apart, 27 of 91 delegations by name', () => {
  const page = value(debatePage(record, '2018-07-09'));
  expect(page.presidency?.iso3).toBe('SWE');
  const delegations = page.counts.find(({ what }) => what === 'delegations');
  expect(delegations?.counts[0]?.count).toBe(91);
  expect(page.counts.every(({ what, counts }) => counts.every((one) => one.what === what))).toBe(true);
  expect(page.known.delegations).toBe(27);
  expect(page.speakers.find(({ body }) => body === 'European Union')?.spokeFor.length).toBe(36);
  expect(page.outcome).toMatchObject({ kind: 'resolution', resolution: { number: 2427 } });
  expect(page.report).toEqual({ symbol: 'S/2018/465', reportingYear: 2017 });
  expect(value(debatePage(record, 'S/PV.8305')).id).toBe('2018-07-09');
  expect(debateList(record).debates).toHaveLength(33);
  expect(page.speakers.some(({ speaker }) => speaker?.includes('withheld'))).toBe(true);
});

test('Afghanistan by id, name, Arabic name and code; its figures never mix units and never fill a gap with zero', () => {
  const ids = ['afg', 'Afghanistan', 'أفغانستان', 'AFG'].map((name) => value(situationPage(record, name)).id);
  expect(ids).toEqual(['afg', 'afg', 'afg', 'afg']);
  const page = value(situationPage(record, 'afg'));
  const statements = page.figures.lines.flatMap(({ unit, violation, cells }) =>
    cells.flatMap((cell) => cell.statements.map((one) => ({ unit, violation, year: cell.year, one }))),
  );
  expect(statements.every(({ unit, violation, year, one }) => one.unit === unit && one.violation === violation && one.year === year)).toBe(true);
  const held = record.council.figures.filter(({ situation, attributedTo }) => situation === 'afg' && attributedTo === null);
  expect(statements).toHaveLength(held.length);
  expect(page.members.map(({ iso3 }) => iso3)).toEqual(['AFG']);
  expect(page.reports.map(({ symbol }) => symbol)).toContain('S/2021/662');
  expect(page.listings.lines.length).toBeGreaterThan(0);
});

test('a name that is not known is refused with names that are alike; an ambiguous one is never resolved', () => {
  const slip = situationPage(record, 'Afghanastan');
  expect(slip.ok || slip.refusal.values?.['near']).toMatch(/Afghanistan/);
  expect(situationPage(record, 'Atlantis').ok).toBe(false);
  expect(situationPage(record, 'Lake Chad Basin').ok).toBe(true);
});

test('a party by any of its names; a year without a row was not found, a row without grounds leaves them open', () => {
  const page = value(partyPage(record, 'Ansar Eddine'));
  const [line] = page.listings.lines;
  if (!line) throw new Error('no listing');
  expect(groundOf(line, 2013, 'recruitment_use')).toBe('grounds not found');
  expect(groundOf(line, 2012, 'recruitment_use')).toBe('not found');
  const coalition = value(
    partyPage(record, record.followUp.listings.find(({ party, reportYear }) => reportYear === 2020 && /coalition/.test(party))?.party ?? ''),
  );
  expect(coalition.listings.lines.some((one) => groundOf(one, 2020, 'killing_maiming') === 'taken off')).toBe(true);
});

test('OPAC: 173 parties to the day of the list, who has not joined, ages as declared; an open list says so of nobody', () => {
  const page = value(instrumentPage(record, 'opac'));
  expect(page.states.filter(({ standing }) => standing === 'party')).toHaveLength(173);
  expect(page.states.filter(({ standing }) => standing === 'signed only')).toHaveLength(7);
  expect(page.notJoined?.length).toBe(record.register.states.size - 180);
  const kazakhstan = page.states.find(({ iso3 }) => iso3 === 'KAZ')?.actions.filter(({ action }) => action === 'entry into force');
  expect(kazakhstan?.map(({ date, computed, standing }) => [date.date, computed, standing])).toEqual([
    ['2003-05-05', false, 'other'],
    ['2003-05-10', true, null],
  ]);
  expect(page.declaredAges?.ages.find(({ age }) => age === 18)?.states.length).toBe(105);
  expect(value(instrumentPage(record, 'OPSC')).notJoined).toBeNull();
  expect(value(instrumentPage(record, 'Safe Schools Declaration')).counts.find(({ what }) => what === 'endorsers')?.counts[0]?.count).toBe(121);
});

test('the timeline tells no fact twice and keeps a year a year', () => {
  const line = value(timeline(record));
  const all = [...line.years.flatMap(({ entries, yearOnly, during }) => [...entries, ...yearOnly, ...during]), ...line.undated];
  const adopted = all.filter(({ date, said }) => date.date === '2000-05-25' && JSON.stringify(said).includes('OPAC'));
  expect(adopted).toHaveLength(1);
  expect(all.filter(({ date, kind }) => kind === 'report' && date.date === '2018-06-27')).toHaveLength(1);
  expect(line.years.every(({ entries }) => entries.every(({ date }) => date.datePrecision === 'day' || date.datePrecision === 'month'))).toBe(true);
  expect(line.years.map(({ year }) => year)).toEqual(line.years.map(({ year }) => year).sort((a, b) => a - b));
  expect(Object.values(line.counts).reduce((sum, count) => sum + count, 0)).toBe(all.length);
  const own = value(timeline(record, { kinds: ['commitment'], state: 'Kazakhstan' }));
  expect(own.state?.iso3).toBe('KAZ');
  expect(own.years.flatMap(({ entries }) => entries).some(({ date, said }) => date.date === '2003-04-10' && said.id === 'timeline.commitment')).toBe(
    true,
  );
});

test('the record itself: every table, as many rows as it holds, and every contested question with its reason', () => {
  const page = recordPage(record, [record.edition]);
  expect(page.tables.filter(({ rows }) => rows === 0)).toEqual([]);
  expect(page.tables.find(({ name }) => name === 'council/figures')?.rows).toBe(record.council.figures.length);
  const matters = contestedMatters(record);
  const others = page.tables.reduce((sum, { contested }) => sum + contested, 0);
  expect(matters.flatMap(({ answers }) => answers).filter(({ standing }) => standing === 'other')).toHaveLength(others);
  expect(matters.every(({ answers }) => answers.filter(({ standing }) => standing === 'other').every(({ why }) => why !== null))).toBe(true);
  expect(matters.find(({ question }) => question.id === 'contested.commitment')?.answers.length).toBeGreaterThan(1);
});
