// Lists: `limit` 1–200 (50), `cursor`, and a filter by the record's own fields; newest ids last.

import { scopeFilter } from '../../access/right.js';
import type { Actor } from '../../kernel/actor.js';
import { invalid } from '../../kernel/refusal.js';
import type { Parameter, Reader } from '../../platform/database/database.js';

export interface Listed<T> {
  items: T[];
  nextCursor: string | null;
}

export interface ListQuery {
  /** `select … from …` without where; the listed table's alias is `t`. */
  select: string;
  /** Conditions with their parameters, joined by `and`. */
  where: { sql: string; parameters: Parameter[] }[];
  /** The column that orders and makes the cursor, unique: an id in time order. */
  orderBy?: string;
}

export type QueryWords = Record<string, string | string[] | undefined>;

/** One page of a list. */
export async function listPage<T>(db: Reader, query: ListQuery, asked: QueryWords): Promise<Listed<T>> {
  const limit = limitOf(asked['limit']);
  const column = query.orderBy ?? 't.id';
  const where = [...query.where];
  const cursor = asked['cursor'];
  if (typeof cursor === 'string' && cursor) where.push({ sql: `${column} > ?`, parameters: [cursor] });
  const conditions = where.length ? ` where ${where.map(one => one.sql).join(' and ')}` : '';
  const sql = `${query.select}${conditions} order by ${column} limit ${limit + 1}`;
  const rows = await db.all<T & { cursor?: string; id?: string }>(
    sql,
    where.flatMap(one => one.parameters),
  );
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? String(last.cursor ?? last.id) : null };
}

/** One page of a list that is already in memory, in the order of its keys. */
export function pageOf<T>(all: readonly T[], keyOf: (item: T) => string, asked: QueryWords): Listed<T> {
  const limit = limitOf(asked['limit']);
  const cursor = asked['cursor'];
  const rest = typeof cursor === 'string' && cursor ? all.filter(item => keyOf(item) > cursor) : all;
  const items = rest.slice(0, limit);
  return { items, nextCursor: rest.length > limit ? keyOf(items.at(-1)!) : null };
}

function limitOf(text: string | string[] | undefined): number {
  if (text === undefined || text === '') return 50;
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > 200) {
    throw invalid(
      'limit',
      'bad-limit',
      'limit ต้องเป็นจำนวนเต็ม 1 ถึง 200',
      'limit is a whole number from 1 to 200',
    );
  }
  return limit;
}

/** `column = value` when the query asks for it. */
export function whenAsked(
  asked: QueryWords,
  name: string,
  sql: string,
): { sql: string; parameters: Parameter[] }[] {
  const value = asked[name];
  return typeof value === 'string' && value !== '' ? [{ sql, parameters: [value] }] : [];
}

/** `column` within the area that the query asks for, all below it included. */
export function withinArea(asked: QueryWords, column: string): { sql: string; parameters: Parameter[] }[] {
  const code = asked['area'];
  if (typeof code !== 'string' || code === '') return [];
  return [{ sql: `(${column} >= ? and ${column} < ?)`, parameters: [code, `${code}~`] }];
}

/** The condition of `q`, when the query asks for one. */
export function whenSearched(
  asked: QueryWords,
  finding: (q: string) => { sql: string; parameters: Parameter[] },
): { sql: string; parameters: Parameter[] }[] {
  const q = asked['q'];
  return typeof q === 'string' && q.trim() !== '' ? [finding(q.slice(0, 200))] : [];
}

/** What the actor may see. */
export function inScope(
  actor: Actor,
  areaColumn: string,
  fundColumn: string,
): { sql: string; parameters: Parameter[] } {
  return scopeFilter(actor, areaColumn, fundColumn);
}
