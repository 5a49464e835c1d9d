import { type Command, Option } from 'commander';
import { z } from 'zod';
import { refuse, type Result } from '#kernel';
import type { Actor } from '#access';
import { type Database, knownNow } from '#platform/server';
import { type DecidedStatus, decidedStatuses, type FindingVersion, statuses, verificationCards, type Status } from '#verification';
import { factsInput, readFindings, type Wanted } from '#verification/server';
import { may } from '../server/casework/door.ts';
import { workOnFinding } from '../server/casework/work.ts';
import { caseOptions, type CaseOptions, readInput, withCase } from './casework.ts';
import { t } from './shell.ts';

const lineOf = ({ finding, version, facts, status, statusOn, signOffs }: FindingVersion) =>
  [
    finding,
    t('shell.finding.version', { version }),
    t(`recorded-type.${facts.type}`),
    t(`finding-status.${status}`),
    statusOn,
    signOffs.map(({ level }) => t(`sign-off.${level}`)).join(', '),
  ]
    .filter((part) => part !== '')
    .join('  ');

type Findings = readonly FindingVersion[];
/** Does what a person wants with findings, and says how they stand. */
function work(options: CaseOptions, wanted: () => Result<Wanted>): Promise<void> {
  const { situation = '', reason = '' } = options;
  const run = async (db: Database, actor: Actor): Promise<Result<Findings>> => {
    const read = wanted();
    return read.ok ? workOnFinding(db, situation, read.value, reason, { actor }) : read;
  };
  return withCase(options, run, (findings) => findings.map(lineOf));
}

const mapped = <From, To>(result: Result<From>, to: (value: From) => To): Result<To> => (result.ok ? { ok: true, value: to(result.value) } : result);

/** `vigil finding …`: what the task force determines of one violation. */
export function findingCommand(program: Command): void {
  const finding = program.command('finding').description(t('shell.finding'));
  addReads(finding);
  caseOptions(finding.command('open').description(t('shell.finding.open')).argument('<file>', t('shell.case.file'))).action(
    (file: string, options: CaseOptions) => work(options, () => mapped(readInput(file, factsInput), (facts) => ({ kind: 'open', facts }))),
  );
  caseOptions(finding.command('revise').description(t('shell.finding.revise')).argument('<finding>').argument('<file>', t('shell.case.file'))).action(
    (id: string, file: string, options: CaseOptions) =>
      work(options, () => mapped(readInput(file, factsInput), (facts) => ({ kind: 'revise', finding: id, facts }))),
  );
  caseOptions(finding.command('decide').description(t('shell.finding.decide')).argument('<finding>'))
    .addOption(new Option('--as <status>', t('shell.finding.as')).choices(decidedStatuses).makeOptionMandatory())
    .action((id: string, options: CaseOptions & { as: DecidedStatus }) =>
      work(options, () => ({ ok: true, value: { kind: 'decide', finding: id, status: options.as } })),
    );
  caseOptions(finding.command('reopen').description(t('shell.finding.reopen')).argument('<finding>')).action((id: string, options: CaseOptions) =>
    work(options, () => ({ ok: true, value: { kind: 'reopen', finding: id } })),
  );
  caseOptions(finding.command('attribute').description(t('shell.finding.attribute')).argument('<finding>').argument('[parties...]'))
    .option('--confirm', t('shell.finding.confirm'))
    .action((id: string, parties: readonly string[], options: CaseOptions & { confirm?: boolean }) =>
      work(options, () => ({
        ok: true,
        value: { kind: options.confirm ? 'confirm attribution' : 'propose attribution', finding: id, parties },
      })),
    );
  addLineage(finding);
}

function addLineage(finding: Command): void {
  caseOptions(
    finding.command('merge').description(t('shell.finding.merge')).argument('<file>', t('shell.case.file')).argument('<findings...>'),
  ).action((file: string, findings: readonly string[], options: CaseOptions) =>
    work(options, () => mapped(readInput(file, factsInput), (facts) => ({ kind: 'merge', findings, facts }))),
  );
  const parts = z.object({ into: z.array(factsInput).min(2).max(20) });
  caseOptions(finding.command('split').description(t('shell.finding.split')).argument('<finding>').argument('<file>', t('shell.case.file'))).action(
    (id: string, file: string, options: CaseOptions) =>
      work(options, () => mapped(readInput(file, parts), ({ into }) => ({ kind: 'split', finding: id, into }))),
  );
}

function addReads(finding: Command): void {
  caseOptions(finding.command('list').description(t('shell.finding.list')), { reason: false })
    .addOption(new Option('--status <status>').choices(statuses))
    .action((options: CaseOptions & { status?: Status }) => {
      const { situation = '', status } = options;
      const read = async (db: Database, actor: Actor): Promise<Result<Findings>> => {
        const member = may(actor, 'read findings', situation);
        return member.ok ? { ok: true, value: await readFindings(db, await knownNow(db, situation), status ? { status } : {}) } : member;
      };
      return withCase(options, read, (findings) => findings.map(lineOf));
    });
  caseOptions(finding.command('show').description(t('shell.finding.show')).argument('<finding>'), { reason: false }).action(
    (id: string, options: CaseOptions) => {
      const { situation = '' } = options;
      const read = async (db: Database, actor: Actor): Promise<Result<FindingVersion>> => {
        const member = may(actor, 'read findings', situation);
        if (!member.ok) return member;
        const [found] = z.uuid().safeParse(id).success ? await readFindings(db, await knownNow(db, situation), { ids: [id] }) : [];
        return found ? { ok: true, value: found } : refuse(verificationCards.noSuchFinding);
      };
      return withCase(options, read, (found) => [lineOf(found)]);
    },
  );
}
