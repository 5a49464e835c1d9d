// Set-up with built-ins only, so that it runs on any Node ≥ 20.19 before anything is installed:
// the packages of the lock file, Node 24 where the machine's own is older, and the bundled web app.
// Each step is skipped when its stamp says that it was done for exactly these inputs.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cache = join(root, '.cache');
const nodeMajor = 24;

const say = (text) => process.stderr.write(`vigil: ${text}\n`);

function fail(text) {
  say(text);
  process.exit(2);
}

/** Hash of the content of files and of all files below folders, in a fixed order. */
function hashOf(paths) {
  const hash = createHash('sha256');
  const visit = (path) => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    let entries;
    try {
      entries = readdirSync(full).sort();
    } catch {
      hash.update(path).update('\0').update(readFileSync(full)).update('\0');
      return;
    }
    for (const entry of entries) visit(join(path, entry));
  };
  for (const path of paths) visit(path);
  return hash.digest('hex');
}

function done(step, key) {
  const file = join(cache, `${step}.stamp`);
  return existsSync(file) && readFileSync(file, 'utf8') === key;
}

function stamp(step, key) {
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, `${step}.stamp`), key);
}

function npm(args, env = process.env) {
  const windows = process.platform === 'win32';
  return spawnSync(windows ? 'npm.cmd' : 'npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    env,
    shell: windows,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** The folder of a Node of the needed major: the running one, or one brought from npm into .cache. */
function nodeFolder() {
  if (Number(process.versions.node.split('.')[0]) >= nodeMajor) return dirname(process.execPath);
  const folder = join(cache, 'node');
  const binary = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(binary)) return dirname(binary);
  say(`this is Node ${process.versions.node}; bringing Node ${nodeMajor} from npm (once, about 10 s)`);
  const staging = join(cache, 'node-staging');
  for (const name of [`node-${process.platform}-${process.arch}`, `node-bin-${process.platform}-${process.arch}`]) {
    rmSync(staging, { recursive: true, force: true });
    mkdirSync(staging, { recursive: true });
    const got = npm(['install', '--no-save', '--no-package-lock', '--prefix', staging, `${name}@${nodeMajor}`]);
    const brought = join(staging, 'node_modules', name);
    if (got.status === 0 && existsSync(join(brought, 'bin'))) {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      // A copy and not a move: the cache may be on another disk than the temporary folder npm used.
      spawnSync(process.execPath, ['-e', `require('fs').cpSync(${JSON.stringify(brought)}, ${JSON.stringify(folder)}, {recursive: true})`]);
      rmSync(staging, { recursive: true, force: true });
      return dirname(binary);
    }
  }
  fail(`Node ${nodeMajor} could not be brought from npm for this machine. Install Node ${nodeMajor} or newer and start again.`);
  return '';
}

function packages(env) {
  const key = hashOf(['package-lock.json', 'package.json']);
  const folder = join(root, 'node_modules');
  if (done('packages', key) && existsSync(folder)) return;
  // A link leads to the packages of another checkout: npm would empty them there.
  if (existsSync(folder) && lstatSync(folder).isSymbolicLink()) return;
  say('installing packages (once, about half a minute)');
  // `npm ci` refuses a lock file that lacks builds for other machines; `npm install --no-save` takes it as it is.
  if (npm(['ci'], env).status !== 0 && npm(['install', '--no-save'], env).status !== 0) {
    fail('the packages could not be installed: see the lines above. Is the npm registry reachable?');
  }
  stamp('packages', key);
}

function web(env) {
  const key = hashOf(['src', 'package-lock.json']);
  if (done('web', key) && existsSync(join(root, 'dist/web/index.html'))) return;
  say('building the pages (once, some seconds)');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const built = spawnSync('node', [vite, 'build', '--config', 'src/web/vite.config.ts', '--logLevel', 'warn'], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (built.status !== 0) fail('the pages could not be built: see the lines above.');
  stamp('web', key);
}

/** Sets up what is missing, then runs `file` with these arguments and ends as it ends. */
export async function run(file, args, { web: needsWeb }) {
  const folder = nodeFolder();
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH ?? ''}` };
  packages(env);
  if (needsWeb) web(env);
  const node = join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', join(root, file), ...args], { env, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}
