import { beforeAll, describe, expect, test } from 'vitest';
import { idOf } from '#fixtures';
import { axe, browserPath, openSite, overflows } from './browser.ts';
import { callAs, givePeople, reportOf, signIn } from './people.ts';

const path = '/casework/example';

describe.skipIf(!browserPath)('what the machine proposes', () => {
  const site = openSite();
  beforeAll(async () => {
    if (!browserPath) return;
    const serving = site.serving();
    await givePeople(serving);
    const [one, other] = [await callAs(serving, 'monitor-1'), await callAs(serving, 'monitor-2')];
    for (const id of ['first', 'again', 'once more']) await one('POST', `${path}/reports`, reportOf(idOf(id), { on: '2026-03-01', children: 3 }));
    await other('POST', `${path}/reports`, reportOf(idOf('elsewhere'), { on: '2026-03-01', children: 3 }));
    await other('POST', `${path}/reports`, reportOf(idOf('another day'), { on: '2026-05-20' }));
  });

  test('what was sent twice is judged at once: looked at, and confirmed once; three and more are one', async () => {
    const visit = await site.visit('/');
    await signIn(visit, 'manager-1', '/work/example/judge');
    const { page, step, steps, faults } = visit;
    await page.getByText('sent the same content twice, under two ids: 3 pairs').waitFor();
    await step('look', () => page.getByRole('button', { name: 'Look at them' }).click());
    expect(await axe(page)).toEqual([]);
    await step('confirm', () => page.getByRole('button', { name: 'Judge all 3 pairs the same' }).click());
    await page.getByText('under two ids').waitFor({ state: 'detached' });
    expect(steps).toHaveLength(2);
    expect(faults).toEqual([]);
    const manager = await callAs(site.serving(), 'manager-1');
    const { clusters } = (await manager('GET', `${path}/clusters?about=reports`)) as { clusters: readonly { members: readonly string[] }[] };
    expect(clusters.map(({ members }) => members.length)).toEqual([3]);
  });

  test('before deciding, the page says how likely, why, and what hangs on it; one key then decides', async () => {
    const visit = await site.visit('/');
    await signIn(visit, 'manager-1', `/work/example/judge?left=${idOf('first')}&right=${idOf('elsewhere')}`);
    const { page } = visit;
    await page.getByRole('heading', { name: 'If they are the same' }).waitFor();
    await page.getByText('No verified figure changes by this judgement alone.').waitFor();
    await page.getByText('4 reports tell of one event.').waitFor();
    await page.getByText(/About \d+% of pairs as alike as this one are the same/).waitFor();
    await page.getByText('the same number of children', { exact: true }).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('2');
    await page.getByRole('status').filter({ hasText: 'Recorded: Different' }).waitFor();
    const manager = await callAs(site.serving(), 'manager-1');
    const { proposals } = (await manager('GET', `${path}/proposals`)) as { proposals: readonly { left: string; right: string }[] };
    const apart = idOf('elsewhere');
    expect(proposals.filter(({ left, right }) => left === apart || right === apart)).toEqual([]);
  });

  test('in Arabic on a phone nothing is cut off', async () => {
    const visit = await site.visit('/', { locale: 'ar', width: 320 });
    await signIn(visit, 'manager-1', `/work/example/judge?left=${idOf('first')}&right=${idOf('elsewhere')}`);
    await visit.page.locator('.machine-reasons').waitFor();
    expect(await axe(visit.page)).toEqual([]);
    expect(await overflows(visit.page)).toBe(false);
  });
});
