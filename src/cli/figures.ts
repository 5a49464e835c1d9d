import type { Command } from 'commander';
import { figuresList, type PublicRecord, type ShownFigure } from '#overview';
import { askedFigures } from '#overview/server';
import { readConfig } from '#platform/server';
import { toCsv } from '#publishing/server';
import { figuresTable } from '../server/figures-table.ts';
import { tableContext } from '../server/table-route.ts';
import { cards } from '#kernel';
import { locale, t, tellRefusal } from './shell.ts';
import { printResult, withRecord } from './with-record.ts';

type Options = Readonly<Record<'year' | 'from' | 'to' | 'situation' | 'violation' | 'unit' | 'attributed' | 'edition', string | undefined>> & {
  readonly json?: boolean;
  readonly csv?: boolean;
};

/** `vigil figures --year 2017`: printed figures, as lines, JSON or CSV. */
export function figuresCommand(program: Command): void {
  program
    .command('figures')
    .description(t('shell.figures'))
    .option('--year <year>', t('shell.figures.year'))
    .option('--from <year>', t('shell.figures.from'))
    .option('--to <year>', t('shell.figures.to'))
    .option('--situation <situation>', t('shell.figures.situation'))
    .option('--violation <violation>', t('shell.figures.violation'))
    .option('--unit <unit>', t('shell.figures.unit'))
    .option('--attributed <party>', t('shell.figures.attributed'))
    .option('--edition <edition>', t('shell.edition'))
    .option('--csv', t('shell.figures.csv'))
    .option('--json', t('shell.json'))
    .action(async ({ json, csv, ...options }: Options) => {
      const asked = askedFigures.safeParse(options);
      if (!asked.success) {
        process.exitCode = tellRefusal({ card: cards.badInput, values: { reason: asked.error.issues[0]?.message ?? '' } });
        return;
      }
      await withRecord(asked.data.edition, (record) => {
        const found = figuresList(record, asked.data);
        if (csv && found.ok) process.stdout.write(csvOf(record, found.value));
        else printResult(found, json, (figures) => linesOf(record, figures));
      });
    });
}

function csvOf(record: PublicRecord, figures: readonly ShownFigure[]): string {
  return toCsv(figuresTable(record, tableContext(locale, readConfig().url), figures, '/figures'), { bom: false });
}

function linesOf({ register }: PublicRecord, figures: readonly ShownFigure[]): readonly string[] {
  if (figures.length === 0) return [t('shell.figures.none')];
  return aligned(
    figures.map((one) => {
      const situation = register.situations.get(one.situation);
      const party = one.attributedTo === null ? null : (register.parties.get(one.attributedTo)?.name ?? one.attributedTo);
      const aside = [party, one.scope, one.late && t(`late.${one.late}`), one.standing && t(`standing.${one.standing}`)];
      return [
        String(one.year),
        (locale === 'ar' ? situation?.nameAr : situation?.nameEn) ?? one.situation,
        t(`violation.${one.violation}`),
        `${t(`amount.${one.qualifier}`, { value: one.value })} ${t(`unit.${one.unit}`)}`,
        aside.filter(Boolean).join('; '),
      ];
    }),
  );
}

/** Cells under one another, two blanks apart; the last column is left as it is. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, at) => (at === row.length - 1 ? cell : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
