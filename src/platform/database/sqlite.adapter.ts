// SQLite: one writing connection behind a queue, one connection that can only read.
// TypeORM's driver gives every caller the same connection: without the queue, one transaction's rollback
// would erase another's rows that had already been reported as stored.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { DataSource, type QueryRunner } from 'typeorm';
import { type Database, Outage, type Reader, SqlReader, SqlWriter, type Writer } from './database.js';
import { MIGRATIONS } from './migrations/list.js';
import { SnakeNames } from './names.js';
import { type OpenOptions, sqliteFile } from './open.js';

const BUSY_TRIES = 40;

export async function openSqlite(options: OpenOptions): Promise<Database> {
  const file = sqliteFile(options.url);
  mkdirSync(dirname(file), { recursive: true });
  const shared = {
    type: 'better-sqlite3' as const,
    database: file,
    entities: options.entities as never[],
    namingStrategy: new SnakeNames(),
    migrations: MIGRATIONS,
    // Waiting blocks the event loop: wait briefly here, longer between tries.
    timeout: 250,
    statementCacheSize: 500,
  };
  const writing = new DataSource({
    ...shared,
    enableWAL: true,
    prepareDatabase: (db: BetterSqlite3.Database) => {
      // FULL: a printed receipt and a stored retry key outlive a power cut.
      db.pragma('synchronous = FULL');
      db.pragma('foreign_keys = ON');
      db.pragma('cache_size = -65536');
    },
  });
  await untilFree(() => writing.initialize());
  const openReading = async () => {
    const reading = new DataSource({
      ...shared,
      prepareDatabase: (db: BetterSqlite3.Database) => {
        db.pragma('query_only = ON');
        db.pragma('cache_size = -65536');
      },
    });
    return reading.initialize();
  };
  return new SqliteDatabase(writing, await openReading(), openReading);
}

class SqliteDatabase extends SqlReader implements Database {
  private readonly runner: QueryRunner;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly writing: DataSource,
    private readonly reading: DataSource,
    private readonly openReading: () => Promise<DataSource>,
  ) {
    super('sqlite', (sql, parameters) => reading.query(sql, parameters));
    this.runner = writing.createQueryRunner();
  }

  write<T>(work: (tx: Writer) => Promise<T>): Promise<T> {
    const turn = this.last.then(() => untilFree(() => this.transaction(work)));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private async transaction<T>(work: (tx: Writer) => Promise<T>): Promise<T> {
    // IMMEDIATE takes the write lock at once: a reading transaction that wants to write later could only
    // fail.
    await this.runner.query('BEGIN IMMEDIATE');
    try {
      const result = await work(new SqlWriter('sqlite', this.runner));
      await this.runner.query('COMMIT');
      return result;
    } catch (error) {
      await this.runner.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  }

  async snapshot<T>(work: (db: Reader) => Promise<T>): Promise<T> {
    // A connection of its own: other readers of the shared one would see an old day for as long as this
    // takes.
    const own = await this.openReading();
    try {
      await own.query('BEGIN');
      return await work(new SqlReader('sqlite', (sql, parameters) => own.query(sql, parameters)));
    } finally {
      await own.destroy();
    }
  }

  async migrate(): Promise<string[]> {
    const turn = this.last.then(() => untilFree(() => this.writing.runMigrations({ transaction: 'all' })));
    this.last = turn.catch(() => undefined);
    const applied = await turn;
    await this.runner.query('PRAGMA foreign_keys = ON');
    return applied.map(migration => migration.name);
  }

  async alive(): Promise<boolean> {
    return (await this.first('select 1 as one')) !== null;
  }

  async close(): Promise<void> {
    await this.last;
    await this.reading.destroy();
    await this.writing.destroy();
  }
}

/** Tries again with growing pauses while another process holds the file, then gives up with an outage. */
async function untilFree<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!isBusy(error)) throw isFull(error) ? new Outage('database full', error) : error;
      if (tries >= BUSY_TRIES) throw new Outage('database busy', error);
      await new Promise(resolve => setTimeout(resolve, Math.min(10 * tries, 200)));
    }
  }
}

function isBusy(error: unknown): boolean {
  return (
    error instanceof Error &&
    /SQLITE_BUSY|database is locked/.test(`${(error as { code?: string }).code} ${error.message}`)
  );
}

function isFull(error: unknown): boolean {
  return (
    error instanceof Error &&
    /SQLITE_FULL|database or disk is full/.test(`${(error as { code?: string }).code} ${error.message}`)
  );
}
