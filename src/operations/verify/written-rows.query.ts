// A loan's projected rows written as one text: comparing two texts takes less than reading every row, and
// they differ exactly when a row does.
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { type Reader, snakeName } from '../../platform/database/database.js';
import { tableOf } from '../../platform/database/table-of.js';

const BETWEEN = '|';
const END = '\n';

/** The rows as they would be stored, written in the order they have. */
export function writtenRows(entity: EntityTarget<ObjectLiteral>, rows: object[]): string {
  const { columns } = tableOf(entity);
  return (rows as Record<string, unknown>[])
    .map(row => columns.map(column => row[column] ?? '').join(BETWEEN) + END)
    .join('');
}

/** What is stored of these loans, written the same way, by loan; `order`: the column that orders the rows. */
export async function storedRows(
  db: Reader,
  entity: EntityTarget<ObjectLiteral>,
  order: string,
  loanIds: string[],
): Promise<Map<string, string>> {
  const { name, columns } = tableOf(entity);
  const row = columns
    .map(column => `coalesce(cast(${snakeName(column)} as text), '')`)
    .join(` || '${BETWEEN}' || `);
  const marks = loanIds.map(() => '?').join(', ');
  const written = await db.all<{ loanId: string; text: string }>(
    `select loan_id, string_agg(${row} || '${END}', '' order by ${order}) as text from ${name}
     where loan_id in (${marks}) group by loan_id`,
    loanIds,
  );
  return new Map(written.map(({ loanId, text }) => [loanId, text]));
}
