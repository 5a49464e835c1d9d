import { nameOf } from '#access';
import { ok, type Result } from '#kernel';
import { type NamesPlan, type NamesPreview, previewNames, useChoices } from '#overview';
import { namesCalls } from '#overview/server';
import { type Bind, type Database, listsTaken, undoList } from '#platform/server';
import type { Locale } from '#words';
import type { WithRecord } from '../app.ts';
import { takeInNames } from '../lists.ts';
import { localeOfRequest } from '../locale.ts';

/** The day on which a list is said to have been read where nobody says another. */
export const today = () => new Date().toISOString().slice(0, 10);

/** Binds lists of names: preview for everybody, taking and undoing for keepers. */
export function bindLists(bind: Bind, withRecord: WithRecord, db: Database): void {
  bind(namesCalls.uses, async () => {
    const record = await withRecord(undefined);
    return record.ok ? ok({ uses: useChoices(record.value) }) : record;
  });
  bind(namesCalls.preview, async (input, request) => shown(await planned(withRecord, input, localeOfRequest(request))));
  bind(namesCalls.lists, async (_, __, actor) => ok({ lists: await listsTaken(db), keeper: actor.role === 'keeper' }));
  bind(namesCalls.take, async ({ reason, ...input }, request, actor) => {
    const plan = await planned(withRecord, input, localeOfRequest(request));
    if (!plan.ok) return plan;
    const taken = await takeInNames(db, plan.value, { actor: nameOf(actor), reason: reason || `list of names: ${plan.value.preview.use.as}` });
    return taken.ok ? ok({ ...taken.value, preview: plan.value.preview }) : taken;
  });
  bind(namesCalls.undo, ({ list, reason }, _, actor) => undoList(db, list, nameOf(actor), reason || `undo ${list}`));
}

type Input = Omit<Parameters<typeof previewNames>[1], 'readOn'> & { readonly readOn?: string | undefined };

async function planned(withRecord: WithRecord, input: Input, locale: Locale): Promise<Result<NamesPlan>> {
  const record = await withRecord(undefined);
  return record.ok ? previewNames(record.value, { ...input, readOn: input.readOn ?? today() }, locale) : record;
}

function shown(plan: Result<NamesPlan>): Result<NamesPreview> {
  return plan.ok ? ok(plan.value.preview) : plan;
}
