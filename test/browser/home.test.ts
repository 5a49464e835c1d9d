import { describe, expect, test } from 'vitest';
import { axe, browserPath, openSite, overflows } from './browser.ts';

describe.skipIf(!browserPath)('the first page', () => {
  const site = openSite();

  test.each(['en', 'ar'] as const)('in "%s" it can be read by everybody, on a phone too, and calls nobody', async (locale) => {
    const { page, faults } = await site.visit('/', { locale, width: 320 });
    expect(await page.evaluate('document.documentElement.dir')).toBe(locale === 'ar' ? 'rtl' : 'ltr');
    expect(await axe(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    expect(faults).toEqual([]);
  });
});
