// The tables whose rows are only ever added. Their entities are marked; the journal seals each row with the
// event of the act that added it.
import { type EntityTarget, getMetadataArgsStorage, type ObjectLiteral } from 'typeorm';

/** A marked table as its seals are made and looked up: its key's and all its columns, by property. */
export interface NeverChangedTable {
  name: string;
  key: string[];
  columns: string[];
}

const marked = new Set<EntityTarget<ObjectLiteral>>();
const tables = new Map<EntityTarget<ObjectLiteral>, NeverChangedTable>();

/**
 * Marks an entity: its rows are sealed as they are added, and `verify` names one that was changed or taken
 * out. A column that a later migration adds to such a table must be empty in the rows that are there.
 */
export function NeverChanged(): ClassDecorator {
  return entity => {
    marked.add(entity as unknown as EntityTarget<ObjectLiteral>);
  };
}

/** The marked entity's table; null for any other. */
export function neverChanged(entity: EntityTarget<ObjectLiteral>): NeverChangedTable | null {
  if (!marked.has(entity)) return null;
  const known = tables.get(entity);
  if (known) return known;
  const storage = getMetadataArgsStorage();
  const columns = storage.columns.filter(column => column.target === entity);
  const table = {
    name: storage.tables.find(one => one.target === entity)!.name!,
    key: columns.filter(column => column.options.primary).map(column => column.propertyName),
    columns: columns.map(column => column.propertyName),
  };
  tables.set(entity, table);
  return table;
}

/** All marked tables. */
export function neverChangedTables(): NeverChangedTable[] {
  return [...marked].map(entity => neverChanged(entity)!);
}
