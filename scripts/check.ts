// `npm run check`: types of both sides, lint, format. Each runs to its end, so that one run shows all faults.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const bin = (name: string) => join(root, 'node_modules/.bin', name);

const steps: readonly (readonly [string, string, readonly string[]])[] = [
  ['types', bin('tsc'), ['-p', 'tsconfig.json']],
  ['types of the pages', bin('tsc'), ['-p', 'src/web/tsconfig.json']],
  ['lint', bin('oxlint'), ['--type-aware', 'src', 'test', 'scripts', 'bench']],
  ['format', bin('oxfmt'), ['--check', 'src', 'test', 'scripts', 'bench']],
];

const failed = steps.filter(([name, command, args]) => {
  const { status } = spawnSync(command, [...args], { cwd: root, stdio: 'inherit' });
  console.error(`${status === 0 ? 'ok' : 'FAILED'}: ${name}`);
  return status !== 0;
});
process.exitCode = failed.length === 0 ? 0 : 1;
