import type { z } from 'zod';
import { type Call, ok, type Result, refuse } from '#kernel';
import {
  debateList,
  debatePage,
  instrumentList,
  instrumentPage,
  overviewCards,
  partyList,
  partyPage,
  type PublicRecord,
  recordPage,
  resolutionList,
  resolutionPage,
  situationList,
  situationPage,
  timeline,
} from '#overview';
import { pageCalls, type Records } from '#overview/server';
import type { Bind } from '#platform/server';
import type { WithRecord } from '../app.ts';

/** Binds the pages of the record beside those of a State. */
export function bindPages(bind: Bind, withRecord: WithRecord, records: Records): void {
  const page = <Input extends { edition?: string | undefined }>(
    call: Call<Input, z.ZodType<Input>>,
    make: (record: PublicRecord, input: Input) => Result<unknown>,
  ) =>
    bind(call, async (input) => {
      const record = await withRecord(input.edition);
      return record.ok ? make(record.value, input) : record;
    });
  page(pageCalls.resolutions, (record) => ok(resolutionList(record)));
  page(pageCalls.resolution, (record, { resolution }) => resolutionPage(record, resolution));
  page(pageCalls.debates, (record) => ok(debateList(record)));
  page(pageCalls.debate, (record, { debate }) => debatePage(record, debate));
  page(pageCalls.situations, (record) => ok(situationList(record)));
  page(pageCalls.situation, (record, { situation }) => situationPage(record, situation));
  page(pageCalls.parties, (record) => ok(partyList(record)));
  page(pageCalls.party, (record, { party }) => partyPage(record, party));
  page(pageCalls.instruments, (record) => ok(instrumentList(record)));
  page(pageCalls.instrument, (record, { instrument }) => instrumentPage(record, instrument));
  page(pageCalls.timeline, (record, { kind, state }) => ok(timeline(record, { kinds: kind, state })));
  bind(pageCalls.editions, async () => ok({ editions: await records.editions() }));
  bind(pageCalls.record, async ({ edition }) => {
    const record = await withRecord(edition);
    return record.ok ? ok(recordPage(record.value, await records.editions())) : record;
  });
  bind(pageCalls.recordTable, async ({ room, table, column, value, edition }) => {
    const record = await withRecord(edition);
    if (!record.ok) return record;
    const name = `${room}/${table}`;
    const loaded = await records.table(record.value, name);
    if (!loaded) return refuse(overviewCards.noSuchTable, { table: name });
    const rows = loaded.rows.filter(withValue(loaded.columns, column, value));
    const objects = rows.map((row) => Object.fromEntries(loaded.columns.map((id, at) => [id, row[at] ?? null])));
    return ok({ edition: record.value.edition, table: name, about: record.value.tables.get(name) ?? null, rows: objects });
  });
}

/** Whether a row has the value in the column, alone or in a list. */
export function withValue(columns: readonly string[], column: string | undefined, value: string | undefined) {
  const at = column === undefined ? -1 : columns.indexOf(column);
  return (row: readonly unknown[]): boolean => {
    if (value === undefined || column === undefined) return true;
    const cell = row[at];
    return at >= 0 && (String(cell) === value || (typeof cell === 'string' && cell.split(';').includes(value)));
  };
}
