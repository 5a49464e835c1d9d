import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseSync } from 'oxc-parser';

/**
 * The law: which room may import which by its doors. `server` and `cli` may use both doors of any room, `web` the
 * front doors of any. `words` is the catalogues' door: those who speak to people may use it.
 */
const domain = ['kernel', 'access', 'matching', 'publishing'] as const;
const recorded = [...domain, 'platform', 'register'] as const;
/** The half of the story from report to figure, in its order. */
const counted = ['incidents', 'linkage', 'verification', 'counting'] as const;
export const rooms: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  words: [],
  // Only its server side stands on platform, which asks its tables who may.
  access: ['kernel', 'platform'],
  identities: ['kernel', 'access', 'matching', 'platform'],
  matching: ['kernel'],
  publishing: ['kernel'],
  platform: ['kernel', 'access'],
  register: [...domain, 'platform'],
  incidents: recorded,
  linkage: [...recorded, 'incidents'],
  verification: [...recorded, 'incidents', 'linkage'],
  counting: [...recorded, 'incidents', 'linkage', 'verification'],
  exercise: [...recorded, ...counted],
  council: recorded,
  commitments: recorded,
  'follow-up': [...recorded, 'counting', 'council', 'commitments'],
  claims: [...recorded, 'counting', 'council', 'commitments', 'follow-up'],
  exchange: [...recorded, ...counted, 'council', 'commitments', 'follow-up', 'claims'],
  overview: [...recorded, ...counted, 'council', 'commitments', 'follow-up', 'claims'],
  server: [...recorded, 'identities', ...counted, 'council', 'commitments', 'follow-up', 'claims', 'exchange', 'overview', 'exercise', 'words'],
  cli: [
    ...recorded,
    'identities',
    ...counted,
    'council',
    'commitments',
    'follow-up',
    'claims',
    'exchange',
    'overview',
    'exercise',
    'words',
    'server',
  ],
  web: [...domain, 'register', ...counted, 'council', 'commitments', 'follow-up', 'claims', 'exchange', 'overview', 'exercise', 'words', 'ui'],
};

/** Files that may touch the world; every other file of a room with two doors is pure. */
const worldly = new Set(['server.ts', 'store.ts', 'commands.ts', 'api.ts', 'tables.ts']);
const worldlyRooms = new Set(['platform', 'server', 'cli']);
const clock = /\b(Date\.now\(|new Date\(\)|Math\.random\(|process\.|setTimeout\()/;

export type SourceFile = { readonly path: string; readonly room: string; readonly text: string };
export type House = { readonly files: readonly SourceFile[] };

/** Reads every source file below `src`. */
export function readHouse(root: string): House {
  const src = join(root, 'src');
  const files = readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => {
      const full = join(entry.parentPath, entry.name);
      const path = relative(src, full).split(sep).join('/');
      return { path, room: path.split('/')[0] ?? '', text: readFileSync(full, 'utf8') };
    });
  return { files };
}

/** Every breach of the law, in plain words. */
export function faultsOf(house: House): readonly string[] {
  return house.files.flatMap((file) => [...importFaults(file), ...purityFaults(file), ...wordFaults(file)]);
}

function importsOf(file: SourceFile): readonly string[] {
  const { module } = parseSync(file.path, file.text);
  const dynamic = module.dynamicImports.map(({ moduleRequest }) => file.text.slice(moduleRequest.start + 1, moduleRequest.end - 1));
  return [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => (moduleRequest ? [moduleRequest.value] : []))),
    ...dynamic,
  ];
}

const isTest = (path: string) => /\.test\.tsx?$/.test(path);

function importFaults(file: SourceFile): readonly string[] {
  const allowed = rooms[file.room];
  if (!allowed) return [`${file.path}: "${file.room}" is no room of the law`];
  return importsOf(file).flatMap((specifier) => {
    const fault = importFault(file, specifier, allowed);
    return fault === null ? [] : [`${file.path}: ${fault}`];
  });
}

function importFault(file: SourceFile, specifier: string, allowed: readonly string[]): string | null {
  if (specifier.startsWith('../')) return leavesRoom(file.path, specifier) ? crossing(file, specifier) : null;
  if (specifier.startsWith('#')) {
    const [room = '', door] = specifier.slice(1).split('/');
    if (room === 'fixtures') return isTest(file.path) ? null : 'only tests may use #fixtures';
    if (room === file.room) return 'a room does not come in by its own door';
    if (!allowed.includes(room)) return `${file.room} may not import ${room}`;
    if (door === 'server' && file.room === 'web') return 'the pages may not use a server door';
    if (door === 'server' && isPure(file)) return `a pure file may not use the server door of ${room}`;
    return null;
  }
  if (specifier.startsWith('node:') && file.room === 'web' && !file.path.endsWith('.config.ts')) return 'the pages may not use Node';
  if (specifier.startsWith('node:') && isPure(file)) return 'a pure file may not use Node';
  return null;
}

/** server and cli have no door, and cli stands on server's ground: the one crossing by path. */
function crossing(file: SourceFile, specifier: string): string | null {
  if (file.room === 'cli' && specifier.startsWith('../server/')) return null;
  return `deep import "${specifier}": between rooms only doors`;
}

function leavesRoom(path: string, specifier: string): boolean {
  const up = specifier.split('/').filter((part) => part === '..').length;
  return up >= path.split('/').length - 1;
}

function isPure(file: SourceFile): boolean {
  if (worldlyRooms.has(file.room) || isTest(file.path) || file.path.endsWith('.config.ts')) return false;
  return !worldly.has(file.path.split('/').at(-1) ?? '') && !/\/(server|store|api|tables|files)\//.test(file.path);
}

function purityFaults(file: SourceFile): readonly string[] {
  if (!isPure(file) || file.room === 'web') return [];
  const faults = clock.exec(file.text) ? [`${file.path}: a pure file asks the clock, chance or the process (${clock.exec(file.text)?.[0]})`] : [];
  const rules = /(^|\/)rules(\.ts$|\/)/.test(file.path) && /\basync\b|\bawait\b/.test(file.text) ? [`${file.path}: a rule is never async`] : [];
  return [...faults, ...rules];
}

const spoken = /^(title|alt|placeholder|aria-label|aria-description|label)$/;

/** No visible string outside the catalogues: text between tags, and attributes that are read or shown. */
function wordFaults(file: SourceFile): readonly string[] {
  if (!file.path.endsWith('.tsx')) return [];
  const faults: string[] = [];
  walk(parseSync(file.path, file.text).program, (node) => {
    if (node['type'] === 'JSXText' && /\p{L}{2}/u.test(String(node['value'])))
      faults.push(`${file.path}: "${String(node['value']).trim()}" belongs in a catalogue`);
    if (node['type'] === 'JSXAttribute') {
      const name = (node['name'] as { name?: string }).name ?? '';
      const value = node['value'] as { type?: string; value?: unknown } | null;
      if (spoken.test(name) && value?.type === 'Literal' && /\p{L}{2}/u.test(String(value.value)))
        faults.push(`${file.path}: ${name}="${String(value.value)}" belongs in a catalogue`);
    }
  });
  return faults;
}

function walk(node: unknown, visit: (node: Record<string, unknown>) => void): void {
  if (Array.isArray(node)) for (const one of node) walk(one, visit);
  else if (node !== null && typeof node === 'object') {
    const inner = node as Record<string, unknown>;
    if (typeof inner['type'] === 'string') visit(inner);
    for (const value of Object.values(inner)) if (value !== null && typeof value === 'object') walk(value, visit);
  }
}
