import { beforeAll, describe, expect, test } from 'vitest';
import { idOf } from '#fixtures';
import { axe, browserPath, openSite, overflows } from './browser.ts';
import { callAs, givePeople, reportOf, signIn } from './people.ts';

const path = '/casework/example';

describe.skipIf(!browserPath)('findings', () => {
  const site = openSite();
  beforeAll(async () => {
    if (!browserPath) return;
    const serving = site.serving();
    await givePeople(serving);
    const [one, other, manager] = [await callAs(serving, 'monitor-1'), await callAs(serving, 'monitor-2'), await callAs(serving, 'manager-1')];
    await one('POST', `${path}/reports`, reportOf(idOf('one'), { on: '2026-06-15' }));
    await other('POST', `${path}/reports`, reportOf(idOf('other'), { on: '2026-06-16', children: 2 }));
    await manager('POST', `${path}/judgements`, { left: idOf('one'), right: idOf('other'), verdict: 'same', reason: 'one event, for a test' });
  });

  test('a finding is opened from the reports of one event in three steps, and shows what each says', async () => {
    const visit = await site.visit('/');
    await signIn(visit, 'manager-1', '/work/example?list=new');
    const { page, step, steps, faults } = visit;
    await step('open', () => page.getByRole('link', { name: 'Open a finding' }).first().click());
    await page.getByText('From 2 reports of one event').waitFor();
    expect(await axe(page)).toEqual([]);
    await step('tick', () => page.getByLabel('linked to the armed conflict', { exact: true }).check());
    await step('confirm', () => page.getByRole('button', { name: 'Open the finding' }).click());
    await page.getByRole('heading', { level: 1, name: 'Killing of children' }).waitFor();
    expect(steps).toHaveLength(3);
    expect(await page.getByText('says otherwise').count()).toBe(2);
    await page.getByText('It rests on 2 reports').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('link', { name: 'Write a new version' }).click();
    await page.getByLabel('Another date').fill('2026-06');
    await page.getByLabel('Why').fill('The month is what both agree on.');
    await page.getByRole('button', { name: 'Write the version' }).click();
    await page.getByText(/version 2/).waitFor();
    await page.getByText('The month is what both agree on.').waitFor();
    expect(faults).toEqual([]);
  });

  test('who decides says why; the list tells it by status, and in Arabic on a phone nothing is cut off', async () => {
    const visit = await site.visit('/');
    await signIn(visit, 'focal-1', '/work/example/findings');
    const { page, faults } = visit;
    await page.getByRole('link', { name: 'Killing of children' }).click();
    const deciding = page.getByRole('group').filter({ hasText: 'Decide without verification' });
    await deciding.getByText('Decide without verification').click();
    await deciding.getByLabel('Why').fill('No second source was found.');
    await deciding.getByRole('button', { name: 'Decide', exact: true }).click();
    await page.getByText('Decided: Reported but could not be verified').waitFor();
    expect(faults).toEqual([]);
    const small = await site.visit('/', { locale: 'ar', width: 320 });
    await signIn(small, 'focal-1', '/work/example/findings?status=reported_not_verified');
    await small.page.getByRole('table').waitFor();
    expect(await axe(small.page)).toEqual([]);
    expect(await overflows(small.page)).toBe(false);
    await small.page.getByRole('link', { name: 'قتل الأطفال' }).click();
    await small.page.getByRole('heading', { level: 2 }).first().waitFor();
    expect(await axe(small.page)).toEqual([]);
    expect(await overflows(small.page)).toBe(false);
  });
});
