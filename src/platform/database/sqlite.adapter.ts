// SQLite: one writing connection behind a queue, one connection that can only read.
// TypeORM's driver gives every caller the same connection: without the queue, one transaction's rollback
// would erase another's rows that had already been reported as stored.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { DataSource, type QueryRunner } from 'typeorm';
import {
  camelName,
  type Database,
  Outage,
  type Parameter,
  type Reader,
  SqlReader,
  SqlWriter,
  type Writer,
} from './database.js';
import { MIGRATIONS } from './migrations/list.js';
import { SnakeNames } from './names.js';
import { type OpenOptions, sqliteFile } from './open.js';

const BUSY_TRIES = 40;
/** So many prepared statements are kept for each connection. */
const STATEMENTS = 500;

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
    statementCacheSize: STATEMENTS,
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
    super('sqlite', reads(reading));
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
      return await work(new SqlReader('sqlite', reads(own)));
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

interface Read {
  statement: BetterSqlite3.Statement;
  names: string[];
}

/**
 * Reads on a connection by the driver itself: a row comes as a list and becomes an object here. Its own
 * objects take three times as long, and to read rows is most of the work of many answers.
 */
function reads(source: DataSource): (sql: string, parameters: Parameter[]) => Promise<unknown[]> {
  const db = (source.driver as unknown as { databaseConnection: BetterSqlite3.Database }).databaseConnection;
  const known = new Map<string, Read>();
  return async (sql, parameters) => {
    let read = known.get(sql);
    if (!read) {
      if (known.size >= STATEMENTS) known.delete(known.keys().next().value!);
      const statement = db.prepare(sql).raw(true);
      read = { statement, names: namesOf(statement) };
      known.set(sql, read);
    }
    const rows = read.statement.all(...parameters) as unknown[][];
    // Another process may have added a column meanwhile.
    if (rows[0] && rows[0].length !== read.names.length) read.names = namesOf(read.statement);
    const { names } = read;
    return rows.map(row => named(row, names));
  };
}

function namesOf(statement: BetterSqlite3.Statement): string[] {
  return statement.columns().map(column => camelName(column.name));
}

function named(values: unknown[], names: string[]): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (let index = 0; index < names.length; index++) row[names[index]!] = values[index];
  return row;
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
