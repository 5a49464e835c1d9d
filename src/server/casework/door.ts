import type { FastifyRequest } from 'fastify';
import { accessCards, type Actor, type CaseAction, decide, type Member, type Relation } from '#access';
import { cards, ok, refuse, type Result } from '#kernel';
import { say } from '#words';
import { localeOfRequest } from '../locale.ts';

/** What a member acts on, where it is there: whose it is and its status; `null` where there is no such thing. */
export type Target = { readonly relation?: Relation; readonly status?: string };

/** The one door to a case: whether this actor may do this in this situation, with this. */
export function may(actor: Actor, action: CaseAction, situation: string, target: Target = {}): Result<Member> {
  if (actor.role !== 'member') return refuse(cards.notFound);
  const decided = decide(actor, action, { situation, ...target });
  if (decided === 'yes') return ok(actor);
  return decided === 'hidden' ? refuse(cards.notFound) : refuse(accessCards.notYours);
}

/** The same for several things at once: none may be refused, and the hidden come first. */
export function mayAll(actor: Actor, action: CaseAction, situation: string, targets: readonly Target[]): Result<Member> {
  const decided = (targets.length === 0 ? [{}] : targets).map((target) => may(actor, action, situation, target));
  return (
    decided.find((one) => !one.ok && one.refusal.card.status === 404) ?? decided.find((one) => !one.ok) ?? may(actor, action, situation, targets[0])
  );
}

/** Every answer of the casework says that this Vigil is not for real cases yet. */
export function withNotice(value: object, request: FastifyRequest): object {
  return { notice: say(localeOfRequest(request), 'not-for-real-cases'), ...value };
}

/** What a member is in the deeds of a room. */
export function signerOf({ person, organisation }: Member) {
  return { person, organisation };
}
