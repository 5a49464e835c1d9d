import { z } from 'zod';
import { countingCalls } from '#counting/server';
import { ok } from '#kernel';
import type { Bind, Download } from '#platform/server';
import { say } from '#words';
import { figuresDocument, speechOf } from '../casework/documents.ts';
import { differencesOf } from '../casework/editions.ts';
import { caseNames } from '../casework/names.ts';
import { correctionNote } from '../documents/correction.ts';
import { asExcel, asWord } from '../documents/written.ts';
import type { Ground } from '../ground.ts';
import { localeOfRequest } from '../locale.ts';

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Binds the tables of a period as Word and as Excel. */
export function bindDocuments(bind: Bind, ground: Ground): void {
  const call = countingCalls.tables;
  for (const format of ['docx', 'xlsx'] as const) {
    const summary = `${call.summary} As a file: ${format.toUpperCase()}.`;
    const input = call.input.and(z.object({ lang: z.string().max(20).optional() }));
    bind({ ...call, id: `${call.id}-${format}`, path: `${call.path}.${format}`, summary, input }, async (asked, request, actor) => {
      const locale = localeOfRequest(request);
      const made = await figuresDocument(ground, { ...asked, locale }, actor);
      if (!made.ok) return made;
      const body = format === 'docx' ? await asWord(made.value) : await asExcel(made.value, { about: say(locale, 'table.words.about') });
      const file: Download = { download: { name: `${made.value.name}.${format}`, type: types[format], body } };
      return ok(file);
    });
  }
  bindCorrection(bind, ground);
}

/** Binds the correction note as Word. */
function bindCorrection(bind: Bind, ground: Ground): void {
  const call = countingCalls.differences;
  const input = call.input.and(z.object({ lang: z.string().max(20).optional() }));
  const summary = `${call.summary} As a correction note: DOCX.`;
  bind({ ...call, id: `${call.id}-docx`, path: `${call.path}.docx`, summary, input }, async ({ situation, number, after }, request, actor) => {
    const found = await differencesOf(ground.db, { situation, number, after }, actor);
    if (!found.ok) return found;
    const locale = localeOfRequest(request);
    const names = await caseNames(ground, situation);
    const mark = ground.exercise === null ? null : say(locale, 'figures-file.invented');
    const body = await correctionNote(found.value, { where: names.situationName(locale), language: locale, mark }, speechOf(names, locale));
    const file: Download = { download: { name: `correction-${situation}-edition-${number}.docx`, type: types.docx, body } };
    return ok(file);
  });
}
