import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, accessCards, type Member, permits } from '#access';
import { type Account, checkPassword, closeSession, memberOfToken, openSession, sessionLife } from '#access/server';
import { ok, refuse, type Result } from '#kernel';
import type { Database } from '#platform/server';
import { isOurOwn, type Keepers } from './keepers.ts';
import { type Links, makeLinks } from './links.ts';

const sessionCookie = 'vigil-session';
const tries = { most: 10, within: 15 * 60 * 1000 };

/** Members on the web: who signed in, by a cookie that no script reads and no other site can send. */
export type Members = {
  /** Who is asking, for what: a keeper for a keeper's action, otherwise the member who signed in. */
  readonly actorOf: (request: FastifyRequest, action: string) => Promise<Actor>;
  readonly signIn: (login: string, password: string) => Promise<Result<Account>>;
  readonly begin: (account: string, reply: FastifyReply) => Promise<void>;
  readonly leave: (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
  /** One-time links by which the holder of an account chooses a password. */
  readonly invitations: Links<string>;
  /** Challenges that a passkey answers, each once. */
  readonly challenges: Links<string>;
  readonly isOurOwn: (request: FastifyRequest) => boolean;
  readonly publicUrl: string;
  readonly now: () => number;
};

const visitor: Actor = { role: 'public' };

/** Makes the members of one address. Cookies know no ports: each address of one machine has a cookie of its own name. */
export function makeMembers(db: Database, keepers: Keepers, publicUrl: string, now: () => number = Date.now, cookieName = sessionCookie): Members {
  const failed = new Map<string, readonly number[]>();
  const cookie = { httpOnly: true, sameSite: 'strict', path: '/', secure: publicUrl.startsWith('https:') } as const;
  const own = (request: FastifyRequest) => isOurOwn(request, publicUrl);
  const memberOf = async (request: FastifyRequest): Promise<Member | null> => {
    const token = request.cookies[cookieName];
    if (token === undefined || (request.method !== 'GET' && !own(request))) return null;
    return memberOfToken(db, token, now());
  };
  return {
    actorOf: async (request, action) => {
      const keeper = keepers.actorOf(request);
      const member = await memberOf(request);
      if (member && permits(member, action)) return member;
      return keeper.role === 'public' ? (member ?? visitor) : keeper;
    },
    signIn: async (login, password) => {
      const recent = (failed.get(login) ?? []).filter((at) => at > now() - tries.within);
      if (recent.length >= tries.most) return refuse(accessCards.tooManyTries);
      const account = await checkPassword(db, login, password);
      if (account) failed.delete(login);
      else failed.set(login, [...recent, now()]);
      return account ? ok(account) : refuse(accessCards.signInFailed);
    },
    begin: async (account, reply) => {
      const token = await openSession(db, account, now());
      reply.setCookie(cookieName, token, { ...cookie, maxAge: sessionLife / 1000 });
    },
    leave: async (request, reply) => {
      const token = request.cookies[cookieName];
      if (token !== undefined) await closeSession(db, token);
      reply.clearCookie(cookieName, cookie);
    },
    invitations: makeLinks<string>(now),
    challenges: makeLinks<string>(now),
    isOurOwn: own,
    publicUrl,
    now,
  };
}
