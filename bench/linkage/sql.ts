import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile, sqlTwin, walkKeys, weigh } from '#matching/linkage';
import { duckEngine, runTwin } from '#fixtures/linkage-sql';
import { partsOf } from '../../src/matching/linkage/blocking.ts';
import { frequenciesOf } from '../../src/matching/linkage/frequencies.ts';
import { readSaved, walkedBy } from './million-run.ts';
import { saveSynthetic } from './million.ts';

/** The same records, model and keys by the engine and by the generated SQL on DuckDB, one thread each: CPU seconds, the ratio, and whether every score is the same. */
export async function sql(): Promise<void> {
  const size = 1_000_000;
  const folder = mkdtempSync(join(tmpdir(), 'vigil-linkage-'));
  try {
    saveSynthetic(folder, size);
    const { fields, models, prior } = readSaved(folder);
    const parts = partsOf(fields);
    const ours = cpu();
    const compiled = compile(fields, models, fields.map(({ column }) => frequenciesOf(column))); // prettier-ignore
    const walked = walkedBy(fields, parts, size);
    const { pairs, seen } = walkKeys(compiled, walked, walked, -prior);
    const own = ours();
    const engine = await duckEngine();
    const theirs = cpu();
    const twin = sqlTwin(fields, compiled, walked.map(({ blocks }) => blocks), -prior); // prettier-ignore
    const scored = await runTwin(twin, engine);
    const duck = theirs();
    await engine.close();
    const differing = scored.filter(([a, b, weight], at) => a !== pairs.a[at] || b !== pairs.b[at] || weight !== weigh(compiled, a, b)).length;
    console.log(
      `${size} records, ${seen.candidates} candidate pairs, ${pairs.a.length} links: engine ${own.toFixed(1)} CPU s, generated SQL on DuckDB ${duck.toFixed(1)} CPU s, ${(duck / own).toFixed(1)} times; ` +
        `${scored.length} links by SQL, ${differing} differing in record or weight`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function cpu(): () => number {
  const began = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1e6;
  };
}
