import { type Command, InvalidArgumentError } from 'commander';
import { type Timeline, timeline, type TimelineEntry, type TimelineKind, timelineKinds } from '#overview';
import { columns, dayOf, section, sentence } from './lines.ts';
import { t } from './shell.ts';
import { printResult, withRecord } from './with-record.ts';

/** `vigil timeline [--kind council,plan] [--state KAZ]`: every dated thing once. */
export function timelineCommand(program: Command): void {
  program
    .command('timeline')
    .description(t('shell.timeline'))
    .option('--kind <kinds>', t('shell.timeline.kind', { kinds: timelineKinds.join(', ') }), kindsOf, [])
    .option('--state <state>', t('shell.timeline.state'))
    .option('--edition <edition>', t('shell.edition'))
    .option('--json', t('shell.json'))
    .action(async (options: { kind: readonly TimelineKind[]; state?: string; edition?: string; json?: boolean }) => {
      await withRecord(options.edition, (record) =>
        printResult(timeline(record, { kinds: options.kind, state: options.state }), options.json, lines),
      );
    });
}

function kindsOf(text: string): readonly TimelineKind[] {
  return text.split(',').map((part) => {
    const kind = timelineKinds.find((one) => one === part.trim());
    if (!kind) throw new InvalidArgumentError(timelineKinds.join(', '));
    return kind;
  });
}

function lines({ years, undated }: Timeline): readonly string[] {
  return [
    ...years.flatMap(({ year, entries, yearOnly, during }) => section(String(year), columns([...entries, ...yearOnly, ...during].map(cells)))),
    ...section(t('timeline.undated'), columns(undated.map(cells))),
  ];
}

function cells({ date, kind, said }: TimelineEntry): readonly string[] {
  return [dayOf(date), t(`timeline-kind.${kind}`), sentence(said)];
}
