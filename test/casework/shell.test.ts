import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { idOf, ownDatabase } from '#fixtures';
import type { CountRow, StandingEdition } from '#counting';
import { accountCommand } from '../../src/cli/account.ts';
import { countCommand } from '../../src/cli/count.ts';
import { editionCommand } from '../../src/cli/edition.ts';
import { findingCommand } from '../../src/cli/finding.ts';
import { judgeCommand } from '../../src/cli/judge.ts';
import { reportCommand } from '../../src/cli/report.ts';
import { makeProgram, runProgram } from '../../src/cli/shell.ts';
import { signCommand } from '../../src/cli/sign.ts';

const folder = mkdtempSync(join(tmpdir(), 'vigil-shell-'));
const before = { ...process.env };
beforeAll(async () => {
  process.env['DATABASE_URL'] = await ownDatabase();
  process.env['VIGIL_PASSWORD'] = 'a long enough password';
});
afterAll(() => {
  process.env = before;
  process.exitCode = 0;
});

type Ran = { readonly code: number; readonly out: string; readonly err: string };

/** Runs a command line as the shell does, and what it printed. */
async function vigil(...args: readonly string[]): Promise<Ran> {
  const [out, err]: [string[], string[]] = [[], []];
  const kept = (texts: string[]) => (text: string | Uint8Array) => texts.push(String(text)) > 0;
  const spies = [vi.spyOn(process.stdout, 'write').mockImplementation(kept(out)), vi.spyOn(process.stderr, 'write').mockImplementation(kept(err))];
  process.exitCode = 0;
  try {
    const program: Command = makeProgram();
    for (const add of [accountCommand, reportCommand, judgeCommand, findingCommand, signCommand, countCommand, editionCommand]) add(program);
    const code = await runProgram(program, args);
    return { code, out: out.join(''), err: err.join('') };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

const json = async <T>(...args: readonly string[]): Promise<T> => {
  const { code, out, err } = await vigil(...args, '--json');
  expect([code, err]).toEqual([0, expect.any(String)]);
  return JSON.parse(out) as T;
};
const written = (name: string, content: object) => {
  const path = join(folder, `${name}.json`);
  writeFileSync(path, JSON.stringify(content));
  return path;
};
const here = ['--situation', 'example'];
const as = (login: string) => [...here, '--by', login];

const [first, second] = [idOf('shell 1'), idOf('shell 2')];
const tally = [{ sex: 'boys', age: '11-13', count: 1 }];
const said = { type: 'killing', occurred: { kind: 'once', on: '2024-06-15' }, place: { pcodes: ['EX'] }, tally };
const report = (id: string, category: string) => ({
  id,
  allegations: [{ ...said, mentions: [{ child: '1', sex: 'boys', age: '11-13' }] }],
  sources: [{ category }],
  identities: { narrative: 'told in confidence' },
});
const facts = {
  ...said,
  victims: [{ id: `${first}/1`, sex: 'boys', age: '11-13' }],
  eligibility: { conflict: 'linked', age: 'under 18', author: 'party not identified' },
  reports: [first, second],
  reliedOn: { tally: [first] },
};

test('from two reports to a figure in the shell', async () => {
  for (const letter of 'abc') expect((await vigil('account', 'organisation', `organisation-${letter}`, letter)).code).toBe(0);
  expect((await vigil('account', 'situation', 'example')).code).toBe(0);
  const people = [
    ['monitor-a', 'a', 'monitor'],
    ['monitor-b', 'b', 'monitor'],
    ['manager-b', 'b', 'information_manager'],
    ['focal-b', 'b', 'focal_point'],
    ['chair-c', 'c', 'co_chair'],
  ] as const;
  for (const [login, letter, role] of people) {
    expect((await vigil('account', 'add', login, '--organisation', `organisation-${letter}`)).code).toBe(0);
    expect((await vigil('account', 'assign', login, '--situation', 'example', '--role', role)).code).toBe(0);
  }
  const sent = await vigil('report', written('first', report(first, 'primary_witness')), ...as('monitor-a'));
  expect([sent.code, sent.out]).toEqual([0, expect.stringContaining(first)]);
  expect(sent.err).toContain('not yet for real cases');
  const again = await vigil('report', join(folder, 'first.json'), ...as('monitor-a'));
  expect(again.out).toBe(sent.out);
  await json('report', written('second', report(second, 'secondary')), ...as('monitor-b'));
  await json('judge', first, second, '--as', 'same', '--reason', 'one street', ...as('manager-b'));
  await json('judge', `${first}/1`, `${second}/1`, '--as', 'same', '--reason', 'one boy', ...as('manager-b'));

  const [finding] = await json<{ finding: string }[]>('finding', 'open', written('facts', facts), '--reason', 'two reports', ...as('manager-b'));
  expect((await vigil('sign', 'focal_point', '--hash', '0'.repeat(64), ...as('focal-b'))).code).toBe(1);
  for (const [level, login] of [
    ['focal_point', 'focal-b'],
    ['co_chairs', 'chair-c'],
    ['ctfmr', 'chair-c'],
  ] as const) {
    const list = await json<{ hash: string; list: { finding: string }[] }>('sign', level, ...as(login));
    expect(list.list).toEqual([{ finding: finding?.finding, version: 1 }]);
    const done = await json<{ signed: object[]; refused: object[] }>('sign', level, '--hash', list.hash, ...as(login));
    expect([done.signed.length, done.refused.length]).toEqual([1, 0]);
  }
  expect((await vigil('finding', 'show', finding?.finding ?? '', ...as('chair-c'))).out).toContain('Verified');
});

test('a count in the shell is an array of rows, and needs no account', async () => {
  const rows = await json<CountRow[]>('count', '--year', '2024', '--rule', 'annual');
  expect(rows[0]).toMatchObject({ situation: 'example', violation: 'all', unit: 'violations', sex: null, ruleVersion: expect.any(String) });
  const killing = rows.find(({ violation, unit, sex }) => violation === 'killing' && unit === 'children' && sex === 'boys');
  // Verified today, long after the year in which it was committed.
  expect(killing?.total).toBe(0);
  const year = String(new Date().getFullYear());
  const late = (await json<CountRow[]>('count', '--year', year, '--rule', 'annual', ...here)).find(
    ({ violation, sex }) => violation === 'killing' && sex === 'boys',
  );
  expect(late).toMatchObject({ late: 1, total: 1, lower: 1, upper: 1 });
  const known = await json<CountRow[]>('count', '--quarter', '2024-Q2', '--rule', 'ghn', '--as-known-on', '2024-12-31', ...here);
  expect(known[0]).toMatchObject({
    asKnownOn: '2024-12-31',
    rule: 'ghn',
    period: { from: '2024-04-01', to: '2024-06-30', cutOff: '2024-06-30' },
    total: 0,
  });
  expect(await json<CountRow[]>('count', '--year', '2024', '--as-known-on', '2024-12-31')).toEqual([]);
  expect((await vigil('count', '--year', '2024', '--quarter', '2024-Q1')).code).toBe(2);
  expect((await vigil('count', '--year', '2024', '--situation', 'nowhere')).code).toBe(1);
});

test('figures are frozen, listed, compared and verified in the shell', async () => {
  const year = String(new Date().getFullYear());
  expect((await vigil('edition', 'list', ...here)).out).toBe('There is no edition yet.\n');
  const chair = as('chair-c');
  const made = await json<StandingEdition>('edition', 'freeze', '--year', year, '--reason', 'a test', ...chair);
  expect(made).toMatchObject({ number: 1, period: year, standing: 'stands' });
  expect((await vigil('edition', 'freeze', '--year', year, '--reason', 'again', ...chair)).code).toBe(1);
  const prepared = await vigil('edition', 'submit', '--quarter', `${year}-Q1`, '--reason', 'a test', ...as('manager-b'));
  expect(prepared.out).toContain('Waits for a second signature');
  const [, waiting] = await json<readonly StandingEdition[]>('edition', 'list', ...here);
  const signed = await vigil('edition', 'sign', '2', '--seen', waiting?.checksum ?? '', '--reason', 'seen', ...chair);
  expect([signed.code, signed.out]).toEqual([0, expect.stringContaining('Stands')]);
  expect((await vigil('edition', 'diff', '1', ...here)).out).toBe('Nothing differs.\n');
  const verified = await vigil('edition', 'verify', '1', ...here);
  expect([verified.code, verified.out]).toEqual([0, expect.stringContaining('Sound: the edition is what it was.')]);
  expect((await vigil('edition', 'verify', '9', ...here)).code).toBe(1);
});

test('the shell asks who it is: without a login, with a wrong password, in another role it does nothing', async () => {
  const path = join(folder, 'first.json');
  expect((await vigil('report', path, ...here)).code).toBe(2);
  process.env['VIGIL_PASSWORD'] = 'a wrong password';
  expect((await vigil('report', path, ...as('monitor-a'))).code).toBe(2);
  process.env['VIGIL_PASSWORD'] = 'a long enough password';
  expect((await vigil('finding', 'list', ...as('monitor-a'))).code).toBe(2);
  expect((await vigil('judge', first, second, '--as', 'identical', '--reason', 'x', ...as('manager-b'))).code).toBe(2);
  const faulty = await vigil('report', written('faulty', { ...report(first, 'secondary'), allegations: [] }), ...as('monitor-a'));
  expect([faulty.code, faulty.err]).toEqual([2, expect.stringContaining('/allegations')]);
});
