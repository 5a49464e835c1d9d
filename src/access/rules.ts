import { type Card, cards } from '#kernel';
import { type Actor, type CaseRole, everywhere, type Member, type Role } from './actor.ts';
import { accessCards } from './cards.ts';

/**
 * Who may do what with the public record and the accounts. What is in no table is refused.
 * @source ours: the public record is public to read; only a keeper of the record may change it (security goal "deny by default").
 */
const may = {
  'read the record': ['public', 'keeper', 'member'],
  'check a text': ['public', 'keeper', 'member'],
  'match names': ['public', 'keeper', 'member'],
  'sign in': ['public', 'keeper', 'member'],
  'read own account': ['member'],
  'add a passkey': ['member'],
  'take in a list': ['keeper'],
  'undo a list': ['keeper'],
  'look after accounts': ['keeper'],
  'load places': ['keeper'],
} as const satisfies Record<string, readonly Role[]>;

/** Whose a thing is for who acts: one's own, or another's of the same situation. */
export type Relation = 'own' | 'other';

type Rule = {
  /** For each role that may, whose things; a thing that is not among them is as if it were not there. */
  readonly roles: Readonly<Partial<Record<CaseRole, 'any' | 'own'>>>;
  /** Statuses in which others may than in general. */
  readonly inStatus?: Readonly<Record<string, readonly CaseRole[]>>;
  /** Whether the keeper at the machine's shell may too. */
  readonly shell?: true;
};

const writers = { information_manager: 'any', focal_point: 'any' } as const;
const readers = { ...writers, co_chair: 'any', headquarters: 'any' } as const;
const deciders = { focal_point: 'any', co_chair: 'any' } as const;

/**
 * Who may do what in a situation: role × action × whose × status. It says who may try; what the statuses allow and
 * who may be the second person is verification's, and no role stands above that.
 * @source ours: monitor reports, information manager links and drafts, focal point and co-chairs decide and sign
 * (mrmtools.org/mrm/toolkit/1096_1280.htm: verification rests with the UN); what is verified is taken apart only by
 * those who sign; reading is by need to know, and names are opened only by who wrote them down or has to link and draft
 */
const caseMay = {
  'send a report': { roles: { monitor: 'any', ...writers } },
  'send for another organisation': { roles: { information_manager: 'any' } },
  'read a report': { roles: { monitor: 'own', ...readers } },
  'list reports': { roles: { monitor: 'own', ...readers } },
  'open identities': { roles: { monitor: 'own', ...writers } },
  judge: { roles: writers },
  'read judgements': { roles: readers },
  'read findings': { roles: readers },
  'read work lists': { roles: readers },
  'open a finding': { roles: writers },
  'revise a finding': { roles: writers },
  'propose an attribution': { roles: writers },
  'confirm an attribution': { roles: deciders },
  'decide a finding': { roles: deciders },
  'reopen a finding': { roles: deciders, inStatus: { verified: ['co_chair'] } },
  'merge findings': { roles: writers, inStatus: { verified: ['focal_point', 'co_chair'] } },
  'split a finding': { roles: writers, inStatus: { verified: ['focal_point', 'co_chair'] } },
  sign: { roles: deciders },
  'sign as focal_point': { roles: { focal_point: 'any' } },
  'sign as co_chairs': { roles: { co_chair: 'any' } },
  'sign as ctfmr': { roles: { co_chair: 'any' } },
  'read names': { roles: { monitor: 'any', ...readers } },
  'add a party': { roles: writers },
  'choose a name': { roles: writers },
  'import reports': { roles: { information_manager: 'any' } },
  'undo an import': { roles: { information_manager: 'any' } },
  'read imports': { roles: readers },
  count: { roles: readers, shell: true },
  'read editions': { roles: readers, shell: true },
  'freeze an edition': { roles: { co_chair: 'any', headquarters: 'any' } },
  'submit a quarter': { roles: writers },
  'sign a submission': { roles: { co_chair: 'any' } },
} as const satisfies Record<string, Rule>;

export type CaseAction = keyof typeof caseMay;
export type Action = keyof typeof may | CaseAction;

/** Every action on a situation. @source ours: the table above */
export const caseActions = Object.keys(caseMay) as readonly CaseAction[];

/** Every action on the public record and the accounts. @source ours: the table above */
export const actions = Object.keys(may) as readonly (keyof typeof may)[];

function caseRule(action: string): Rule | null {
  return Object.hasOwn(caseMay, action) ? caseMay[action as CaseAction] : null;
}

/** Whether this actor may do this at all; for a case, whether anywhere. @source ours: the tables above */
export function permits(actor: Actor, action: string): boolean {
  const rule = caseRule(action);
  if (rule) return actor.role === 'member' || (rule.shell === true && actor.role === 'keeper' && actor.by === 'shell');
  const roles: readonly Role[] = Object.hasOwn(may, action) ? may[action as keyof typeof may] : [];
  return roles.includes(actor.role);
}

/**
 * Why an actor is refused before anything is looked at; `null` where not. A keeper learns nothing of cases, not even
 * that they are there.
 * @source ours: who did not sign in is asked to; OWASP API Security 2023, API1 (existence is not told)
 */
export function refusalOf(actor: Actor, action: string): Card | null {
  if (permits(actor, action)) return null;
  if (actor.role === 'public' && permits({ role: 'member', person: '', organisation: '', assignments: [] }, action)) return accessCards.signInNeeded;
  return caseRule(action) ? cards.notFound : cards.notAllowed;
}

/** What somebody is in a situation; `null` where nothing is assigned. @source ours: no assignment, no access */
export function roleIn({ assignments }: Member, situation: string): CaseRole | null {
  return (
    assignments.find((one) => one.situation === situation)?.role ??
    assignments.find((one) => one.situation === everywhere && one.role === 'headquarters')?.role ??
    null
  );
}

/** What is acted on: its situation, whose it is, and its status where it has one. */
export type Subject = { readonly situation: string; readonly relation?: Relation; readonly status?: string };

/**
 * Whether a member may do this with this: yes, no, or that it is hidden, which is told as "there is nothing here".
 * @source ours: the table above; deny by default
 */
export function decide(member: Member, action: CaseAction, { situation, relation = 'other', status }: Subject): 'yes' | 'no' | 'hidden' {
  const role = roleIn(member, situation);
  const rule = caseRule(action);
  if (role === null || !rule) return 'hidden';
  const others = status === undefined || !Object.hasOwn(rule.inStatus ?? {}, status) ? null : rule.inStatus?.[status];
  if (others) return others.includes(role) ? 'yes' : 'no';
  const whose = rule.roles[role];
  if (whose === undefined) return 'no';
  return whose === 'any' || relation === 'own' ? 'yes' : 'hidden';
}
