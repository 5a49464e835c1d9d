import type { Command } from 'commander';
import { ok } from '#kernel';
import { type CountsOf, type DebateList, debateList, type DebateOutcome, type DebatePage, debatePage } from '#overview';
import { amountOf, columns, dayOf, nameOf, noteOf, section, sourceOf } from './lines.ts';
import { t } from './shell.ts';
import { printResult, withRecord } from './with-record.ts';

/** `vigil debates [2018-07-09]`: all debates, or the one of a day. */
export function debatesCommand(program: Command): void {
  program
    .command('debates')
    .alias('debate')
    .description(t('shell.debates'))
    .argument('[day]')
    .option('--edition <edition>', t('shell.edition'))
    .option('--json', t('shell.json'))
    .action(async (wanted: string | undefined, options: { edition?: string; json?: boolean }) => {
      await withRecord(options.edition, (record) =>
        wanted === undefined
          ? printResult(ok(debateList(record)), options.json, listLines)
          : printResult(debatePage(record, wanted), options.json, pageLines),
      );
    });
}

function outcomeText(outcome: DebateOutcome): string {
  if (outcome.kind === 'resolution') return outcome.resolution.symbol;
  if (outcome.kind === 'statement' || outcome.kind === 'document') return outcome.symbol;
  return t(`debate.outcome.${outcome.kind}`);
}

function countText({ what, counts }: CountsOf): string {
  return `${t(`speaker-count.${what}`)}: ${counts.map(({ count, qualifier }) => amountOf(count, qualifier)).join(' / ')}`;
}

function listLines({ debates, note }: DebateList): readonly string[] {
  const rows = debates.map(({ id, meeting, presidency, outcome, counts, theme }) => [
    id,
    meeting ?? '–',
    presidency ? nameOf(presidency) : '–',
    outcomeText(outcome),
    [theme, ...counts.map(countText)].filter((one) => one !== null).join('; '),
  ]);
  return [...columns(rows), ...noteOf(note)];
}

function pageLines(page: DebatePage): readonly string[] {
  return [
    t('debate.title', { day: dayOf(page.date) }),
    ...columns([
      [t('debate.presidency'), page.presidency ? nameOf(page.presidency) : t('fact.not-found')],
      [t('debate.presided'), page.presidents.map(({ person }) => person).join(', ') || t('fact.not-found')],
      [t('debate.theme'), page.theme ?? t('fact.not-found')],
      [t('debate.meeting'), page.meeting ?? t('debate.no-meeting')],
      [t('debate.outcome'), outcomeText(page.outcome)],
      [t('debate.concept-note'), page.conceptNote ?? t('fact.not-found')],
      [t('debate.report'), page.report?.symbol ?? t('fact.not-found')],
      [t('source.source'), sourceOf(page.sources)],
    ]),
    ...section(
      t('debate.counts'),
      columns(
        page.counts.flatMap(({ what, counts }) =>
          counts.map(({ count, qualifier, standing, why, sources }) => [
            t(`speaker-count.${what}`),
            amountOf(count, qualifier),
            standing === null ? '' : t(`standing.${standing}`),
            sourceOf(sources),
            why ?? '',
          ]),
        ),
      ),
    ),
    ...section(t('debate.speakers'), speakerLines(page)),
  ];
}

function speakerLines({ speakers, notes }: DebatePage): readonly string[] {
  const rows = speakers.map(({ speaker, role, body, state, kind, spokeFor }) => [
    state ? nameOf(state) : (body ?? '–'),
    speaker ?? '–',
    t(`speaker-kind.${kind}`),
    [role, spokeFor.length > 0 ? t('debate.for-states', { count: spokeFor.length }) : null].filter((one) => one !== null).join('; '),
  ]);
  return [`  ${t('debate.speakers-known', { held: speakers.length })}`, ...columns(rows), ...noteOf(notes.speakers)];
}
