import { exchangeCards, headOf, proposeMapping, type RememberedMapping, type Sheet } from '#exchange';
import { exchangeCalls as calls, readSheets } from '#exchange/server';
import { readFormer, readImports, readMapping } from '#incidents/server';
import { ok, refuse } from '#kernel';
import { type Bind, knownNow } from '#platform/server';
import { readChoices } from '#register/server';
import { may, withNotice } from '../casework/door.ts';
import { beginImport, readingFor, shapeHash, takeRows } from '../casework/imports.ts';
import { caseNames, type NamesGround } from '../casework/names.ts';
import { outsideView } from '../casework/outside.ts';
import { undoImport } from '../casework/undo-import.ts';

/** A sheet with what its columns may mean; a sheet without a head has no proposal. */
export async function proposed(ground: NamesGround, situation: string, sheet: Sheet) {
  const head = headOf(sheet);
  if (!head) return { ...sheet, head: null, mapping: null };
  const names = await caseNames(ground, situation);
  const remembered = (await readMapping(ground.db, situation, shapeHash(head.names))) as RememberedMapping | null;
  const isKnown = (cell: string) => names.partiesNamed(cell).length > 0 || names.gazetteer.find(cell).kind === 'matched';
  return { ...sheet, head, mapping: proposeMapping(sheet, head, isKnown, remembered) };
}

/** Binds imports. */
export function bindImports(bind: Bind, ground: NamesGround): void {
  const { db } = ground;
  bind(calls.read, async ({ situation }, request, actor) => {
    const member = may(actor, 'import reports', situation);
    if (!member.ok) return member;
    if (!(request.body instanceof Uint8Array)) return refuse(exchangeCards.noFile);
    const sheets = await readSheets(request.body);
    if (!sheets.ok) return sheets;
    return ok(withNotice({ sheets: await Promise.all(sheets.value.map((sheet) => proposed(ground, situation, sheet))) }, request));
  });
  bind(calls.words, async ({ situation }, request, actor) => {
    const member = may(actor, 'import reports', situation);
    if (!member.ok) return member;
    const { entries } = await readingFor(ground, situation, '');
    return ok(withNotice({ entries, choices: await readChoices(db, situation), today: new Date().toISOString().slice(0, 10) }, request));
  });
  bind(calls.begin, async ({ situation, ...beginning }, request, actor) => {
    const begun = await beginImport(ground, situation, beginning, { actor });
    return begun.ok ? ok(withNotice({ import: begun.value }, request)) : begun;
  });
  bind(calls.rows, async ({ situation, import: id, ...batch }, request, actor) => {
    const taken = await takeRows(ground, situation, id, batch, { actor });
    return taken.ok ? ok(withNotice(taken.value, request)) : taken;
  });
  bind(calls.imports, async ({ situation }, request, actor) => {
    const member = may(actor, 'read imports', situation);
    if (!member.ok) return member;
    return ok(withNotice({ imports: await readImports(db, situation), former: await readFormer(db, await knownNow(db, situation)) }, request));
  });
  bind(calls.outside, async ({ situation }, request, actor) => {
    const view = await outsideView(db, situation, actor);
    return view.ok ? ok(withNotice(view.value, request)) : view;
  });
  bind(calls.undo, async ({ situation, import: id, reason }, request, actor) => {
    const undone = await undoImport(ground, situation, id, reason, { actor });
    return undone.ok ? ok(withNotice({ import: undone.value }, request)) : undone;
  });
}
