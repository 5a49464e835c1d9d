import type { FastifyRequest } from 'fastify';
import { type Locale, localeOf } from '#words';

/** The language a request asks for: `?lang=`, then its header. */
export function localeOfRequest(request: FastifyRequest): Locale {
  // An address that the router could not read has no query, and a word said twice is a list.
  const lang = (request.query as { lang?: unknown } | null)?.lang;
  return localeOf((typeof lang === 'string' ? lang : undefined) ?? request.headers['accept-language']);
}
