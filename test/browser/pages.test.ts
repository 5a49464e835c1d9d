import { describe, expect, test } from 'vitest';
import { axe, browserPath, openSite, overflows } from './browser.ts';

const pages = [
  '/resolutions',
  '/resolutions/2427',
  '/debates',
  '/debates/2018-07-09',
  '/situations',
  '/situations/isr-pse',
  '/parties',
  '/parties/taliban',
  '/instruments',
  '/instruments/OPAC?q=stan',
  '/timeline?kind=council,plan',
  '/record',
] as const;

describe.skipIf(!browserPath)('the pages of the record', () => {
  const site = openSite();

  test.each(pages)('%s can be read by everybody in English and Arabic, on a phone too, and calls nobody', async (path) => {
    for (const locale of ['en', 'ar'] as const) {
      const { page, faults } = await site.visit(path, { locale, width: locale === 'ar' ? 320 : 1280 });
      await page.getByRole('table').or(page.locator('.entries, .record-tables')).first().waitFor();
      expect([locale, await axe(page)]).toEqual([locale, []]);
      expect(await overflows(page)).toBe(false);
      expect(faults).toEqual([]);
    }
  });

  test('who co-sponsored and who voted how: one step from the search', async () => {
    const { page, step, steps } = await site.visit('/');
    await step('a resolution by its number', async () => {
      await page.locator('search input').first().fill('2427');
      await page.keyboard.press('Enter');
    });
    await page.getByRole('heading', { level: 1, name: 'Resolution 2427 (2018)' }).waitFor();
    expect(await page.getByRole('rowheader', { name: 'Kazakhstan' }).count()).toBe(2);
    expect(await page.getByText('11 States known by name, of 98 counted').count()).toBe(1);
    expect(steps).toHaveLength(1);
  });

  test('a paragraph has an address, and what is not confirmed says so', async () => {
    const { page } = await site.visit('/resolutions/2427#op-16-a');
    const paragraph = page.locator('#op-16-a');
    await expect.poll(() => paragraph.boundingBox().then((box) => (box?.y ?? 9999) < 900)).toBe(true);
    expect(await paragraph.getByText('not confirmed').count()).toBe(1);
    expect(await page.locator('#op-24').getByText('not confirmed').count()).toBe(0);
  });

  test('an edition in the address is asked for by every page, kept on the way, and left by one press', async () => {
    const { page, faults } = await site.visit('/record?edition=1');
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/api/v1/resolutions')) asked.push(new URL(request.url()).searchParams.get('edition') ?? '');
    });
    const bar = page.getByRole('complementary').filter({ hasText: 'edition 1' });
    await bar.waitFor();
    await page.getByRole('navigation').getByRole('link', { name: 'Resolutions' }).first().click();
    await page.getByRole('heading', { level: 1, name: /^Resolutions/ }).waitFor();
    expect(new URL(page.url()).searchParams.get('edition')).toBe('1');
    expect(asked).toContain('1');
    await bar.getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: /^Resolutions/ }).waitFor();
    expect(new URL(page.url()).searchParams.get('edition')).toBeNull();
    expect(faults).toEqual([]);
  });

  test('the whole view of the timeline and of a list stands in the address', async () => {
    const { page } = await site.visit('/timeline?kind=plan');
    await page.getByRole('button', { name: /Listings/ }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('kind')).toBe('plan,listing');
    const list = await site.visit('/parties?q=haqqani');
    await list.page.getByRole('link', { name: 'Haqqani Network' }).first().waitFor();
    expect(await list.page.getByRole('row').count()).toBeLessThan(6);
  });
});
