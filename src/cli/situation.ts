import type { Command } from 'commander';
import { ok } from '#kernel';
import { type FigureTable, type ListingTable, type ShownPlan, type SituationList, situationList, type SituationPage, situationPage } from '#overview';
import { amountOf, columns, dayOf, nameOf, noteOf, section, sourceOf } from './lines.ts';
import { t } from './shell.ts';
import { printResult, withRecord } from './with-record.ts';

/** `vigil situation [afg]`: one situation, or all of them. */
export function situationCommand(program: Command): void {
  program
    .command('situation')
    .description(t('shell.situation'))
    .argument('[situation]')
    .option('--edition <edition>', t('shell.edition'))
    .option('--json', t('shell.json'))
    .action(async (wanted: string | undefined, options: { edition?: string; json?: boolean }) => {
      await withRecord(options.edition, (record) =>
        wanted === undefined
          ? printResult(ok(situationList(record)), options.json, listLines)
          : printResult(situationPage(record, wanted), options.json, pageLines),
      );
    });
}

function listLines({ situations, note }: SituationList): readonly string[] {
  const rows = situations.map((one) => [one.id, nameOf(one), one.agenda === null ? '' : t(`agenda.${one.agenda}`)]);
  return [...columns(rows), ...noteOf(note)];
}

function pageLines(page: SituationPage): readonly string[] {
  const { notes } = page;
  return [
    `${nameOf(page)} (${page.id})`,
    ...columns([
      [t('situation.agenda'), page.agenda === null ? t('fact.not-found') : t(`agenda.${page.agenda}`)],
      [t('situation.members'), page.members.map(nameOf).join(', ')],
    ]),
    ...section(t('situation.figures'), [...figureLines(page.figures), ...noteOf(notes.figures)]),
    ...section(t('situation.attributed'), figureLines(page.attributed)),
    ...section(t('situation.listings'), [...listingLines(page.listings), ...noteOf(notes.listings)]),
    ...section(t('situation.plans'), [...planLines(page.plans), ...noteOf(notes.plans)]),
    ...section(
      t('situation.programmes'),
      columns(
        page.programmes.map((one) => [
          one.period || '–',
          `${amountOf(one.value, one.qualifier)} ${t(`unit.${one.unit}`)}`,
          one.measure,
          sourceOf(one.sources),
        ]),
      ),
    ),
    ...section(
      t('situation.reports'),
      columns(
        page.reports.map((one) => [
          one.symbol ?? t('situation.no-symbol'),
          `${dayOf(one.from)} – ${dayOf(one.to)}`,
          one.conclusions ?? '',
          sourceOf(one.sources),
        ]),
      ),
    ),
  ];
}

/** Figures line by line, each statement with its year; what is kept beside another says so. */
export function figureLines({ lines }: FigureTable): readonly string[] {
  return columns(
    lines.flatMap(({ violation, unit, attributedTo, scope, cells }) =>
      cells.flatMap(({ year, statements }) =>
        statements.map(({ value, qualifier, standing, sources }) => [
          String(year),
          [t(`violation.${violation}`), attributedTo?.name ?? null, scope].filter((one) => one !== null).join('; '),
          `${amountOf(value, qualifier)} ${t(`unit.${unit}`)}${standing === 'other' ? ` (${t('standing.other')})` : ''}`,
          sourceOf(sources),
        ]),
      ),
    ),
  );
}

/** Listings line by line: the year of the annex, the party, the grounds or that they were not found. */
export function listingLines({ lines }: ListingTable): readonly string[] {
  return columns(
    lines.flatMap(({ party, years }) =>
      years.flatMap(({ year, statements }) =>
        statements.map(({ status, violations, standing, sources }) => [
          String(year),
          party.name,
          `${t(`listing.${status}`)}${standing === 'other' ? ` (${t('standing.other')})` : ''}`,
          violations.length === 0 ? t('party.ground.grounds not found') : violations.map((one) => t(`violation.${one}`)).join(', '),
          sourceOf(sources),
        ]),
      ),
    ),
  );
}

/** Plans line by line, in order of signing. */
export function planLines(plans: readonly ShownPlan[]): readonly string[] {
  return columns(plans.map((one) => [dayOf(one.signed), one.party.name, t(`plan-kind.${one.kind}`), one.status ?? '', sourceOf(one.sources)]));
}
