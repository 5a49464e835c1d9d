import { expect, test } from 'vitest';
import { facts } from '#fixtures';
import type { Deed } from '../deed.ts';
import type { Findings, FindingVersion, Signer } from '../finding.ts';
import { decidedStatuses, signOffLevels } from '../status.ts';
import { act, isSecond } from './acts.ts';

/*
 * The whole graph of states, explored: from an empty record, every deed that any of the given people can try is tried
 * in every state that is reached. No role stands in the way here: each of them may do everything, so what holds here
 * holds for an administrator.
 */
type Limits = { readonly findings: number; readonly versions: number; readonly attribution?: boolean };

const said = { reason: 'tried', on: '2024-07-01', position: 1 };

function deedsOf(findings: Findings, by: Signer, { findings: most, versions, attribution = true }: Limits): readonly Deed[] {
  const deeds: Deed[] = [];
  const next = (skip = 0) => `finding-${findings.size + 1 + skip}`;
  const room = (wanted: number) => findings.size + wanted <= most;
  if (room(1)) deeds.push({ kind: 'open', finding: next(), situation: 'example', facts: facts(), by, ...said });
  const live = [...findings.values()].filter(({ replacedBy }) => !replacedBy);
  for (const { finding, version } of live) {
    const common = { finding, by, ...said };
    if (version < versions) deeds.push({ kind: 'revise', facts: facts(), ...common });
    for (const level of signOffLevels) deeds.push({ kind: 'sign', level, version, signedOn: '2024-07-01', ...common });
    for (const status of decidedStatuses) deeds.push({ kind: 'decide', status, ...common });
    deeds.push({ kind: 'reopen', ...common }, { kind: 'withdraw', ...common });
    if (attribution)
      for (const kind of ['propose attribution', 'confirm attribution'] as const) deeds.push({ kind, parties: ['example-front'], ...common });
    if (room(2)) deeds.push({ kind: 'split', into: [0, 1].map((skip) => ({ finding: next(skip), facts: facts() })), ...common });
  }
  if (live.length > 1 && room(1))
    deeds.push({ kind: 'merge', findings: live.map(({ finding }) => finding), into: next(), facts: facts(), by, ...said });
  return deeds;
}

const signerKey = ({ person }: Signer) => person;
function keyOf(findings: Findings): string {
  const keys = [...findings.values()].map((one) =>
    [
      one.replacedBy ? 'replaced' : one.status,
      one.version,
      one.author.person,
      one.contributors.map(signerKey).sort().join('+'),
      one.signOffs.map(({ by }) => by.person).join('+'),
      one.proposal?.proposedBy.person ?? '-',
      one.attribution?.confirmedBy.person ?? '-',
    ].join(' '),
  );
  return keys.join(' | ');
}

/** Every state that these people can reach, each once. */
function explore(people: readonly Signer[], limits: Limits, visit: (findings: Findings) => void): number {
  const seen = new Set<string>();
  const waiting: Findings[] = [new Map<string, FindingVersion>()];
  for (let state = waiting.pop(); state; state = waiting.pop()) {
    for (const by of people)
      for (const deed of deedsOf(state, by, limits)) {
        const done = act(state, deed);
        if (!done.ok) continue;
        const next = new Map(state);
        for (const version of done.value) next.set(version.finding, version);
        const key = keyOf(next);
        if (seen.has(key)) continue;
        seen.add(key);
        visit(next);
        waiting.push(next);
      }
  }
  return seen.size;
}

const verifiedIn = (findings: Findings) => [...findings.values()].filter(({ status }) => status === 'verified');
const attributedIn = (findings: Findings) => [...findings.values()].filter(({ attribution }) => attribution !== null);

const one: Signer = { person: 'one', organisation: 'organisation-a' };
const oneElsewhere: Signer = { person: 'one', organisation: 'organisation-b' };
const colleague: Signer = { person: 'colleague', organisation: 'organisation-a' };
const two: Signer = { person: 'two', organisation: 'organisation-b' };

/** What must never be, in any state reached: the states in which it is. */
function faultsIn(people: readonly Signer[], limits: Limits, fault: (findings: Findings) => boolean): { faults: string[]; reached: number } {
  const faults: string[] = [];
  const reached = explore(people, limits, (findings) => {
    if (fault(findings)) faults.push(keyOf(findings));
  });
  return { faults, reached };
}

const verifiedOrNamed = (findings: Findings) => verifiedIn(findings).length > 0 || attributedIn(findings).length > 0;

test('no path lets one person reach "verified" or name a party, whatever roles that person holds', () => {
  const { faults, reached } = faultsIn([one], { findings: 3, versions: 2 }, verifiedOrNamed);
  expect(faults).toEqual([]);
  expect(reached).toBeGreaterThan(1000);
});

test('no path lets one person with accounts in two organisations reach "verified" or name a party', () => {
  expect(faultsIn([one, oneElsewhere], { findings: 1, versions: 3 }, verifiedOrNamed).faults).toEqual([]);
  expect(faultsIn([one, oneElsewhere], { findings: 3, versions: 1, attribution: false }, verifiedOrNamed).faults).toEqual([]);
});

test('no path lets two people of one organisation reach "verified" or name a party', () => {
  expect(faultsIn([one, colleague], { findings: 1, versions: 3 }, verifiedOrNamed).faults).toEqual([]);
  expect(faultsIn([one, colleague], { findings: 3, versions: 1, attribution: false }, verifiedOrNamed).faults).toEqual([]);
});

test.each([
  { findings: 1, versions: 3 },
  { findings: 3, versions: 1, attribution: false },
])('two people of two organisations can reach "verified", and wherever they do the last to sign wrote no part of it: %o', (limits) => {
  let verified = 0;
  const { faults, reached } = faultsIn([one, two], limits, (findings) =>
    verifiedIn(findings).some((finding) => {
      verified += 1;
      const last = finding.signOffs.at(-1);
      const inOrder = finding.signOffs.map(({ level }) => level).join() === signOffLevels.join();
      return !inOrder || !last || !isSecond(last.by, finding) || finding.contributors.some(({ person }) => person === last.by.person);
    }),
  );
  expect(faults).toEqual([]);
  expect(reached).toBeGreaterThan(500);
  expect(verified).toBeGreaterThan(0);
});
