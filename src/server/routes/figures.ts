import { type AskedFigures, figuresList, figuresPage, figuresView } from '#overview';
import { askedFigures, figuresCalls } from '#overview/server';
import type { Bind } from '#platform/server';
import type { WithRecord } from '../app.ts';
import { remembered } from '../remember.ts';
import { figuresTable } from '../figures-table.ts';
import { editionAsked } from '../paging.ts';
import type { TableRoute } from '../table-route.ts';

/** Binds the printed figures: pages of rows, the view of the page, and the same rows as files. */
export function bindFigures(bind: Bind, tableRoute: TableRoute, withRecord: WithRecord): void {
  bind(figuresCalls.list, async ({ limit, cursor, edition, ...asked }, request) => {
    const record = await withRecord(editionAsked({ edition, cursor }));
    return record.ok ? remembered(record.value, request, () => figuresPage(record.value, asked, limit, cursor)) : record;
  });
  bind(figuresCalls.view, async ({ edition, ...asked }, request) => {
    const record = await withRecord(edition);
    return record.ok ? remembered(record.value, request, () => figuresView(record.value, asked)) : record;
  });
  tableRoute({ ...figuresCalls.list, input: askedFigures }, async ({ edition, ...asked }, context) => {
    const record = await withRecord(edition);
    if (!record.ok) return record;
    const figures = figuresList(record.value, asked);
    return figures.ok ? { ok: true, value: figuresTable(record.value, context, figures.value, `/figures${queryOf(asked)}`) } : figures;
  });
}

function queryOf(asked: AskedFigures): string {
  const query = new URLSearchParams();
  for (const key of ['year', 'from', 'to', 'situation', 'violation', 'unit', 'attributed'] as const) {
    const value = asked[key];
    if (value !== undefined) query.set(key, String(value));
  }
  return query.size === 0 ? '' : `?${query.toString()}`;
}
