import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Actor } from '#access';
import type { FiguresAbout } from '#counting';
import { type Call, ok, type Result } from '#kernel';
import type { Bind } from '#platform/server';
import type { Table, TableAbout } from '#publishing';
import { localeOf, say, type Values } from '#words';
import { type TableContext, writeTable } from '../table-route.ts';

/** What a table of the casework is made in: words, and what stands around its rows. */
export type CaseTableContext = Pick<TableContext, 'locale' | 'say'> & {
  readonly about: (figures: FiguresAbout, table: { readonly name: string; readonly title: string; readonly path: string }) => TableAbout;
};

/** What stands around the rows of a table of figures: rule, cut-off, as known when, and that it is not for real cases. */
export function aboutFigures(
  { period, window, asKnownOn, ruleVersion }: FiguresAbout,
  { name, title, url }: { readonly name: string; readonly title: string; readonly url: string },
  speak: (id: string, values?: Values) => string,
  { locale, invented }: { readonly locale: string; readonly invented: boolean },
): TableAbout {
  const mark = invented ? speak('figures-file.invented') : null;
  const rule = speak(`late-rule.${window.rule}`);
  const of = speak('figures-file.of', { rule: ruleVersion, period });
  return {
    name,
    title: mark === null ? title : `${mark} – ${title}`,
    language: locale,
    notes: [
      ...(mark === null ? [] : [mark]),
      speak('figures-file.counted', { rule, version: ruleVersion, from: window.from, to: window.to, cutOff: window.cutOff, known: asKnownOn }),
      speak('figures-file.units'),
      speak('not-for-real-cases'),
    ],
    sources: [],
    citation: { title, edition: { number: 1, hash: ruleVersion.padEnd(12, '-'), at: `${asKnownOn}T00:00:00Z` }, url, of },
    licence: speak('figures-file.licence'),
  };
}

const formats = ['csv', 'xlsx', 'json', 'zip'] as const;
const downloadInput = z.object({ lang: z.string().max(20).optional() });

/** Gives a table of the casework as files beside its call, to whoever may ask the call. */
export function makeCaseTables(
  bind: Bind,
  publicAddress: (request: FastifyRequest) => string,
  /** Whether everything here is an exercise: then every file says so. */ invented: boolean,
) {
  return <Input>(
    call: Call<Input, z.ZodType<Input>>,
    toTable: (input: Input, context: CaseTableContext, actor: Actor) => Promise<Result<Table>>,
  ): void => {
    for (const format of formats) {
      const path: Call<Input>['path'] = `${call.path}.${format}`;
      const summary = `${call.summary} As a file: ${format.toUpperCase()}.`;
      bind({ ...call, id: `${call.id}-${format}`, path, summary, input: call.input.and(downloadInput) }, async (asked, request, actor) => {
        const locale = localeOf(asked.lang ?? request.headers['accept-language']);
        const speak = (id: string, values?: Values) => say(locale, id, values);
        const about: CaseTableContext['about'] = (figures, { name, title, path: page }) =>
          aboutFigures(figures, { name, title, url: new URL(page, `${publicAddress(request)}/`).href }, speak, { locale, invented });
        const table = await toTable(asked, { locale, say: speak, about }, actor);
        return table.ok ? ok(await writeTable(table.value, format, speak)) : table;
      });
    }
  };
}
