import { readFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { ok, refuse, type Result } from '#kernel';
import { type NamesPlan, type NamesPreview, overviewCards, previewNames } from '#overview';
import { listsTaken, undoList } from '#platform/server';
import { type Ground, openGround } from '../server/ground.ts';
import { takeInNames } from '../server/lists.ts';
import { today } from '../server/routes/lists.ts';
import { exitCodes, print, t, tell, tellRefusal } from './shell.ts';

type Options = {
  readonly as?: string;
  readonly source?: string;
  readonly saidBy?: string;
  readonly document?: string;
  readonly place?: string;
  readonly action?: string;
  readonly date?: string;
  readonly read?: string;
  readonly note?: string;
  readonly choose: readonly string[];
  readonly reason?: string;
  readonly take?: boolean;
  readonly undo?: string;
  readonly lists?: boolean;
  readonly json?: boolean;
};

const keeper = 'keeper (shell)';

/** `vigil names FILE|-`: shows what a list of State names would bring; `--take` takes it, `--undo` undoes one. */
export function namesCommand(program: Command): void {
  program
    .command('names')
    .description(t('shell.names'))
    .argument('[file]', t('shell.names.file'))
    .option('--as <use>', t('shell.names.as'))
    .option('--source <url>', t('shell.names.source'))
    .option('--said-by <id>', t('shell.names.said-by'))
    .option('--document <symbol>', t('shell.names.document'))
    .option('--place <place>', t('shell.names.place'))
    .addOption(new Option('--action <action>', t('shell.names.action')).choices(['ratification', 'accession', 'succession']))
    .option('--date <date>', t('shell.names.date'))
    .option('--read <day>', t('shell.names.read'))
    .option('--note <note>', t('shell.names.note'))
    .option('--choose <name=code>', t('shell.names.choose'), (one: string, all: readonly string[]) => [...all, one], [])
    .option('--reason <reason>', t('shell.names.reason'))
    .option('--take', t('shell.names.take'))
    .option('--undo <list>', t('shell.names.undo'))
    .option('--lists', t('shell.names.lists'))
    .option('--json', t('shell.json'))
    .action(async (file: string | undefined, options: Options) => {
      const ground = await openGround();
      try {
        if (options.undo !== undefined) await undo(ground, options.undo, options);
        else if (options.lists) await tellLists(ground, options.json);
        else await read(ground, file, options);
      } finally {
        await ground.close();
      }
    });
}

async function read(ground: Ground, file: string | undefined, options: Options): Promise<void> {
  const plan = await planOf(ground, file ?? '-', options);
  if (!plan.ok) {
    process.exitCode = tellRefusal(plan.refusal);
    return;
  }
  const { preview } = plan.value;
  if (preview.doubtful.length > 0 || preview.rejected.some(({ reason }) => reason === 'unknown')) process.exitCode = exitCodes.dataErrors;
  if (options.take) await take(ground, plan.value, options);
  else if (options.json) print(JSON.stringify(preview, null, 2));
  else tellPreview(preview);
}

async function planOf(ground: Ground, file: string, options: Options): Promise<Result<NamesPlan>> {
  const record = await ground.records.current();
  if (!record) return refuse(overviewCards.noRecord);
  if (options.as === undefined) return refuse(overviewCards.noUse);
  const text = readText(file);
  return text.ok ? previewNames(record, inputOf(text.value, options.as, options)) : text;
}

function inputOf(text: string, as: string, options: Options) {
  const { source, saidBy, document, place, action, date, read: readOn = today(), note } = options;
  const choices = Object.fromEntries(
    options.choose.map((one) => {
      const at = one.lastIndexOf('=');
      return at < 0
        ? [one, '']
        : [
            one.slice(0, at).trim(),
            one
              .slice(at + 1)
              .trim()
              .toUpperCase(),
          ];
    }),
  );
  return { text, as, url: source, saidBy, document, place, action, date, readOn, note, choices };
}

async function take(ground: Ground, plan: NamesPlan, options: Options): Promise<void> {
  const { preview } = plan;
  const taken = await takeInNames(ground.db, plan, { actor: keeper, reason: options.reason ?? `vigil names --as ${preview.use.as}` });
  if (!taken.ok) {
    process.exitCode = tellRefusal(taken.refusal);
    return;
  }
  if (options.json) print(JSON.stringify({ ...taken.value, preview }, null, 2));
  else {
    tellPreview(preview);
    print(t('names.taken', { rows: taken.value.rows, number: taken.value.edition.number }));
    print(t('shell.names.undo-with', { list: taken.value.list }));
  }
}

async function undo(ground: Ground, list: string, { reason, json }: Options): Promise<void> {
  const undone = await undoList(ground.db, list, keeper, reason ?? `vigil names --undo ${list}`);
  if (!undone.ok) process.exitCode = tellRefusal(undone.refusal);
  else if (json) print(JSON.stringify(undone.value, null, 2));
  else print(t('names.undone', { rows: undone.value.rows, number: undone.value.edition.number }));
}

async function tellLists(ground: Ground, json: boolean | undefined): Promise<void> {
  const lists = await listsTaken(ground.db);
  if (json) print(JSON.stringify(lists, null, 2));
  else if (lists.length === 0) print(t('names.no-lists'));
  else
    for (const { id, as, rows, at, undoneAt, url } of lists)
      print([id, as, rows, at.slice(0, 10), undoneAt === null ? '' : t('names.is-undone'), url].filter((part) => part !== '').join('  '));
}

function tellPreview(preview: NamesPreview): void {
  for (const { text, state, name, known } of preview.taken)
    print(`  ${state}  ${[name, text === name ? '' : `“${text}”`, t(`names.known.${known}`)].filter((part) => part !== '').join('  ')}`);
  for (const { text, doubt, candidates } of preview.doubtful) {
    tell(`? ${text}  ${t(`names.doubt.${doubt}`)}  ${candidates.map(({ state, name, score }) => `${state} ${name} ${score}`).join(' | ')}`);
  }
  for (const { text, reason } of preview.rejected) tell(`- ${text}  ${t(`names.rejected.${reason}`)}`);
  const { rows, taken, fresh, doubtful, rejected } = preview;
  print(t('names.summary', { rows, taken: taken.length, fresh, doubtful: doubtful.length, rejected: rejected.length }));
}

/** Reads a file or standard input as text; what is no UTF-8 text is a fault of use. */
function readText(file: string): Result<string> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file === '-' ? 0 : file));
    return text.includes('\0') ? refuse(overviewCards.noSuchFile, { file }) : ok(text);
  } catch {
    return refuse(overviewCards.noSuchFile, { file });
  }
}
