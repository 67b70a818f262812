// Invariant 3: what an event sealed is still there, and is still what it was.
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { AuditEvent } from '../../journal/audit-event.entity.js';
import { neverChanged, neverChangedTables } from '../../journal/never-changed.js';
import { keyOf, type Seals, sealOf } from '../../journal/seal.js';
import { type Parameter, type Reader, snakeName } from '../../platform/database/database.js';
import type { EntityTable } from '../../platform/database/table-of.js';
import { type Break, broken } from './break.js';

/** So many rows are asked for at once; a key has two columns at most. */
const PORTION = 400;

/** The seals of rows as they are stored, by table and key. */
export type StoredSeals = Map<string, Map<string, string>>;

/** Takes the seals of rows that another check reads, so that they need not be read again. */
export function addSeals(seals: StoredSeals, entity: EntityTarget<ObjectLiteral>, rows: object[]): void {
  const { name, key, columns } = neverChanged(entity)!;
  let known = seals.get(name);
  if (!known) {
    known = new Map();
    seals.set(name, known);
  }
  for (const row of rows as Record<string, unknown>[]) known.set(keyOf(row, key), sealOf(row, columns));
}

/**
 * Holds the rows of these events against their seals; adds the keys of the sealed facts to `facts`. Rows
 * whose stored seals are not `known` are read.
 */
export async function sealBreaks(
  db: Reader,
  events: Pick<AuditEvent, 'seals'>[],
  { fundId, facts, known }: { fundId: string | null; facts: Set<string>; known: StoredSeals },
): Promise<Break[]> {
  const sealed = events.map(event => JSON.parse(event.seals ?? '{}') as Seals);
  const breaks: Break[] = [];
  for (const table of neverChangedTables()) {
    const rows = sealed.flatMap(seals => Object.entries(seals[table.name] ?? {}));
    if (table.name === 'fact') for (const [key] of rows) facts.add(key);
    const ofTable = known.get(table.name);
    const unread = rows.filter(([key]) => !ofTable?.has(key));
    const read = new Map<string, string>();
    for (let start = 0; start < unread.length; start += PORTION)
      await readSeals(db, table, unread.slice(start, start + PORTION), read);
    for (const [key, seal] of rows) {
      const stored = ofTable?.get(key) ?? read.get(key);
      if (stored !== seal) breaks.push(sealBreak(table.name, key, stored !== undefined, fundId));
    }
  }
  return breaks;
}

async function readSeals(
  db: Reader,
  table: EntityTable,
  rows: [key: string, seal: string][],
  read: Map<string, string>,
): Promise<void> {
  const columns = table.key.map(snakeName);
  const marks = `(${columns.map(() => '?').join(', ')})`;
  const values: Parameter[] = rows.flatMap(([key]) => key.split('/'));
  const wanted = rows.map(() => marks).join(', ');
  const found = await db.all<Record<string, unknown>>(
    `select * from ${table.name} where (${columns.join(', ')}) in (values ${wanted})`,
    values,
  );
  for (const row of found) read.set(keyOf(row, table.key), sealOf(row, table.columns));
}

function sealBreak(table: string, key: string, isThere: boolean, fundId: string | null): Break {
  const subject = { kind: table.replaceAll('_', '-'), id: key, fundId };
  return isThere
    ? broken(
        3,
        'fact-changed',
        subject,
        'รายการนี้ถูกแก้หลังบันทึก: ไม่ตรงกับที่บันทึกการทำรายการเก็บไว้',
        'This entry was changed after it was recorded: it is not what the journal sealed',
      )
    : broken(
        3,
        'fact-removed',
        subject,
        'รายการนี้หายไป: มีในบันทึกการทำรายการแต่ไม่มีในสมุด',
        'This entry is gone: the journal sealed it, and it is no longer in the books',
      );
}
