import type { SentReport } from '#incidents';
import type { Verdict } from '#linkage';
import type { DecidedStatus, DeterminedFacts, SignOffLevel } from '#verification';
import type { OrganisationId, PersonId } from './people.ts';
import type { ToldIdentities } from './telling.ts';

/** What a person of the exercise does. Findings are named by keys, since their ids are given when they are opened. */
export type Deed =
  | { readonly kind: 'send'; readonly sent: SentReport; readonly identities: ToldIdentities; readonly organisation: OrganisationId | null }
  | { readonly kind: 'judge'; readonly left: string; readonly right: string; readonly verdict: Verdict }
  | { readonly kind: 'open'; readonly finding: string; readonly facts: DeterminedFacts }
  | { readonly kind: 'revise'; readonly finding: string; readonly facts: DeterminedFacts }
  | { readonly kind: 'decide'; readonly finding: string; readonly status: DecidedStatus }
  | { readonly kind: 'reopen'; readonly finding: string }
  | { readonly kind: 'propose attribution' | 'confirm attribution'; readonly finding: string; readonly parties: readonly string[] }
  | { readonly kind: 'merge'; readonly findings: readonly string[]; readonly into: string; readonly facts: DeterminedFacts }
  | { readonly kind: 'sign'; readonly findings: readonly string[]; readonly level: SignOffLevel; readonly signedOn: string };

/** One deed with who does it, when and why. */
export type Step = { readonly at: string; readonly by: PersonId; readonly reason: string; readonly deed: Deed };

/**
 * The hour at which each kind of deed is done, so that what rests on another comes after it on the same day.
 * @source ours: a made-up order of a day
 */
const hours: Readonly<Record<Deed['kind'], string>> = {
  send: '07',
  reopen: '09',
  judge: '10',
  open: '11',
  revise: '11',
  'propose attribution': '12',
  'confirm attribution': '13',
  sign: '14',
  decide: '17',
  merge: '18',
};
const levelHours: Readonly<Record<SignOffLevel, string>> = { focal_point: '14', co_chairs: '15', ctfmr: '16' };

/** The moment of a deed on a day. */
export function moment(day: string, deed: Deed, minute: number): string {
  const hour = deed.kind === 'sign' ? levelHours[deed.level] : hours[deed.kind];
  return `${day}T${hour}:${String(minute).padStart(2, '0')}:00.000Z`;
}
