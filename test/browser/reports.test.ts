import { beforeAll, describe, expect, test } from 'vitest';
import { givePeople, type Person, signIn } from './people.ts';
import { axe, browserPath, openSite, overflows, type VisitOptions } from './browser.ts';

const situation = 'example';

describe.skipIf(!browserPath)('reports at the desk', () => {
  const site = openSite();

  beforeAll(async () => {
    if (browserPath === null) return;
    await givePeople(site.serving());
  });

  /** Opens a page as somebody who signed in. */
  async function as(login: Person, path: string, options: VisitOptions = {}) {
    const visit = await site.visit('/check', options);
    await signIn(visit, login, `/work/${situation}${path}`);
    return visit;
  }

  test('a whole report on one page: faults are named with their fields, what was typed is there after a reload, and it arrives', async () => {
    const { page, faults } = await as('manager-1', '/reports/new');
    await page.getByRole('button', { name: 'Send the report' }).click();
    expect(await page.getByRole('alert').getByRole('listitem').count()).toBeGreaterThanOrEqual(5);
    await page.getByRole('link', { name: 'Choose at least one thing that happened.' }).click();
    await page.keyboard.press('Tab');
    await page.getByLabel('Killed').check();
    await page.getByLabel('School, or people of a school').check();
    await page.getByLabel('In this month or year').check();
    await page.getByLabel('Year', { exact: true }).fill('2024');
    await page.getByLabel('Not known where').check();
    await page.getByLabel('Girls', { exact: true }).fill('1');
    await page.getByRole('group', { name: 'Who did it?' }).getByLabel('Not known').check();
    await page.getByLabel('I heard or read it from others').check();
    await page.getByLabel('No one').check();
    await page.getByLabel('Confidential account').fill('Told of Invented Girl.');
    expect(await axe(page)).toEqual([]);
    await page.reload();
    await page.getByText('This is what you were writing since').waitFor();
    expect(await page.getByLabel('Confidential account').inputValue()).toBe('Told of Invented Girl.');
    await page.getByRole('button', { name: 'Send the report' }).click();
    await page.getByText('The report has arrived as no.').waitFor();
    await page.getByRole('link', { name: 'Show it' }).click();
    await page.getByRole('heading', { name: '1. Killing of children' }).waitFor();
    await page.getByRole('heading', { name: '2. Attacks on schools' }).waitFor();
    expect(await page.evaluate('document.body.innerText')).not.toContain('Invented Girl');
    expect(faults).toEqual([]);
  });

  test('what points at people is opened with a reason, which is recorded, and is gone from the page when it is closed', async () => {
    const { page, faults } = await as('manager-1', '/reports');
    await page.getByRole('rowheader').getByRole('link').first().click();
    await page.getByLabel('Why do you open it?').fill('To reach the family');
    await page.getByRole('button', { name: 'Open and record it' }).click();
    await page.getByText('Told of Invented Girl.').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await page.getByText('Told of Invented Girl.').waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
  });

  test('news from the desk names the report, and the report names its news', async () => {
    const { page } = await as('manager-1', '/reports');
    await page.getByRole('rowheader').getByRole('link').first().click();
    await page.getByRole('link', { name: 'Add news or correct' }).click();
    await page.getByLabel('Killed').check();
    await page.getByLabel('In this month or year').check();
    await page.getByLabel('Year', { exact: true }).fill('2024');
    await page.getByLabel('Not known where').check();
    await page.getByLabel('Girls', { exact: true }).fill('2');
    await page.getByRole('group', { name: 'Who did it?' }).getByLabel('Not known').check();
    await page.getByLabel('I heard or read it from others').check();
    await page.getByLabel('No one').check();
    await page.getByRole('button', { name: 'Send the report' }).click();
    await page.getByRole('link', { name: 'Show it' }).click();
    await page.getByRole('link', { name: 'an earlier report' }).click();
    await page.getByText('News to it:').waitFor();
    expect(await page.getByText('an earlier report').count()).toBe(0);
  });

  test('who may not open names reads the facts, in Arabic and on a phone too', async () => {
    const { page, faults } = await as('hq-1', '/reports', { locale: 'ar', width: 320 });
    expect(await axe(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    await page.getByRole('rowheader').getByRole('link').last().click();
    await page.locator('.report-facts').first().waitFor();
    expect(await page.locator('.report-open').count()).toBe(0);
    expect(await overflows(page)).toBe(false);
    expect(faults).toEqual([]);
  });
});
