import { ok } from '#kernel';
import { searchRecord } from '#overview';
import { overviewCalls } from '#overview/server';
import type { Bind } from '#platform/server';
import type { WithRecord } from '../app.ts';
import { localeOfRequest } from '../locale.ts';
import { titled } from '../titled.ts';

/** Binds the search over the whole record. */
export function bindSearch(bind: Bind, withRecord: WithRecord): void {
  bind(overviewCalls.search, async ({ q, limit, edition }, request) => {
    const record = await withRecord(edition);
    if (!record.ok) return record;
    const locale = localeOfRequest(request);
    return ok({ query: q, results: searchRecord(record.value, q, limit, locale).map((found) => titled(found, locale)) });
  });
}
