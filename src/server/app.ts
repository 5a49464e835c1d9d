import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Call, type Card, cards, refuse } from '#kernel';
import { overviewCards, type PublicRecord } from '#overview';
import { checkout, type HttpOptions, isReady, makeHttp, problem } from '#platform/server';
import { say } from '#words';
import { makeCaseTables } from './casework/tables.ts';
import type { Ground } from './ground.ts';
import { type Keepers, makeKeepers } from './keepers.ts';
import { makeMembers, type Members } from './members.ts';
import { localeOfRequest } from './locale.ts';
import { bindAccounts } from './routes/accounts.ts';
import { bindCasework } from './routes/casework.ts';
import { bindProposals } from './routes/proposals.ts';
import { bindCountTables } from './routes/count-tables.ts';
import { bindCounts } from './routes/counts.ts';
import { bindDocuments } from './routes/documents.ts';
import { bindEditions } from './routes/editions.ts';
import { bindExercise, type ExerciseSeat, nowhere } from './routes/exercise.ts';
import { bindFigures } from './routes/figures.ts';
import { bindFindings } from './routes/findings.ts';
import { openApi } from './openapi.ts';
import { bindChecks } from './routes/checks.ts';
import { bindImports } from './routes/imports.ts';
import { bindLists } from './routes/lists.ts';
import { bindNames } from './routes/names.ts';
import { bindOverview } from './routes/overview.ts';
import { bindSearch } from './routes/search.ts';
import { bindPages } from './routes/pages.ts';
import { bindPageTables } from './routes/page-tables.ts';
import { bindPasskeys } from './routes/passkeys.ts';
import { bindSession } from './routes/session.ts';
import { bindWork } from './routes/work.ts';
import { bindTables } from './routes/tables.ts';
import { makeTableRoute } from './table-route.ts';
import { readVersion } from './version.ts';

/** How a refusal is said over HTTP. */
export const sayRefusal: HttpOptions['say'] = ({ card, values }, request) => {
  const detail = say(localeOfRequest(request), card.id, values);
  return { title: detail.split(/(?<=[.؟])\s/)[0] ?? detail, detail };
};

/** Makes the server with every call bound; it does not listen yet. */
export async function makeApp(
  ground: Ground,
  keepers: Keepers = makeKeepers(ground.config.url),
  members: Members = makeMembers(ground.db, keepers, ground.config.url),
  exercise: ExerciseSeat = nowhere,
): Promise<FastifyInstance> {
  const options: HttpOptions = { say: sayRefusal, actorOf: members.actorOf };
  const { app, bind, calls } = await makeHttp(options);
  const withRecord = async (edition: string | undefined) => {
    const record = edition === undefined ? await ground.records.current() : await ground.records.find(edition);
    if (record) return { ok: true as const, value: record };
    return edition === undefined ? refuse(overviewCards.noRecord) : refuse(overviewCards.noSuchEdition, { edition });
  };
  bindOverview(bind, withRecord);
  bindSearch(bind, withRecord);
  bindLists(bind, withRecord, ground.db);
  const publicAddress = (request: FastifyRequest) => ground.config.declaredUrl ?? `${request.protocol}://${request.host}`;
  const tableRoute = makeTableRoute(bind, publicAddress);
  bindTables(tableRoute, withRecord);
  bindFigures(bind, tableRoute, withRecord);
  bindPages(bind, withRecord, ground.records);
  bindChecks(bind, withRecord, publicAddress);
  bindPageTables(tableRoute, withRecord, ground.records);
  bindSession(bind, ground.db, members, ground.records.current);
  bindPasskeys(bind, ground.db, members);
  bindAccounts(bind, ground.db, members);
  bindCasework(bind, ground);
  bindProposals(bind, ground.db);
  bindNames(bind, ground);
  bindImports(bind, ground);
  bindFindings(bind, ground.db);
  bindCounts(bind, ground.db);
  bindEditions(bind, ground.db);
  bindExercise(bind, ground, members, exercise);
  bindDocuments(bind, ground);
  bindCountTables(makeCaseTables(bind, publicAddress, ground.exercise !== null), ground);
  bindWork(bind, ground.db);
  app.get('/api/v1/openapi.json', (request) => openApi(calls, { version: readVersion().version, url: publicAddress(request) }));
  app.get('/healthz', () => ({ alive: true }));
  app.get('/readyz', async (_, reply) => ((await isReady(ground.db)) ? { ready: true } : reply.code(503).send({ ready: false })));
  app.get('/version', () => ({ ...readVersion(), url: ground.config.declaredUrl }));
  keepers.bind(app);
  await servePages(app, calls, options);
  return app;
}

export type WithRecord = (edition: string | undefined) => Promise<{ readonly ok: true; readonly value: PublicRecord } | ReturnType<typeof refuse>>;

/** The bundled pages: every address that is no file is a page of the web app. */
export async function servePages(app: FastifyInstance, calls: Calls, options: HttpOptions, missing: Card | null = null): Promise<void> {
  const folder = join(checkout, 'dist/web');
  const built = existsSync(join(folder, 'index.html'));
  if (built) await app.register(fastifyStatic, { root: folder, preCompressed: true, wildcard: false, maxAge: '365d', immutable: true, index: false });
  app.setNotFoundHandler((request, reply) => {
    const isPage =
      (request.method === 'GET' || request.method === 'HEAD') && !request.url.startsWith('/api/') && !/\.\w{2,5}(\?|$)/.test(request.url);
    if (!built || !isPage) return missing ? problem(reply, { card: missing }, request, options) : nothingHere(request, reply, calls, options);
    if (request.url.startsWith('/embed/')) allowFraming(reply);
    const entry = /^\/(field|calendar)(\/|\?|$)/.exec(request.url)?.[1];
    const page = entry === undefined ? 'index.html' : `${entry}/index.html`;
    return reply.header('cache-control', 'no-cache').sendFile(page, { maxAge: 0, immutable: false });
  });
}

/** A page that is made to stand in the page of somebody else; every other page refuses to be framed. */
function allowFraming(reply: FastifyReply): void {
  const policy = String(reply.raw.getHeader('content-security-policy') ?? reply.getHeader('content-security-policy') ?? '');
  reply.header('content-security-policy', policy.replace("frame-ancestors 'none'", 'frame-ancestors *'));
}

type Calls = readonly Pick<Call<unknown>, 'method' | 'path'>[];

/** Nothing is there, or something that answers another method. @source RFC 9110, section 15.5.6 (405 names what is allowed) */
function nothingHere(request: FastifyRequest, reply: FastifyReply, calls: Calls, options: HttpOptions): FastifyReply {
  const [address = ''] = request.url.split('?');
  const known = calls
    .filter(({ path }) => new RegExp(`^/api/v1${path.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+')}/?$`).test(address))
    .map(({ method }) => method);
  if (known.length === 0) return problem(reply, { card: cards.notFound }, request, options);
  const allowed = [...new Set(known)].join(', ');
  return problem(reply.header('allow', allowed), { card: cards.wrongMethod, values: { method: request.method, known: allowed } }, request, options);
}
