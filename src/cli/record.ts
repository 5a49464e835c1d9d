import type { Command } from 'commander';
import { grades, ok } from '#kernel';
import { type RecordPage, recordPage } from '#overview';
import { columns, section } from './lines.ts';
import { t } from './shell.ts';
import { printResult, withRecord } from './with-record.ts';

/** `vigil record`: what the record holds, how complete it is, and what is contested. */
export function recordCommand(program: Command): void {
  program
    .command('record')
    .description(t('shell.record'))
    .option('--edition <edition>', t('shell.edition'))
    .option('--json', t('shell.json'))
    .action(async (options: { edition?: string; json?: boolean }) => {
      await withRecord(options.edition, async (record, records) => {
        printResult(ok(recordPage(record, await records.editions())), options.json, lines);
      });
    });
}

function lines(page: RecordPage): readonly string[] {
  return [
    t('shell.edition-line', { number: page.edition.number, hash: page.edition.hash }),
    ...section(
      t('record.tables'),
      columns(page.tables.map(({ name, rows, trueAsOf, complete }) => [name, String(rows), trueAsOf, complete.statement])),
    ),
    ...section(t('record.grades'), columns(grades.map((grade) => [t(`grade.${grade}`), String(page.grades[grade])]))),
    ...section(t('record.editions'), columns(page.editions.map(({ number, hash, at }) => [String(number), hash, at]))),
    '',
    t('shell.contested-count', { count: page.contested.length }),
  ];
}
