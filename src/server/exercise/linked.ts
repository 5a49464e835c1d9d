import { verifiedIn } from '#counting';
import { readSnapshot } from '#counting/server';
import { type ChildrenCompared, compareChildren, exerciseSituation, type Plan, trueClusters } from '#exercise';
import { type Config, exerciseDatabase, openDatabase } from '#platform/server';
import { windowOf } from '#verification';

/** What linking is worth in an exercise: the children of its verified findings unlinked, as judged, and as they truly are. */
export async function childrenLinked(config: Config, plan: Plan): Promise<ChildrenCompared> {
  const { db, close } = await openDatabase({ ...config, database: exerciseDatabase(config) });
  try {
    const snapshot = await readSnapshot(db, { situations: [exerciseSituation] });
    const years: number[] = [];
    for (let year = Number(plan.world.from.slice(0, 4)); year <= Number(plan.world.until.slice(0, 4)); year++) years.push(year);
    const counted = years.flatMap((year) => {
      const window = windowOf('annual', String(year));
      return window ? verifiedIn(snapshot, window) : [];
    });
    return compareChildren(counted, trueClusters(plan).mentions);
  } finally {
    await close();
  }
}
