import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '#matching/linkage';
import { walkersIn } from '../../src/cli/link/walkers.ts';
import { frequenciesOf } from '../../src/matching/linkage/frequencies.ts';
import { partsOf } from '../../src/matching/linkage/blocking.ts';
import { proposedBy, readSaved } from './million-run.ts';
import { saveSynthetic } from './million.ts';

/** The walk of a million records and five keys by one thread and by two, three times each: seconds as the clock goes. */
export function threads(): void {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-linkage-'));
  try {
    const size = 1_000_000;
    saveSynthetic(folder, size);
    const { fields, models, prior } = readSaved(folder);
    const frequencies = fields.map(({ column }) => frequenciesOf(column));
    const compiled = compile(fields, models, frequencies);
    const keys = proposedBy(fields, partsOf(fields));
    const learnt = { models, frequencies, crossed: [], prior, calibration: [] };
    const times = [1, 2].map((count) => {
      const walkers = walkersIn(count)(fields, keys, size);
      const runs = Array.from({ length: 3 }, () => {
        const began = performance.now();
        const { pairs } = walkers.walk(learnt, compiled, -prior);
        return { seconds: (performance.now() - began) / 1000, links: pairs.a.length };
      });
      walkers.close();
      console.log(`${count} thread${count > 1 ? 's' : ''}: ${runs.map(({ seconds }) => seconds.toFixed(2)).join(', ')} s, ${runs[0]?.links} links`);
      return Math.min(...runs.map(({ seconds }) => seconds));
    });
    console.log(`two threads: ${((times[0] ?? 0) / (times[1] ?? 1)).toFixed(2)} times as fast (aim 1.7)`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
