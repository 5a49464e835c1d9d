import { beforeAll, describe, expect, test } from 'vitest';
import { idOf } from '#fixtures';
import { axe, browserPath, openSite, overflows } from './browser.ts';
import { callAs, givePeople, reportOf, signIn } from './people.ts';

const path = '/casework/example';

describe.skipIf(!browserPath)('judging', () => {
  const site = openSite();
  beforeAll(async () => {
    if (!browserPath) return;
    const serving = site.serving();
    await givePeople(serving);
    const [one, other] = [await callAs(serving, 'monitor-1'), await callAs(serving, 'monitor-2')];
    for (const [at, on] of ['2026-03-01', '2026-05-05', '2026-06-15'].entries()) {
      await one('POST', `${path}/reports`, reportOf(idOf(`one ${at}`), { on }));
      await other('POST', `${path}/reports`, reportOf(idOf(`other ${at}`), { on: at === 1 ? '2026-05-06' : on, children: at === 0 ? 2 : 1 }));
    }
  });

  test('a possible duplicate is settled in two steps: the number, one key; the next pair comes by itself', async () => {
    const visit = await site.visit('/');
    await signIn(visit, 'manager-1', '/work');
    const { page, step, steps, faults } = visit;
    const number = page.getByRole('link', { name: '3 Possibly the same' });
    await step('the number', () => number.click());
    await page.getByText('3 pairs that nobody has judged').waitFor();
    expect(await page.getByRole('row', { name: /15 June 2026 15 June 2026/ }).count()).toBe(1);
    await step('one key', () => page.keyboard.press('2'));
    await page.getByText('2 pairs that nobody has judged').waitFor();
    expect(steps).toHaveLength(2);
    await page.getByRole('status').filter({ hasText: 'Recorded: Different' }).waitFor();
    expect(faults).toEqual([]);
    expect(await axe(page)).toEqual([]);
  });

  test('what differs is marked; a judgement is judged again, and the later one stands', async () => {
    const visit = await site.visit('/');
    await signIn(visit, 'focal-1', `/work/example/judge?left=${idOf('one 1')}&right=${idOf('other 1')}`);
    const { page } = visit;
    const when = page.getByRole('row', { name: /^When/ });
    await when.getByText('differs').waitFor();
    await page.getByLabel('Another reason, in your words').fill('told by the same neighbour');
    await page.getByRole('button', { name: /It cannot be said/ }).click();
    await page.getByRole('link', { name: 'Judge it again' }).click();
    await page.getByText('told by the same neighbour').first().waitFor();
    await page.getByRole('heading', { name: 'Judgements on this pair' }).waitFor();
    await page.keyboard.press('s');
    await page.getByRole('heading', { name: 'Which children are the same?' }).waitFor();
    expect(await page.getByLabel('Child 1: boy, 11–13 years').inputValue()).toBe(`${idOf('other 1')}/1`);
    await page.getByRole('button', { name: 'Record and go on' }).click();
    await page.getByText('1 pair that nobody has judged').waitFor();
    const manager = await callAs(site.serving(), 'manager-1');
    const clusters = async () => {
      const answer = (await manager('GET', `${path}/clusters?about=mentions`)) as { clusters: readonly { members: readonly string[] }[] };
      return answer.clusters.map(({ members }) => [...members].sort());
    };
    await expect.poll(clusters).toEqual([[`${idOf('one 1')}/1`, `${idOf('other 1')}/1`].sort()]);
  });

  test('a wrong key is taken back by Z; two children of two events are laid side by side and judged one', async () => {
    const visit = await site.visit('/');
    await signIn(visit, 'manager-1', `/work/example/judge?left=${idOf('one 0')}&right=${idOf('one 2')}`);
    const { page, faults } = visit;
    await page.getByRole('table').waitFor();
    await page.keyboard.press('2');
    await page.getByRole('status').filter({ hasText: 'Recorded: Different' }).waitFor();
    await page.keyboard.press('z');
    await page.getByRole('heading', { name: 'Judgements on this pair' }).waitFor();
    expect(await page.getByText('your own').count()).toBe(1);
    await page.getByText('Lay two other reports or children side by side').click();
    await page.getByLabel('The one').fill(`rep_${idOf('one 0')}/1`);
    await page.getByLabel('The other').fill(`${idOf('one 2')}/1`);
    await page.getByRole('button', { name: 'Show side by side' }).click();
    await page.getByText('Are these one child?').waitFor();
    await page.keyboard.press('1');
    await page.getByRole('status').filter({ hasText: 'Recorded: The same' }).waitFor();
    expect(faults).toEqual([]);
  });

  test('in Arabic on a phone nothing is cut off, and a monitor is not let in', async () => {
    const visit = await site.visit('/', { locale: 'ar', width: 320 });
    await signIn(visit, 'manager-1', '/work/example/judge');
    await visit.page.getByRole('table').waitFor();
    expect(await axe(visit.page)).toEqual([]);
    expect(await overflows(visit.page)).toBe(false);
    const monitor = await site.visit('/');
    await signIn(monitor, 'monitor-1', '/work/example/judge');
    await monitor.page.getByRole('alert').filter({ hasText: 'does not allow' }).waitFor();
    expect(monitor.faults).toEqual([]);
  });
});
