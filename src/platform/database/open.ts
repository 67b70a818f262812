// Opens the database of an address: SQLite in a file, or PostgreSQL.
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Database } from './database.js';
import { openPostgres } from './postgres.adapter.js';
import { openSqlite } from './sqlite.adapter.js';

export interface OpenOptions {
  url: string;
  /** The entities of all rooms; the composition root knows them. */
  entities: EntityTarget<ObjectLiteral>[];
}

export function openDatabase(options: OpenOptions): Promise<Database> {
  return options.url.startsWith('sqlite:') ? openSqlite(options) : openPostgres(options);
}

/** The file of an `sqlite:` address. */
export function sqliteFile(url: string): string {
  return url.slice('sqlite:'.length);
}
