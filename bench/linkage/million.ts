import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evaluate } from '../../src/matching/linkage/evaluate.ts';
import { allKeys } from '../../src/matching/linkage/candidates.ts';
import { discover } from '../../src/matching/linkage/discover.ts';
import { remembering } from '../../src/matching/linkage/scorer.ts';
import { makeTableBuilder } from '../../src/matching/linkage/table.ts';
import { prepareAs, type Measured, type Saved, syntheticKinds } from './million-run.ts';
import { makeSynthetic, syntheticColumns } from './synthetic.ts';

/**
 * A million invented records, five keys, a model trained once: from candidates to components in a process of its own,
 * three times, so that neither the making nor the training is measured.
 */
export async function million(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-linkage-'));
  try {
    const truth = saveSynthetic(folder, 1_000_000);
    const runs = Array.from({ length: 3 }, () => once(folder));
    for (const { candidates, compared, links, seconds, peak, before } of runs) {
      const rate = Math.round(candidates / seconds / 1e6);
      console.log(
        `${candidates} candidate pairs, ${compared} compared, ${links} links: ${seconds.toFixed(2)} CPU s (${rate} million a second), peak ${peak} MB (${before} MB before)`,
      );
    }
    const [first] = runs;
    const { pairwise } = evaluate(first?.labels ?? [], truth);
    console.log(
      `components: P ${pairwise.precision.toFixed(4)} R ${pairwise.recall.toFixed(4)} F1 ${pairwise.f1.toFixed(4)}; aims: 2.0 CPU s, 250 MB`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Makes, codes and trains, and leaves what a run needs in a folder. Gives the truth in the order of the table. */
export function saveSynthetic(folder: string, size: number): readonly number[] {
  const { records, person } = makeSynthetic(size);
  const builder = makeTableBuilder(syntheticColumns);
  for (const record of records) builder.add(record);
  const table = builder.finish();
  const fields = prepareAs(table.columns, syntheticKinds);
  const trainees = fields.map(({ column, comparator }) => ({ ...column, ...comparator, level: remembering(comparator) }));
  const { models, prior } = discover(fields, trainees, size, allKeys(fields, size));
  const saved: Saved = { size, columns: table.columns.map(({ name, values }) => ({ name, values })), models, prior };
  writeFileSync(join(folder, 'model.json'), JSON.stringify(saved));
  table.columns.forEach(({ codes }, at) => writeFileSync(join(folder, `codes-${at}`), Buffer.from(codes.slice().buffer)));
  return Array.from(table.rows, (row) => person[row] ?? 0);
}

function once(folder: string): Measured {
  const child = spawnSync(process.execPath, [join(import.meta.dirname, 'million-run.ts'), folder], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(child.stdout) as Measured;
}
