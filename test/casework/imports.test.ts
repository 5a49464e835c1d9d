import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import writeXlsxFile from 'write-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { member, ownDatabase, refusalIn, value } from '#fixtures';
import { addOrganisation } from '#access/server';
import { decideColumn, type Edits, editKey, type Mapping, rowsOf } from '#exchange';
import { readSheets } from '#exchange/server';
import { identitiesOf } from '#identities/server';
import { outsideEvents, readFormer, readImports, readReports, withdrawnReports } from '#incidents/server';
import { clustersOf } from '#linkage';
import { readJudgements } from '#linkage/server';
import { openCaseload, readConfig } from '#platform/server';
import { describeSituation } from '#register/server';
import { listHash, readFindings } from '#verification/server';
import { countCases } from '../../src/server/casework/counts.ts';
import { beginImport, takeRows } from '../../src/server/casework/imports.ts';
import { addParty } from '../../src/server/casework/names.ts';
import { loadOutside, outsideView, ucdpSource } from '../../src/server/casework/outside.ts';
import { undoImport } from '../../src/server/casework/undo-import.ts';
import { judgePair, signFindings } from '../../src/server/casework/work.ts';
import { type Ground, openGround } from '../../src/server/ground.ts';
import { proposed } from '../../src/server/routes/imports.ts';
import { takePlaces } from '../../src/server/routes/names.ts';

let ground: Ground;
const by = { actor: 'keeper (test)', reason: 'a test' };
const situation = 'example';
const all = { situation, position: Number.MAX_SAFE_INTEGER };
const fixture = (path: string) => readFileSync(join(import.meta.dirname, '../fixtures', path));
const manager = member('manager', 'organisation-a', { situation, role: 'information_manager' });
const other = member('another manager', 'organisation-b', { situation, role: 'information_manager' });
const focal = member('focal', 'organisation-b', { situation, role: 'focal_point' });

beforeAll(async () => {
  ground = await openGround(readConfig({ DATABASE_URL: await ownDatabase() }));
  await openCaseload(ground.db, { situation, zone: 'UTC' }, by);
  for (const id of ['organisation-a', 'organisation-b']) value(await addOrganisation(ground.db, { id, name: id }, by));
  await describeSituation(ground.db, situation, { names: { en: 'Inventia', ar: 'مخترعة' }, countries: ['XNV'] }, by);
  value(await takePlaces(ground, fixture('places/long.csv'), { title: 'Invented', url: '', licence: '', dryRun: false }, by));
  const party = { id: 'invented-front', names: { en: 'Invented Front', ar: 'الجبهة المخترعة' }, kind: 'non-state', aliases: ['I. F.'] };
  value(await addParty(ground, situation, party, { actor: manager }));
});
afterAll(() => ground.close());

type Given = { readonly change?: (mapping: Mapping) => Mapping; readonly edits?: Edits; readonly actor?: typeof manager };

/** Imports a file as the page does: read, propose, begin, send the rows. */
async function imported(bytes: Uint8Array, { change = (one) => one, edits = {}, actor = manager }: Given = {}) {
  const [sheet] = value(await readSheets(bytes));
  if (!sheet) throw new Error('a sheet');
  const { head, mapping, rows } = await proposed(ground, situation, sheet);
  if (!head || !mapping) throw new Error('a head');
  const begun = value(await beginImport(ground, situation, { fileName: 'invented.csv', names: head.names, mapping: change(mapping) }, { actor }));
  return value(await takeRows(ground, situation, begun.id, { rows: rowsOf({ rows }, head), edits, finished: true }, { actor }));
}
const csv = (text: string) => new TextEncoder().encode(text);
const reports = () => readReports(ground.db, all);

test('good rows become reports, the others wait with the cell that is at fault, and rows in = taken + rejected + repeated', async () => {
  const first = await imported(fixture('sheets/kobo.csv'));
  expect(first.sums).toEqual({ rows: 3, taken: 2, rejected: 1, repeated: 0, reports: 2, corrected: 0 });
  expect(first.faults.map(({ row, at, fault }) => [row, at, fault])).toEqual([
    [4, 5, 'unknown party'],
    [4, 8, 'not a child'],
  ]);
  const [killing] = await reports();
  expect(killing).toMatchObject({ channel: 'import', organisation: 'organisation-a', sharedAccount: null });
  expect(killing?.allegations[0]?.mentions.map(({ id }) => id)).toEqual([`${killing?.id}/1`, `${killing?.id}/2`]);
});

test('the same file again is repeated row by row, and the row that was mended is taken', async () => {
  const again = await imported(fixture('sheets/kobo.csv'), { edits: { [editKey(3, 5)]: 'Invented Front', [editKey(3, 8)]: '16' } });
  expect(again.sums).toEqual({ rows: 3, taken: 1, rejected: 0, repeated: 2, reports: 1, corrected: 0 });
  const third = await imported(fixture('sheets/kobo.csv'), { edits: { [editKey(3, 5)]: 'Invented Front', [editKey(3, 8)]: '16' } });
  expect(third.sums).toMatchObject({ rows: 3, taken: 0, repeated: 3 });
  expect(await reports()).toHaveLength(3);
});

test('a record with a key that says something else now is a correction of the report it was', async () => {
  const changed = csv(
    fixture('sheets/kobo.csv').toString('utf8').split('\n').slice(0, 2).join('\n').replace(';12;', ';13;').replace('2024-06-15;', '2024-06-14;'),
  );
  const done = await imported(changed);
  expect(done.sums).toMatchObject({ rows: 1, taken: 1, corrected: 1 });
  const newest = (await reports()).at(-1);
  expect((await reports()).some(({ id }) => id === newest?.corrects)).toBe(true);
  expect((await imported(changed)).sums).toMatchObject({ taken: 0, repeated: 1 });
  // What it said first, said again, corrects what it said last.
  const back = await imported(csv(fixture('sheets/kobo.csv').toString('utf8').split('\n').slice(0, 2).join('\n')));
  expect(back.sums).toMatchObject({ taken: 1, corrected: 1 });
  expect((await reports()).at(-1)?.corrects).toBe(newest?.id);
});

test('names that stand in a sheet go to what is kept apart and nowhere else', async () => {
  const [first] = await reports();
  const { db } = ground;
  expect(JSON.stringify(await reports())).not.toContain('INVENTED NAME');
  expect(JSON.stringify(await readImports(db, situation))).not.toContain('INVENTED NAME');
  const kept = await identitiesOf(db, { situation, report: first?.id ?? '', contentHash: first?.contentHash ?? '' });
  expect(kept?.people.map(({ name, child }) => [name, child])).toEqual([
    ['INVENTED NAME ONE', '1'],
    ['INVENTED NAME TWO', '2'],
  ]);
  expect(kept?.narrative).toBeNull();
  expect(JSON.stringify(kept)).not.toContain('PHONE');
});

test('a past caseload comes with its statuses as they are told, and nothing of it is verified or counted', async () => {
  const past = await imported(fixture('sheets/primero.csv'), { change: (mapping) => decideColumn(mapping, 3, { order: 'dmy' }) });
  expect(past.sums).toEqual({ rows: 4, taken: 2, rejected: 2, repeated: 0, reports: 2, corrected: 0 });
  const former = await readFormer(ground.db, all);
  expect(former.map(({ status, on, origin }) => [status, on, origin]).sort(([a = ''], [b = '']) => (a < b ? -1 : 1))).toEqual([
    ['not_mrm', '2019-09-01', 'invented.csv'],
    ['verified', '2019-05-20', 'invented.csv'],
  ]);
  const findings = await readFindings(ground.db, all);
  expect(findings.map(({ status, signOffs, firstVerifiedOn }) => [status, signOffs.length, firstVerifiedOn])).toEqual([
    ['report_pending_verification', 0, null],
    ['report_pending_verification', 0, null],
  ]);
  const counted = value(await countCases(ground.db, { year: '2019', situation }, { role: 'keeper', by: 'shell' }));
  expect(counted.rows.every(({ total }) => total === 0)).toBe(true);
});

test('undone, an import is seen no more: not by lists, counts or clusters, and its untouched findings go with it', async () => {
  const [past] = await readImports(ground.db, situation);
  const before = await reports();
  const ids = (await readFormer(ground.db, all)).map(({ report }) => report);
  const others = before.filter(({ id }) => !ids.includes(id));
  value(
    await judgePair(
      ground.db,
      situation,
      { left: ids[0] ?? '', right: others[0]?.id ?? '', verdict: 'same', reason: 'one day', evidence: [] },
      { actor: manager },
    ),
  );
  const known = { situation, position: (await readJudgements(ground.db, all)).at(-1)?.position ?? 0 };
  value(await undoImport(ground, situation, past?.id ?? '', 'the wrong file', { actor: manager }));
  expect((await reports()).map(({ id }) => id)).toEqual(others.map(({ id }) => id));
  expect((await readFindings(ground.db, all)).map(({ replacedBy }) => replacedBy?.how)).toEqual(['withdrawn', 'withdrawn']);
  expect(clustersOf(await readJudgements(ground.db, all), 'reports').members.size).toBe(0);
  expect(await readFormer(ground.db, all)).toEqual([]);
  // As known before, it is still there.
  expect(await readReports(ground.db, known)).toHaveLength(before.length);
  expect(clustersOf(await readJudgements(ground.db, known), 'reports').members.size).toBe(1);
  expect(refusalIn(await undoImport(ground, situation, past?.id ?? '', 'again', { actor: manager }))).toBe('import-undone');
  expect((await readImports(ground.db, situation))[0]?.undone?.reason).toBe('the wrong file');
});

test('after an undoing the same file can be taken again, and what somebody signed can no longer be undone', async () => {
  const past = await imported(fixture('sheets/primero.csv'), { change: (mapping) => decideColumn(mapping, 3, { order: 'dmy' }) });
  expect(past.sums).toMatchObject({ taken: 2, rejected: 2, repeated: 0 });
  const pending = (await readFindings(ground.db, all)).filter(({ replacedBy }) => !replacedBy);
  const list = [{ finding: pending[0]?.finding ?? '', version: 1 }];
  const today = new Date().toISOString().slice(0, 10);
  value(await signFindings(ground.db, situation, { level: 'focal_point', signedOn: today, list, hash: listHash(list) }, 'seen', { actor: focal }));
  expect(refusalIn(await undoImport(ground, situation, past.import.id, 'too late', { actor: manager }))).toBe('import-relied-on');
  expect((await withdrawnReports(ground.db, all)).size).toBe(2);
});

test('rows can only be added by who began, until it is finished; a mapping that points at people is refused', async () => {
  const [sheet] = value(await readSheets(fixture('sheets/kobo.csv')));
  if (!sheet) throw new Error('a sheet');
  const { head, mapping, rows } = await proposed(ground, situation, sheet);
  if (!head || !mapping) throw new Error('a head');
  const beginning = { fileName: 'x', names: head.names, mapping };
  const begun = value(await beginImport(ground, situation, beginning, { actor: manager }));
  const batch = { rows: rowsOf({ rows }, head).slice(0, 1), finished: true };
  expect(refusalIn(await takeRows(ground, situation, begun.id, batch, { actor: other }))).toBe('no-such-import');
  value(await takeRows(ground, situation, begun.id, batch, { actor: manager }));
  expect(refusalIn(await takeRows(ground, situation, begun.id, batch, { actor: manager }))).toBe('import-finished');
  const leaking = { ...beginning, mapping: decideColumn(mapping, 14, { target: 'party' }) };
  expect(refusalIn(await beginImport(ground, situation, leaking, { actor: manager }))).toBe('import-bad-mapping');
  expect(refusalIn(await beginImport(ground, situation, beginning, { actor: focal }))).toBe('not-yours');
});

test('events of another source are kept apart with where they come from, and no figure changes by them', async () => {
  const asked = { year: '2024', situation };
  const count = async () => JSON.stringify(await countCases(ground.db, asked, { role: 'keeper', by: 'shell' }));
  const [before, told] = [await count(), await reports()];
  const loaded = value(await loadOutside(ground.db, situation, fixture('sheets/ucdp.csv'), ucdpSource('99.9'), { actor: manager }));
  expect(loaded).toMatchObject({ rows: 4, taken: 2, rejected: 2, doubtful: 1, version: '99.9', licence: 'CC BY 4.0' });
  const view = value(await outsideView(ground.db, situation, manager));
  expect(view.years.map(({ year, kind, events, best }) => [year, kind, events, best])).toEqual([
    ['2024', 'one-sided', 1, 4],
    ['2024', 'state-based', 1, 6],
  ]);
  expect(JSON.stringify(await outsideEvents(ground.db, situation))).not.toContain('INVENTED NAME');
  expect(await count()).toBe(before);
  expect(await reports()).toEqual(told);
  const geo = {
    features: [{ properties: { id: 1, date_start: '2024-01-01T00:00:00', best: 1, type_of_violence: 2 }, geometry: { coordinates: [2, 1] } }],
  };
  value(await loadOutside(ground.db, situation, csv(JSON.stringify(geo)), ucdpSource('99.9'), { actor: manager }));
  expect(await outsideEvents(ground.db, situation)).toMatchObject([{ event: '1', longitude: 2, latitude: 1, kind: 'non-state' }]);
  expect(refusalIn(await loadOutside(ground.db, situation, fixture('sheets/hxl.csv'), ucdpSource('1'), { actor: manager }))).toBe(
    'outside-no-events',
  );
});

test('a workbook is read like a text: its dates are dates, its empty sheets are none', async () => {
  const rows = [
    ['Date', 'Violation', 'P-Code', 'Boys'].map((text) => ({ value: text })),
    [{ value: new Date('2024-05-06T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' }, { value: 'Abduction' }, { value: 'NV01' }, { value: 2 }],
  ];
  const book = await writeXlsxFile([{ data: rows, sheet: 'Invented' }] as never).toBuffer();
  const [sheet] = value(await readSheets(book));
  expect(sheet?.rows).toEqual([
    ['Date', 'Violation', 'P-Code', 'Boys'],
    ['2024-05-06', 'Abduction', 'NV01', '2'],
  ]);
  expect((await imported(book)).sums).toMatchObject({ rows: 1, taken: 1 });
});

test.each([
  ['nothing', csv(''), 'import-empty'],
  ['blank lines', csv('\n\n;;\n'), 'import-empty'],
  ['a page', csv('<html><table></table></html>'), 'import-no-table'],
  ['a document', csv('%PDF-1.7 …'), 'import-other-form'],
  ['a zip that is no workbook', csv('PK\u0003\u0004 broken'), 'import-broken'],
  ['bytes', new Uint8Array([0, 1, 2, 3, 0, 0, 0, 9, 8, 7]), 'import-no-table'],
])('a file that holds %s is refused in a sentence', async (_, bytes, refusal) => {
  expect(refusalIn(await readSheets(bytes))).toBe(refusal);
});

test('other encodings and separators are read', async () => {
  const latin = new Uint8Array(Array.from('Année;Lieu\n2019;S', (letter) => letter.charCodeAt(0)));
  expect(value(await readSheets(latin))[0]?.rows[0]).toEqual(['Année', 'Lieu']);
  const wide = new Uint8Array([0xff, 0xfe, ...Array.from('a\tb\nج\t2', (letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8]).flat()]);
  expect(value(await readSheets(wide))[0]?.rows).toEqual([
    ['a', 'b'],
    ['ج', '2'],
  ]);
});
