import type { Command } from 'commander';
import { type StateCard, stateCard } from '#overview';
import { columns, dayOf, nameOf, section, sourceOf } from './lines.ts';
import { printResult, withRecord } from './with-record.ts';
import { locale, t } from './shell.ts';

/** `vigil state KAZ`: the card of one State. */
export function stateCommand(program: Command): void {
  program
    .command('state')
    .description(t('shell.state'))
    .argument('<state>')
    .option('--edition <edition>', t('shell.edition'))
    .option('--json', t('shell.json'))
    .action(async (state: string, options: { edition?: string; json?: boolean }) => {
      await withRecord(options.edition, (record) => printResult(stateCard(record, state), options.json, linesOf));
    });
}

function linesOf(card: StateCard): readonly string[] {
  const { council } = card;
  return [
    `${nameOf(card.about)} (${card.state})`,
    ...section(
      t('state.heading.standings'),
      columns(
        card.standings.map((one) => [one.instrumentName, t(`state.standing.${one.standing}`), one.standing === 'not joined' ? (one.asOf ?? '') : '']),
      ),
    ),
    ...section(
      t('state.heading.commitments'),
      columns(
        card.commitments.map((one) => [
          one.instrument,
          t(`action.${one.action}`),
          dayOf(one),
          [one.computed ? t('state.computed') : '', one.standing === 'other' ? t('standing.other') : ''].join(' ').trim(),
          sourceOf(one.sources),
        ]),
      ),
    ),
    ...section(t('state.heading.terms'), columns(council.terms.map(({ from, to, seat }) => [from, to, t(`state.seat.${seat}`)]))),
    ...section(
      t('state.heading.votes'),
      columns(
        council.votes.map(({ resolution, vote, basis, sources }) => [
          resolution,
          t(`vote.${vote}`),
          basis === 'stated' ? '' : t('vote.follows'),
          sourceOf(sources),
        ]),
      ),
    ),
    ...section(
      t('state.heading.sponsored'),
      columns(council.sponsored.map(({ resolution, role, saidBy, sources }) => [resolution, t(`role.${role}`), saidBy, sourceOf(sources)])),
    ),
    ...section(t('state.heading.spoke'), columns(council.spoke.map(({ debate, speaker, sources }) => [debate, speaker ?? '', sourceOf(sources)]))),
    ...section(
      t('state.heading.situations'),
      card.situations.map(({ id, names, agenda }) => `  ${names[locale]} (${id})${agenda === null ? '' : `: ${agenda}`}`),
    ),
  ];
}
