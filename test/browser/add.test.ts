import { describe, expect, test } from 'vitest';
import { axe, browserPath, openSite, overflows } from './browser.ts';

const list = 'Co-sponsors: Albania, Andorra, Congo, Atlantis';

describe.skipIf(!browserPath)('adding a list of names', () => {
  const site = openSite();

  test('a visitor pastes, chooses, sees what is new and how to become a keeper', async () => {
    const { page, faults } = await site.visit('/record/add');
    await page.getByLabel('The names', { exact: true }).fill(list);
    await page.getByLabel('Resolution', { exact: true }).selectOption({ label: 'S/RES/2427 (2018)' });
    await page.getByText('4 names: 2 matched (2 new to the record), 1 doubtful, 1 rejected').waitFor();
    await page.getByRole('heading', { name: 'Only a keeper may take it in' }).waitFor();
    expect(await axe(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('a keeper opens the link once, decides what is doubtful, takes the list in and undoes it', async () => {
    const { page, faults } = await site.visit(new URL(site.serving().keeperUrl).pathname);
    await page.getByLabel('The names', { exact: true }).fill(list);
    await page.getByLabel('Resolution', { exact: true }).selectOption({ label: 'S/RES/2427 (2018)' });
    await page.getByLabel('Where it was read', { exact: true }).fill('https://press.un.org/en/2018/sc13412.doc.htm');
    await page.getByLabel('Which State is “Congo”?').selectOption({ label: 'Democratic Republic of the Congo' });
    await page.getByRole('button', { name: 'Take 3 statements in' }).click();
    await page.getByText('3 statements were taken in. This is edition 2 of the record.').waitFor();
    const card = await page.request.get(new URL('/api/v1/states/COD', page.url()).href);
    expect(((await card.json()) as { council: { sponsored: unknown[] } }).council.sponsored).toHaveLength(1);
    await page.getByRole('button', { name: 'Undo sponsors:2427' }).click();
    await page.getByText('undone', { exact: true }).waitFor();
    expect(await axe(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('in Arabic and on a phone it can be read by everybody', async () => {
    const { page, faults } = await site.visit('/record/add?keeper=expired', { locale: 'ar', width: 320 });
    await page.locator('textarea').fill(list);
    expect(await axe(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    expect(faults).toEqual([]);
  });
});
