import { Argument, type Command } from 'commander';
import { ok, type Result } from '#kernel';
import { type FindingVersion, type ListedFinding, type SignOffLevel, signOffLevels, waitingFor } from '#verification';
import { listHash, readFindings } from '#verification/server';
import { knownNow } from '#platform/server';
import { may } from '../server/casework/door.ts';
import { signFindings } from '../server/casework/work.ts';
import { today } from '../server/routes/lists.ts';
import { caseOptions, type CaseOptions, withCase } from './casework.ts';
import { t } from './shell.ts';

type Shown = { readonly level: SignOffLevel; readonly list: readonly ListedFinding[]; readonly hash: string };
type Done = {
  readonly signed: readonly FindingVersion[];
  readonly refused: readonly { readonly finding: string; readonly id: string; readonly detail: string }[];
};

/**
 * `vigil sign LEVEL`: shows what waits for a sign-off and the hash of that list; with `--hash` signs exactly that list.
 * What has changed since it was seen has another hash.
 */
export function signCommand(program: Command): void {
  const command = program.command('sign').description(t('shell.sign')).addArgument(new Argument('<level>').choices(signOffLevels));
  caseOptions(command.argument('[findings...]', t('shell.sign.findings')), { reason: false })
    .option('--reason <text>', t('shell.case.reason'), t('shell.sign.reason'))
    .option('--hash <hash>', t('shell.sign.hash'))
    .option('--on <day>', t('shell.sign.on'))
    .action(async (level: SignOffLevel, findings: readonly string[], options: CaseOptions & { hash?: string; on?: string }) => {
      const { situation = '', reason = '', hash, on = today() } = options;
      await withCase<Shown | Done>(
        options,
        async (db, actor): Promise<Result<Shown | Done>> => {
          const member = may(actor, 'read findings', situation);
          if (!member.ok) return member;
          const pending = await readFindings(db, await knownNow(db, situation), { status: 'report_pending_verification' });
          const list = waitingFor(pending, level).filter(({ finding }) => findings.length === 0 || findings.includes(finding));
          if (hash === undefined) return ok({ level, list, hash: listHash(list) });
          const done = await signFindings(db, situation, { level, signedOn: on, list, hash }, reason, { actor });
          if (!done.ok) return done;
          const refused = done.value.refused.map(({ finding, refusal: { card, values } }) => ({ finding, id: card.id, detail: t(card.id, values) }));
          return ok({ signed: done.value.signed, refused });
        },
        linesOf,
      );
    });
}

function linesOf(value: Shown | Done): readonly string[] {
  if ('list' in value)
    return [
      ...value.list.map(({ finding, version }) => `${finding}  ${t('shell.finding.version', { version })}`),
      t('shell.sign.list', { count: value.list.length, level: t(`sign-off.${value.level}`), hash: value.hash }),
    ];
  return [
    ...value.refused.map(({ finding, detail }) => `${finding}  ${detail}`),
    t('shell.sign.done', { signed: value.signed.length, refused: value.refused.length }),
  ];
}
