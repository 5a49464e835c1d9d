import { beforeAll, describe, expect, test } from 'vitest';
import { idOf } from '#fixtures';
import { axe, browserPath, openSite, overflows } from './browser.ts';
import { callAs, givePeople, reportOf, signIn } from './people.ts';

const path = '/casework/example';

/** The facts of an invented finding on some reports. */
const factsOf = (reports: readonly string[]) => ({
  type: 'killing',
  occurred: { kind: 'once', on: '2026-06-15' },
  place: { pcodes: ['EX', 'EX01', 'EX0101'] },
  alleged: ['example-front'],
  tally: [{ sex: 'boys', age: '11-13', count: 1 }],
  eligibility: { conflict: 'not known', age: 'under 18', author: 'armed group' },
  reports,
  reliedOn: { tally: reports.slice(0, 1) },
});

describe.skipIf(!browserPath)('findings', () => {
  const site = openSite();
  beforeAll(async () => {
    if (!browserPath) return;
    const serving = site.serving();
    await givePeople(serving);
    const [one, other] = [await callAs(serving, 'monitor-1'), await callAs(serving, 'monitor-2')];
    await one('POST', `${path}/reports`, reportOf(idOf('first'), {}));
    await other('POST', `${path}/reports`, reportOf(idOf('second'), { children: 2 }));
    await one('POST', `${path}/reports`, reportOf(idOf('third'), { on: '2026-05-05' }));
    const manager = await callAs(serving, 'manager-1');
    await manager('POST', `${path}/findings`, { facts: factsOf([idOf('first'), idOf('second')]), reason: 'invented for a test' });
  });

  test('a finding is found by its filters and says what each report says, what differs, and what is lacking', async () => {
    const visit = await site.visit('/');
    await signIn(visit, 'hq-1', '/work/example/findings');
    const { page, faults } = visit;
    await page.getByText('1 finding, page 1 of 1').waitFor();
    await page.getByLabel('Status').selectOption('verified');
    await page.getByText('No finding is like that').waitFor();
    await page.getByLabel('Status').selectOption('');
    await page.getByRole('link', { name: 'Killing of children' }).click();
    await page.getByRole('heading', { name: 'What is determined' }).waitFor();
    expect(await page.getByText('differs', { exact: true }).count()).toBe(1);
    await page.getByText('relied on').first().waitFor();
    await page.getByText('whether it is linked to the conflict').waitFor();
    await page.getByText('invented for a test').waitFor();
    expect(faults).toEqual([]);
    expect(await axe(page)).toEqual([]);
  });

  test('in Arabic on a phone nothing is cut off', async () => {
    const visit = await site.visit('/', { locale: 'ar', width: 320 });
    await signIn(visit, 'manager-1', '/work/example/findings');
    const { page } = visit;
    await page.getByRole('table').waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    await page.getByRole('table').getByRole('link').click();
    await page.locator('.finding-part').first().waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
  });
});
