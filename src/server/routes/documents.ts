import { z } from 'zod';
import { countingCalls } from '#counting/server';
import { ok } from '#kernel';
import type { Bind, Download } from '#platform/server';
import { say } from '#words';
import { figuresDocument } from '../casework/documents.ts';
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
}
