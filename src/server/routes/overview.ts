import { comparison, home, stateCard, stateList } from '#overview';
import { overviewCalls } from '#overview/server';
import { ok } from '#kernel';
import type { Bind } from '#platform/server';
import type { WithRecord } from '../app.ts';
import { remembered } from '../remember.ts';
import { makeList } from '../paging.ts';

/** Binds the first page and the pages of States. */
export function bindOverview(bind: Bind, withRecord: WithRecord): void {
  bind(overviewCalls.home, async (input, request) => {
    const record = await withRecord(input.edition);
    return record.ok ? remembered(record.value, request, () => ok(home(record.value))) : record;
  });
  makeList(bind, withRecord)(overviewCalls.states, 'states', stateList);
  bind(overviewCalls.state, async (input, request) => {
    const record = await withRecord(input.edition);
    return record.ok ? remembered(record.value, request, () => stateCard(record.value, input.state)) : record;
  });
  bind(overviewCalls.comparison, async (input, request) => {
    const record = await withRecord(input.edition);
    return record.ok ? remembered(record.value, request, () => comparison(record.value, input.state, input.with)) : record;
  });
}
