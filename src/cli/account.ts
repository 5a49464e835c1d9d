import { type Command, Option } from 'commander';
import { accessCards, type CaseRole, caseRoles } from '#access';
import {
  accessCalls,
  accountsWithAssignments,
  addAccount,
  addOrganisation,
  assign,
  choosePassword,
  findAccount,
  organisations,
} from '#access/server';
import { cards, ok, refuse, type Result } from '#kernel';
import { caseloads, type Database, openCaseload } from '#platform/server';
import { openGround } from '../server/ground.ts';
import { newPassword, say } from './casework.ts';
import { columns } from './lines.ts';
import { t } from './shell.ts';

const by = { actor: 'keeper (shell)', reason: 'vigil account' };

async function run<T>(json: boolean | undefined, work: (db: Database) => Promise<Result<T>>, lines: (value: T) => readonly string[]): Promise<void> {
  const ground = await openGround();
  try {
    say(await work(ground.db), json, lines);
  } finally {
    await ground.close();
  }
}

type Json = { readonly json?: boolean };

/** `vigil account …`: what a keeper does for those who work on cases. */
export function accountCommand(program: Command): void {
  const account = program.command('account').description(t('shell.account'));
  account
    .command('organisation')
    .description(t('shell.account.organisation'))
    .argument('<id>')
    .argument('<name>')
    .option('--json', t('shell.json'))
    .action((organisation: string, name: string, { json }: Json) => {
      const read = accessCalls.addOrganisation.input.safeParse({ organisation, name });
      return run(
        json,
        (db) =>
          Promise.resolve(read.success ? addOrganisation(db, { id: organisation, name }, by) : refuse(cards.badInput, { reason: organisation })),
        ({ id }) => [t('shell.account.organisation.added', { id })],
      );
    });
  account
    .command('situation')
    .description(t('shell.account.situation'))
    .argument('<id>')
    .option('--zone <zone>', t('shell.account.zone'), 'UTC')
    .option('--json', t('shell.json'))
    .action((situation: string, { zone, json }: Json & { zone: string }) =>
      run(
        json,
        (db) => opened(db, situation, zone),
        () => [t('shell.account.opened', { id: situation })],
      ),
    );
  addPeople(account);
}

async function opened(db: Database, situation: string, zone: string): Promise<Result<{ readonly situation: string; readonly zone: string }>> {
  const read = accessCalls.openCaseload.input.safeParse({ situation, zone });
  if (!read.success) return refuse(cards.badInput, { reason: read.error.issues[0]?.message ?? '' });
  return (await openCaseload(db, { situation, zone }, by)) ? ok({ situation, zone }) : refuse(accessCards.caseloadExists, { situation });
}

function addPeople(account: Command): void {
  account
    .command('add')
    .description(t('shell.account.add'))
    .argument('<login>')
    .requiredOption('--organisation <id>', t('shell.account.organisation.id'))
    .option('--json', t('shell.json'))
    .action((login: string, { organisation, json }: Json & { organisation: string }) =>
      run(
        json,
        (db) => added(db, login, organisation),
        ({ id }) => [t('shell.account.added', { login, id })],
      ),
    );
  account
    .command('assign')
    .description(t('shell.account.assign'))
    .argument('<login>')
    .requiredOption('--situation <id>', t('shell.case.situation'))
    .addOption(new Option('--role <role>', t('shell.account.role')).choices([...caseRoles, 'none']).makeOptionMandatory())
    .option('--json', t('shell.json'))
    .action((login: string, { situation, role, json }: Json & { situation: string; role: CaseRole | 'none' }) =>
      run(
        json,
        async (db) => {
          const found = await findAccount(db, { login });
          return found ? assign(db, { account: found.id, situation, role: role === 'none' ? null : role }, by) : refuse(accessCards.noSuchAccount);
        },
        () => [t('shell.account.assigned', { login, situation, role: t(`case-role.${role}`) })],
      ),
    );
  account
    .command('list')
    .description(t('shell.account.list'))
    .option('--json', t('shell.json'))
    .action(({ json }: Json) =>
      run(
        json,
        async (db) => ok({ accounts: await accountsWithAssignments(db), organisations: await organisations(db), caseloads: await caseloads(db) }),
        ({ accounts }) =>
          columns(
            accounts.map(({ login, organisation, assignments }) => [
              login,
              organisation,
              assignments.map(({ situation, role }) => `${situation}: ${t(`case-role.${role}`)}`).join(', '),
            ]),
          ),
      ),
    );
}

/** Adds an account with the password that the person at the keyboard chooses. */
async function added(db: Database, login: string, organisation: string): Promise<Result<{ readonly id: string; readonly login: string }>> {
  const read = accessCalls.addAccount.input.safeParse({ login, organisation });
  if (!read.success) return refuse(cards.badInput, { reason: read.error.issues[0]?.message ?? '' });
  const password = await newPassword(login);
  if (password === null) return refuse(accessCards.weakPassword, { shortest: 12 });
  const account = await addAccount(db, { login, organisation }, by);
  if (!account.ok) return account;
  const chosen = await choosePassword(db, account.value.id, password);
  return chosen.ok ? ok({ id: account.value.id, login }) : chosen;
}
