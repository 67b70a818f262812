// The two homes of Tidtam: SQLite with the queue in the process, PostgreSQL with Redis. One suite for both.
import { type Fresh, freshDatabase, freshRedis } from './databases.mjs';

/** Where one suite runs. The urls can be read in hooks and tests, where the database is there and empty. */
export interface Home {
  readonly kind: 'sqlite' | 'postgres';
  /** For DATABASE_URL. */
  readonly databaseUrl: string;
  /** For REDIS_URL; undefined where the queue is in the process. */
  readonly redisUrl: string | undefined;
}

/** Runs a suite in both homes, each with a fresh database; throws where the servers are missing. */
export function describeEachHome(name: string, suite: (home: Home) => void): void {
  for (const variable of ['TEST_POSTGRES_URL', 'TEST_REDIS_URL']) {
    if (!process.env[variable])
      throw new Error(`${variable} is not set: run "npm test -- <this file's path>".`);
  }
  for (const kind of ['sqlite', 'postgres'] as const) {
    describe(`${name} (${kind})`, () => suite(freshHome(kind)));
  }
}

function freshHome(kind: Home['kind']): Home {
  let database: Fresh | undefined;
  let redis: Fresh | undefined;
  beforeAll(async () => {
    database = await freshDatabase(kind);
    if (kind === 'postgres') redis = await freshRedis();
  });
  afterAll(async () => {
    await database?.drop();
    await redis?.drop();
  });
  return {
    kind,
    get databaseUrl() {
      if (!database)
        throw new Error('A home is made before its first test: read databaseUrl in a hook or test.');
      return database.url;
    },
    get redisUrl() {
      return redis?.url;
    },
  };
}
