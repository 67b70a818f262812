// Reads the pages of a village's books 6 and 7.
import type { CivilDate } from '../kernel/civil-date.js';
import type { Parameter, Reader } from '../platform/database/database.js';
import { latestOf, type VillageStatus } from './village-books.js';

/** The listed table's alias is `t`. */
export const BOOK_SELECT = `select t.id, t.fund_id, t.subject_id, t.on_date as "on", t.body, t.recorded_by,
  t.recorded_at from village_page t`;

export interface BookRow {
  id: string;
  fundId: string;
  subjectId: string | null;
  on: CivilDate;
  body: string;
  recordedBy: string;
  recordedAt: string;
}

/** The pages of one kind up to a day, oldest first, by what `key` says of each. */
export async function bookPages<T extends object>(
  db: Reader,
  kind: 'village' | 'household' | 'officer',
  funds: { sql: string; parameters: Parameter[] },
  asOf: CivilDate,
): Promise<{ fundId: string; subjectId: string | null; on: CivilDate; page: T }[]> {
  const rows = await db.all<Pick<BookRow, 'fundId' | 'subjectId' | 'on' | 'body'>>(
    `select b.fund_id, b.subject_id, b.on_date as "on", b.body
     from fund f join village_page b on b.fund_id = f.id
     where ${funds.sql} and b.kind = ? and b.on_date <= ? order by b.on_date, b.id`,
    [...funds.parameters, kind, asOf],
  );
  return rows.map(({ body, ...row }) => ({ ...row, page: JSON.parse(body) as T }));
}

/** What book 6 says of each fund's village on a day. */
export async function villageStatuses(
  db: Reader,
  funds: { sql: string; parameters: Parameter[] },
  asOf: CivilDate,
): Promise<Map<string, VillageStatus>> {
  const byFund = new Map<string, VillageStatus[]>();
  for (const { fundId, page } of await bookPages<VillageStatus>(db, 'village', funds, asOf)) {
    byFund.set(fundId, [...(byFund.get(fundId) ?? []), page]);
  }
  return new Map([...byFund].map(([fundId, pages]) => [fundId, latestOf(pages)]));
}
