import { writeFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { type ChildrenCompared, exercisePassword, exerciseSituation, persons, type Recipe, truthOfYears } from '#exercise';
import { addDays, ok, parsePartialDate, refuse, type Result } from '#kernel';
import { type Config, type Database, openDatabase, readConfig } from '#platform/server';
import { exerciseCards } from '../server/exercise/cards.ts';
import { childrenLinked } from '../server/exercise/linked.ts';
import { dropExercise, ExerciseBusy, makeExercise, NotAnExercise } from '../server/exercise/make.ts';
import { say } from './casework.ts';
import { t, tell } from './shell.ts';

type Options = {
  readonly situation: string;
  readonly size: string;
  readonly seed: string;
  readonly until?: string;
  readonly worked: 'people' | 'rightly';
  readonly to?: string;
  readonly drop?: boolean;
  readonly json?: boolean;
};

/** What came of it, as it is printed. */
type Done = {
  readonly situation: string;
  readonly dropped: boolean;
  readonly recipe: Recipe | null;
  readonly reports: number;
  readonly deeds: number;
  readonly seconds: number;
  readonly truth: string | null;
  /** Children of verified findings: unlinked, as judged, and as they truly are. */
  readonly children: ChildrenCompared | null;
};

/** The most that is made through the commands at one time. */
const largest = 200_000;

/** `vigil exercise`: an invented caseload in a database of its own, with the truth to hold its counts against. */
export function exerciseCommand(program: Command): void {
  program
    .command('exercise')
    .description(t('shell.exercise'))
    .addOption(new Option('--situation <id>', t('shell.exercise.situation')).choices([exerciseSituation]).default(exerciseSituation))
    .option('--size <number>', t('shell.exercise.size'), '80')
    .option('--seed <text>', t('shell.exercise.seed'), '1')
    .option('--until <day>', t('shell.exercise.until'))
    .addOption(new Option('--worked <how>', t('shell.exercise.worked')).choices(['people', 'rightly']).default('people'))
    .option('--to <file>', t('shell.exercise.to'))
    .option('--drop', t('shell.exercise.drop'))
    .option('--json', t('shell.json'))
    .action(async (options: Options) => {
      const config: Config = { ...readConfig(), database: null };
      const recipe = recipeOf(options);
      if (!recipe.ok) return say(recipe, options.json, () => []);
      const { db, close } = await openDatabase(config);
      try {
        say(await run(db, config, recipe.value, options), options.json, linesOf);
      } finally {
        await close();
      }
    });
}

/** The recipe asked for; without a day it ends yesterday, so that the caseload is as fresh as a real one. */
function recipeOf({ size, seed, until, worked }: Options): Result<Recipe> {
  const number = Number(size);
  if (!Number.isInteger(number) || number < 1 || number > largest) return refuse(exerciseCards.badSize, { largest });
  const today = new Date().toISOString().slice(0, 10);
  const last = until ?? addDays(today, -1);
  if (parsePartialDate(last)?.precision !== 'day' || last >= today) return refuse(exerciseCards.badDay, { day: last });
  return ok({ size: number, seed, until: last, manner: worked === 'people' ? 'as people do' : 'rightly' });
}

async function run(db: Database, config: Config, recipe: Recipe, { drop, to }: Options): Promise<Result<Done>> {
  const nothing = { situation: exerciseSituation, dropped: false, recipe: null, reports: 0, deeds: 0, seconds: 0, truth: null, children: null };
  try {
    if (drop) return ok({ ...nothing, dropped: await dropExercise(db, config) });
    let last = 0;
    const { plan, seconds } = await makeExercise(db, config, recipe, {
      told: ({ done, of }) => {
        if (done < of && done - last < 2000) return;
        last = done;
        tell(t('shell.exercise.going', { done, of }));
      },
    });
    if (to !== undefined) writeFileSync(to, `${JSON.stringify(truthOfYears(plan.world, exerciseSituation), null, 2)}\n`);
    const children = await childrenLinked(config, plan);
    return ok({ ...nothing, recipe, reports: plan.reports.length, deeds: plan.steps.length, seconds, truth: to ?? null, children });
  } catch (error) {
    if (error instanceof NotAnExercise) return refuse(exerciseCards.notAnExercise, { database: error.message });
    if (error instanceof ExerciseBusy) return refuse(exerciseCards.busy);
    throw error;
  }
}

function linesOf({ dropped, recipe, reports, deeds, seconds, truth, children }: Done): readonly string[] {
  if (recipe === null) return [t(dropped ? 'shell.exercise.dropped' : 'shell.exercise.none')];
  const speed = Math.round(deeds / Math.max(seconds, 0.001));
  return [
    t('shell.exercise.made', { reports, deeds, seconds: Math.round(seconds * 10) / 10, speed }),
    ...(children === null ? [] : [t('shell.exercise.children', { ...children })]),
    ...(truth === null ? [] : [t('shell.exercise.truth', { file: truth })]),
    t('shell.exercise.persons', { logins: persons.map(({ login }) => login).join(', '), password: exercisePassword }),
    t('shell.exercise.use'),
  ];
}
