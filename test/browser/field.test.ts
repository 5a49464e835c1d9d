import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { fieldWeight } from '../../bench/weight.ts';
import { axe, browserPath, openSite, overflows, type Visit, type VisitOptions } from './browser.ts';

const password = 'a long enough password';
const situation = 'afg';

describe.skipIf(!browserPath)('the form for the field', () => {
  const site = openSite();

  beforeAll(async () => {
    if (browserPath === null) return;
    const { url, keeperUrl } = site.serving();
    const opened = await fetch(keeperUrl, { redirect: 'manual' });
    const cookie = opened.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    const post = async <T>(path: string, body: object) => {
      const answer = await fetch(`${url}/api/v1${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: url, cookie },
        body: JSON.stringify(body),
      });
      return (await answer.json()) as T;
    };
    await post('/organisations', { organisation: 'organisation-a', name: 'Organisation A' });
    await post('/casework', { situation, zone: 'UTC' });
    for (const login of ['monitor-1', 'monitor-2', 'monitor-3']) {
      const { id, invitation } = await post<{ id: string; invitation: string }>('/accounts', { login, organisation: 'organisation-a' });
      await post(`/accounts/${id}/assignments`, { account: id, situation, role: 'monitor' });
      await post(`/session/invitations/${invitation}`, { password });
    }
  });

  async function signIn(page: Page, login: string): Promise<void> {
    await page.locator('#login').fill(login);
    await page.locator('#password').fill(password);
    await page.locator('button[type=submit]').click();
    await page.locator('.f-new').waitFor();
  }

  async function monitor(login: string, options: VisitOptions = {}): Promise<Visit> {
    const visit = await site.visit('/field/', options);
    await signIn(visit.page, login);
    return visit;
  }

  /** Goes through the screens of a report up to the last, each answered and left by one press. */
  async function answerAll({ page, step }: Pick<Visit, 'page' | 'step'>, name: string): Promise<void> {
    const next = () => page.getByRole('button', { name: 'Continue' }).click();
    const screen = (heading: string) => page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await step('New report', () => page.getByRole('button', { name: 'New report' }).click());
    await page.getByLabel('Killed').check();
    await step('what happened', next);
    await screen('When did it happen?');
    await page.getByLabel('In this month or year').check();
    await page.getByLabel('Year', { exact: true }).fill('2024');
    await step('when', next);
    await screen('Where did it happen?');
    await page.getByLabel('Search for a place').fill('afghan');
    await page.getByLabel('Afghanistan').check();
    await page.getByLabel('Near what? (kept apart)').fill(`The house of ${name}`);
    await step('where', next);
    await screen('Killed: how many children?');
    await page.getByLabel('Boys', { exact: true }).fill('2');
    await step('how many', next);
    await screen('Who did it?');
    await page.getByLabel('Not known').check();
    await step('who', next);
    await screen('How do you know?');
    await page.getByLabel('Somebody told me who saw it').check();
    await page.getByLabel('UNICEF').check();
    await step('how you know', next);
    await screen('What was told');
    await page.getByRole('button', { name: 'Add a name' }).click();
    await page.getByLabel('Name', { exact: true }).fill(name);
    await page.getByLabel('Confidential account').fill(`${name} was there.`);
    await step('account', next);
    await screen('Check and send');
  }

  const ownReports = async (page: Page) => {
    const answer = await page.request.get(new URL(`/api/v1/casework/${situation}/own-reports`, page.url()).href);
    return ((await answer.json()) as { reports: { id: string; position: number; corrects: string | null }[] }).reports;
  };

  test('a report in nine steps; an answer that is lost on the way brings no second report; its number and state stay, its content goes', async () => {
    const visit = await monitor('monitor-1');
    const { page, step, steps, faults } = visit;
    await answerAll(visit, 'Invented One');
    // The server takes the report, and the net breaks before its answer arrives.
    await page.route(
      `**/casework/${situation}/reports*`,
      async (route) => {
        await route.fetch();
        await route.abort('connectionreset');
      },
      { times: 1 },
    );
    await step('send', () => page.getByRole('button', { name: 'Send' }).click());
    expect(steps).toHaveLength(9);
    await page.getByRole('heading', { name: 'The report is on this device' }).waitFor();
    const [first] = await ownReports(page);
    await page.getByRole('button', { name: 'Send now' }).click();
    await page.getByRole('heading', { name: 'The report has arrived' }).waitFor();
    await page.getByText(`Its number is ${first?.position}.`).waitFor();
    expect(await ownReports(page)).toHaveLength(1);
    await page.getByRole('button', { name: 'To your reports' }).click();
    // Job 2: whether it arrived stands on the first page, without a step.
    await page.getByText(`No. ${first?.position}`).waitFor();
    await page.getByText('Received', { exact: true }).waitFor();
    const kept = await page.evaluate<{ state: string; sealed: boolean }[]>(`new Promise((done) => {
      indexedDB.open('field').onsuccess = ({ target }) => {
        target.result.transaction('reports').objectStore('reports').getAll().onsuccess = (all) =>
          done(all.target.result.map(({ state, sealed }) => ({ state, sealed: sealed !== undefined })));
      };
    })`);
    expect(kept).toEqual([{ state: 'received', sealed: false }]);
    expect(faults).toEqual([]);
  });

  test('news about a report in three steps, without seeing what it said', async () => {
    const { page, step, steps, faults } = await monitor('monitor-1');
    const [first] = await ownReports(page);
    await step('number', () => page.getByText(`No. ${first?.position}`).click());
    await step('add news', () => page.getByRole('button', { name: 'Add news or correct' }).click());
    await page.getByLabel('Killed').check();
    await page.getByLabel('On this day').check();
    await page.getByLabel('Day', { exact: true }).fill('2024-06-20');
    await page.getByLabel('Boys', { exact: true }).fill('1');
    await page.getByLabel('Confidential account').fill('The child has died.');
    await step('send', () => page.getByRole('button', { name: 'Send' }).click());
    await page.getByRole('heading', { name: 'The report has arrived' }).waitFor();
    expect(steps).toHaveLength(3);
    expect((await ownReports(page))[0]).toMatchObject({ corrects: first?.id });
    expect(faults).toEqual([]);
  });

  test('an interrupted report goes on in two steps; nothing of it is in the address, and no name is anywhere on the disk', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vigil-profile-'));
    const name = 'Planted Qxzvkwy';
    try {
      const start = async () => {
        const context = await chromium.launchPersistentContext(folder, {
          executablePath: browserPath ?? '',
          args: ['--disable-gpu', '--no-first-run', '--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
          locale: 'en',
        });
        const [page = await context.newPage()] = context.pages();
        await page.goto(`${site.serving().url}/field/`);
        return { context, page };
      };
      const steps: string[] = [];
      const step: Visit['step'] = async (what, deed) => {
        await deed();
        steps.push(what);
      };
      const first = await start();
      await signIn(first.page, 'monitor-2');
      await answerAll({ page: first.page, step: async (_, deed) => void (await deed()) }, name);
      expect(first.page.url()).toBe(`${site.serving().url}/field/`);
      await first.page.reload();
      await first.page.getByText('question 8 of 8').waitFor();
      await first.context.close();
      const second = await start();
      steps.push('open');
      await step('continue', () => second.page.getByRole('button', { name: 'Continue' }).click());
      await second.page.getByRole('heading', { name: 'Check and send' }).waitFor();
      await second.page.getByRole('button', { name: 'Change: What was told' }).click();
      expect(await second.page.getByLabel('Name', { exact: true }).inputValue()).toBe(name);
      expect(steps).toHaveLength(2);
      await second.context.close();
      const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      const holding = (text: string) =>
        files
          .map((entry) => join(entry.parentPath, entry.name))
          .filter((file) => existsSync(file))
          .filter((file) => {
            const bytes = readFileSync(file);
            return (['utf8', 'utf16le'] as const).some((encoding) => bytes.includes(Buffer.from(text, encoding)));
          });
      expect(files.length).toBeGreaterThan(20);
      // What the device does hold in clear is found by the same search, so that it does not find nothing by looking wrongly.
      expect(holding('monitor-2').length + holding('draft').length).toBeGreaterThan(0);
      expect(holding('Qxzvkwy')).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('one press, or Shift three times, leaves at once, ends the session, and there is no way back', async () => {
    for (const way of ['press', 'keys'] as const) {
      const { page } = await monitor('monitor-3');
      await page.getByRole('button', { name: 'New report' }).click();
      if (way === 'press') await page.getByRole('button', { name: 'Leave now' }).click();
      else for (let n = 0; n < 3; n += 1) await page.keyboard.press('Shift');
      await page.waitForURL('**/calendar/');
      await page.getByRole('table').waitFor();
      expect(await page.evaluate('document.body.innerText')).not.toMatch(/vigil|report|child/i);
      await expect.poll(async () => (await page.request.get(new URL('/api/v1/session', page.url()).href)).status()).toBe(401);
      await page.goBack();
      expect(page.url()).not.toContain('/field');
    }
  });

  test('every screen in Arabic on a small phone: right to left, no scrolling sideways, sound for screen readers, faults named', async () => {
    const { page, faults } = await monitor('monitor-3', { locale: 'ar', width: 320, height: 640 });
    expect(await page.evaluate('document.documentElement.dir')).toBe('rtl');
    const problems: string[] = [];
    const look = async (where: string, deeply = false) => {
      if (deeply) for (const problem of await axe(page)) problems.push(`${where}: ${problem}`);
      if (await overflows(page)) problems.push(`${where}: wider than the screen`);
    };
    const next = () => page.locator('button[type=submit]').click();
    await look('home');
    await page.locator('.f-new').click();
    await next();
    await page.getByRole('alert').waitFor();
    await look('what, with a fault', true);
    await page.locator('[name=what]').nth(1).check();
    await next();
    await page.locator('[name=when]').nth(3).check();
    await look('when');
    await page.locator('[name=when]').nth(4).check();
    await next();
    await page.locator('[name=where]').last().check();
    await look('where');
    await next();
    await page.locator('.f-choices summary').first().click();
    await page.locator('[name=unknown]').check();
    await look('how many', true);
    await next();
    await page.locator('[name=no-party]').check();
    await look('who');
    await next();
    await page.locator('[name=know]').first().check();
    await page.locator('[name=consent]').first().check();
    await look('know');
    await next();
    await page.locator('.f-apart > button').click();
    await look('account', true);
    await page.locator('.f-person button').click();
    await next();
    await look('check');
    expect(problems).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('weighs at most 150 kB compressed in all, in either language', () => {
    expect(fieldWeight('en')).toBeLessThan(150_000);
    expect(fieldWeight('ar')).toBeLessThan(150_000);
  });
});
