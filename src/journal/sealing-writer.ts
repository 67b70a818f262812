// The writer that an act is given: what it adds to a table that is never changed is sealed with the act's
// event.
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Parameter, Writer } from '../platform/database/database.js';
import { neverChanged } from './never-changed.js';
import { keyOf, type Seals, sealOf } from './seal.js';

export class SealingWriter implements Writer {
  readonly dialect;
  /** Of everything added so far. */
  readonly seals: Seals = {};

  constructor(private readonly tx: Writer) {
    this.dialect = tx.dialect;
  }

  all<T>(sql: string, parameters?: Parameter[]): Promise<T[]> {
    return this.tx.all(sql, parameters);
  }

  first<T>(sql: string, parameters?: Parameter[]): Promise<T | null> {
    return this.tx.first(sql, parameters);
  }

  run(sql: string, parameters?: Parameter[]): Promise<number> {
    return this.tx.run(sql, parameters);
  }

  async insert<E extends ObjectLiteral>(entity: EntityTarget<E>, rows: E | E[]): Promise<void> {
    await this.tx.insert(entity, rows);
    const table = neverChanged(entity);
    if (!table) return;
    const seals = (this.seals[table.name] ??= {});
    for (const row of [rows].flat() as E[]) seals[keyOf(row, table.key)] = sealOf(row, table.columns);
  }
}
