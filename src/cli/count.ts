import { type Command, Option } from 'commander';
import { type CountRow } from '#counting';
import { ok, type Result } from '#kernel';
import { type LateRule, lateRules } from '#verification';
import { type AskedCount, countCases } from '../server/casework/counts.ts';
import { openGround } from '../server/ground.ts';
import { say } from './casework.ts';
import { columns } from './lines.ts';
import { t } from './shell.ts';

type Options = {
  readonly year?: string;
  readonly quarter?: string;
  readonly rule?: LateRule;
  readonly asKnownOn?: string;
  readonly situation?: string;
  readonly json?: boolean;
};

/**
 * `vigil count`: figures from the caseloads. They hold no identity, and whoever has the shell has the database, so
 * nobody has to sign in.
 */
export function countCommand(program: Command): void {
  program
    .command('count')
    .description(t('shell.count'))
    .option('--year <year>', t('shell.count.year'))
    .option('--quarter <quarter>', t('shell.count.quarter'))
    .addOption(new Option('--rule <rule>', t('shell.count.rule')).choices(lateRules))
    .option('--as-known-on <day>', t('shell.count.known'))
    .option('--situation <id>', t('shell.case.situation'))
    .option('--json', t('shell.json'))
    .action(async ({ json, ...asked }: Options) => {
      const ground = await openGround();
      try {
        const counted = await countCases(ground.db, asked satisfies AskedCount, { role: 'keeper', by: 'shell' });
        const rows: Result<readonly CountRow[]> = counted.ok ? ok(counted.value.rows) : counted;
        say(rows, json, linesOf);
      } finally {
        await ground.close();
      }
    });
}

function linesOf(rows: readonly CountRow[]): readonly string[] {
  const head = [t('shell.count.head.situation'), t('shell.count.head.violation'), t('shell.count.head.unit'), t('shell.count.head.sex')];
  const figures = ['committed', 'late', 'cannot-tell', 'total', 'lower', 'upper'].map((column) => t(`counted.${column}`));
  const some = rows.filter(({ sex, upper, total, violation }) => (sex === null || total > 0) && (upper > 0 || violation === 'all'));
  return columns([
    [...head, ...figures],
    ...some.map((row) => [
      row.situation,
      t(`recorded-type.${row.violation}`),
      t(`count-unit.${row.unit}`),
      row.sex === null ? '' : t(`sex.${row.sex}`),
      ...[row.committed, row.late, row.cannotTell, row.total, row.lower, row.upper].map(String),
    ]),
  ]);
}
