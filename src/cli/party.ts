import type { Command } from 'commander';
import { ok } from '#kernel';
import { type PartyList, partyList, type PartyPage, partyPage } from '#overview';
import { columns, nameOf, noteOf, section } from './lines.ts';
import { t } from './shell.ts';
import { figureLines, listingLines, planLines } from './situation.ts';
import { printResult, withRecord } from './with-record.ts';

/** `vigil party [NAME]`: one party, or all of them. */
export function partyCommand(program: Command): void {
  program
    .command('party')
    .description(t('shell.party'))
    .argument('[party]')
    .option('--edition <edition>', t('shell.edition'))
    .option('--json', t('shell.json'))
    .action(async (wanted: string | undefined, options: { edition?: string; json?: boolean }) => {
      await withRecord(options.edition, (record) =>
        wanted === undefined
          ? printResult(ok(partyList(record)), options.json, listLines)
          : printResult(partyPage(record, wanted), options.json, pageLines),
      );
    });
}

function listLines({ parties, note }: PartyList): readonly string[] {
  return [
    ...columns(parties.map(({ id, name, situations, listedIn }) => [id, name, situations.map(nameOf).join(', '), listedIn.join(', ')])),
    ...noteOf(note),
  ];
}

function pageLines(page: PartyPage): readonly string[] {
  return [
    `${page.name} (${page.id})`,
    ...columns([
      [t('party.kind'), t(`party-kind.${page.kind}`)],
      [t('party.situations'), page.situations.map(nameOf).join(', ')],
      [t('party.aliases'), page.aliases.map(({ name }) => name).join(', ') || '–'],
      [t('party.note'), page.note ?? '–'],
    ]),
    ...section(t('party.listings'), [...listingLines(page.listings), ...noteOf(page.notes.listings)]),
    ...section(t('situation.plans'), planLines(page.plans)),
    ...page.figures.flatMap(({ situation, table }) =>
      section(t('party.figures-in', { situation: nameOf(situation), party: page.name }), figureLines(table)),
    ),
  ];
}
