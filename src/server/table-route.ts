import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Call, ok, type Result } from '#kernel';
import type { PublicRecord } from '#overview';
import type { Bind, Download } from '#platform/server';
import { type Citation, shortHash, type Table, type TableAbout } from '#publishing';
import { type TableWords, toCsv, toDataPackage, toJson, toXlsx } from '#publishing/server';
import { type Locale, localeOf, say, type Values } from '#words';

/** What a maker of tables is given beside the input: words, and what it needs to say where the table stands. */
export type TableContext = {
  readonly locale: Locale;
  /** Says a message of the server's catalogue in the reader's language. */
  readonly say: (id: string, values?: Values) => string;
  /**
   * What stands around the rows: the citation of this edition with the permanent address of the page at `path`
   * (with its query), the record's licence, and how complete the named table of the record is.
   */
  readonly about: (record: PublicRecord, table: AboutTable) => TableAbout;
};

export type AboutTable = {
  /** Stem of the file name. */
  readonly name: string;
  readonly title: string;
  /** Path and query of the page that shows this table. */
  readonly path: string;
  /** The tables of the record that the rows come from, such as `council/figures`. */
  readonly from: readonly string[];
  readonly notes?: readonly string[];
};

type Format = 'csv' | 'xlsx' | 'json' | 'zip';

/** Everything that a table is made in: the reader's language and the public address. */
export function tableContext(locale: Locale, publicAddress: string): TableContext {
  const speak = (id: string, values?: Values) => say(locale, id, values);
  return {
    locale,
    say: speak,
    about: (record, { name, title, path, from, notes = [] }) => {
      const described = from.flatMap((table) => record.tables.get(table) ?? []);
      return {
        name,
        title,
        language: locale,
        notes: [...notes, ...described.map((one) => speak('table.about', { title: one.title, what: one.what, complete: one.complete.statement }))],
        sources: [],
        citation: citationOf(title, record, path, publicAddress),
        licence: [...new Set(described.map(({ licence }) => licence))].join(' '),
      };
    },
  };
}

function citationOf(title: string, { edition }: PublicRecord, path: string, publicAddress: string): Citation {
  const url = new URL(path, `${publicAddress}/`);
  url.searchParams.set('edition', edition.hash.slice(0, shortHash));
  return { title, edition, url: url.href.replaceAll('%2C', ',') };
}

/** The headings inside a file, in its language. */
function fileWords(speak: TableContext['say']): TableWords {
  return {
    about: speak('table.words.about'),
    notes: speak('table.words.notes'),
    sources: speak('table.words.sources'),
    citation: speak('table.words.citation'),
    licence: speak('table.words.licence'),
    columns: speak('table.words.columns'),
  };
}

const types: Readonly<Record<Format, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

/** Writes a table in one of the forms that it can be taken home in. */
export async function writeTable(table: Table, format: Format, speak: TableContext['say'], hxl = false): Promise<Download> {
  const bodies: Readonly<Record<Format, () => string | Uint8Array | Promise<Uint8Array>>> = {
    csv: () => toCsv(table, { hxl }),
    json: () => toJson(table),
    xlsx: () => toXlsx(table, fileWords(speak)),
    zip: () => toDataPackage(table, fileWords(speak)),
  };
  return { download: { name: `${table.name}.${format}`, type: types[format], body: await bodies[format]() } };
}

const formats = ['csv', 'xlsx', 'json', 'zip'] as const;

/** What every download may be asked beside its own input. */
const downloadInput = z.object({ hxl: z.literal('yes').optional(), lang: z.string().max(20).optional() });

/**
 * Gives the table of a call as files: for a call at `/states/:state/votes` the addresses
 * `/states/:state/votes.csv`, `.xlsx`, `.json` and `.zip`, with the same query.
 */
export function makeTableRoute(bind: Bind, publicAddress: (request: FastifyRequest) => string) {
  return <Input>(
    call: Call<Input, z.ZodType<Input>>,
    toTable: (input: Input, context: TableContext) => Result<Table> | Promise<Result<Table>>,
  ): void => {
    for (const format of formats) {
      const input = call.input.and(downloadInput);
      const id = `${call.id}-${format}`;
      const summary = `${call.summary} As a file: ${format.toUpperCase()}.`;
      const path: Call<Input>['path'] = `${call.path}.${format}`;
      bind({ ...call, method: 'GET', id, path, summary, input }, async (asked, request) => {
        const context = tableContext(localeOf(asked.lang ?? request.headers['accept-language']), publicAddress(request));
        const table = await toTable(asked, context);
        return table.ok ? ok(await writeTable(table.value, format, context.say, asked.hxl === 'yes')) : table;
      });
    }
  };
}

export type TableRoute = ReturnType<typeof makeTableRoute>;
