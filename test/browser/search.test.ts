import { describe, expect, test } from 'vitest';
import { axe, browserPath, openSite } from './browser.ts';

describe.skipIf(!browserPath)('one box over the whole record', () => {
  const site = openSite();

  test('a misspelt State is two steps away: its name, and Enter', async () => {
    const { page, step, steps, faults } = await site.visit('/search');
    const box = page.getByRole('combobox', { name: 'Search the record' }).last();
    await step('type the name', () => box.pressSequentially('kazahkstan'));
    await step('Enter', () => box.press('Enter'));
    await page.getByRole('heading', { level: 1, name: 'Kazakhstan' }).waitFor();
    expect(steps).toHaveLength(2);
    expect(faults).toEqual([]);
  });

  test('arrows choose, the box names the chosen option, Escape closes, and all results have a page', async () => {
    const { page, faults } = await site.visit('/search');
    const box = page.getByRole('combobox', { name: 'Search the record' }).last();
    await box.fill('Congo');
    const options = page.getByRole('option');
    await options.nth(2).waitFor();
    await box.press('ArrowDown');
    const chosen = page.getByRole('option', { selected: true });
    expect(await box.getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'));
    expect(await axe(page)).toEqual([]);
    await box.press('Escape');
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    await box.press('ArrowDown');
    await box.press('ArrowUp');
    await box.press('Enter');
    await page.getByRole('link', { name: 'Democratic Republic of the Congo' }).first().waitFor();
    expect(new URL(page.url()).search).toContain('Congo');
    expect(faults).toEqual([]);
  });

  test.each(['en', 'ar'] as const)('the page of results is accessible (%s)', async (locale) => {
    const { page, faults } = await site.visit(`/search?q=2427&lang=${locale}`);
    await page.getByRole('link', { name: 'S/RES/2427 (2018)' }).first().waitFor();
    expect(await axe(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});
