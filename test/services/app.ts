// A whole Tidtam in the test's own process: an open house on a home's database, served on a free port,
// with a clock that stands where the test puts it.
import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type AddUser, addUser } from '../../src/access/add-user.act.js';
import { makeToken } from '../../src/access/make-token.act.js';
import { hashPassword } from '../../src/access/password.js';
import { SYSTEM } from '../../src/kernel/actor.js';
import { bangkokInstant, type CivilDate } from '../../src/kernel/civil-date.js';
import { type House, openHouse } from '../../src/operations/house.js';
import { modulesOfRole, openWorker } from '../../src/operations/roles.js';
import { SetClock } from '../../src/platform/clock.js';
import { readConfig } from '../../src/platform/config.js';
import { serve } from '../../src/web/serve.js';
import type { Home } from './homes.js';

/** An HTTP answer; the body is JSON when the server said so, else text. */
export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test says of a body what it expects
  body: any;
  headers: Headers;
}

/** One caller of the API. Paths without a leading slash are below `/api/v1/`. */
export interface Client {
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  patch(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** A file as it came. */
  bytes(path: string): Promise<Buffer>;
}

export interface App {
  url: string;
  house: House;
  clock: SetClock;
  /** Puts the clock to a day, at 09:00 in Bangkok unless minutes after midnight are given. */
  setDay(day: CivilDate, minutes?: number): void;
  /** Makes a user (an administrator unless said otherwise; `password` only where a test signs in with it). */
  addUser(
    user: Partial<Omit<AddUser, 'passwordHash'>> & { username: string; password?: string },
  ): Promise<string>;
  /** The caller with a token of that user; `admin` is there from the start. */
  as(username: string): Client;
  /** The caller who sends no token. */
  guest: Client;
  close(): Promise<void>;
}

export const TODAY: CivilDate = '2026-11-21';

/** Starts the product on a home's database. `env` adds to the environment it reads. */
export async function startApp(
  home: Pick<Home, 'databaseUrl' | 'redisUrl'>,
  options: { day?: CivilDate; env?: Record<string, string> } = {},
): Promise<App> {
  const clock = new SetClock(bangkokInstant(options.day ?? TODAY, 9 * 60));
  const config = readConfig({
    DATABASE_URL: home.databaseUrl,
    REDIS_URL: home.redisUrl,
    PORT: '0',
    SCHEDULER: 'off',
    ENCRYPTION_KEY: '5a'.repeat(32),
    ...options.env,
  });
  const house = await openHouse(config, clock);
  const server: NestExpressApplication = await serve(house, (await modulesOfRole(house.config))(house));
  const worker = await openWorker(house);
  const { port } = server.getHttpServer().address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const app: App = {
    url,
    house,
    clock,
    setDay: (day, minutes = 9 * 60) => clock.set(bangkokInstant(day, minutes)),
    addUser: user => addUserTo(house, user),
    as: username => client(url, tokenOf(house, username)),
    guest: client(url, Promise.resolve(null)),
    async close() {
      await server.close();
      await worker?.close();
      await house.close();
    },
  };
  const isKnown = await house.database.first("select id from user_account where username = 'admin'");
  if (!isKnown) await app.addUser({ username: 'admin', name: 'ผู้ดูแลระบบ' });
  return app;
}

async function addUserTo(
  house: House,
  { password, ...user }: Partial<Omit<AddUser, 'passwordHash'>> & { username: string; password?: string },
): Promise<string> {
  const input = { name: user.username, role: 'administrator' as const, areas: [], funds: [], ...user };
  const passwordHash = password === undefined ? null : await hashPassword(password);
  const { id } = await house.journal.perform(addUser, { ...input, passwordHash }, { actor: SYSTEM });
  return id;
}

async function tokenOf(house: House, username: string): Promise<string> {
  const user = await house.database.first<{ id: string }>('select id from user_account where username = ?', [
    username,
  ]);
  if (!user) throw new Error(`No user ${username}: make it by app.addUser first`);
  const input = { userId: user.id, label: 'test' };
  const { token } = await house.journal.perform(makeToken, input, { actor: SYSTEM });
  return token;
}

function client(url: string, token: Promise<string | null>): Client {
  // A token that cannot be made is told by the call that needs it, not as an unhandled rejection.
  token.catch(() => undefined);
  const call = async (method: string, path: string, body: unknown, headers: Record<string, string> = {}) => {
    const known = await token;
    const form = body instanceof FormData;
    const response = await fetch(path.startsWith('/') ? url + path : `${url}/api/v1/${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(known ? { Authorization: `Bearer ${known}` } : {}),
        ...(body === undefined || form ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : form || typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      body: isJson && text ? JSON.parse(text) : text,
      headers: response.headers,
    };
  };
  return {
    get: (path, headers) => call('GET', path, undefined, headers),
    post: (path, body = {}, headers) => call('POST', path, body, headers),
    patch: (path, body = {}, headers) => call('PATCH', path, body, headers),
    bytes: async path => {
      const headers: Record<string, string> = { Authorization: `Bearer ${await token}` };
      return Buffer.from(await (await fetch(`${url}/api/v1/${path}`, { headers })).arrayBuffer());
    },
  };
}
