import type { FastifyRequest } from 'fastify';
import { type Locale, localeOf } from '#words';

/** The language a request asks for: `?lang=`, then its header. */
export function localeOfRequest(request: FastifyRequest): Locale {
  const { lang } = request.query as { lang?: string };
  return localeOf(lang ?? request.headers['accept-language']);
}
