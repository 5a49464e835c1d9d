import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { Command } from 'commander';
import type { z } from 'zod';
import { accessCards, type Actor } from '#access';
import { checkPassword, memberOf } from '#access/server';
import { cards, ok, refuse, type Result } from '#kernel';
import { overviewCards } from '#overview';
import type { Database } from '#platform/server';
import { type Ground, openGround } from '../server/ground.ts';
import { print, t, tell, tellRefusal } from './shell.ts';

/** What every command of the casework takes. */
export type CaseOptions = { readonly by?: string; readonly situation?: string; readonly reason?: string; readonly json?: boolean };

/** The options of a command that does something in a situation. */
export function caseOptions(command: Command, { reason = true } = {}): Command {
  command.requiredOption('--situation <id>', t('shell.case.situation')).option('--by <login>', t('shell.case.by'));
  if (reason) command.requiredOption('--reason <text>', t('shell.case.reason'));
  return command.option('--json', t('shell.json'));
}

/** The password of a login: from the environment, or asked for without being shown. */
async function passwordFor(login: string): Promise<string | null> {
  const given = process.env['VIGIL_PASSWORD'];
  if (given !== undefined) return given;
  if (!process.stdin.isTTY) return null;
  process.stderr.write(t('shell.case.password', { login }));
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await new Promise<string>((resolve) => lines.question('', resolve));
  } finally {
    lines.close();
    tell('');
  }
}

/** Asks for a new password, as for a new account. */
export function newPassword(login: string): Promise<string | null> {
  return passwordFor(login);
}

async function signedIn(db: Database, by: string | undefined): Promise<Result<Actor>> {
  const login = by ?? process.env['VIGIL_LOGIN'];
  if (login === undefined) return refuse(accessCards.loginNeeded);
  const password = await passwordFor(login);
  const account = password === null ? null : await checkPassword(db, login, password);
  return account ? ok(await memberOf(db, account)) : refuse(accessCards.signInFailed);
}

/**
 * Opens the ground, signs the person in, does the work and says what came of it. Who has the shell is nobody in a case:
 * the shell asks for the same password as the pages.
 */
export async function withCase<T>(
  options: CaseOptions,
  work: (db: Database, actor: Actor) => Promise<Result<T>>,
  lines: (value: T) => readonly string[],
): Promise<void> {
  await withCaseGround(options, ({ db }, actor) => work(db, actor), lines);
}

/** The same with the public record too, for work that calls things by their names. */
export async function withCaseGround<T>(
  options: CaseOptions,
  work: (ground: Ground, actor: Actor) => Promise<Result<T>>,
  lines: (value: T) => readonly string[],
): Promise<void> {
  const ground = await openGround();
  try {
    tell(t('not-for-real-cases'));
    const actor = await signedIn(ground.db, options.by);
    say(actor.ok ? await work(ground, actor.value) : actor, options.json, lines);
  } finally {
    await ground.close();
  }
}

/** Prints a value, or says the refusal and where the fault lies. */
export function say<T>(result: Result<T>, json: boolean | undefined, lines: (value: T) => readonly string[]): void {
  if (!result.ok) process.exitCode = tellRefusal(result.refusal);
  else if (json) print(JSON.stringify(result.value, null, 2));
  else for (const line of lines(result.value)) print(line);
}

/** Reads JSON from a file or from standard input (`-`) in the shape that the interface takes. */
export function readInput<T>(file: string, schema: z.ZodType<T>, also: object = {}): Result<T> {
  let given: unknown;
  try {
    given = JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return refuse(cards.badInput, { reason: error.message });
    return refuse(overviewCards.noSuchFile, { file });
  }
  const parsed = schema.safeParse(given !== null && typeof given === 'object' ? { ...given, ...also } : given);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  return refuse(cards.badInput, { reason: `/${issue?.path.join('/') ?? ''}: ${issue?.message ?? ''}` });
}
