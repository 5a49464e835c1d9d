import { mkdtempSync, writeFileSync, cpSync, mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownDatabase } from '#fixtures';
import { stateCard } from '#overview';
import { recordTables } from '#overview/server';
import { listEditions, loadFolder, readConfig } from '#platform/server';
import { bundledData, type Ground, openGround } from '../src/server/ground.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await openGround(readConfig({ DATABASE_URL: await ownDatabase() }));
});
afterAll(() => ground.close());

const by = { actor: 'a test', reason: 'to see what happens' };

test('every row of the bundled record is taken, and the same load twice changes nothing', async () => {
  const report = await loadFolder(ground.db, bundledData, recordTables, by);
  expect(report.rejected).toEqual([]);
  expect(report.tables.length).toBe(recordTables.length);
  expect(report.tables.every(({ rows, taken, rejected }) => rows === taken + rejected && rows > 0)).toBe(true);
  expect(report.changes).toEqual([]);
  expect(await listEditions(ground.db)).toHaveLength(1);
});

/** A folder with the votes and one changed, one broken and one repeated row. */
function changedVotes(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-load-'));
  mkdirSync(join(folder, 'council'));
  cpSync(join(bundledData, 'council/votes.source.json'), join(folder, 'council/votes.source.json'));
  const rows = readFileSync(join(bundledData, 'council/votes.csv'), 'utf8').trim().split('\n');
  const changed = rows.map((row) => row.replace(/^(S\/RES\/2068 \(2012\)),CHN,abstained/, '$1,CHN,no'));
  const broken = rows[1]?.replace(/,[A-Z]{3},/, ',XXX,') ?? '';
  writeFileSync(join(folder, 'council/votes.csv'), [...changed, broken, rows[2] ?? ''].join('\n'));
  return folder;
}

test('a row with a cell too many or too few is rejected, and a file whose quote never closes is refused in a sentence', async () => {
  const folder = changedVotes();
  const file = join(folder, 'council/votes.csv');
  const [header = '', first = '', second = ''] = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, [header, `${first},one more`, second.split(',').slice(0, 3).join(',')].join('\n'));
  const cells = header.split(',').length;
  const report = await loadFolder(ground.db, folder, recordTables, by, { dryRun: true });
  expect(report.rejected.map(({ row, reason }) => [row, reason])).toEqual([
    [2, `expected ${cells} cells, found ${cells + 1}`],
    [3, `expected ${cells} cells, found 3`],
  ]);
  writeFileSync(file, [header, first, '"never closed'].join('\n'));
  await expect(loadFolder(ground.db, folder, recordTables, by, { dryRun: true })).rejects.toThrow(
    /council\/votes\.csv cannot be read: Quote Not Closed/,
  );
});

test('a load names each rejected row by file, row, column and reason, takes the good ones, and leaves the old edition readable', async () => {
  const folder = changedVotes();
  const dry = await loadFolder(ground.db, folder, recordTables, by, { dryRun: true });
  expect(await listEditions(ground.db)).toHaveLength(1);
  const report = await loadFolder(ground.db, folder, recordTables, by);
  expect(report.changes).toEqual(dry.changes);
  expect(report.changes).toMatchObject([{ table: 'council/votes', added: [], removed: [] }]);
  expect(report.changes[0]?.changed).toHaveLength(1);
  expect(report.rejected.map(({ file, column, reason }) => [file, column, reason.replace(/row \d+/, 'row N').replace(/".*?"/, '"…"')])).toEqual([
    ['council/votes.csv', '', 'stands twice: "…" is also in row N'],
    ['council/votes.csv', 'state', '"…" is not in register/states.csv'],
  ]);
  const [table] = report.tables;
  expect(table?.rows).toBe((table?.taken ?? 0) + (table?.rejected ?? 0));

  const now = await ground.records.current();
  const before = await ground.records.find('1');
  const vote = (record: typeof now) => {
    const card = record && stateCard(record, 'CHN');
    return card?.ok ? card.value.council.votes.find(({ number }) => number === 2068)?.vote : undefined;
  };
  expect(vote(now)).toBe('no');
  expect(vote(before)).toBe('abstained');
});

test('a row that cannot be read withdraws nothing: what the record holds of it stays', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-load-'));
  mkdirSync(join(folder, 'council'));
  cpSync(join(bundledData, 'council/votes.source.json'), join(folder, 'council/votes.source.json'));
  const text = readFileSync(join(bundledData, 'council/votes.csv'), 'utf8').replace(/^(S\/RES\/2068 \(2012\)),CHN,/m, '$1,CHX,');
  writeFileSync(join(folder, 'council/votes.csv'), text);
  const report = await loadFolder(ground.db, folder, recordTables, by, { dryRun: true });
  expect(report.rejected).toHaveLength(1);
  expect(report.changes.flatMap(({ removed }) => removed)).toEqual([]);
});
