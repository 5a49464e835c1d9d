import { stateCard } from '#overview';
import { overviewCalls } from '#overview/server';
import type { Bind } from '#platform/server';
import type { WithRecord } from '../app.ts';

/** Binds the pages of the record. */
export function bindOverview(bind: Bind, withRecord: WithRecord): void {
  bind(overviewCalls.state, async (input) => {
    const record = await withRecord(input.edition);
    return record.ok ? stateCard(record.value, input.state) : record;
  });
}
