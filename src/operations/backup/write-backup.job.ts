// A backup: every row of one moment in one file, while the house is in use.
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { crashPoint } from '../../platform/crash-point.js';
import type { Database, Reader } from '../../platform/database/database.js';
import { houseRules } from '../../registry/house-rules.js';
import { type BackupHead, cellOf } from './backup-line.js';
import { migrationsOf, type TableShape, tablesOf } from './catalog.query.js';

export interface WrittenBackup {
  file: string;
  bytes: number;
  rows: number;
  tables: number;
}

/** Told after each table: how many of how many. */
export type BackupProgress = (done: number, all: number) => void;

/** Writes the file beside its place and moves it there when it is whole: an older one stays until then. */
export async function writeBackup(
  database: Pick<Database, 'snapshot'>,
  file: string,
  at: Date,
  progress: BackupProgress = () => undefined,
): Promise<WrittenBackup> {
  const unfinished = `${file}.unfinished`;
  const written: WrittenBackup = { file, bytes: 0, rows: 0, tables: 0 };
  try {
    await database.snapshot(async db => {
      const lines = Readable.from(linesOf(db, at, written, progress), { objectMode: false });
      // Names and debts of people: for the owner of the process alone.
      await pipeline(lines, createGzip({ level: 6 }), createWriteStream(unfinished, { mode: 0o600 }));
    });
    written.bytes = await settle(unfinished);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  crashPoint('backup.before-rename');
  await rename(unfinished, file);
  return written;
}

/** Waits until the disk has the file; answers its length. */
async function settle(file: string): Promise<number> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
    return (await handle.stat()).size;
  } finally {
    await handle.close();
  }
}

/** What a key's check value is made of. */
export function keyCheck(): string {
  return houseRules().secrets.hash('tidtam backup').slice(0, 16);
}

async function* linesOf(
  db: Reader,
  at: Date,
  written: WrittenBackup,
  progress: BackupProgress,
): AsyncGenerator<string> {
  const head: BackupHead = {
    tidtam: 'backup',
    format: 1,
    madeAt: at.toISOString(),
    migrations: await migrationsOf(db),
    keyCheck: keyCheck(),
  };
  yield line(head);
  const tables = await tablesOf(db);
  for (const table of tables) {
    const sum = createHash('sha256');
    let rows = 0;
    yield line({ table: table.name, columns: table.columns });
    for await (const portion of portionsOf(db, table)) {
      const text = portion.map(line).join('');
      sum.update(text);
      rows += portion.length;
      yield text;
    }
    yield line({ close: table.name, rows, sha256: sum.digest('hex') });
    written.rows += rows;
    written.tables += 1;
    progress(written.tables, tables.length);
  }
  yield line({ end: true, rows: written.rows });
}

/** The rows of a table in the order of its key, some at a time. */
async function* portionsOf(db: Reader, table: TableShape): AsyncGenerator<unknown[][]> {
  const key = table.primaryKey.join(', ');
  const limit = table.hasBytes ? 1 : 500;
  const start = `select * from ${table.name}`;
  const next = `${start} where (${key}) > (${table.primaryKey.map(() => '?').join(', ')})`;
  const order = `order by ${key} limit ${limit}`;
  let rows = await db.all<Record<string, unknown>>(`${start} ${order}`);
  while (rows.length > 0) {
    yield rows.map(row => table.columns.map(column => cellOf(row[property(column)])));
    const last = rows.at(-1)!;
    const after = table.primaryKey.map(column => last[property(column)] as string | number);
    rows = await db.all<Record<string, unknown>>(`${next} ${order}`, after);
  }
}

function property(column: string): string {
  return column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
