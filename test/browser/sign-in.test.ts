import { beforeAll, describe, expect, test } from 'vitest';
import { axe, browserPath, openSite, overflows } from './browser.ts';
import { givePeople, password } from './people.ts';

describe.skipIf(!browserPath)('signing in', () => {
  const site = openSite();
  beforeAll(async () => {
    if (browserPath) await givePeople(site.serving());
  });

  test('with login and password, to the page that was wanted, and out again', async () => {
    const { page, faults } = await site.visit('/work/example');
    await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
    await page.getByLabel('Login').fill('manager-1');
    await page.getByLabel('Password').fill('a wrong password');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'do not fit together' }).waitFor();
    await page.getByLabel('Password').fill(password);
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: 'Pages of example' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/work/example');
    expect(await page.getByText('not yet for real cases').count()).toBe(1);
    await page.getByText('manager-1').click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).waitFor();
    expect(faults).toEqual([]);
  });

  test('a situation that is not assigned is as if it were not there', async () => {
    const { page } = await site.visit('/sign-in?to=/work/elsewhere');
    await page.getByLabel('Login').fill('manager-1');
    await page.getByLabel('Password').fill(password);
    await page.keyboard.press('Enter');
    const nothing = page.getByRole('heading', { level: 1, name: 'There is no page at this address' });
    await nothing.waitFor();
    expect(await nothing.count()).toBe(1);
  });

  test.each([
    ['/sign-in', 'en', 1280],
    ['/join', 'ar', 320],
    ['/account', 'ar', 320],
    ['/work', 'en', 320],
  ] as const)('%s can be read by everybody, in %s at %s', async (path, locale, width) => {
    const { page, faults } = await site.visit(path, { locale, width });
    expect(await axe(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    expect(faults).toEqual([]);
  });
});
