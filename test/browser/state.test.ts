import { describe, expect, test } from 'vitest';
import { axe, browserPath, openSite, overflows } from './browser.ts';

describe.skipIf(!browserPath)('the pages of States', () => {
  const site = openSite();

  test('job 1 of the diplomat: what my State has promised and done, in two steps from the first page', async () => {
    const { page, step, steps, faults } = await site.visit('/');
    const box = page.getByRole('combobox').first();
    await step('type the State', async () => {
      await box.fill('Kazakhstan');
      await page.getByRole('option').first().waitFor();
    });
    await step('open the first answer', () => box.press('Enter'));
    await page.getByRole('heading', { level: 1, name: 'Kazakhstan' }).waitFor();
    expect(steps).toHaveLength(2);
    const promises = page.getByRole('region', { name: 'What it did, and when' }).first();
    for (const day of ['10 April 2003', '5 May 2003', '10 May 2003']) await promises.getByText(day, { exact: true }).first().waitFor();
    await promises.getByText('computed from the clause').first().waitFor();
    expect(faults).toEqual([]);
  });

  test('job 3 of the diplomat: who co-sponsored and who voted how, in one step from the first page', async () => {
    const { page, step, steps, faults } = await site.visit('/');
    await step('the number of the resolution, and Enter', async () => {
      await page.getByRole('combobox').first().fill('2427');
      await page.getByRole('combobox').first().press('Enter');
    });
    await page.getByRole('heading', { level: 1, name: /2427/ }).waitFor();
    expect(steps).toHaveLength(1);
    await page.getByRole('heading', { name: 'Sponsors', exact: true }).waitFor();
    await page
      .getByText(/of about 98|of 98/)
      .first()
      .waitFor();
    expect(faults).toEqual([]);
  });

  test('job 5 of the diplomat: my State beside a group, in two steps from its card', async () => {
    const { page, step, steps, faults } = await site.visit('/states/KAZ');
    await step('Compare', () => page.getByRole('link', { name: 'Compare with a group' }).click());
    await step('choose the group', () => page.getByLabel('Beside').selectOption('nordic'));
    await page.getByRole('link', { name: 'Sweden' }).waitFor();
    expect(steps).toHaveLength(2);
    expect(page.url()).toContain('with=nordic');
    expect(faults).toEqual([]);
  });

  test('a name in any of the six languages, or one misspelt in the search, leads to the State', async () => {
    const { page, faults } = await site.visit('/states/Казахстан');
    await page.getByRole('heading', { level: 1, name: 'Kazakhstan' }).waitFor();
    expect(faults).toEqual([]);
  });

  test('a State that has not joined is said to only where the list is complete', async () => {
    const { page, faults } = await site.visit('/states/MHL');
    const standing = page.getByRole('region', { name: 'Where it stands' }).first();
    await standing.getByRole('row', { name: /OPAC not joined as of 20 January 2023/ }).waitFor();
    await standing.getByRole('row', { name: /Paris Commitments not known/ }).waitFor();
    expect(faults).toEqual([]);
  });

  const pages = ['/states', '/states?as=list', '/states/KAZ', '/states/AFG', '/states/KAZ/compare?with=nordic'] as const;
  test.each(pages.flatMap((path) => (['en', 'ar'] as const).map((locale) => [path, locale] as const)))(
    '%s in "%s" can be read by everybody',
    async (path, locale) => {
      const { page, faults } = await site.visit(path, { locale, width: 320 });
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.locator('table, .tiles').first().waitFor();
      expect(await axe(page)).toEqual([]);
      expect(await overflows(page)).toBe(false);
      expect(faults).toEqual([]);
    },
  );
});
