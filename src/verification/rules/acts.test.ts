import { expect, test } from 'vitest';
import { children, date, facts } from '#fixtures';
import type { Deed } from '../deed.ts';
import type { FindingFacts, Signer } from '../finding.ts';
import { act, findingsKnown } from './acts.ts';
import { listText, signList } from './batch.ts';

const monitor: Signer = { person: 'account-1', organisation: 'organisation-a' };
const chair: Signer = { person: 'account-2', organisation: 'organisation-b' };

/** Deeds get their position by their order. */
type Told = Deed extends infer Each ? (Each extends Deed ? Omit<Each, 'position' | 'reason' | 'on'> & Partial<Pick<Deed, 'on'>> : never) : never;
const told = (...deeds: readonly Told[]): readonly Deed[] =>
  deeds.map((deed, index) => ({ on: '2024-07-31', reason: 'as discussed', ...deed, position: index + 1 }));

const open = (finding: string, changed: Partial<FindingFacts> = {}): Told => ({
  kind: 'open',
  finding,
  situation: 'example',
  facts: facts(changed),
  by: monitor,
});
const signed = (finding: string, signedOn: string, version = 1, by = chair): readonly Told[] =>
  (['focal_point', 'co_chairs', 'ctfmr'] as const).map((level) => ({ kind: 'sign', finding, version, level, signedOn, by }));

test('the sign-off of the CTFMR is "verified", and its day is the day of verification', () => {
  const known = findingsKnown(told(open('f'), ...signed('f', '2024-07-20'))).get('f');
  expect(known).toMatchObject({ status: 'verified', statusOn: '2024-07-20', firstVerifiedOn: '2024-07-20' });
});

test('as known at an earlier position the later sign-off is not there', () => {
  const deeds = told(open('f'), ...signed('f', '2024-07-20'));
  expect(findingsKnown(deeds, 3).get('f')).toMatchObject({ status: 'report_pending_verification', firstVerifiedOn: null });
});

test('a revision voids every sign-off and the attribution; the day of the first verification stays', () => {
  const deeds = told(
    open('f'),
    { kind: 'propose attribution', finding: 'f', parties: ['example-front'], by: monitor },
    { kind: 'confirm attribution', finding: 'f', parties: ['example-front'], by: chair },
    ...signed('f', '2024-07-20'),
    { kind: 'reopen', finding: 'f', by: chair },
    { kind: 'revise', finding: 'f', facts: facts({ tally: [children('boys', 2)] }), by: monitor },
    ...signed('f', '2024-07-30', 2),
  );
  expect(findingsKnown(deeds, 6).get('f')?.attribution?.parties).toEqual(['example-front']);
  expect(findingsKnown(deeds, 8).get('f')).toMatchObject({ version: 2, signOffs: [], attribution: null, status: 'report_pending_verification' });
  expect(findingsKnown(deeds).get('f')).toMatchObject({ statusOn: '2024-07-30', firstVerifiedOn: '2024-07-20' });
});

const refusals: readonly (readonly [string, readonly Told[], string])[] = [
  [
    'sign-offs out of order',
    [open('f'), { kind: 'sign', finding: 'f', version: 1, level: 'ctfmr', signedOn: '2024-07-20', by: chair }],
    'sign-off-order',
  ],
  [
    'a sign-off of a version that is gone',
    [open('f'), { kind: 'revise', finding: 'f', facts: facts(), by: monitor }, ...signed('f', '2024-07-20', 1).slice(0, 1)],
    'finding-other-version',
  ],
  ['a sign-off dated after it was recorded', [open('f'), ...signed('f', '2024-08-01').slice(0, 1)], 'sign-off-day'],
  ['a sign-off dated before the violation', [open('f'), ...signed('f', '2024-06-14').slice(0, 1)], 'sign-off-day'],
  ['an author as last signer', [open('f'), ...signed('f', '2024-07-20', 1, monitor)], 'second-person'],
  [
    'a change to what is verified without reopening',
    [open('f'), ...signed('f', '2024-07-20'), { kind: 'revise', finding: 'f', facts: facts(), by: monitor }],
    'finding-not-in-status',
  ],
  [
    'a decision on what is verified without reopening',
    [open('f'), ...signed('f', '2024-07-20'), { kind: 'decide', finding: 'f', status: 'not_mrm', by: chair }],
    'finding-not-in-status',
  ],
  ['a second finding of the same id', [open('f'), open('f')], 'finding-exists'],
  ['a finding that nobody opened', [{ kind: 'reopen', finding: 'f', by: chair }], 'no-such-finding'],
  ['a merger of one', [open('f'), { kind: 'merge', findings: ['f', 'f'], into: 'g', facts: facts(), by: chair }], 'needs-two-findings'],
  [
    'a merger that leaves a report behind',
    [open('f'), open('g', { reliedOn: { place: ['report-3'] } }), { kind: 'merge', findings: ['f', 'g'], into: 'h', facts: facts(), by: chair }],
    'reports-left-out',
  ],
  [
    'an attribution confirmed by a colleague of the proposer',
    [
      open('f'),
      { kind: 'propose attribution', finding: 'f', parties: ['example-front'], by: monitor },
      { kind: 'confirm attribution', finding: 'f', parties: ['example-front'], by: { person: 'account-3', organisation: 'organisation-a' } },
    ],
    'second-person',
  ],
  [
    'an attribution to another party than was proposed',
    [
      open('f'),
      { kind: 'propose attribution', finding: 'f', parties: ['example-front'], by: monitor },
      { kind: 'confirm attribution', finding: 'f', parties: ['example-army'], by: chair },
    ],
    'no-proposed-attribution',
  ],
  [
    'a sign-off without independent sources',
    [open('f', { sources: [{ category: 'primary_victim', organisation: 'organisation-a', report: 'report-1' }] }), ...signed('f', '2024-07-20')],
    'sign-off-lacking',
  ],
  [
    'a sign-off where no party to the conflict did it',
    [open('f', { eligibility: { conflict: 'linked', age: 'under 18', author: 'neither' } }), ...signed('f', '2024-07-20')],
    'sign-off-lacking',
  ],
  ['more children named than counted', [open('f', { victims: [{ id: 'm1', sex: 'girls', age: 'unknown' }] })], 'finding-facts'],
  ['a tally outside its bounds', [open('f', { tally: [children('boys', 3, 'unknown', 4, 5)] })], 'finding-facts'],
];

test.each(refusals)('refused: %s', (_, deeds, card) => {
  const all = told(...deeds);
  const before = findingsKnown(all.slice(0, -1));
  const last = all.at(-1);
  const done = last && act(before, last);
  expect(done && !done.ok ? done.refusal.card.id : 'done').toBe(card);
});

test('a deed without a reason is refused', () => {
  const [deed] = told(open('f'));
  const done = deed && act(new Map(), { ...deed, reason: ' ' });
  expect(done && !done.ok ? done.refusal.card.id : 'done').toBe('reason-needed');
});

test('two findings judged one: the new one names both, takes their reports, begins without sign-off and keeps the first day', () => {
  const deeds = told(open('f'), ...signed('f', '2024-07-20'), open('g', { reliedOn: { place: ['report-3'] } }), {
    kind: 'merge',
    findings: ['g', 'f'],
    into: 'h',
    facts: facts({ reliedOn: { place: ['report-1', 'report-3'] } }),
    by: chair,
  });
  const known = findingsKnown(deeds);
  expect(known.get('h')).toMatchObject({
    status: 'report_pending_verification',
    signOffs: [],
    replaces: { how: 'merged', findings: ['f', 'g'] },
    firstVerifiedOn: '2024-07-20',
    contributors: [monitor, chair],
  });
  expect(known.get('f')).toMatchObject({ status: 'verified', replacedBy: { how: 'merged', findings: ['h'] } });
  const again = act(known, { kind: 'reopen', finding: 'f', by: chair, on: '2024-07-31', reason: 'tried', position: 9 });
  expect(again.ok ? '' : again.refusal.card.id).toBe('finding-replaced');
});

test('a child who was maimed and dies is a new version with the type killing', () => {
  const deeds = told(
    open('f', { type: 'maiming' }),
    ...signed('f', '2024-07-10'),
    { kind: 'reopen', finding: 'f', by: chair },
    { kind: 'revise', finding: 'f', facts: facts({ type: 'killing' }), by: monitor },
  );
  expect(findingsKnown(deeds).get('f')).toMatchObject({ version: 2, facts: { type: 'killing' }, status: 'report_pending_verification' });
});

test('a list signed at once is bound to what was on it; what cannot be signed stops nothing else', () => {
  const known = findingsKnown(told(open('f'), open('g'), { kind: 'decide', finding: 'g', status: 'did_not_occur', by: chair }));
  const list = [
    { finding: 'g', version: 1 },
    { finding: 'f', version: 1 },
  ];
  const hashOf = (text: string) => `hash of ${text}`;
  const common = { level: 'focal_point', signedOn: '2024-07-20', by: chair, on: '2024-07-31', reason: 'meeting of July', position: 9, list } as const;
  const done = signList(known, { ...common, hash: hashOf(listText(list)) }, hashOf);
  expect(done.ok && [done.value.signed.map(({ finding }) => finding), done.value.refused.map(({ finding }) => finding)]).toEqual([['f'], ['g']]);
  const other = signList(known, { ...common, hash: hashOf(listText(list.slice(1))) }, hashOf);
  expect(other.ok ? '' : other.refusal.card.id).toBe('sign-list-changed');
});

test('a violation that lasts cannot be verified before it began', () => {
  const occurred = { kind: 'lasting', began: date('2024-05-01'), ended: 'ongoing' } as const;
  const all = told(open('f', { occurred }), ...signed('f', '2024-04-30').slice(0, 1));
  const last = all.at(-1);
  const done = last && act(findingsKnown(all.slice(0, 1)), last);
  expect(done && !done.ok ? done.refusal.card.id : 'done').toBe('sign-off-day');
});
