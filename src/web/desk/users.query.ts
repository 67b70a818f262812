// Users as pages show them: where each serves in words, the browsers that are signed in.
import { may } from '../../access/right.js';
import {
  SESSION_SELECT,
  type SessionRecord,
  TOKEN_SELECT,
  type TokenRecord,
} from '../../access/sign-in.query.js';
import {
  USER_COLUMNS,
  type UserRecord,
  type UserRow,
  userOf,
  userRecords,
  userScopeFilter,
} from '../../access/user.query.js';
import { mustManageUser } from '../../access/user-scope.query.js';
import { notFound, Refusal } from '../../kernel/refusal.js';
import { areaOf } from '../../registry/area.query.js';
import { areaTitle } from '../../registry/areas.js';
import { EMPTY_FORM, type FormState } from '../frame.js';
import type { SessionLine, UserView } from '../pages/user.page.js';
import type { UsersView } from '../pages/users.page.js';
import { words } from '../words/words.js';
import type { Asking } from './desk.js';
import { deviceName } from './device-name.js';
import { mayOpenFunds } from './funds.query.js';
import { countOf, pageOf } from './page-of.query.js';

const MOST_TOKENS = 200;

/** Those within the scope, the newest first; the tokens of oneself, for administrators of everybody. */
export async function usersView(
  asking: Asking,
  address: string,
  { newToken = null, tokenForm = EMPTY_FORM }: { newToken?: string | null; tokenForm?: FormState } = {},
): Promise<UsersView> {
  const { db, actor } = asking;
  const where = [userScopeFilter(actor)];
  const page = await pageOf<UserRow>(
    db,
    { select: `select ${USER_COLUMNS} from user_account t`, where },
    address,
  );
  const users = await userRecords(db, page.rows);
  return {
    total: await countOf(db, 'from user_account t', where),
    users: await Promise.all(
      users.map(async user => ({
        ...user,
        where: await servesWhere(asking, user),
        active: !user.switchedOff,
      })),
    ),
    next: page.next,
    first: page.first,
    tokens: await tokenLines(asking),
    newToken,
    mayAdd: mayManageUsers(actor),
    tokenForm,
  };
}

/** Whether the actor may make users somewhere. */
export function mayManageUsers(actor: Asking['actor']): boolean {
  const own = actor.funds.some(({ fundId }) => may(actor, 'manage-users', { fundId, area: null }));
  return own || (mayOpenFunds(actor) && actor.role !== 'assistant');
}

/** One user; refuses (404) one outside the scope. */
export async function userView(
  asking: Asking,
  userId: string,
  sessionHash: string | null,
): Promise<UserView> {
  const user = await seenUser(asking, userId);
  const mayManage = await mayManageThis(asking, userId);
  return {
    ...user,
    where: await servesWhere(asking, user),
    active: !user.switchedOff,
    sessions: mayManage ? await sessionLines(asking, userId, sessionHash) : [],
    mayManage,
  };
}

/** The user when the actor sees them; refuses (404) otherwise. */
export async function seenUser({ db, actor }: Asking, userId: string): Promise<UserRecord> {
  const seen = userScopeFilter(actor);
  const sql = `select t.id from user_account t where t.id = ? and ${seen.sql}`;
  if (!(await db.first(sql, [userId, ...seen.parameters]))) throw notFound();
  return userOf(db, userId);
}

/** The living sessions of a user, the latest first. */
export async function sessionLines(
  { db, lang }: Asking,
  userId: string,
  ownHash: string | null,
): Promise<SessionLine[]> {
  const rows = await db.all<SessionRecord & { own: number }>(
    `select s.*, case when t.token_hash = ? then 1 else 0 end as own from (${SESSION_SELECT}) s
     join session t on t.id = s.id
     where s.user_id = ? and s.ended_at is null order by s.last_seen_at desc limit 50`,
    [ownHash ?? '', userId],
  );
  return rows.map(row => ({
    id: row.id,
    device: deviceName(row.device) ?? words(lang).users.unknownDevice,
    lastSeenAt: new Date(row.lastSeenAt),
    isThis: row.own === 1,
  }));
}

/** "กองทุนสตรีตำบลสาธิต ประธาน", "อำเภอวารินชำราบ" */
export async function servesWhere(
  { db, lang }: Asking,
  { areas, funds }: Pick<UserRecord, 'areas' | 'funds'>,
): Promise<string[]> {
  const named = await Promise.all(areas.map(code => areaOf(db, code)));
  const names = await fundNames(
    db,
    funds.map(fund => fund.fundId),
  );
  return [
    ...named.map((area, at) => (area ? areaTitle(area) : areas[at]!)),
    ...funds.map(({ fundId, post }) => `${names.get(fundId) ?? ''} ${words(lang).posts[post]}`),
  ];
}

async function fundNames(db: Asking['db'], ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.all<{ id: string; name: string }>(
    `select id, name from fund where id in (${ids.map(() => '?').join(', ')})`,
    ids,
  );
  return new Map(rows.map(row => [row.id, row.name]));
}

async function mayManageThis({ db, actor }: Asking, userId: string): Promise<boolean> {
  try {
    await mustManageUser(db, actor, userId);
    return true;
  } catch (refusal) {
    if (refusal instanceof Refusal) return false;
    throw refusal;
  }
}

async function tokenLines({ db, actor }: Asking): Promise<UsersView['tokens']> {
  const isAdministrator = actor.role === 'administrator';
  const rows = await db.all<TokenRecord & { userName: string }>(
    `select t.*, u.name as user_name from (${TOKEN_SELECT}) t join user_account u on u.id = t.user_id
     where t.ended_at is null ${isAdministrator ? '' : 'and t.user_id = ?'}
     order by t.id desc limit ${MOST_TOKENS}`,
    isAdministrator ? [] : [actor.userId],
  );
  return rows.map(({ id, label, userName, createdAt }) => ({
    id,
    label,
    user: userName,
    madeAt: new Date(createdAt),
  }));
}
