// An entity's table as its own words say it: where no connection is at hand to ask.
import { type EntityTarget, getMetadataArgsStorage, type ObjectLiteral } from 'typeorm';

/** Its name, its key's and all its columns, by property, in their order. */
export interface EntityTable {
  name: string;
  key: string[];
  columns: string[];
}

const known = new Map<EntityTarget<ObjectLiteral>, EntityTable>();

export function tableOf(entity: EntityTarget<ObjectLiteral>): EntityTable {
  let table = known.get(entity);
  if (!table) {
    const storage = getMetadataArgsStorage();
    const columns = storage.columns.filter(column => column.target === entity);
    table = {
      name: storage.tables.find(one => one.target === entity)!.name!,
      key: columns.filter(column => column.options.primary).map(column => column.propertyName),
      columns: columns.map(column => column.propertyName),
    };
    known.set(entity, table);
  }
  return table;
}
