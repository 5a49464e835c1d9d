import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import { afterAll, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'vigil-link-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function vigil(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'src/cli/main.ts'), 'link', ...args], { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}

const fixture = (name: string) => join(root, 'test/fixtures/linkage', name);
const written = (name: string, text: string | Buffer) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const rows = (path: string): readonly Readonly<Record<string, string>>[] => parse(readFileSync(path), { columns: true });

test('one command links a table, says what it took the columns for, and leaves clusters, links, review, model and report', () => {
  const out = join(folder, 'fake');
  const { status, stdout, stderr } = vigil(fixture('fake_1000.csv'), '--out', out, '--json');
  expect(status).toBe(0);
  expect(stderr).toContain('email: codes (the values are e-mail addresses)');
  expect(stderr).toContain('cluster: left out');
  const told = JSON.parse(stdout) as { records: number; clusters: number; links: number; review: number };
  expect(told.records).toBe(1000);
  const clusters = rows(join(out, 'clusters.csv'));
  expect(clusters).toHaveLength(1000);
  expect(new Set(clusters.map(({ cluster }) => cluster)).size).toBe(told.clusters);
  expect(rows(join(out, 'links.csv'))).toHaveLength(told.links);
  expect(rows(join(out, 'review.csv'))).toHaveLength(told.review);
  expect(readFileSync(join(out, 'report.html'), 'utf8')).not.toMatch(/<script|https?:\/\//);

  const evaluated = JSON.parse(vigil('evaluate', '--truth', fixture('fake_1000.csv'), '--out', out, '--json').stdout) as { pairwise: { f1: number } };
  expect(evaluated.pairwise.f1).toBeGreaterThan(0.95);
});

test('an explanation gives the weight that the links give, and a changed file is not explained', () => {
  const file = written('people.csv', readFileSync(fixture('fake_1000.csv')));
  const out = join(folder, 'people');
  expect(vigil(file, '--out', out).status).toBe(0);
  for (const link of rows(join(out, 'links.csv')).slice(0, 3)) {
    const explained = JSON.parse(vigil('explain', link['record_a'] ?? '', link['record_b'] ?? '', '--out', out, '--json').stdout) as {
      weight: number;
      probability: number;
    };
    expect(explained.weight).toBeCloseTo(Number(link['weight']), 1);
    expect(explained.probability).toBeCloseTo(Number(link['probability']), 3);
  }
  expect(vigil('explain', '1', '2', '--out', out).stdout).toContain('first_name: the same name');
  writeFileSync(file, `${readFileSync(file, 'utf8')}9999,A,B,,,,\n`);
  const refused = vigil('explain', '1', '2', '--out', out);
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain('has changed since the run');
});

test('the same records give the same bytes in any order of rows, and a kept model can be used again', () => {
  const [head = '', ...lines] = readFileSync(fixture('fake_1000.csv'), 'utf8').trim().split('\n').slice(0, 401);
  const first = written('a.csv', `${[head.replace('unique_id', 'id'), ...lines].join('\n')}\n`);
  const second = written('b.csv', `${[head.replace('unique_id', 'id').replace('surname', 'nachname'), ...lines.toReversed()].join('\n')}\n`);
  expect(vigil(first, '--out', 'one').status).toBe(0);
  expect(vigil(second, '--out', 'two').status).toBe(0);
  for (const name of ['clusters.csv', 'links.csv'])
    expect(readFileSync(join(folder, 'two', name), 'utf8')).toBe(readFileSync(join(folder, 'one', name), 'utf8'));
  expect(vigil(first, '--out', 'three', '--model', join(folder, 'one/model.json')).status).toBe(0);
  expect(rows(join(folder, 'three/clusters.csv'))).toHaveLength(400);
});

test('any number of threads gives the same bytes', () => {
  for (const threads of ['1', '2', '3']) expect(vigil(fixture('febrl2.csv'), '--out', `threads-${threads}`, '--threads', threads).status).toBe(0);
  for (const name of ['clusters.csv', 'links.csv', 'review.csv', 'model.json'])
    expect(new Set(['1', '2', '3'].map((threads) => readFileSync(join(folder, `threads-${threads}`, name), 'utf8'))).size).toBe(1);
});

test('several files are linked across; a list that holds nobody twice stays so', () => {
  const [head = '', ...lines] = readFileSync(fixture('fake_1000.csv'), 'utf8').trim().split('\n');
  const clean = lines.filter((line, at) => line.split(',').at(-1) !== lines[at - 1]?.split(',').at(-1));
  const rest = lines.filter((line) => !clean.includes(line));
  const hospital = written('hospital.csv', [head, ...clean].join('\n'));
  const press = written('press.csv', [head, ...rest].join('\n'));
  expect(vigil(hospital, press, '--clean', 'hospital', '--out', 'both').status).toBe(0);
  const clusters = rows(join(folder, 'both/clusters.csv'));
  expect(clusters).toHaveLength(1000);
  expect(clusters.every(({ record }) => /^(hospital|press)\/\d+$/.test(record ?? ''))).toBe(true);
  const listed = clusters.filter(({ record }) => record?.startsWith('hospital/')).map(({ cluster }) => cluster);
  expect(new Set(listed).size).toBe(listed.length);
  expect(vigil(hospital, press, '--clean', 'clinic', '--out', 'none').stderr).toContain('The files are: hospital, press');
});

test.each([
  ['a file that is not there', () => [join(folder, 'nowhere.csv')], 2, 'There is no file'],
  ['no file at all', () => [], 2, 'Name at least one file'],
  ['an empty file', () => [written('empty.csv', '')], 1, 'holds no records'],
  ['a head alone', () => [written('head.csv', 'name,born\n')], 1, 'holds no records'],
  [
    'letters in another encoding',
    () => [written('latin.csv', Buffer.from('name,born\nMu\xf1oz,2001\nAbdi,2002\n', 'latin1'))],
    1,
    'not written in UTF-8',
  ],
  ['rows that do not fit', () => [written('ragged.csv', 'name,born\na,1,2\nb,3,4\nc,5\n')], 1, 'do not fit its head'],
  ['a quotation mark never closed', () => [written('quote.csv', 'name,born\n"a,1\nb,2\n')], 1, 'quotation mark'],
  ['two columns of one name', () => [written('same.csv', 'name,name\na,b\n')], 1, 'two columns called “name”'],
  ['an id twice', () => [written('ids.csv', 'id,name\n1,a\n2,b\n1,c\n')], 1, 'stands twice, in rows 1 and 3'],
  ['a workbook cut off', () => [written('book.xlsx', 'PK\u0003\u0004')], 1, 'a file of the kind XLSX and cannot be read'],
  ['a Parquet file cut off', () => [written('cut.parquet', 'PAR1 and no more')], 1, 'a file of the kind Parquet and cannot be read'],
  ['an old workbook', () => [written('old.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'))], 2, 'of the kind XLS'],
  ['nothing to compare', () => [written('none.csv', 'name\na\na\na\n')], 1, 'No column holds anything'],
  ['a column that is not there', () => [fixture('fake_1000.csv'), '--column', 'age=number'], 2, 'No column is called “age”'],
  ['a kind that is none', () => [fixture('fake_1000.csv'), '--column', 'city=town'], 2, 'It can be: name,'],
  ['a model that is none', () => [fixture('fake_1000.csv'), '--model', written('bad.json', '{}')], 2, 'is no model'],
  ['a type that is none', () => [fixture('fake_1000.csv'), '--type', 'things'], 2, 'of people or of events'],
])('%s: a clear sentence, and nothing is written', (_, args, status, sentence) => {
  const out = join(folder, 'refused');
  const run = vigil(...args(), '--out', out);
  expect(run.stderr).toContain(sentence);
  expect(run.status).toBe(status);
  expect(existsSync(out)).toBe(false);
});

test('events more than a month apart are two, however alike they are', () => {
  const line = (id: number, day: string) => `${id},${day},district ${id % 7},party ${id % 3},${id % 5}`;
  const lines = Array.from({ length: 60 }, (_, at) => line(at, `2021-0${1 + (at % 9)}-0${1 + (at % 8)}`));
  const again = [line(0, '2021-01-02'), line(1, '2022-06-02')].map((one, at) => one.replace(/^\d+/, String(100 + at)));
  const file = written('events.csv', ['id,day,district,party,dead', ...lines, ...again].join('\n'));
  expect(vigil(file, '--type', 'events', '--out', 'events').status).toBe(0);
  const clusters = new Map(rows(join(folder, 'events/clusters.csv')).map(({ record, cluster }) => [record, cluster]));
  expect(clusters.get('101')).not.toBe(clusters.get('1'));
});

test('rows that do not fit are listed, and the others are linked', () => {
  const [head = '', ...lines] = readFileSync(fixture('fake_1000.csv'), 'utf8').trim().split('\n').slice(0, 301);
  const file = written('some.csv', [head, 'one cell', ...lines, 'a,b'].join('\n'));
  const { status, stderr } = vigil(file, '--out', 'some');
  expect(status).toBe(0);
  expect(stderr).toContain('2 rows were not taken; the first is row 1, with 1 cells where the head has 7');
  expect(rows(join(folder, 'some/rejected.csv'))).toHaveLength(2);
  expect(rows(join(folder, 'some/clusters.csv'))).toHaveLength(300);
});

test('tables from other places are read: semicolons, UTF-16, a byte-order mark', () => {
  const [head = '', ...lines] = readFileSync(fixture('fake_1000.csv'), 'utf8').trim().split('\n').slice(0, 201);
  const text = [head, ...lines].join('\r\n').replaceAll(',', ';');
  const wide = written('wide.csv', Buffer.from(`\ufeff${text}`, 'utf16le'));
  const marked = written('marked.csv', `\ufeff${text}`);
  expect(vigil(wide, '--out', 'wide').status).toBe(0);
  expect(vigil(marked, '--out', 'marked').status).toBe(0);
  expect(readFileSync(join(folder, 'wide/clusters.csv'), 'utf8')).toBe(readFileSync(join(folder, 'marked/clusters.csv'), 'utf8'));
});

test('a workbook and a Parquet file give what the same rows give as text', async () => {
  const [head = [], ...lines]: string[][] = parse(readFileSync(fixture('fake_1000.csv'))).slice(0, 301);
  const names = head.map((name) => (name === 'unique_id' ? 'id' : name));
  const text = written(
    'rows.csv',
    [names, ...lines].map((cells) => cells.map((cell) => (/[",]/.test(cell) ? `"${cell}"` : cell)).join(',')).join('\n'),
  );
  const born = names.indexOf('dob');
  const book = join(folder, 'book.xlsx');
  const cellOf = (cell: string, at: number) =>
    at === born && cell !== '' ? { value: new Date(`${cell}T00:00:00Z`), format: 'dd/mm/yyyy' } : { value: cell };
  await writeExcelFile([names.map((value) => ({ value })), ...lines.map((cells) => cells.map(cellOf))]).toFile(book);
  const parquet = join(folder, 'rows.parquet');
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`COPY (SELECT * FROM read_csv('${text}', all_varchar = false)) TO '${parquet}' (FORMAT parquet)`);
  connection.closeSync();
  instance.closeSync();
  for (const [file, out] of [
    [text, 'from-text'],
    [book, 'from-book'],
    [parquet, 'from-parquet'],
  ] as const)
    expect(vigil(file, '--out', out).stderr).toContain('300 records in 1 file');
  const links = (out: string) => readFileSync(join(folder, out, 'links.csv'), 'utf8');
  expect(links('from-book')).toBe(links('from-text'));
  expect(links('from-parquet')).toBe(links('from-text'));
});
