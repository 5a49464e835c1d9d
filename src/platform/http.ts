import { createHash, randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Actor, refusalOf } from '#access';
import { type Call, cards, type Refusal, type Result } from '#kernel';
import { isAway } from './database.ts';
import { log } from './log.ts';

/** A text or file that a person hands in may have this many bytes. */
export const largestBody = 12 * 1024 * 1024;

const databaseAway = { id: 'database-away', status: 503, exit: 1 } as const;

export type Said = { readonly title: string; readonly detail: string };

export type HttpOptions = {
  /** The sentence of a refusal in the reader's language. */
  readonly say: (refusal: Refusal, request: FastifyRequest) => Said;
  /** Who is asking, for what; deny by default is decided from this. */
  readonly actorOf: (request: FastifyRequest, action: string) => Actor | Promise<Actor>;
};

export type Respond = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** What a call's handler gives: plain JSON content, or a file to download. */
export type Download = { readonly download: { readonly name: string; readonly type: string; readonly body: Uint8Array | string } };

export type Bind = <Input>(
  call: Call<Input, z.ZodType<Input>>,
  handler: (input: Input, request: FastifyRequest, actor: Actor, reply: FastifyReply) => Result<unknown> | Promise<Result<unknown>>,
) => void;

/** Makes the HTTP server: headers, problems, and the one way in which a call is bound. */
export async function makeHttp(
  options: HttpOptions,
): Promise<{ readonly app: FastifyInstance; readonly bind: Bind; readonly calls: readonly Call<unknown, z.ZodType>[] }> {
  const app = fastify({
    logger: false,
    // What the router itself refuses, such as an address that is not well encoded, is answered like any other refusal.
    frameworkErrors: (error, request, reply) => answerError(error, request, reply, options),
    bodyLimit: largestBody,
    genReqId: () => randomUUID(),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 500 },
  });
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: policy },
    crossOriginEmbedderPolicy: false,
    hsts: false,
    xFrameOptions: false,
  });
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: largestBody, files: 1 } });
  // What is handed in as it is comes as its bytes, whatever it is called: who reads it looks at the content.
  app.addContentTypeParser(['text/plain', '*'], { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.setErrorHandler((error, request, reply) => answerError(error, request, reply, options));
  const calls: Call<unknown, z.ZodType>[] = [];
  const bind: Bind = (call, handler) => {
    calls.push(call);
    const known = namesOf(call.input);
    app.route({
      method: call.method,
      url: `/api/v1${call.path}`,
      handler: async (request, reply) => {
        if (call.confined) reply.header('cache-control', 'no-store');
        const actor = await options.actorOf(request, call.action);
        const refused = refusalOf(actor, call.action);
        if (refused) return problem(reply, { card: refused }, request, options);
        const input = inputOf(request);
        const unknown = Object.keys(input).find((name) => known !== null && !known.has(name) && !everywhere.has(name));
        if (unknown !== undefined) return problem(reply, unknownName(unknown, known ?? everywhere), request, options);
        const parsed = call.input.safeParse(input);
        if (!parsed.success) return problem(reply, faultOf(parsed.error), request, options);
        const result = await handler(parsed.data, request, actor, reply);
        if (!result.ok) return problem(reply, result.refusal, request, options);
        return send(request, reply, result.value, keepingOf(call));
      },
    });
  };
  return { app, bind, calls };
}

const self = ["'self'"];
const policy = {
  defaultSrc: self,
  scriptSrc: self,
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: self,
  connectSrc: self,
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: self,
  frameAncestors: ["'none'"],
};

/** What any address may carry: the reader's language, and the edition of the record that the page is read in. */
const everywhere: ReadonlySet<string> = new Set(['lang', 'edition']);

/** The names that a call takes; `null` where it takes any. */
function namesOf(input: z.ZodType): ReadonlySet<string> | null {
  const { properties } = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' });
  return properties === undefined ? null : new Set(Object.keys(properties));
}

/** A name that a call does not take may be a slip that would give another answer than the one asked for. */
function unknownName(name: string, known: ReadonlySet<string>): Refusal {
  return { card: cards.unknownInput, values: { name, known: [...known].join(', '), count: known.size }, at: `/${name}` };
}

function inputOf(request: FastifyRequest): Readonly<Record<string, unknown>> {
  const isFields = request.body !== null && typeof request.body === 'object' && !(request.body instanceof Uint8Array);
  const body = isFields ? (request.body as object) : {};
  return { ...(request.query as object), ...body, ...(request.params as object) };
}

function faultOf(error: z.ZodError): Refusal {
  const issue = error.issues[0];
  return { card: cards.badInput, values: { reason: issue?.message ?? '' }, at: `/${issue?.path.join('/') ?? ''}` };
}

/** Answers a refusal as RFC 9457 says. */
export function problem(reply: FastifyReply, refusal: Refusal, request: FastifyRequest, options: HttpOptions) {
  const { card, at } = refusal;
  const said = options.say(refusal, request);
  return reply
    .code(card.status)
    .type('application/problem+json; charset=utf-8')
    .send(
      JSON.stringify({
        type: `about:vigil/${card.id}`,
        ...said,
        status: card.status,
        ...(at !== undefined && { errors: [{ pointer: at, code: card.id, text: said.detail }] }),
      }),
    );
}

function isDownload(value: unknown): value is Download {
  return value !== null && typeof value === 'object' && 'download' in value;
}

/** An answer as it will be sent: made once where the same question always has the same answer. */
export type Prepared = { readonly prepared: { readonly text: string; readonly etag: string; readonly next: string | null } };

export function prepare(value: unknown): Prepared {
  const text = JSON.stringify(value);
  return { prepared: { text, etag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`, next: nextOf(value) } };
}

function isPrepared(value: unknown): value is Prepared {
  return value !== null && typeof value === 'object' && 'prepared' in value;
}

/** Who may keep an answer: everybody on the way, the reader's own browser, or nobody, not even on the disk of the reader's device. */
type Keeping = 'anybody' | 'reader' | 'nobody';

function keepingOf({ method, confined, holdable }: Pick<Call<unknown>, 'method' | 'confined' | 'holdable'>): Keeping {
  if (method !== 'GET') return 'nobody';
  if (confined !== true) return 'anybody';
  return holdable === true ? 'reader' : 'nobody';
}

function send(request: FastifyRequest, reply: FastifyReply, value: unknown, keeping: Keeping) {
  if (keeping === 'nobody') reply.header('cache-control', 'no-store');
  if (isDownload(value)) {
    const { name, type, body } = value.download;
    return reply.header('content-disposition', `attachment; filename="${name}"`).type(type).send(body);
  }
  reply.type('application/json; charset=utf-8');
  if (keeping === 'nobody') return reply.send(JSON.stringify(value));
  const { text, etag, next } = (isPrepared(value) ? value : prepare(value)).prepared;
  if (next !== null) reply.header('link', `<${addressWith(request.url, next)}>; rel="next"`);
  reply
    .header('etag', etag)
    .header('cache-control', keeping === 'reader' ? 'private, no-cache' : 'no-cache')
    .header('vary', 'accept-language');
  if (isHeld(request.headers['if-none-match'], etag)) return reply.code(304).send();
  return reply.send(text);
}

/** Whether the asker holds this answer; a proxy that compresses makes the tag weak. @source RFC 9110, section 13.1.2 (weak comparison, and the asterisk) */
function isHeld(header: string | undefined, etag: string): boolean {
  const tags = header?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
  return tags.includes(etag) || tags.includes('*');
}

/** The cursor of the next page, where an answer is a page of a list. */
function nextOf(value: unknown): string | null {
  const next = value !== null && typeof value === 'object' && 'next' in value ? value.next : null;
  return typeof next === 'string' ? next : null;
}

/** The same address with another cursor. @source RFC 8288 (a relative address is resolved against the one asked for) */
function addressWith(address: string, cursor: string): string {
  const [path = '', query = ''] = address.split('?');
  const asked = new URLSearchParams(query);
  asked.set('cursor', cursor);
  return `${path}?${asked.toString()}`;
}

function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply, options: HttpOptions) {
  const status = (error as { statusCode?: number }).statusCode ?? 500;
  if (status < 500) {
    const card = { id: status === 413 ? 'too-large' : 'bad-input', status: status === 413 ? 413 : 400, exit: 2 } as const;
    return problem(reply, { card, values: { reason: (error as Error).message } }, request, options);
  }
  // Whatever was asked may be asked again in a moment; the same report gets the same receipt.
  if (isAway(error)) return problem(reply.header('retry-after', '2'), { card: databaseAway }, request, options);
  // A bug: logged once with an id, and only the id is shown.
  log.error({ id: request.id, err: error }, 'bug');
  return problem(reply, { card: { id: 'bug', status: 500, exit: 1 }, values: { id: request.id } }, request, options);
}
