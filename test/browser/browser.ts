/**
 * A real browser before a real server with a database of its own. Pages are found by accessible names, deeds are
 * counted as steps, and every visit notes what a page should never do: call outside, or break.
 */
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { ownDatabase } from '#fixtures';
import { checkout } from '#platform/server';
import { type Serving, serve } from '../../src/server/serve.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The Chromium or Chrome of this machine: `CHROME_PATH`, else one on the path or where systems put it; `null` if there is none. */
export const browserPath: string | null = findBrowser();

function findBrowser(): string | null {
  const wanted = process.env['CHROME_PATH'];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = [...(wanted ? [wanted] : []), ...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...places].find(canRun);
  return found ?? null;
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Chromium's own calls home are off: a test must see only what the page does. */
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** One person at one page: the page, what was done so far, and what went wrong. */
export type Visit = {
  readonly page: Page;
  /** Does one deed of a person and counts it. */
  readonly step: (what: string, deed: () => Promise<unknown>) => Promise<void>;
  readonly steps: readonly string[];
  /** Requests that left this server, errors thrown in the page, failed calls: empty in a sound page. */
  readonly faults: readonly string[];
};

export type VisitOptions = {
  readonly locale?: 'en' | 'ar';
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** At the exercise's address and not at the real one. */
  readonly exercise?: boolean;
  readonly context?: BrowserContextOptions;
};

export type Site = {
  readonly serving: () => Serving;
  /** Opens a page of the site in a browser profile of its own; it is closed when the test ends. */
  readonly visit: (path: string, options?: VisitOptions) => Promise<Visit>;
};

/**
 * Starts a server and the browser for the tests of one file. Call it inside
 * `describe.skipIf(!browserPath)(…)`, so that without a browser nothing is started and the tests count as skipped.
 */
export function openSite(env: NodeJS.ProcessEnv = {}, database: () => Promise<string> = ownDatabase): Site {
  let serving: Serving | null = null;
  let browser: Browser | null = null;
  beforeAll(async () => {
    if (browserPath === null) return;
    if (!existsSync(join(checkout, 'dist/web/index.html'))) throw new Error('the pages are not built: run the browser tests by "npm test"');
    serving = await serve({ VIGIL_EXERCISE_PORT: 'off', ...env, DATABASE_URL: await database(), PORT: '0' });
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    browser = await chromium.launch({ executablePath: browserPath, args: [...quiet, ...sandbox] });
  });
  afterAll(async () => {
    await browser?.close();
    await serving?.stop();
  });
  const started = () => {
    if (!serving || !browser) throw new Error('the site has not been opened');
    return { serving, browser };
  };
  return {
    serving: () => started().serving,
    visit: async (path, options = {}) => {
      const { serving: there, browser: open } = started();
      return openVisit(open, options.exercise ? (there.exerciseUrl ?? '') : there.url, path, options);
    },
  };
}

async function openVisit(browser: Browser, url: string, path: string, options: VisitOptions): Promise<Visit> {
  const context = await browser.newContext({
    locale: options.locale ?? 'en',
    viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
    colorScheme: options.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    ...options.context,
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url())) faults.push(`outside: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()}: ${response.url()}`);
  });
  await page.goto(`${url}${path}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  const steps: string[] = [];
  const step: Visit['step'] = async (what, deed) => {
    await deed();
    steps.push(what);
  };
  return { page, step, steps, faults };
}

/** Breaches of WCAG 2.2 A and AA that axe sees, each as "rule: where". */
export async function axe(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} (${failureSummary ?? ''})`));
}

/** Whether the page is wider than its window, which makes a reader scroll sideways. */
export function overflows(page: Page): Promise<boolean> {
  return page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
}
