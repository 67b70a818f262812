// A loan's projected rows written as one text: comparing two texts takes less than reading every row, and
// they differ exactly when a row does.
import { type EntityTarget, getMetadataArgsStorage, type ObjectLiteral } from 'typeorm';
import { type Reader, snakeName } from '../../platform/database/database.js';

const BETWEEN = '|';
const END = '\n';

/** A projection's table: its name, and its columns in their order as properties and as the database's. */
interface Projected {
  table: string;
  columns: { property: string; column: string }[];
}

/** The rows as they would be stored, written in the order they have. */
export function writtenRows(entity: EntityTarget<ObjectLiteral>, rows: object[]): string {
  const { columns } = projected(entity);
  return (rows as Record<string, unknown>[])
    .map(row => columns.map(({ property }) => row[property] ?? '').join(BETWEEN) + END)
    .join('');
}

/** What is stored of these loans, written the same way, by loan; `order`: the column that orders the rows. */
export async function storedRows(
  db: Reader,
  entity: EntityTarget<ObjectLiteral>,
  order: string,
  loanIds: string[],
): Promise<Map<string, string>> {
  const { table, columns } = projected(entity);
  const row = columns
    .map(({ column }) => `coalesce(cast(${column} as text), '')`)
    .join(` || '${BETWEEN}' || `);
  const marks = loanIds.map(() => '?').join(', ');
  const written = await db.all<{ loanId: string; text: string }>(
    `select loan_id, string_agg(${row} || '${END}', '' order by ${order}) as text from ${table}
     where loan_id in (${marks}) group by loan_id`,
    loanIds,
  );
  return new Map(written.map(({ loanId, text }) => [loanId, text]));
}

const known = new Map<EntityTarget<ObjectLiteral>, Projected>();

function projected(entity: EntityTarget<ObjectLiteral>): Projected {
  let found = known.get(entity);
  if (!found) {
    const storage = getMetadataArgsStorage();
    found = {
      table: storage.tables.find(one => one.target === entity)!.name!,
      columns: storage.columns
        .filter(column => column.target === entity)
        .map(({ propertyName }) => ({ property: propertyName, column: snakeName(propertyName) })),
    };
    known.set(entity, found);
  }
  return found;
}
