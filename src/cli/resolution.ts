import type { Command } from 'commander';
import { ok } from '#kernel';
import { type ResolutionList, resolutionList, type ResolutionPage, resolutionPage } from '#overview';
import { amountOf, columns, dayOf, nameOf, noteOf, section, sourceOf, whoOf } from './lines.ts';
import { t } from './shell.ts';
import { printResult, withRecord } from './with-record.ts';

/** `vigil resolution [2427]`: one resolution, or all of them. */
export function resolutionCommand(program: Command): void {
  program
    .command('resolution')
    .description(t('shell.resolution'))
    .argument('[resolution]')
    .option('--edition <edition>', t('shell.edition'))
    .option('--json', t('shell.json'))
    .action(async (wanted: string | undefined, options: { edition?: string; json?: boolean }) => {
      await withRecord(options.edition, (record) =>
        wanted === undefined
          ? printResult(ok(resolutionList(record)), options.json, listLines)
          : printResult(resolutionPage(record, wanted), options.json, pageLines),
      );
    });
}

function resultOf(result: ResolutionPage['result'], unanimous: boolean | null): string {
  if (!result) return t('fact.not-found');
  return `${t('resolution.result-said', result)}${unanimous ? ` (${t('resolution.unanimous')})` : ''}`;
}

function listLines({ resolutions }: ResolutionList): readonly string[] {
  return columns(resolutions.map(({ symbol, adopted, result, unanimous, newly }) => [symbol, adopted, resultOf(result, unanimous), newly ?? '']));
}

function pageLines(page: ResolutionPage): readonly string[] {
  return [
    `${page.symbol}  ${page.title}`,
    ...columns([
      [t('resolution.adopted'), dayOf(page.adopted)],
      [t('resolution.meeting'), page.meeting ?? t('fact.not-found')],
      [t('resolution.result'), resultOf(page.result, page.unanimous)],
      [t('resolution.penholders'), page.penholders.map(nameOf).join(', ') || t('fact.not-found')],
      [t('resolution.debate'), page.debate ?? t('fact.not-found')],
      [t('resolution.before'), page.before?.symbol ?? '–'],
      [t('resolution.after'), page.after?.symbol ?? '–'],
      [t('source.source'), sourceOf(page.sources)],
    ]),
    ...section(t('resolution.newly'), page.newly === null ? [] : [`  ${page.newly}`]),
    ...section(t('resolution.sponsors'), sponsorLines(page)),
    ...section(t('resolution.record'), recordLines(page)),
    ...section(
      t('resolution.votes'),
      columns(
        page.roll.votes.map((one) => [nameOf(one), t(`vote.${one.vote}`), one.basis === 'stated' ? t('resolution.stated') : t('vote.follows')]),
      ),
    ),
    ...section(t('resolution.provisions'), [...columns(page.provisions.map(provisionCells)), ...noteOf(page.notes.provisions)]),
  ];
}

function sponsorLines({ sponsors, notes }: ResolutionPage): readonly string[] {
  const { known, of, counts } = sponsors;
  const head =
    of === null
      ? t('resolution.sponsors-open', { held: known.length })
      : t('resolution.sponsors-known', { held: known.length, of: amountOf(of.count, of.qualifier) });
  return [
    `  ${head}`,
    ...columns(
      known.flatMap((one) => one.statements.map(({ role, who, sources }) => [nameOf(one), t(`role.${role}`), whoOf(who), sourceOf(sources)])),
    ),
    ...columns(
      counts.map(({ count, qualifier, standing, why, sources }) => [
        amountOf(count, qualifier),
        standing === null ? '' : t(`standing.${standing}`),
        sourceOf(sources),
        why ?? '',
      ]),
    ),
    ...noteOf(notes.sponsors),
  ];
}

function recordLines({ sponsors: { record } }: ResolutionPage): readonly string[] {
  if (!record) return [];
  const { count, counted, held, passed, lostTo } = record;
  const own = amountOf(count.count, count.qualifier);
  const first = held && passed === null;
  return [
    `  ${t(first ? 'resolution.record-first' : held ? 'resolution.record-held' : 'resolution.record-not', { counted, count: own })}`,
    ...lostTo.map(
      ({ count: later, whicheverSource }) =>
        `  ${t('resolution.record-lost', { resolution: later.resolution, count: amountOf(later.count, later.qualifier) })} ${t(whicheverSource ? 'resolution.record-sure' : 'resolution.record-unsure')}`,
    ),
  ];
}

function provisionCells({ op, sub, addressee, summary, confirmed }: ResolutionPage['provisions'][number]): readonly string[] {
  const paragraph = op === '' ? t('resolution.no-paragraph') : t('resolution.paragraph', { paragraph: sub === '' ? op : `${op} (${sub})` });
  return [confirmed ? paragraph : `${paragraph}, ${t('resolution.unconfirmed')}`, addressee, summary];
}
