// One database, two dialects, the same words: `?` for parameters, snake_case columns read as camelCase.
import type { EntityTarget, ObjectLiteral, QueryRunner } from 'typeorm';

export type Dialect = 'sqlite' | 'postgres';
export type Parameter = string | number | null | Buffer;

/** Reads. Every query function of the product takes one of these: the pool's, or a running transaction's. */
export interface Reader {
  readonly dialect: Dialect;
  all<T>(sql: string, parameters?: Parameter[]): Promise<T[]>;
  first<T>(sql: string, parameters?: Parameter[]): Promise<T | null>;
}

/** Reads and writes inside the one transaction of an act. */
export interface Writer extends Reader {
  /** Runs a statement and answers how many rows it changed. */
  run(sql: string, parameters?: Parameter[]): Promise<number>;
  /** Inserts entity rows, in chunks that each dialect can carry. */
  insert<E extends ObjectLiteral>(entity: EntityTarget<E>, rows: E | E[]): Promise<void>;
}

/** A database that is open. `write` is called by the journal's door alone. */
export interface Database extends Reader {
  /**
   * One transaction: all of `work` or nothing; waits for its turn, tries again when another process was
   * first.
   */
  write<T>(work: (tx: Writer) => Promise<T>): Promise<T>;
  /** Reads the database as it is at one moment, however long it takes and whatever is written meanwhile. */
  snapshot<T>(work: (db: Reader) => Promise<T>): Promise<T>;
  /** Applies what migrations are missing; several processes at once are safe. Answers the names applied. */
  migrate(): Promise<string[]>;
  /** Whether it answers. */
  alive(): Promise<boolean>;
  close(): Promise<void>;
}

/** The outside failed or is busy: the caller may try again later (503). */
export class Outage extends Error {
  constructor(
    readonly what: string,
    cause: unknown,
  ) {
    super(`${what}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** A reader over a TypeORM query runner or data source. */
export class SqlReader implements Reader {
  constructor(
    readonly dialect: Dialect,
    protected readonly query: (sql: string, parameters: Parameter[]) => Promise<unknown>,
  ) {}

  async all<T>(sql: string, parameters: Parameter[] = []): Promise<T[]> {
    return camelRows<T>((await this.query(this.words(sql), parameters)) as Record<string, unknown>[]);
  }

  async first<T>(sql: string, parameters: Parameter[] = []): Promise<T | null> {
    return (await this.all<T>(sql, parameters))[0] ?? null;
  }

  protected words(sql: string): string {
    return this.dialect === 'postgres' ? numberedParameters(sql) : sql;
  }
}

export class SqlWriter extends SqlReader implements Writer {
  constructor(
    dialect: Dialect,
    private readonly runner: QueryRunner,
  ) {
    super(dialect, (sql, parameters) => runner.query(sql, parameters));
  }

  async run(sql: string, parameters: Parameter[] = []): Promise<number> {
    const result = await this.runner.query(this.words(sql), parameters, true);
    return result.affected ?? 0;
  }

  async insert<E extends ObjectLiteral>(entity: EntityTarget<E>, rows: E | E[]): Promise<void> {
    const list = Array.isArray(rows) ? rows : [rows];
    const { tableName, columns } = this.runner.manager.connection.getMetadata(entity);
    // Written here: TypeORM's builder takes longer over the parameters than either database over the rows.
    // Few sizes of statement, so that prepared ones are found again.
    const names = columns.map(column => column.databaseName).join(', ');
    for (let start = 0; start < list.length; start += ROWS_AT_ONCE) {
      const part = list.slice(start, start + ROWS_AT_ONCE);
      const marks = part.map(() => `(${columns.map(() => '?').join(', ')})`).join(', ');
      const values = part.flatMap(row => columns.map(column => row[column.propertyName] ?? null));
      await this.runner.query(this.words(`insert into ${tableName} (${names}) values ${marks}`), values);
    }
  }
}

/** SQLite takes 32,766 parameters a statement, PostgreSQL 65,535: enough for entities of 300 columns. */
const ROWS_AT_ONCE = 100;

const numbered = new Map<string, string>();

function numberedParameters(sql: string): string {
  const known = numbered.get(sql);
  if (known) return known;
  let n = 0;
  const text = sql.replace(/\?/g, () => `$${++n}`);
  if (numbered.size < 2000) numbered.set(sql, text);
  return text;
}

const camelNames = new Map<string, string>();

function camelRows<T>(rows: Record<string, unknown>[]): T[] {
  const head = rows[0];
  if (!head) return [];
  const keys = Object.keys(head).map(key => [key, camelName(key)] as const);
  if (keys.every(([key, camel]) => key === camel)) return rows as T[];
  return rows.map(row => {
    const out: Record<string, unknown> = {};
    for (const [key, camel] of keys) out[camel] = row[key];
    return out as T;
  });
}

/** A column's name as a property's: `loan_id` is read as `loanId`. */
export function camelName(column: string): string {
  let name = camelNames.get(column);
  if (!name) {
    name = column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
    camelNames.set(column, name);
  }
  return name;
}

/** The other way: `loanId` is stored as `loan_id`. */
export function snakeName(property: string): string {
  return property.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
}
