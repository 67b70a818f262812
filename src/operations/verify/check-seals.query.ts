// Invariant 3: what an event sealed is still there, and is still what it was.
import type { AuditEvent } from '../../journal/audit-event.entity.js';
import { type NeverChangedTable, neverChangedTables } from '../../journal/never-changed.js';
import { keyOf, type Seals, sealOf } from '../../journal/seal.js';
import type { Parameter, Reader } from '../../platform/database/database.js';
import { type Break, broken } from './break.js';

/** So many rows are asked for at once; a key has two columns at most. */
const PORTION = 400;

/** Holds the rows of these events against their seals; adds the keys of the sealed facts to `facts`. */
export async function sealBreaks(
  db: Reader,
  events: Pick<AuditEvent, 'seals'>[],
  fundId: string | null,
  facts: Set<string>,
): Promise<Break[]> {
  const sealed = events.map(event => JSON.parse(event.seals ?? '{}') as Seals);
  const breaks: Break[] = [];
  for (const table of neverChangedTables()) {
    const rows = sealed.flatMap(seals => Object.entries(seals[table.name] ?? {}));
    if (table.name === 'fact') for (const [key] of rows) facts.add(key);
    for (let start = 0; start < rows.length; start += PORTION)
      breaks.push(...(await brokenSeals(db, table, rows.slice(start, start + PORTION), fundId)));
  }
  return breaks;
}

async function brokenSeals(
  db: Reader,
  table: NeverChangedTable,
  rows: [key: string, seal: string][],
  fundId: string | null,
): Promise<Break[]> {
  const stored = await storedRows(db, table, rows);
  return rows
    .filter(([key, seal]) => !stored.has(key) || sealOf(stored.get(key)!, table.columns) !== seal)
    .map(([key]) => sealBreak(table.name, key, stored.has(key), fundId));
}

async function storedRows(
  db: Reader,
  table: NeverChangedTable,
  rows: [key: string, seal: string][],
): Promise<Map<string, Record<string, unknown>>> {
  const columns = table.key.map(column => column.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`));
  const marks = `(${columns.map(() => '?').join(', ')})`;
  const values: Parameter[] = rows.flatMap(([key]) => key.split('/'));
  const wanted = rows.map(() => marks).join(', ');
  const found = await db.all<Record<string, unknown>>(
    `select * from ${table.name} where (${columns.join(', ')}) in (values ${wanted})`,
    values,
  );
  return new Map(found.map(row => [keyOf(row, table.key), row]));
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
