// PostgreSQL: a pool. Acts of one fund wait for each other on the fund's chain row, so READ COMMITTED is
// enough.
import pg from 'pg';
import { DataSource, type QueryRunner, QueryRunnerAlreadyReleasedError } from 'typeorm';
import { type Database, Outage, type Reader, SqlReader, SqlWriter, type Writer } from './database.js';
import { MIGRATIONS } from './migrations/list.js';
import { SnakeNames } from './names.js';
import type { OpenOptions } from './open.js';

// bigint and numeric sums of satang stay below 2⁵³ (kernel/money), so they can be numbers.
pg.types.setTypeParser(20, Number);
pg.types.setTypeParser(1700, Number);

const TRIES = 5;
/** A write waits so long for another of its fund, then says that the house is busy. */
const LOCK_WITHIN = 15_000;
const MIGRATION_LOCK = 0x71d7a;

export async function openPostgres(options: OpenOptions): Promise<Database> {
  const source = new DataSource({
    type: 'postgres',
    url: options.url,
    entities: options.entities as never[],
    namingStrategy: new SnakeNames(),
    migrations: MIGRATIONS,
    poolSize: 10,
    extra: {
      lock_timeout: LOCK_WITHIN,
      statement_timeout: 120_000,
      idle_in_transaction_session_timeout: 60_000,
      // Compiling a statement took longer than our longest takes to run.
      options: '-c jit=off',
    },
    poolErrorHandler: () => undefined,
  });
  try {
    await source.initialize();
  } catch (error) {
    throw new Outage('database', error);
  }
  return new PostgresDatabase(source);
}

class PostgresDatabase extends SqlReader implements Database {
  constructor(private readonly source: DataSource) {
    super('postgres', (sql, parameters) => source.query(sql, parameters).catch(rethrow));
  }

  async write<T>(work: (tx: Writer) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.transaction(work);
      } catch (error) {
        if (!mayBeTriedAgain(error)) rethrow(error);
        if (tries >= TRIES || isLocked(error)) throw new Outage('database busy', error);
        await new Promise(resolve => setTimeout(resolve, 20 * tries * tries));
      }
    }
  }

  private async transaction<T>(work: (tx: Writer) => Promise<T>): Promise<T> {
    const runner: QueryRunner = this.source.createQueryRunner();
    try {
      await runner.connect();
      await runner.query('BEGIN');
      const result = await work(new SqlWriter('postgres', runner));
      await runner.query('COMMIT');
      return result;
    } catch (error) {
      await runner.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      await runner.release().catch(() => undefined);
    }
  }

  async snapshot<T>(work: (db: Reader) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      await runner.connect();
      await runner.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      return await work(new SqlReader('postgres', (sql, parameters) => runner.query(sql, parameters)));
    } finally {
      await runner.query('ROLLBACK').catch(() => undefined);
      await runner.release().catch(() => undefined);
    }
  }

  async migrate(): Promise<string[]> {
    const runner = this.source.createQueryRunner();
    await runner.connect();
    try {
      await runner.query(`select pg_advisory_lock(${MIGRATION_LOCK})`);
      const applied = await this.source.runMigrations({ transaction: 'all' });
      return applied.map(migration => migration.name);
    } finally {
      await runner.query(`select pg_advisory_unlock(${MIGRATION_LOCK})`);
      await runner.release();
    }
  }

  async alive(): Promise<boolean> {
    return (await this.first('select 1 as one')) !== null;
  }

  async close(): Promise<void> {
    await this.source.destroy();
  }
}

function code(error: unknown): string {
  return String(
    (error as { code?: string; driverError?: { code?: string } })?.driverError?.code ??
      (error as { code?: string })?.code ??
      '',
  );
}

/** Deadlock or serialization failure: nothing was stored, the whole may run again. */
function mayBeTriedAgain(error: unknown): boolean {
  return ['40001', '40P01', '55P03'].includes(code(error));
}

/** It has waited long enough already. */
function isLocked(error: unknown): boolean {
  return code(error) === '55P03';
}

/** A dropped connection took its transaction with it: nothing was stored, and the caller may come again. */
function rethrow(error: unknown): never {
  throw isGone(error) ? new Outage('database', error) : error;
}

function isGone(error: unknown): boolean {
  return (
    /^(08|57|53)|ECONN|EPIPE/.test(code(error)) ||
    error instanceof QueryRunnerAlreadyReleasedError ||
    /Connection terminated|connection timeout/i.test(String(error))
  );
}
