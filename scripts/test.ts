// `npm test [-- files]`: all tests once; closes with the plain counts. Browser tests need a Chromium or Chrome;
// without one they are counted as skipped, and under CI a skip fails the run.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Report = { numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number; testResults: { status: string }[] };

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'vigil-test-'));
const file = join(folder, 'report.json');
const run = spawnSync(
  join(root, 'node_modules/.bin/vitest'),
  ['run', '--config', 'test/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
);

let report: Report;
try {
  report = JSON.parse(readFileSync(file, 'utf8')) as Report;
} catch {
  console.log('the test runner ended before it could report');
  process.exit(1);
}
rmSync(folder, { recursive: true, force: true });
const skipped = report.numPendingTests + report.numTodoTests;
const broken = report.testResults.filter(({ status }) => status === 'failed').length;
if (skipped > 0)
  console.log(
    'Browser tests were skipped: no Chromium or Chrome was found. Install one (Debian: apt-get install chromium) or name it with CHROME_PATH.',
  );
const failed = report.numFailedTests === 0 && broken > 0 ? broken : report.numFailedTests;
console.log(`${report.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = run.status !== 0 || failed > 0 || report.numPassedTests === 0 || (skipped > 0 && process.env['CI'] === 'true') ? 1 : 0;
