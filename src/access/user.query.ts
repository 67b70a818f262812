// Users as others see them: never a password.
import type { Actor, Post, Role } from '../kernel/actor.js';
import { notFound } from '../kernel/refusal.js';
import type { Parameter, Reader } from '../platform/database/database.js';
import { scopeFilter } from './right.js';

export interface UserRecord {
  id: string;
  username: string;
  name: string;
  role: Role;
  areas: string[];
  funds: { fundId: string; post: Post }[];
  language: 'th' | 'en';
  /** Whether a password has been chosen; without one the way in is a code. */
  hasPassword: boolean;
  switchedOff: boolean;
  switchedOffAt: string | null;
  createdAt: string;
}

/** What `userRecords` reads: the listed table's alias is `t`. */
export const USER_COLUMNS = `t.id, t.username, t.name, t.role, t.language, t.switched_off_at, t.created_at,
  case when t.password_hash is null then 0 else 1 end as has_password`;

export type UserRow = Omit<UserRecord, 'areas' | 'funds' | 'hasPassword' | 'switchedOff'> & {
  hasPassword: number;
};

/** The user of an id; refuses (404) an unknown one. */
export async function userOf(db: Reader, id: string): Promise<UserRecord> {
  const row = await db.first<UserRow>(`select ${USER_COLUMNS} from user_account t where t.id = ?`, [id]);
  if (!row) throw notFound();
  return (await userRecords(db, [row]))[0]!;
}

/** The rows with where each user serves. */
export async function userRecords(db: Reader, rows: UserRow[]): Promise<UserRecord[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(row => row.id);
  const marks = ids.map(() => '?').join(', ');
  const areas = await db.all<{ userId: string; area: string }>(
    `select user_id, area from user_area where user_id in (${marks}) order by area`,
    ids,
  );
  const funds = await db.all<{ userId: string; fundId: string; post: Post }>(
    `select user_id, fund_id, post from user_fund where user_id in (${marks}) order by fund_id`,
    ids,
  );
  return rows.map(row => ({
    ...row,
    hasPassword: row.hasPassword === 1,
    areas: areas.filter(one => one.userId === row.id).map(one => one.area),
    funds: funds.filter(one => one.userId === row.id).map(({ fundId, post }) => ({ fundId, post })),
    switchedOff: row.switchedOffAt !== null,
  }));
}

/** SQL for "the actor sees this user": oneself, and whoever serves a fund or an area in one's own scope. */
export function userScopeFilter(actor: Actor): { sql: string; parameters: Parameter[] } {
  if (actor.role === 'administrator') return { sql: '1 = 1', parameters: [] };
  const byFund = scopeFilter(actor, 'f.area', 'f.id');
  const byArea = scopeFilter(actor, 'ua.area', 'ua.user_id');
  return {
    sql: `(t.id = ?
      or exists (select 1 from user_fund uf join fund f on f.id = uf.fund_id
        where uf.user_id = t.id and ${byFund.sql})
      or exists (select 1 from user_area ua where ua.user_id = t.id and ${byArea.sql}))`,
    parameters: [actor.userId, ...byFund.parameters, ...byArea.parameters],
  };
}
