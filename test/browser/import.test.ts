import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { axe, browserPath, openSite, overflows } from './browser.ts';
import { callAs, givePeople, signIn } from './people.ts';

const sheet = (name: string) => join(import.meta.dirname, '../fixtures/sheets', name);
const address = '/work/example/import';

describe.skipIf(!browserPath)('taking in a sheet', () => {
  const site = openSite();
  beforeAll(async () => {
    if (!browserPath) return;
    const serving = site.serving();
    const keeper = await givePeople(serving);
    await keeper('POST', '/casework/example/description', { names: { en: 'Inventia', ar: 'مخترعة' }, countries: ['XNV'] });
    await keeper('POST', '/places?title=Invented', readFileSync(join(import.meta.dirname, '../fixtures/places/long.csv')));
    const manager = await callAs(serving, 'manager-1');
    const party = { party: 'invented-front', names: { en: 'Invented Front', ar: 'الجبهة المخترعة' }, kind: 'non-state', aliases: ['I. F.'] };
    await manager('POST', '/casework/example/parties', party);
  });

  test('from a file to reports in four steps, and undone with its reason', async () => {
    const visit = await site.visit('/sign-in');
    const { page, step, steps, faults } = visit;
    await signIn(visit, 'manager-1', address);
    await step('hand the file in', () => page.getByLabel('Choose a file').setInputFiles(sheet('hxl.csv')));
    await step('confirm what columns mean', () => page.getByRole('button', { name: 'These are right' }).click());
    await page.getByText('4 rows: 3 reports can be taken, 1 row waits').waitFor();
    await step('mend what waits', async () => {
      const cell = page.getByRole('textbox', { name: 'Instead of “Invented East” in “Province”' });
      await cell.fill('Invented North');
      await cell.press('Enter');
    });
    await page.getByText('Every row can be read.').waitFor();
    await step('import', () => page.getByRole('button', { name: 'Import 4 reports' }).click());
    await page.getByText('4 reports were taken in.').waitFor();
    expect(steps).toHaveLength(4);
    expect(await axe(page)).toEqual([]);
    const row = page.getByRole('row').filter({ hasText: 'hxl.csv' });
    await row.getByText('4 rows = 4 taken + 0 rejected + 0 repeated').waitFor();
    await row.getByRole('button', { name: 'Undo' }).click();
    await page.getByLabel('Why', { exact: true }).fill('the wrong sheet');
    await page.getByRole('button', { name: 'Undo the import' }).click();
    await page.getByText('undone: the wrong sheet').waitFor();
    expect(faults).toEqual([]);
  });

  test('dates that leave the day open are asked for once, names of people are not shown, a party is chosen and remembered', async () => {
    const visit = await site.visit('/sign-in');
    const { page, faults } = visit;
    await signIn(visit, 'manager-1', address);
    await page.getByLabel('Choose a file').setInputFiles(sheet('kobo.csv'));
    await page.getByRole('button', { name: 'These are right' }).waitFor();
    expect(await page.getByText('INVENTED NAME').count()).toBe(0);
    await page.getByRole('button', { name: 'These are right' }).click();
    await page.getByRole('combobox', { name: 'Instead of “Invented Frnt”' }).selectOption({ label: 'Invented Front' });
    await page.getByText('1 row waits').waitFor();
    await page.getByRole('button', { name: 'Import 2 reports' }).click();
    await page.getByText('2 reports were taken in.').waitFor();
    const manager = await callAs(site.serving(), 'manager-1');
    const { choices } = await manager('GET', '/casework/example/imports/words');
    expect(choices).toMatchObject([{ about: 'party', written: 'invented frnt', chosen: 'invented-front' }]);
    expect(faults).toEqual([]);
  });

  test('a file that is no table is refused in a sentence that says what to do', async () => {
    const visit = await site.visit('/sign-in');
    const { page } = visit;
    await signIn(visit, 'manager-1', address);
    await page.getByLabel('Choose a file').setInputFiles({ name: 'x.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
    const refused = page.getByRole('alert').filter({ hasText: 'Hand in a CSV file' });
    await refused.waitFor();
    expect(await axe(page)).toEqual([]);
  });

  test('parties say of which others they came, one that the record lacks is added, and places are found in any spelling', async () => {
    const visit = await site.visit('/sign-in');
    const { page, faults } = visit;
    await signIn(visit, 'manager-1', '/work/example/names');
    await page.getByLabel('Name in English').fill('Invented Wing');
    await page.getByLabel('Name in Arabic').fill('الجناح المخترع');
    await page.getByLabel('Did it come of another party?').selectOption('split');
    await page.getByLabel('Of which party').selectOption('invented-front');
    await page.getByLabel('When', { exact: true }).fill('2021');
    await page.getByRole('button', { name: 'Add it' }).click();
    await page.getByRole('row').filter({ hasText: 'Invented Wing' }).getByText('split from Invented Front, 2021').waitFor();
    await page.getByLabel('Find a place').fill('Northtwn invented');
    await page.getByRole('listitem').filter({ hasText: 'NV0101' }).waitFor();
    expect(await axe(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test.each([
    ['en', 320],
    ['ar', 1280],
  ] as const)('names can be read by everybody, in %s at %s', async (locale, width) => {
    const visit = await site.visit('/sign-in', { locale, width });
    const { page, faults } = visit;
    await signIn(visit, 'manager-1', '/work/example/names');
    await page.locator('table').first().waitFor();
    expect(await overflows(page)).toBe(false);
    expect(faults).toEqual([]);
  });

  test('in Arabic and on a phone it can be read by everybody', async () => {
    const visit = await site.visit('/sign-in', { locale: 'ar', width: 320 });
    const { page, faults } = visit;
    await signIn(visit, 'manager-1', address);
    await page.locator('input[type=file]').setInputFiles(sheet('primero.csv'));
    await page.locator('.import-step table').first().waitFor();
    await page.locator('.import-step').nth(1).locator('button').last().click();
    await page.locator('.import-waiting select').first().selectOption('attack_on_schools');
    expect(await page.locator('.import-waiting li').count()).toBe(1);
    expect(await axe(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    expect(faults).toEqual([]);
  });
});
