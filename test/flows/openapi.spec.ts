// The API describes itself: every route has its place in the document, and the document is what is served.
import { routesOf } from '../../src/web/api/openapi.js';
import { CONTROLLERS } from '../../src/web/controllers.js';
import { type App, startApp } from '../services/app.js';
import { freshDatabase } from '../services/databases.mjs';

describe('the API’s description', () => {
  let app: App;
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  beforeAll(async () => {
    database = await freshDatabase('sqlite');
    app = await startApp({ databaseUrl: database.url, redisUrl: undefined });
  });
  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  it('has every route of /api/v1, each with what it does', async () => {
    const routes = routesOf(CONTROLLERS);
    const ofApi = routes.filter(({ path }) => path.startsWith('/api/v1/'));
    expect(ofApi.length).toBeGreaterThan(50);
    const silent = ofApi.filter(({ described }) => !described?.summary || !described.tag);
    expect(silent.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
    const { body } = await app.guest.get('/api/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    const missing = ofApi.filter(({ method, path }) => !body.paths[path]?.[method]);
    expect(missing).toEqual([]);
  });

  it('says once what each operation is called, and names every part of its path', async () => {
    const { body } = await app.guest.get('/api/openapi.json');
    const operations = Object.entries<
      Record<string, { operationId: string; parameters: { in: string; name: string }[] }>
    >(body.paths).flatMap(([path, methods]) =>
      Object.values(methods).map(operation => ({ path, ...operation })),
    );
    const ids = operations.map(({ operationId }) => operationId);
    expect(ids.filter((id, index) => ids.indexOf(id) < index)).toEqual([]);
    for (const { path, parameters } of operations) {
      const named = parameters.filter(one => one.in === 'path').map(({ name }) => `{${name}}`);
      expect(path.match(/\{\w+\}/g) ?? []).toEqual(named);
    }
  });

  it('describes bodies as they are sent: amounts are strings, no field besides', async () => {
    const { body } = await app.guest.get('/api/openapi.json');
    const { schema } = body.paths['/api/v1/grants'].post.requestBody.content['application/json'];
    expect(schema).toMatchObject({
      type: 'object',
      additionalProperties: false,
      properties: { amount: { type: 'string' }, givenOn: { type: 'string' } },
      required: ['fundId', 'recipient', 'purpose', 'amount', 'givenOn'],
    });
    const file = body.paths['/api/v1/files'].post.requestBody.content['multipart/form-data'];
    expect(file.schema.properties.file).toEqual({ type: 'string', format: 'binary' });
  });

  it('is pages to try it, with nothing from elsewhere and no script inside', async () => {
    const begin = await app.guest.get('/api/docs');
    const addresses = [...begin.body.matchAll(/href="(\/api\/docs\/[^"]+)"/g)].map(match => match[1]!);
    expect(addresses).toContain('/api/docs/funds');
    const pages = [begin, ...(await Promise.all(addresses.map(address => app.guest.get(address))))];
    for (const page of pages) {
      expect(page.status).toBe(200);
      expect(page.body).not.toMatch(/https?:\/\/(?!(localhost|127))/);
      expect(Buffer.byteLength(page.body)).toBeLessThan(40_000);
      const scripts = page.body.match(/<script[^>]*>[^<]*/g) ?? [];
      expect(scripts.length).toBeGreaterThan(0);
      for (const script of scripts) expect(script).toMatch(/^<script [^>]*src="\/assets\/[^"]*"[^>]*>$/);
    }
    const described = pages.map(page => page.body).join('');
    for (const [path, methods] of Object.entries((await app.guest.get('/api/openapi.json')).body.paths)) {
      for (const method of Object.keys(methods as object))
        expect(described).toContain(`data-method="${method}" data-path="${path}"`);
    }
    expect((await app.guest.get('/api/docs/nothing')).status).toBe(404);
    expect((await app.guest.get('/assets/api-docs.js')).status).toBe(200);
  });
});
