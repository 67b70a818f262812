// The tables whose rows are only ever added. Their entities are marked; the journal seals each row with the
// event of the act that added it.
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { type EntityTable, tableOf } from '../platform/database/table-of.js';

const marked = new Set<EntityTarget<ObjectLiteral>>();

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
export function neverChanged(entity: EntityTarget<ObjectLiteral>): EntityTable | null {
  return marked.has(entity) ? tableOf(entity) : null;
}

/** All marked tables. */
export function neverChangedTables(): EntityTable[] {
  return [...marked].map(entity => neverChanged(entity)!);
}
