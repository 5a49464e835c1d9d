import { Command, CommanderError } from 'commander';
import { DataFault, log, NewerDatabase, OtherMajor } from '#platform/server';
import type { Refusal } from '#kernel';
import { NoExercise } from '../server/exercise/mark.ts';
import { type Locale, localeOf, say, type Values } from '#words';

/** Exit codes: 0 done, 1 data errors, 2 wrong use. */
export const exitCodes = { done: 0, dataErrors: 1, wrongUse: 2 } as const;

export const locale: Locale = localeOf(process.env['VIGIL_LANG']);
export const t = (id: string, values?: Values) => say(locale, id, values);

/** Standard output is for data. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Standard error is for messages. */
export function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Says a refusal and answers its exit code. */
export function tellRefusal({ card, values }: Refusal): number {
  tell(t(card.id, values));
  return card.exit;
}

/** A program whose mistakes of use end with code 2 and whose text comes from the catalogue. */
export function makeProgram(): Command {
  return new Command('vigil').description(t('shell.about')).option('--exercise', t('shell.on-exercise')).exitOverride().showHelpAfterError();
}

/**
 * Takes `--exercise` out of a command line, wherever it stands, and lets every command work on the exercise's database.
 */
export function chooseDatabase(args: readonly string[]): readonly string[] {
  if (args.includes('--exercise')) process.env['VIGIL_EXERCISE'] = 'yes';
  return args.filter((arg) => arg !== '--exercise');
}

/** Runs the program and answers the exit code; a bug is logged and named by its id only. */
export async function runProgram(program: Command, args: readonly string[]): Promise<number> {
  // Who reads no further, such as `head`, has had enough: that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return Number(process.exitCode ?? exitCodes.done);
  } catch (error) {
    return exitOf(error);
  }
}

function exitOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUse;
  if (error instanceof NewerDatabase) tell(t('shell.newer-database'));
  else if (error instanceof OtherMajor) tell(t('shell.other-major', { reason: error.message }));
  else if (error instanceof NoExercise || (error as { code?: string }).code === '3D000') tell(t('no-exercise'));
  else if (error instanceof DataFault) tell(t('shell.data-fault', { reason: error.message }));
  else if ((error as { code?: string }).code === 'EADDRINUSE') {
    const { port } = error as { port?: number };
    tell(t('shell.port-taken', { port: String(port ?? ''), other: String((port ?? 8080) + 1) }));
    return exitCodes.wrongUse;
  } else {
    const id = crypto.randomUUID();
    log.fatal({ id, err: error }, 'bug');
    tell(t('bug', { id }));
  }
  return exitCodes.dataErrors;
}
