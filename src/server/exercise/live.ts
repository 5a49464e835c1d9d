import type { Actor } from '#access';
import { addAccount, addOrganisation, assign, choosePassword, findAccount, memberOf } from '#access/server';
import { exercisePassword, exerciseSituation, organisationsInvented, type PersonId, persons, type Plan, type Step } from '#exercise';
import { ok, type Result } from '#kernel';
import { type Database, type Entered, openCaseload, within } from '#platform/server';
import { listHash } from '#verification/server';
import { judgeIn, sendIn, signIn, workIn } from '../casework/work.ts';

const by = { actor: 'vigil', reason: 'exercise' };

/** The value of something that must not be refused. */
function done<T>(result: Result<T>, what: unknown): T {
  if (result.ok) return result.value;
  throw new Error(`the exercise was refused: ${result.refusal.card.id} ${JSON.stringify(result.refusal.values ?? {})} ${JSON.stringify(what)}`);
}

/** Makes the six invented persons with their organisations and roles, and begins the work on the situation. */
export async function settlePeople(db: Database, begins: string): Promise<void> {
  await openCaseload(db, { situation: exerciseSituation, zone: 'UTC' }, by, new Date(`${begins}T00:00:00Z`));
  for (const organisation of organisationsInvented) done(await addOrganisation(db, organisation, by), organisation);
  for (const { login, organisation, role } of persons) {
    const { id: account } = done(await addAccount(db, { login, organisation }, by), login);
    const situation = role === 'headquarters' ? '*' : exerciseSituation;
    done(await assign(db, { account, situation, role }, by), login);
    done(await choosePassword(db, account, exercisePassword), login);
  }
}

async function everybody(db: Database): Promise<ReadonlyMap<PersonId, Actor>> {
  const actors = new Map<PersonId, Actor>();
  for (const { login } of persons) {
    const account = await findAccount(db, { login });
    if (!account) throw new Error(`nobody is ${login}`);
    actors.set(login, await memberOf(db, account));
  }
  return actors;
}

/** A finding of the plan as it stands in the database. */
type Held = { readonly finding: string; readonly version: number };
/** Who there is, and which finding each key of the plan became. */
type Book = { readonly actors: ReadonlyMap<PersonId, Actor>; readonly findings: Map<string, Held> };

const batch = 100;

/**
 * Lives a plan, deed by deed, through the commands that people use, each at its time; so many deeds share a
 * transaction.
 */
export async function livePlan(db: Database, { steps }: Plan, told: (done: number) => void = () => {}, signal?: AbortSignal): Promise<void> {
  const book: Book = { actors: await everybody(db), findings: new Map() };
  for (let at = 0; at < steps.length; at += batch) {
    const some = steps.slice(at, at + batch);
    const lived = await within(
      db,
      exerciseSituation,
      async (entered) => {
        for (const step of some) {
          signal?.throwIfAborted();
          done(await take({ ...entered, at: new Date(step.at), day: step.at.slice(0, 10) }, step, book), step);
        }
        return ok(null);
      },
      new Date(some[0]?.at ?? 0),
    );
    if (!lived) throw new Error('nobody works on the situation of the exercise');
    told(at + some.length);
  }
}

async function take(entered: Entered, { deed, by: login, reason }: Step, book: Book): Promise<Result<unknown>> {
  const actor = book.actors.get(login);
  if (!actor) throw new Error(`nobody is ${login}`);
  const held = (key: string): Held => {
    const found = book.findings.get(key);
    if (!found) throw new Error(`no finding ${key}`);
    return found;
  };
  if (deed.kind === 'send') return sendIn(entered, { ...deed, organisation: deed.organisation ?? undefined }, actor);
  if (deed.kind === 'judge') return judgeIn(entered, { ...deed, reason, evidence: [] }, actor);
  if (deed.kind === 'sign') {
    const list = deed.findings.map(held);
    const signed = await signIn(entered, { level: deed.level, signedOn: deed.signedOn, list, hash: listHash(list) }, reason, actor);
    const [refused] = signed.ok ? signed.value.refused : [];
    return refused ? { ok: false, refusal: refused.refusal } : signed;
  }
  if (deed.kind === 'merge') {
    const merged = await workIn(
      entered,
      { kind: 'merge', findings: deed.findings.map((key) => held(key).finding), facts: deed.facts },
      reason,
      actor,
    );
    return kept(book, deed.into, merged);
  }
  if (deed.kind === 'open') return kept(book, deed.finding, await workIn(entered, deed, reason, actor));
  return kept(book, deed.finding, await workIn(entered, { ...deed, finding: held(deed.finding).finding }, reason, actor));
}

/** Remembers which finding a key became, the last one that the deed made, and in which version it is now. */
function kept(book: Book, key: string, result: Result<readonly Held[]>): Result<readonly Held[]> {
  const last = result.ok ? result.value.at(-1) : undefined;
  if (last) book.findings.set(key, { finding: last.finding, version: last.version });
  return result;
}
