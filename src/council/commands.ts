import { type Database, type ListDeed, type LoadReport, takeInList } from '#platform/server';
import type { CouncilList } from './lists.ts';
import { readMarc } from './marc.ts';
import { resolutions, speakers, sponsorships, votes } from './tables.ts';
import { type LibraryAnswer, type LibraryGround, type LibraryRow, readLibrary } from './un-library.ts';

/** Takes a list of sponsors or speakers in: the rows that are not held yet, in one transaction with the deed. */
export function takeInCouncilList(db: Database, list: CouncilList, by: ListDeed) {
  const rows =
    list.table === 'council/sponsors'
      ? list.rows.filter(({ known }) => known !== 'held').map(({ row }) => ({ key: sponsorships.key(row), row }))
      : list.rows.filter(({ known }) => known !== 'held').map(({ row }) => ({ key: speakers.key(row), row }));
  return takeInList(db, [{ table: list.table, rows }], by);
}

type Fresh = { readonly table: string; readonly key: string; readonly row: object };

/**
 * Takes a MARCXML file of the UN Digital Library in: votes, new resolutions on the theme, speeches. What the record
 * holds already is counted as taken and changes nothing; the file can be undone like a list.
 */
export async function takeInLibrary(
  db: Database,
  file: { readonly name: string; readonly text: string },
  ground: LibraryGround,
  by: { readonly actor: string; readonly reason: string },
  options: { readonly dryRun?: boolean } = {},
): Promise<LoadReport> {
  const answers = readLibrary(readMarc(file.text), ground);
  const fresh = answers.flatMap(({ rows }) => rows.flatMap(freshRow));
  const tables = [...new Set(fresh.map(({ table }) => table))];
  const incoming = tables.map((table) => ({ table, rows: fresh.filter((one) => one.table === table) }));
  const dryRun = options.dryRun ?? false;
  const taken =
    dryRun || fresh.length === 0 ? null : await takeInList(db, incoming, { ...by, as: 'un-library', url: 'https://digitallibrary.un.org' });
  return {
    tables: counted(answers),
    rejected: answers.flatMap(({ record, rows }) =>
      rows.flatMap((one) =>
        one.kind === 'rejected' ? [{ file: file.name, row: record.position, column: one.tag, reason: one.reason, cells: one.found }] : [],
      ),
    ),
    changes: incoming.map(({ table, rows }) => ({ table, added: rows.map(({ key }) => key), changed: [], removed: [] })),
    edition: taken?.ok ? taken.value.edition : null,
    dryRun,
  };
}

function freshRow(one: LibraryRow): readonly Fresh[] {
  if (one.kind === 'rejected' || !one.isNew) return [];
  if (one.kind === 'vote') return [{ table: votes.name, key: votes.key(one.row), row: one.row }];
  if (one.kind === 'resolution') return [{ table: resolutions.name, key: resolutions.key(one.row), row: one.row }];
  return [{ table: speakers.name, key: speakers.key(one.row), row: one.row }];
}

const tableOf = { vote: votes.name, resolution: resolutions.name, speaker: speakers.name, record: 'un-library' } as const;

/** Rows in = taken + rejected, for each table; records that are of none of them stand under the library's name. */
function counted(answers: readonly LibraryAnswer[]): LoadReport['tables'] {
  const rows = answers
    .flatMap((answer) => answer.rows)
    .map((one) => ({ table: tableOf[one.kind === 'rejected' ? one.of : one.kind], isRejected: one.kind === 'rejected' }));
  return [...new Set(rows.map(({ table }) => table))].map((table) => {
    const own = rows.filter((one) => one.table === table);
    const rejected = own.filter(({ isRejected }) => isRejected).length;
    return { table, rows: own.length, taken: own.length - rejected, rejected };
  });
}
