// From a token or a cookie to who acts.
import type { Actor, Post, Role } from '../kernel/actor.js';
import type { Reader } from '../platform/database/database.js';

interface AccountRow {
  id: string;
  name: string;
  role: Role;
}

/** The actor of a program's token (its hash), or null when it is unknown, ended, or its user switched off. */
export async function actorOfToken(db: Reader, hash: string): Promise<Actor | null> {
  const row = await db.first<AccountRow>(
    `select u.id, u.name, u.role from api_token t join user_account u on u.id = t.user_id
     where t.token_hash = ? and t.ended_at is null and u.switched_off_at is null`,
    [hash],
  );
  return row && withScope(db, row);
}

/** A session's actor and form secret; null when unknown, ended, or idle since before `since` (RFC 3339). */
export async function actorOfSession(
  db: Reader,
  hash: string,
  since: string,
): Promise<{ actor: Actor; csrf: string; lastSeenAt: string } | null> {
  const row = await db.first<AccountRow & { csrf: string; lastSeenAt: string }>(
    `select u.id, u.name, u.role, s.csrf, s.last_seen_at
     from session s join user_account u on u.id = s.user_id
     where s.token_hash = ? and s.ended_at is null and s.last_seen_at >= ? and u.switched_off_at is null`,
    [hash, since],
  );
  return row && { actor: await withScope(db, row), csrf: row.csrf, lastSeenAt: row.lastSeenAt };
}

/** The actor of a user id, whether or not signed in. */
export async function actorOfUser(db: Reader, userId: string): Promise<Actor | null> {
  const row = await db.first<AccountRow>('select id, name, role from user_account where id = ?', [userId]);
  return row && withScope(db, row);
}

async function withScope(db: Reader, row: AccountRow): Promise<Actor> {
  const areas = await db.all<{ area: string }>('select area from user_area where user_id = ? order by area', [
    row.id,
  ]);
  const funds = await db.all<{ fundId: string; post: Post }>(
    'select fund_id, post from user_fund where user_id = ? order by fund_id',
    [row.id],
  );
  return { userId: row.id, name: row.name, role: row.role, areas: areas.map(one => one.area), funds };
}
