// Restore: a backup back into an empty database of the same shape, all of it or nothing.
import { basename } from 'node:path';
import { type Act, INSTALLATION_PLACE } from '../../journal/act.js';
import type { Journal } from '../../journal/journal.js';
import { SYSTEM } from '../../kernel/actor.js';
import { conflict, type Refusal } from '../../kernel/refusal.js';
import { crashPoint } from '../../platform/crash-point.js';
import type { Database, Parameter, Writer } from '../../platform/database/database.js';
import { type BackupHead, type Cell, parameterOf } from './backup-line.js';
import { migrationsOf, tablesOf } from './catalog.query.js';
import { readBackup } from './read-backup.adapter.js';
import { keyCheck } from './write-backup.job.js';

export interface RestoredBackup {
  madeAt: string;
  rows: number;
}

/**
 * Puts every row of the file back; refuses (409) a database in use or of another shape, (400) a damaged
 * file.
 */
export async function restoreRows(database: Pick<Database, 'write'>, file: string): Promise<RestoredBackup> {
  // Read to its end first: a damaged name of a table would reach the database before its checksum is known.
  for await (const _ of readBackup(file));
  return database.write(async tx => {
    const restored: RestoredBackup = { madeAt: '', rows: 0 };
    let table: OpenTable | null = null;
    let sameKey = true;
    for await (const part of readBackup(file)) {
      if ('head' in part) {
        await mustFit(tx, part.head);
        await mustBeEmpty(tx);
        restored.madeAt = part.head.madeAt;
        sameKey = part.head.keyCheck === keyCheck();
      } else if ('table' in part) {
        await table?.flush();
        await mustKnow(tx, part);
        table = new OpenTable(tx, part.table, part.columns);
      } else if ('row' in part) {
        restored.rows += 1;
        if (!sameKey && table!.isSecret(part.row)) throw otherKey();
        await table!.add(part.row);
      } else {
        await table?.flush();
      }
    }
    crashPoint('restore.before-commit');
    return restored;
  });
}

/** The restored house's journal says where its rows came from. */
export function noteRestore(
  journal: Journal,
  file: string,
  restored: RestoredBackup,
): Promise<RestoredBackup> {
  return journal.perform(noteRestored, { file: basename(file), ...restored }, { actor: SYSTEM });
}

const noteRestored: Act<RestoredBackup & { file: string }, RestoredBackup> = {
  name: 'restore-backup',
  right: 'machine',
  place: async () => INSTALLATION_PLACE,
  async run({ file, madeAt, rows }) {
    const details = { file, madeAt, rows };
    return { answer: { madeAt, rows }, subject: { kind: 'installation', id: 'backup' }, details };
  },
};

async function mustFit(tx: Writer, head: BackupHead): Promise<void> {
  const here = (await migrationsOf(tx)).join(', ');
  if (head.migrations.join(', ') !== here) throw otherVersion();
}

/** Only what the old key wrote needs it: a house without national ids goes into any other. */
function otherKey(): Refusal {
  return conflict(
    'other-key',
    'กุญแจเข้ารหัสไม่ใช่ของเครื่องเดิม ตั้ง ENCRYPTION_KEY (หรือไฟล์ .key) ให้เป็นค่าเดิมก่อน',
    'The encryption key is not the old house’s: set ENCRYPTION_KEY (or the .key file) to its value first',
  );
}

async function mustKnow(tx: Writer, part: { table: string; columns: string[] }): Promise<void> {
  const table = (await tablesOf(tx)).find(one => one.name === part.table);
  if (!table || part.columns.some(column => !table.columns.includes(column))) throw otherVersion();
}

function otherVersion(): Refusal {
  return conflict(
    'other-version',
    'ไฟล์สำรองมาจากโปรแกรมคนละรุ่น กู้คืนด้วยรุ่นเดียวกันก่อน แล้วจึงปรับรุ่น',
    'The backup was made by another version: restore it with that version, then upgrade',
  );
}

/**
 * What a database holds that is in use; a fresh one has at most the traces of its own start, which give
 * way.
 */
const IN_USE = ['user_account', 'fund', 'person', 'loan', 'receipt'];

async function mustBeEmpty(tx: Writer): Promise<void> {
  for (const table of IN_USE) {
    const row = await tx.first<{ n: number }>(`select count(*) as n from ${table}`);
    if (row!.n === 0) continue;
    throw conflict(
      'not-empty',
      'ฐานข้อมูลนี้มีข้อมูลอยู่แล้ว กู้คืนได้เฉพาะฐานข้อมูลใหม่ที่ว่าง',
      'This database is in use: restore into a new, empty one',
    );
  }
  for (const { name } of await tablesOf(tx)) await tx.run(`delete from ${name}`);
}

/** Gathers rows and inserts as many at once as either dialect can carry. */
class OpenTable {
  private rows: Cell[][] = [];

  constructor(
    private readonly tx: Writer,
    private readonly name: string,
    private readonly columns: string[],
  ) {}

  /** Whether the row holds what only the key of the house it came from can read. */
  isSecret(row: Cell[]): boolean {
    return this.columns.some((column, index) => column === 'national_id_cipher' && row[index] !== null);
  }

  async add(row: Cell[]): Promise<void> {
    this.rows.push(row);
    if (this.rows.length >= 400 || this.rows.length * this.columns.length > 10_000) await this.flush();
  }

  async flush(): Promise<void> {
    if (this.rows.length === 0) return;
    const marks = `(${this.columns.map(() => '?').join(', ')})`;
    const values = this.rows.map(() => marks).join(', ');
    const sql = `insert into ${this.name} (${this.columns.join(', ')}) values ${values}`;
    const parameters: Parameter[] = this.rows.flat().map(parameterOf);
    this.rows = [];
    await this.tx.run(sql, parameters);
  }
}
