import { describe, expect, test } from 'vitest';
import { ownDatabase } from '#fixtures';
import { readConfig } from '#platform/server';
import { makeExercise } from '../../src/server/exercise/make.ts';
import { openGround } from '../../src/server/ground.ts';
import { axe, browserPath, openSite, overflows } from './browser.ts';

/** A database with a very small exercise beside it. */
async function withExercise(): Promise<string> {
  const url = await ownDatabase();
  const main = await openGround(readConfig({ DATABASE_URL: url, PORT: '0' }));
  try {
    await makeExercise(main.db, main.config, { size: 12, seed: '3', until: '2026-03-31', manner: 'as people do' });
    return url;
  } finally {
    await main.close();
  }
}

describe.skipIf(!browserPath)('the exercise', () => {
  const site = openSite({ VIGIL_EXERCISE_PORT: '0' }, withExercise);

  test('the first page leads to it, and says nothing of being one', async () => {
    const { page } = await site.visit('/');
    const way = page.getByRole('link', { name: 'Try it with invented cases' });
    await way.waitFor();
    expect(await way.getAttribute('href')).toBe(site.serving().exerciseUrl);
    expect(await page.locator('.exercise-bar').count()).toBe(0);
  });

  test('a newcomer comes from its first page to a figure, to the findings behind it, and to a report, in three steps', async () => {
    const { page, step, steps, faults } = await site.visit('/', { exercise: true });
    const began = performance.now();
    await step('open the figures', () => page.getByRole('button', { name: 'Open a figure' }).click());
    await page.getByRole('heading', { level: 1, name: 'Figures' }).waitFor();
    const figure = page.getByRole('row', { name: /All grave violations/ }).getByRole('link');
    await step('open a number', () => figure.first().click());
    await page.getByRole('columnheader', { name: /Finding/ }).waitFor();
    await step('open a report', () => page.locator('a[href^="/work/demo/reports/"]').first().click());
    await page.waitForURL(/\/work\/demo\/reports\/[0-9a-f]{64}/);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByText('You act as: co-chair').waitFor();
    expect(steps).toHaveLength(3);
    // The rest of two minutes is for reading.
    expect(performance.now() - began).toBeLessThan(60_000);
    expect(faults).toEqual([]);
  });

  test.each([
    ['See the reports', 'information manager', '/work/demo/reports'],
    ['Judge two reports', 'information manager', '/work/demo/judge'],
  ])('"%s" leads there as a person whose work it is', async (name, role, path) => {
    const { page } = await site.visit('/', { exercise: true });
    await page.getByRole('button', { name }).click();
    await page.getByText(`You act as: ${role}`).waitFor();
    await page.waitForURL(`**${path}`);
    expect(new URL(page.url()).pathname).toBe(path);
  });

  test('one click leads to the form for the field, as a monitor, and it says that all is invented', async () => {
    const { page } = await site.visit('/', { exercise: true });
    await page.getByRole('button', { name: 'Send a report yourself' }).click();
    await page.getByText('Exercise: everything here is invented.').waitFor();
    expect(new URL(page.url()).pathname).toBe('/field/');
    await page.getByRole('heading', { name: 'Your reports' }).waitFor();
  });

  test.each(['en', 'ar'] as const)('in "%s" its bar stands on every page, on a phone too, and everybody can read it', async (locale) => {
    const { page, faults } = await site.visit('/', { exercise: true, locale, width: 320 });
    expect(await axe(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    for (const path of ['/work', '/states', '/check']) {
      await page.goto(`${site.serving().exerciseUrl ?? ''}${path}`);
      await page.locator('.exercise-bar').waitFor();
    }
    expect(faults).toEqual([]);
  });

  test('one click in the bar, and the same page is seen with other eyes', async () => {
    const { page } = await site.visit('/', { exercise: true });
    await page.getByRole('button', { name: /^Monitor River Hands/ }).click();
    await page.getByText('You act as: monitor').waitFor();
    await page.locator('.exercise-bar summary').click();
    await page
      .locator('.exercise-bar')
      .getByRole('button', { name: /Focal point/ })
      .click();
    await page.getByText('You act as: focal point').waitFor();
    expect(new URL(page.url()).pathname).toBe('/work/demo');
  });
});
