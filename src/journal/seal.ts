// The seal of a row that is never changed: kept in the event of the act that added it, under the event's
// hash.
import { hash } from 'node:crypto';

/** The seals of an act's rows, by table and key. */
export type Seals = Record<string, Record<string, string>>;

/** 132 bits of a hash over the columns that have a value: a column added later leaves older seals true. */
export function sealOf(row: Record<string, unknown>, columns: readonly string[]): string {
  const values: unknown[] = [];
  for (const column of columns) {
    const value = row[column] ?? null;
    if (value !== null) values.push(column, value);
  }
  return hash('sha256', JSON.stringify(values), 'base64url').slice(0, 22);
}

/** A row's key as one word. */
export function keyOf(row: Record<string, unknown>, key: readonly string[]): string {
  return key.map(column => String(row[column])).join('/');
}
