// A journal over an open house's database whose n-th statement of a write fails in the database itself.
import { checkRight } from '../../src/access/right.js';
import { Journal } from '../../src/journal/journal.js';
import { tablesOf } from '../../src/operations/backup/catalog.query.js';
import { registerReactions } from '../../src/operations/reactions.js';
import type { Database, Reader, Writer } from '../../src/platform/database/database.js';
import type { App } from '../services/app.js';

export interface FailingJournal {
  journal: Journal;
  /** From now on, every write fails at its n-th statement; 0: at none. */
  failAt(n: number): void;
  /** How many statements the last write came to. */
  statements(): number;
}

/** The same rights, reactions and clock as the house's own. */
export function failingJournal(app: App): FailingJournal {
  let wanted = 0;
  let counted = 0;
  const next = async (tx: Writer) => {
    counted += 1;
    // An error of the database, not of the test: PostgreSQL then refuses whatever else the transaction asks.
    if (counted === wanted) await tx.run('delete from no_such_table');
  };
  const { database } = app.house;
  const failing: Pick<Database, 'write'> = {
    write: work =>
      database.write(tx => {
        counted = 0;
        return work(watched(tx, () => next(tx)));
      }),
  };
  const journal = new Journal(failing as Database, app.clock);
  journal.guardBy(checkRight);
  registerReactions(journal);
  return {
    journal,
    failAt: n => {
      wanted = n;
    },
    statements: () => counted,
  };
}

function watched(tx: Writer, before: () => Promise<void>): Writer {
  const after = <T>(work: () => Promise<T>) => before().then(work);
  return {
    dialect: tx.dialect,
    all: (sql, parameters) => after(() => tx.all(sql, parameters)),
    first: (sql, parameters) => after(() => tx.first(sql, parameters)),
    run: (sql, parameters) => after(() => tx.run(sql, parameters)),
    insert: (entity, rows) => after(() => tx.insert(entity, rows)),
  };
}

/** Every row of the database, table by table. */
export async function everyRow(db: Reader): Promise<Record<string, unknown[]>> {
  const rows: Record<string, unknown[]> = {};
  for (const { name, primaryKey } of await tablesOf(db))
    rows[name] = await db.all(`select * from ${name} order by ${primaryKey.join(', ')}`);
  return rows;
}
