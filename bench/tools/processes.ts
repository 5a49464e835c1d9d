import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The first process of the database whose files are in a data folder; `null` while none runs. */
export function databaseProcess(data: string): number | null {
  const file = join(data, 'database', 'postmaster.pid');
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : Number.NaN;
  return Number.isInteger(pid) && pid > 1 && isOf(pid, data) ? pid : null;
}

/** All processes of that database: the first one and those that it started. */
export function databaseProcesses(data: string): readonly number[] {
  const first = databaseProcess(data);
  if (first === null) return [];
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === first);
  return [first, ...children.map(Number)];
}

/** The processor time that all of them have used so far, in milliseconds; a tick is ten. */
export function databaseCpu(data: string): number {
  return databaseProcesses(data).reduce((all, pid) => all + cpuOf(pid), 0);
}

function cpuOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return 0;
  }
}

/** Kills it as a power cut would: no process of it gets the chance to put anything in order. */
export function killDatabase(data: string): boolean {
  const all = databaseProcesses(data);
  for (const pid of all) kill(pid);
  return all.length > 0;
}

/** Kills one of them, whichever, but the first: the database takes it for a crash and starts itself over. */
export function killOneOf(data: string): boolean {
  const [, ...children] = databaseProcesses(data);
  const one = children[Math.floor(Math.random() * children.length)];
  if (one !== undefined) kill(one);
  return one !== undefined;
}

/** Kills a process that may have ended already. */
export function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

function isOf(pid: number, data: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(join(data, 'database'));
  } catch {
    return false;
  }
}

function parentOf(pid: string): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return -1;
  }
}
