// The OpenAPI 3.1 document, made from the routes themselves and what is described beside them.
import 'reflect-metadata';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { z } from 'zod';
import { DESCRIBED, type Described } from './describe.js';

type Json = Record<string, unknown>;

/** A route of a controller; `described` is null where its description was forgotten. */
export interface Route {
  method: string;
  /** As OpenAPI writes it: `/api/v1/funds/{id}`. */
  path: string;
  operationId: string;
  described: Described | null;
}

/** The routes of controller classes, those of their base classes included. */
export function routesOf(controllers: readonly object[]): Route[] {
  return controllers.flatMap(controller => {
    const { name, prototype } = controller as { name: string; prototype: object };
    const bases = pathsOf(controller);
    return methodsOf(prototype).flatMap(([key, handler]) => {
      const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number];
      const described = (Reflect.getMetadata(DESCRIBED, handler) as Described | undefined) ?? null;
      return bases.flatMap(base =>
        pathsOf(handler).map(path => ({
          method: (method ?? 'get').toLowerCase(),
          path: openApiPath(`${base}/${path}`),
          operationId: `${name.replace(/Controller$/, '')}.${key}`,
          described,
        })),
      );
    });
  });
}

/** The document of those routes that programs use. */
export function openApi(routes: readonly Route[], server: string): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    if (!route.described) continue;
    paths[route.path] ??= {};
    paths[route.path]![route.method] = operation(route, route.described);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Tidtam (ติดตาม)', version: 'v1', description: CONVENTIONS },
    servers: [{ url: server }],
    security: [{ token: [] }],
    tags: tagsOf(routes),
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'From POST /api/v1/tokens' } },
      schemas: { Problem: PROBLEM, List: LIST },
    },
  };
}

function operation({ method, path, operationId }: Route, described: Described): Json {
  const { summary, tag, open } = described;
  const status = String(described.status ?? (method === 'post' ? 201 : 200));
  const success = described.list ? { schema: { $ref: '#/components/schemas/List' } } : { schema: {} };
  const requestBody = bodyOf(described);
  return {
    operationId,
    summary,
    tags: [tag],
    ...(open ? { security: [] } : {}),
    parameters: parametersOf(method, path, described),
    ...(requestBody ? { requestBody } : {}),
    responses: {
      [status]: { description: 'Done', content: { 'application/json': success } },
      default: {
        description: 'What stands in the way',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function parametersOf(method: string, path: string, { query = {}, list, open }: Described): Json[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const asked = Object.entries({ ...query, ...(list ? PAGING : {}) }).map(([name, description]) => ({
    name,
    in: 'query',
    description,
    schema: { type: 'string' },
  }));
  const key = method === 'post' && !open ? [IDEMPOTENCY_KEY] : [];
  return [...inPath, ...asked, ...key];
}

function bodyOf({ body, multipart }: Described): Json | null {
  if (multipart) {
    const file = { type: 'string', format: 'binary' };
    const schema = { type: 'object', properties: { file }, required: ['file'] };
    return { required: true, content: { 'multipart/form-data': { schema } } };
  }
  if (!body) return null;
  const { $schema: _, ...schema } = z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' });
  return { required: true, content: { 'application/json': { schema } } };
}

function tagsOf(routes: readonly Route[]): { name: string }[] {
  const names = routes.flatMap(({ described }) => (described ? [described.tag] : []));
  return [...new Set(names)].sort().map(name => ({ name }));
}

/** Every handler of a prototype and of those below it, the nearest winning. */
function methodsOf(prototype: object): [string, object][] {
  const found = new Map<string, object>();
  for (let at = prototype; at && at !== Object.prototype; at = Object.getPrototypeOf(at) as object) {
    for (const key of Object.getOwnPropertyNames(at)) {
      const handler = Object.getOwnPropertyDescriptor(at, key)?.value as unknown;
      const isRoute = typeof handler === 'function' && Reflect.hasMetadata(METHOD_METADATA, handler);
      if (isRoute && !found.has(key)) found.set(key, handler);
    }
  }
  return [...found];
}

function pathsOf(target: object): string[] {
  const path = Reflect.getMetadata(PATH_METADATA, target) as string | string[] | undefined;
  return Array.isArray(path) ? path : [path ?? ''];
}

function openApiPath(path: string): string {
  const plain = `/${path}`.replace(/\/+/g, '/').replace(/(?<=.)\/$/, '');
  return plain.replace(/:(\w+)/g, '{$1}');
}

const PAGING = { limit: '1 to 200, 50 when absent', cursor: 'nextCursor of the page before' };

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'Your own key (1 to 200 characters): the same key with the same body does the work once',
  schema: { type: 'string', minLength: 1, maxLength: 200 },
};

const PROBLEM = {
  type: 'object',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          field: { type: 'string' },
          code: { type: 'string' },
          message: { type: 'string' },
        },
      },
    },
  },
  required: ['type', 'title', 'status', 'detail', 'errors'],
};

const LIST = {
  type: 'object',
  properties: { items: { type: 'array', items: {} }, nextCursor: { type: ['string', 'null'] } },
  required: ['items', 'nextCursor'],
};

const CONVENTIONS = [
  'Dates are civil days in Asia/Bangkok (YYYY-MM-DD), money is a decimal string of baht ("1934422.00"),',
  'rates are decimal strings of percent a year ("3.00"). Lists take limit and cursor and give items and',
  'nextCursor. Errors are application/problem+json, in Thai, or in English under Accept-Language: en.',
  'A write with ?preview=true is done wholly and taken back: it answers what would have been.',
].join(' ');
