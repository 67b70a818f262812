// One page of a list, the latest first unless asked otherwise, with the way to the next and the first.
import type { Parameter, Reader } from '../../platform/database/database.js';

const ROWS = 25;

export interface PageQuery {
  /** `select … from …` without where; the listed table's alias is `t`. */
  select: string;
  where: { sql: string; parameters: Parameter[] }[];
  /** Orders and makes the cursor: a unique column of the row that is read as `cursor`; `t.id` when absent. */
  orderBy?: string;
  oldestFirst?: boolean;
}

export interface PageOf<T> {
  rows: T[];
  next: string | null;
  first: string | null;
}

/** The rows after the address's cursor; `address` is the page's own, with its query. */
export async function pageOf<T extends { id: string; cursor?: string }>(
  db: Reader,
  { select, where, orderBy = 't.id', oldestFirst = false }: PageQuery,
  address: string,
): Promise<PageOf<T>> {
  const { path, query } = split(address);
  const cursor = query.get('cursor');
  const all = cursor
    ? [...where, { sql: `${orderBy} ${oldestFirst ? '>' : '<'} ?`, parameters: [cursor] }]
    : where;
  const conditions = all.length ? ` where ${all.map(one => one.sql).join(' and ')}` : '';
  const found = await db.all<T>(
    `${select}${conditions} order by ${orderBy} ${oldestFirst ? 'asc' : 'desc'} limit ${ROWS + 1}`,
    all.flatMap(one => one.parameters),
  );
  const rows = found.slice(0, ROWS);
  const last = rows.at(-1);
  const more = found.length > ROWS && last ? (last.cursor ?? last.id) : null;
  return {
    rows,
    next: more && withCursor(path, query, more),
    first: cursor && withCursor(path, query, null),
  };
}

/** How many rows the conditions find. `from` is `from … join …`. */
export async function countOf(db: Reader, from: string, where: PageQuery['where']): Promise<number> {
  const conditions = where.length ? ` where ${where.map(one => one.sql).join(' and ')}` : '';
  const row = await db.first<{ n: number }>(
    `select cast(count(*) as bigint) as n ${from}${conditions}`,
    where.flatMap(one => one.parameters),
  );
  return row!.n;
}

function split(address: string): { path: string; query: URLSearchParams } {
  const [path = '/', query = ''] = address.split('?');
  return { path, query: new URLSearchParams(query) };
}

function withCursor(path: string, query: URLSearchParams, cursor: string | null): string {
  const next = new URLSearchParams(query);
  if (cursor === null) next.delete('cursor');
  else next.set('cursor', cursor);
  return next.size ? `${path}?${next}` : path;
}
