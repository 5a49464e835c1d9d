import type { z } from 'zod';
import { type Call, largestPage, ok, type Result, refuse } from '#kernel';
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
import { remembered } from '../remember.ts';
import { editionAsked, makeList, onePage } from '../paging.ts';

/** Binds the pages of the record beside those of a State. */
export function bindPages(bind: Bind, withRecord: WithRecord, records: Records): void {
  const page = <Input extends { edition?: string | undefined }>(
    call: Call<Input, z.ZodType<Input>>,
    make: (record: PublicRecord, input: Input) => Result<unknown>,
  ) =>
    bind(call, async (input, request) => {
      const record = await withRecord(input.edition);
      return record.ok ? remembered(record.value, request, () => make(record.value, input)) : record;
    });
  const list = makeList(bind, withRecord);
  list(pageCalls.resolutions, 'resolutions', resolutionList);
  page(pageCalls.resolution, (record, { resolution }) => resolutionPage(record, resolution));
  list(pageCalls.debates, 'debates', debateList);
  page(pageCalls.debate, (record, { debate }) => debatePage(record, debate));
  list(pageCalls.situations, 'situations', situationList);
  page(pageCalls.situation, (record, { situation }) => situationPage(record, situation));
  list(pageCalls.parties, 'parties', partyList);
  page(pageCalls.party, (record, { party }) => partyPage(record, party));
  list(pageCalls.instruments, 'instruments', instrumentList);
  page(pageCalls.instrument, (record, { instrument }) => instrumentPage(record, instrument));
  page(pageCalls.timeline, (record, { kind, state }) => timeline(record, { kinds: kind, state }));
  bind(pageCalls.editions, async (input) => {
    const record = await withRecord(editionAsked(input));
    return record.ok ? onePage({ editions: await records.editions() }, 'editions', input, record.value.edition.hash) : record;
  });
  bind(pageCalls.record, async ({ edition }) => {
    const record = await withRecord(edition);
    return record.ok ? ok(recordPage(record.value, await records.editions())) : record;
  });
  bind(pageCalls.recordTable, async ({ room, table, column, value, edition, limit = largestPage, cursor }) => {
    const record = await withRecord(editionAsked({ edition, cursor }));
    if (!record.ok) return record;
    const name = `${room}/${table}`;
    const loaded = await records.table(record.value, name);
    if (!loaded) return refuse(overviewCards.noSuchTable, { table: name });
    const rows = loaded.rows.filter(withValue(loaded.columns, column, value));
    const objects = rows.map((row) => Object.fromEntries(loaded.columns.map((id, at) => [id, row[at] ?? null])));
    const answer = { edition: record.value.edition, table: name, about: record.value.tables.get(name) ?? null, rows: objects };
    return onePage(answer, 'rows', { limit, cursor }, record.value.edition.hash);
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
