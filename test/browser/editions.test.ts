import { readFileSync } from 'node:fs';
import { read } from '@e965/xlsx';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { liveGoldenYear, ownDatabase, value } from '#fixtures';
import { addAccount, addOrganisation, assign, choosePassword } from '#access/server';
import { readConfig } from '#platform/server';
import { openGround } from '../../src/server/ground.ts';
import { axe, browserPath, openSite, overflows, type Visit } from './browser.ts';
import { password, people, type Person, signIn } from './people.ts';

/** The golden year lived up to a day, with people who have accounts in it. */
async function goldenSite(): Promise<string> {
  const url = await ownDatabase();
  const ground = await openGround(readConfig({ DATABASE_URL: url, PORT: '0' }));
  const by = { actor: 'keeper (test)', reason: 'a test' };
  try {
    await liveGoldenYear(ground.db);
    for (const letter of 'abcd') value(await addOrganisation(ground.db, { id: `organisation-${letter}`, name: letter }, by));
    for (const [login, [organisation, role]] of Object.entries(people)) {
      const { id } = value(await addAccount(ground.db, { login, organisation }, by));
      value(await choosePassword(ground.db, id, password));
      value(await assign(ground.db, { account: id, situation: role === 'headquarters' ? '*' : 'example', role }, by));
    }
    return url;
  } finally {
    await ground.close();
  }
}

/** The bytes of a file that a press on this brings. */
async function downloaded(page: Page, press: () => Promise<unknown>): Promise<Buffer> {
  const coming = page.waitForEvent('download');
  await press();
  return readFileSync(await (await coming).path());
}

describe.skipIf(!browserPath)('figures, documents and editions', () => {
  const site = openSite({}, goldenSite);
  const visit = async (login: Person, path: string, options: Parameters<typeof site.visit>[1] = {}): Promise<Visit> => {
    const url = site.serving().url;
    const seen = await site.visit('/sign-in', { ...options, context: { baseURL: url } });
    await signIn(seen, login, path);
    return seen;
  };

  test('jobs 1 and 2 of headquarters: the year stands on the first page; a figure leads to its findings and one of them in two steps', async () => {
    const { page, step, steps, faults } = await visit('hq-1', '/work?period=2024');
    await page.getByRole('heading', { name: 'Where the year stands' }).waitFor();
    const row = page.getByRole('row', { name: /^example/ });
    await row.getByText('open').first().waitFor();
    expect(steps).toHaveLength(0);
    await step('the figure', () => row.getByRole('link', { name: /^Killing of children, example: 6/ }).click());
    await page.getByText('4 findings make this figure').waitFor();
    await page.getByText(/Rule vigil-count-1/).waitFor();
    const finding = page.getByRole('rowheader').getByRole('link').first();
    await step('one of its findings', () => finding.click());
    await page.waitForURL(/\/work\/example\/findings\/[0-9a-f-]+$/);
    expect(steps).toHaveLength(2);
    expect(faults).toEqual([]);
  });

  test('job 3 of headquarters: change the measure or the year, in the address, and take it away, in three steps', async () => {
    const { page, step, steps, faults } = await visit('hq-1', '/work/counts?period=2024');
    await page.getByRole('row', { name: /^example/ }).waitFor();
    await step('boys only', () => page.getByRole('combobox', { name: 'Sex' }).selectOption('boys'));
    await page.waitForURL(/sex=boys/);
    await page.getByRole('link', { name: /^All grave violations, example: 14/ }).waitFor();
    await step('Download', () => page.locator('.toolbar summary').click());
    let bytes: Buffer = Buffer.alloc(0);
    await step('CSV', async () => {
      bytes = await downloaded(page, () => page.getByRole('link', { name: /^CSV/ }).click());
    });
    expect(steps).toHaveLength(3);
    expect(bytes.toString()).toMatch(/situation,situation_name,violation,unit,committed,late[^]*example,example,all,children,10,4,0,14/);
    expect(faults).toEqual([]);
  });

  test('job 4 of the information manager: reports, quarter, download, in three steps', async () => {
    const { page, step, steps, faults } = await visit('manager-1', '/work/example');
    await step('Reports and editions', () => page.getByRole('link', { name: 'Reports and editions' }).click());
    await step('the quarter', () => page.getByRole('link', { name: 'Quarter 2 of 2024' }).click());
    let bytes: Buffer = Buffer.alloc(0);
    await step('Word', async () => {
      bytes = await downloaded(page, () => page.getByRole('link', { name: 'Download the note’s tables (Word)' }).click());
    });
    expect(steps).toHaveLength(3);
    const { value: text } = await mammoth.extractRawText({ buffer: bytes });
    expect(text).toContain('Tables for the Global Horizontal Note: example, Quarter 2 of 2024');
    await page.locator('.documents summary').click();
    const workbook = await downloaded(page, () => page.getByRole('link', { name: /^Excel/ }).click());
    expect(read(workbook).SheetNames.length).toBeGreaterThan(8);
    expect(faults).toEqual([]);
  });

  test('job 5 of the information manager: open the quarter, see the check list, sign; a co-chair of another organisation signs after', async () => {
    const { page, step, steps, faults } = await visit('manager-1', '/work/example/editions');
    await step('the quarter', () => page.getByRole('link', { name: 'Quarter 4 of 2024' }).click());
    await page.getByRole('heading', { name: 'Check before it leaves' }).waitFor();
    await step('what is not signed', () => page.getByText('Not signed by anybody yet').click());
    await step('sign', () => page.getByRole('button', { name: 'Sign and hand over' }).click());
    await page
      .getByText(/waits for a second signature/)
      .first()
      .waitFor();
    expect(steps).toHaveLength(3);
    expect(await page.getByRole('button', { name: /Sign/ }).count()).toBe(0);

    const chair = await visit('chair-1', '/work/example/quarters/2024-Q4');
    await chair.step('sign', () => chair.page.getByRole('button', { name: 'Sign', exact: true }).click());
    await chair.page.getByText(/stands\. Nothing that it says has changed/).waitFor();
    expect([...faults, ...chair.faults]).toEqual([]);
  });

  test('job 5 of headquarters: late news after closing are a drafted correction, published in three steps; the old edition stays', async () => {
    const chair = await visit('chair-1', '/work/example/quarters/2024');
    await chair.page.getByRole('button', { name: 'Freeze' }).click();
    await chair.page.getByText(/stands\. Nothing that it says has changed/).waitFor();
    // Late news: a verified finding is reopened.
    const findings = await chair.page.request.get('/api/v1/casework/example/findings?status=verified');
    const { findings: verified } = (await findings.json()) as { findings: { finding: string; facts: { type: string } }[] };
    const abduction = verified.find(({ facts }) => facts.type === 'abduction')?.finding ?? '';
    const headers = { origin: site.serving().url };
    const reopened = await chair.page.request.post(`/api/v1/casework/example/findings/${abduction}/reopenings`, {
      data: { reason: 'news' },
      headers,
    });
    expect(reopened.status()).toBe(200);

    const { page, step, steps, faults } = await visit('hq-1', '/work/counts?period=2024');
    await step('the situation', () => page.getByRole('rowheader').getByRole('link', { name: 'example' }).click());
    await step('this year', () => page.getByRole('link', { name: /freeze this year/ }).click());
    await page.getByRole('heading', { name: /^Correction note/ }).waitFor();
    const line = page.getByRole('row', { name: /^All grave violations, violations/ }).first();
    expect(await line.innerText()).toMatch(/Reopened [−-]\d · Abduction, /);
    await step('Publish', () => page.getByRole('button', { name: 'Publish' }).click());
    await page.getByText(/stands\. Nothing that it says has changed/).waitFor();
    expect(steps).toHaveLength(3);

    await page.goto(`${site.serving().url}/work/example/editions`);
    const old = page.getByRole('row', { name: /Replaced/ });
    await old.getByRole('link').click();
    await page.getByRole('heading', { name: 'This edition is what it was' }).waitFor();
    await page.getByRole('heading', { name: /^Why edition \d differs/ }).waitFor();
    expect([...faults, ...chair.faults]).toEqual([]);
  });

  test('two days beside each other: both totals, and each cause with its findings', async () => {
    const { page, faults } = await visit('manager-1', '/work/example/counts?period=2024&asKnownOn=2025-01-20&since=2025-01-15');
    await page.getByText('Nothing differs between the two days.').waitFor();
    await page.getByLabel('As known on', { exact: true }).fill('2025-03-31');
    await page.waitForURL(/asKnownOn=2025-03-31/);
    const line = page.getByRole('row', { name: /^All grave violations, violations/ }).first();
    await line.getByText(/Withdrawn/).waitFor();
    await line.getByText(/Verified after the earlier edition/).waitFor();
    expect(faults).toEqual([]);
  });

  test('the picture of parties leaves with its rule and day in it', async () => {
    const { page, faults } = await visit('manager-1', '/work/example/counts?period=2024&over=party&asKnownOn=2025-01-15');
    await page.locator('.counts-chart svg').waitFor();
    await page.locator('.counts-chart + .toolbar summary').click();
    const svg = (await downloaded(page, () => page.getByRole('button', { name: /SVG/ }).click())).toString();
    expect(svg).toMatch(/example-front[^]*As known on 15/);
    expect(svg).not.toContain('var(--');
    expect(faults).toEqual([]);
  });

  test.each([
    ['en', 1280, '/work/example/counts?period=2024'],
    ['ar', 320, '/work/example/counts?period=2024&over=party'],
    ['ar', 1280, '/work/example/quarters/2024-Q2'],
    ['en', 320, '/work/example/editions'],
    ['en', 320, '/work/example/counts/findings?period=2024&violation=all&unit=children&column=total'],
  ] as const)('in "%s" at %i pixels everybody can read %s', async (locale, width, path) => {
    const { page, faults } = await visit('manager-1', path, { locale, width });
    await page.locator('table, .check-list').first().waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    expect(faults).toEqual([]);
  });
});
