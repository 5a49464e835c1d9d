import { z } from 'zod';
import type { Call } from '#kernel';

type AnyCall = Call<unknown, z.ZodType>;
type Schema = { readonly [key: string]: unknown };

/** What the document says of itself. */
export type ApiAbout = { readonly version: string; readonly url: string };

/**
 * The OpenAPI document of every bound call, made from the same schemas that check the input, so that it cannot say
 * anything else.
 * @source OpenAPI Specification 3.1.1 (schemas are JSON Schema 2020-12)
 */
export function openApi(calls: readonly AnyCall[], { version, url }: ApiAbout) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const call of calls) {
    const path = addressOf(call);
    paths[path] = { ...paths[path], [call.method.toLowerCase()]: operationOf(call) };
  }
  return {
    openapi: '3.1.1',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'Vigil',
      version,
      summary: 'The public record on children and armed conflict, and a check of any sentence about it.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: `${url}/api/v1` }],
    paths,
    components: {
      schemas: { problem },
      securitySchemes: {
        keeper: {
          type: 'apiKey',
          in: 'cookie',
          name: 'vigil-keeper',
          description: 'Set by the one-time link that the server prints when it starts.',
        },
      },
    },
  };
}

/** A refusal. @source RFC 9457 */
const problem: Schema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code'],
        properties: { pointer: { type: 'string' }, code: { type: 'string' }, text: { type: 'string' } },
      },
    },
  },
};

/** The address as the document writes it: `/states/{state}`. */
export function addressOf({ path }: Pick<AnyCall, 'path'>): string {
  return path.replaceAll(/:(\w+)/g, '{$1}');
}

function operationOf(call: AnyCall) {
  const schema = z.toJSONSchema(call.input, { io: 'input', target: 'draft-2020-12', unrepresentable: 'any' }) as Schema;
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Schema>>;
  const required = new Set((schema['required'] ?? []) as readonly string[]);
  const inPath = new Set([...call.path.matchAll(/:(\w+)/g)].map(([, name = '']) => name));
  const names = Object.keys(properties);
  const inQuery = call.method === 'POST' ? [] : names.filter((name) => !inPath.has(name));
  const parameters = [
    ...[...inPath].map((name) => parameter(name, 'path', true, properties[name])),
    ...inQuery.map((name) => parameter(name, 'query', required.has(name), properties[name])),
    ...(names.includes('lang') ? [] : [language]),
  ];
  const fields = names.filter((name) => !inPath.has(name));
  return {
    operationId: call.id,
    summary: call.summary,
    parameters,
    ...(call.method === 'POST' && { requestBody: bodyOf(fields, properties, required) }),
    ...(keeperOnly.has(call.action) && { security: [{ keeper: [] }] }),
    responses: responsesOf(call),
  };
}

/** What only a keeper may do, so that the document says which calls need the cookie. */
const keeperOnly = new Set(['take in a list', 'undo a list']);

function parameter(name: string, place: 'path' | 'query', isRequired: boolean, schema: Schema = { type: 'string' }) {
  const { description, ...rest } = schema;
  return { name, in: place, required: isRequired, ...(typeof description === 'string' && { description }), schema: rest };
}

const language = {
  name: 'lang',
  in: 'query',
  required: false,
  description: 'The language of sentences in the answer.',
  schema: { type: 'string', enum: ['en', 'ar'] },
};

function bodyOf(fields: readonly string[], properties: Readonly<Record<string, Schema>>, required: ReadonlySet<string>) {
  const needed = fields.filter((name) => required.has(name));
  const schema = {
    type: 'object',
    properties: Object.fromEntries(fields.map((name) => [name, properties[name]])),
    ...(needed.length > 0 && { required: needed }),
  };
  return { required: true, content: { 'application/json': { schema } } };
}

const files: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

function responsesOf(call: AnyCall) {
  const ending = /\.(\w+)$/.exec(call.path)?.[1] ?? '';
  const type = files[ending] ?? 'application/json';
  const schema: Schema = files[ending] === undefined ? { type: 'object' } : {};
  const done = { description: 'The answer.', content: { [type]: { schema } } };
  const refused = {
    description: 'A refusal, with what to do (RFC 9457).',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/problem' } } },
  };
  return call.method === 'GET'
    ? { '200': done, '304': { description: 'Nothing has changed since the ETag that was sent.' }, default: refused }
    : { '200': done, default: refused };
}
