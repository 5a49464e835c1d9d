import { createHash, randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor } from '#access';
import { makeLinks } from './links.ts';

/** How long a keeper's session lasts. */
const sessionLife = 12 * 60 * 60 * 1000;
const cookieName = 'vigil-keeper';

/**
 * Keepers on the web: whoever opens the one-time link that the server printed. Codes and sessions are 256 random
 * bits, of which only hashes are kept, in memory: when the server stops, all sessions end.
 */
export type Keepers = {
  /** Makes the path of a new link; an earlier one that was not opened no longer works. */
  readonly newLink: () => string;
  /** Who is asking: a keeper by a living session, and for anything that changes only from our own pages. */
  readonly actorOf: (request: FastifyRequest) => Actor;
  /** Binds the address of the link. */
  readonly bind: (app: FastifyInstance) => void;
  /** Ends the session of a request. */
  readonly leave: (request: FastifyRequest) => void;
};

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const visitor: Actor = { role: 'public' };

/** Makes the keepers of one running server. */
export function makeKeepers(publicUrl: string, now: () => number = Date.now): Keepers {
  const links = makeLinks<'keeper'>(now);
  const sessions = new Map<string, number>();

  const open = (code: string): string | null => {
    if (links.open(code) === null) return null;
    const token = randomBytes(32).toString('base64url');
    sessions.set(hash(token), now() + sessionLife);
    return token;
  };
  const sessionOf = (request: FastifyRequest) => {
    const token = request.cookies[cookieName];
    return token === undefined ? null : hash(token);
  };
  return {
    newLink: () => `/keeper/${links.make('keeper')}`,
    actorOf: (request) => {
      const session = sessionOf(request);
      const isLiving = session !== null && (sessions.get(session) ?? 0) > now();
      if (!isLiving) return visitor;
      return request.method === 'GET' || isOurOwn(request, publicUrl) ? { role: 'keeper', by: 'link' } : visitor;
    },
    bind: (app) => {
      app.get<{ Params: { code: string } }>('/keeper/:code', { exposeHeadRoute: false }, (request, reply) => {
        const token = open(request.params.code);
        reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer');
        if (token === null) return reply.redirect('/record/add?keeper=expired', 303);
        return reply
          .setCookie(cookieName, token, {
            httpOnly: true,
            sameSite: 'strict',
            path: '/',
            secure: publicUrl.startsWith('https:'),
            maxAge: sessionLife / 1000,
          })
          .redirect('/record/add', 303);
      });
    },
    leave: (request) => {
      const session = sessionOf(request);
      if (session !== null) sessions.delete(session);
    },
  };
}

/** Whether a deed comes from a page of this server, by the header that a page cannot forge. @source OWASP, Cross-Site Request Forgery Prevention (verifying origin) */
export function isOurOwn(request: FastifyRequest, publicUrl: string): boolean {
  const { origin } = request.headers;
  if (origin === undefined || !URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return host === request.headers.host || host === new URL(publicUrl).host;
}
