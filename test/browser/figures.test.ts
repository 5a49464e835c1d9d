import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, onTestFinished, test } from 'vitest';
import { axe, browserPath, openSite, overflows } from './browser.ts';

const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

describe.skipIf(!browserPath)('printed figures', () => {
  const site = openSite();

  test('job 2 of the journalist: the data with its code book, in two steps', async () => {
    const { page, step, steps, faults } = await site.visit('/figures?violation=killing_maiming');
    await page.getByRole('img').waitFor();
    const menu = page.locator('.take .menu');
    await step('open Download', () => menu.locator('summary').click());
    const saved = page.waitForEvent('download');
    await step('choose the data package', () => menu.getByRole('link', { name: /Data package/ }).click());
    const file = await (await saved).path();
    const packed = unzipSync(readFileSync(file));
    expect(Object.keys(packed)).toContain('datapackage.json');
    expect(strFromU8(packed['figures.csv'] ?? new Uint8Array()).split('\r\n')[1]).toMatch(/^2016,all,.*,8000,children,more_than,/);
    expect(steps).toHaveLength(2);
    expect(faults).toEqual([]);
  });

  test('job 3 of the journalist: the chart into an article, in three steps from the first page of figures', async () => {
    const { page, step, steps, faults } = await site.visit('/', { context: clipboard });
    await step('open the figures', () => page.getByRole('navigation').getByRole('link', { name: 'Figures' }).first().click());
    await step('Embed', () => page.getByRole('button', { name: 'Embed' }).click());
    await step('Copy', () => page.getByRole('dialog').getByRole('button', { name: 'Copy HTML' }).click());
    await page.getByText('Copied').waitFor();
    const html = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(html).toMatch(/^<iframe src="http.*\/embed\/figures\?violation=total&amp;unit=violations&amp;.*edition=[0-9a-f]{12}&amp;lang=en" title="/);
    expect(steps).toHaveLength(3);
    expect(faults).toEqual([]);

    const article = await standIn(`<!doctype html><html lang="en"><title>An article</title>${html}</html>`);
    await page.goto(article);
    const chart = page.frameLocator('iframe');
    await chart.getByRole('heading', { level: 1, name: /All grave violations/ }).waitFor();
    await chart.locator('svg').waitFor();
    expect(await chart.getByRole('banner').count()).toBe(0);
  });

  test('job 4 of the journalist: what I saw today is cited by its edition, in two steps, and is there again', async () => {
    const { page, step, steps, faults } = await site.visit('/figures?violation=killing_maiming&from=2020&to=2022', { context: clipboard });
    await page.getByRole('img').waitFor();
    await step('Cite', () => page.getByRole('button', { name: 'Cite' }).click());
    await step('Copy', () => page.getByRole('dialog').getByRole('button', { name: 'Copy Text' }).click());
    await page.getByText('Copied').waitFor();
    const text = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(text).toMatch(/^Vigil, “Killing and maiming: .*2020–2022 \(in children\)”, public record, edition 1 \([0-9a-f]{12}\)/);
    expect(steps).toHaveLength(2);
    const address = /http\S+$/.exec(text)?.[0] ?? '';
    await page.goto(address);
    await page.getByRole('img', { name: /2022: 8,630 or 8,631/ }).waitFor();
    expect(faults).toEqual([]);
  });

  test('the chart leaves as a picture with its title and its source in it', async () => {
    const { page, faults } = await site.visit('/figures?violation=killing_maiming', { dark: true });
    await page.locator('.chart svg').waitFor();
    for (const [name, ending] of [
      ['Picture for print (SVG)', 'svg'],
      ['Picture (PNG)', 'png'],
    ] as const) {
      await page.locator('.take .menu summary').click();
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name }).click();
      const file = readFileSync(await (await saved).path());
      const sound = ending === 'png' ? file.subarray(1, 4).toString() === 'PNG' : /8,630[^]*\(8,631\)[^]*edition=[0-9a-f]{12}/.test(file.toString());
      expect([ending, sound, file.includes('var(--')]).toEqual([ending, true, false]);
    }
    expect(faults).toEqual([]);
  });

  test('the whole view stands in the address, and every choice changes it', async () => {
    const { page, faults } = await site.visit('/figures');
    await page.getByLabel('What').selectOption('Recruitment and use');
    await page.waitForURL(/violation=recruitment_use/);
    await page.getByLabel('Compare').selectOption('situations in one year');
    await page.waitForURL(/year=2024/);
    await page.getByRole('img', { name: /Recruitment and use: each situation/ }).waitFor();
    const address = page.url();
    const before = await page.getByRole('img').getAttribute('aria-label');
    await page.goto('about:blank');
    await page.goto(address);
    await page.getByRole('img').waitFor();
    expect(await page.getByRole('img').getAttribute('aria-label')).toBe(before);
    expect(faults).toEqual([]);
  });

  test('situations are chosen by keyboard; a year without a figure is a gap in words, and never a zero', async () => {
    const { page } = await site.visit('/figures?violation=killing_maiming&situation=afg&from=2016');
    await page.getByRole('img', { name: /Afghanistan: 2016: 3,512;.*2019: no figure/ }).waitFor();
    const menu = page.locator('.figure-controls .menu');
    await menu.locator('summary').focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Syrian Arab Republic').focus();
    await page.keyboard.press('Space');
    await page.waitForURL(/situation=afg,syr/);
    await page.keyboard.press('Escape');
    await page.getByRole('img', { name: /Syrian Arab Republic: 2016: no figure/ }).waitFor();
    expect(await page.locator('.chart svg').count()).toBe(2);
    expect(await page.locator('.chart').textContent()).not.toMatch(/\b0\b/);
  });

  test('where the chart’s own file cannot be had, the table says the same', async () => {
    const { page } = await site.visit('/');
    await page.route(/assets\/chart-/, (route) => route.abort());
    await page.goto(`${site.serving().url}/figures`);
    await page.getByText('The chart could not be loaded').waitFor();
    expect(await page.getByRole('row').filter({ hasText: '41,370' }).count()).toBeGreaterThan(0);
  });

  test('the first page asks for no chart', async () => {
    const { page } = await site.visit('/');
    const files = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(files.filter((name) => name.includes('/chart-'))).toEqual([]);
  });

  test('only what is made to be embedded may stand in another page', async () => {
    const policyOf = async (path: string) => (await fetch(`${site.serving().url}${path}`)).headers.get('content-security-policy');
    expect(await policyOf('/figures')).toContain("frame-ancestors 'none'");
    expect(await policyOf('/embed/figures')).toContain('frame-ancestors *');
  });

  test.each([
    ['en', '/figures', 1280],
    ['ar', '/figures', 1280],
    ['en', '/figures?year=2024', 320],
    ['ar', '/figures?violation=killing_maiming&situation=afg,isr-pse', 320],
    ['en', '/embed/figures', 600],
    ['ar', '/embed/figures', 320],
  ] as const)('in "%s" %s can be read by everybody at %i px', async (locale, path, width) => {
    const { page, faults } = await site.visit(path, { locale, width });
    await page.locator('.chart svg').first().waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    expect(faults).toEqual([]);
  });

  test('the windows for citing and embedding, and the open menus, can be read by everybody', async () => {
    const { page } = await site.visit('/figures', { locale: 'ar' });
    await page.locator('.take .menu summary').click();
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'استشهاد' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});

/** A page of somebody else, on another origin. */
async function standIn(html: string): Promise<string> {
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(html));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
