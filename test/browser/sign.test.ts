import { beforeAll, describe, expect, test } from 'vitest';
import { idOf } from '#fixtures';
import { axe, browserPath, openSite, overflows } from './browser.ts';
import { callAs, givePeople, reportOf, signIn } from './people.ts';

const path = '/casework/example';

describe.skipIf(!browserPath)('signing', () => {
  const site = openSite();
  beforeAll(async () => {
    if (!browserPath) return;
    const serving = site.serving();
    await givePeople(serving);
    const [one, other] = [await callAs(serving, 'monitor-1'), await callAs(serving, 'monitor-2')];
    const manager = await callAs(serving, 'manager-1');
    for (const [at, on] of ['2026-03-01', '2026-05-05'].entries()) {
      const reports = [idOf(`one ${at}`), idOf(`other ${at}`)];
      await one('POST', `${path}/reports`, reportOf(idOf(`one ${at}`), { on }));
      await other('POST', `${path}/reports`, reportOf(idOf(`other ${at}`), { on }));
      await manager('POST', `${path}/findings`, {
        facts: {
          type: 'killing',
          occurred: { kind: 'once', on },
          tally: [{ sex: 'boys', age: '11-13', count: 1 }],
          eligibility: { conflict: 'linked', age: 'under 18', author: 'armed group' },
          reports,
        },
        reason: 'two invented reports of one event',
      });
    }
  });

  test('the focal point unticks one and signs the other in two steps; the list is bound to its checksum', async () => {
    const visit = await site.visit('/');
    await signIn(visit, 'focal-1', '/work/example/sign');
    const { page, step, steps, faults } = visit;
    await page.getByText('2 findings wait for this sign-off.').waitFor();
    await step('untick one', () => page.getByLabel('Sign this finding').first().uncheck());
    await step('sign', () => page.getByRole('button', { name: 'Sign 1 finding' }).click());
    await page.getByText('1 finding was signed.').waitFor();
    await page.getByText('1 finding waits for this sign-off.').waitFor();
    expect(steps).toHaveLength(2);
    expect(await axe(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('the co-chair signs at both levels, and what is verified is then counted', async () => {
    const visit = await site.visit('/');
    await signIn(visit, 'chair-1', '/work/example/sign');
    const { page } = visit;
    await page.getByRole('button', { name: 'Sign 1 finding' }).click();
    await page.getByText('1 finding was signed.').waitFor();
    await page.getByRole('button', { name: 'CTFMR' }).click();
    await page.getByText('With this sign-off a finding is verified').waitFor();
    await page.getByRole('button', { name: 'Sign 1 finding' }).click();
    const manager = await callAs(site.serving(), 'manager-1');
    const verified = async () => {
      const { findings } = (await manager('GET', `${path}/findings?status=verified`)) as { findings: readonly object[] };
      return findings.length;
    };
    await expect.poll(verified, { timeout: 10_000 }).toBe(1);
  });

  test('in Arabic and on a narrow screen it stays readable', async () => {
    const visit = await site.visit('/', { locale: 'ar', width: 320 });
    await signIn(visit, 'focal-1', '/work/example/sign');
    const { page } = visit;
    await page.getByText('نتيجة واحدة تنتظر هذا التوقيع.').waitFor();
    expect(await overflows(page)).toBe(false);
    expect(await axe(page)).toEqual([]);
  });
});
