// Name and password, checked. The answer never says which of the two was wrong.
import type { Actor } from '../kernel/actor.js';
import { invalid, Refusal } from '../kernel/refusal.js';
import type { Reader } from '../platform/database/database.js';
import { actorOfUser } from './actor.query.js';
import { passwordMatches } from './password.js';

/** The actor of a name and password; refuses (401) what does not fit or is switched off. */
export async function actorOfPassword(db: Reader, username: string, password: string): Promise<Actor> {
  const account = await db.first<{ id: string; passwordHash: string | null }>(
    'select id, password_hash from user_account where lower(username) = lower(?) and switched_off_at is null',
    [username],
  );
  const fits = await passwordMatches(password, account?.passwordHash ?? null);
  if (!account || !fits) {
    throw new Refusal('unauthenticated', 'wrong-password', {
      th: 'ชื่อหรือรหัสผ่านไม่ถูกต้อง ลองอีกครั้ง',
      en: 'The name or the password is not right; try again',
    });
  }
  return (await actorOfUser(db, account.id))!;
}

/** Refuses (422 at the field) what is not the user's own password. */
export async function mustBeOwnPassword(
  db: Reader,
  userId: string,
  password: string,
  field: string,
): Promise<void> {
  const account = await db.first<{ passwordHash: string | null }>(
    'select password_hash from user_account where id = ?',
    [userId],
  );
  if (await passwordMatches(password, account?.passwordHash ?? null)) return;
  throw invalid(field, 'wrong-password', 'รหัสผ่านเดิมไม่ถูกต้อง ลองอีกครั้ง', 'This is not the old password');
}

export interface SessionRecord {
  id: string;
  userId: string;
  /** The browser's own words. */
  device: string;
  createdAt: string;
  lastSeenAt: string;
  endedAt: string | null;
}

export interface TokenRecord {
  id: string;
  userId: string;
  label: string;
  createdAt: string;
  endedAt: string | null;
}

/** What the lists read: the listed table's alias is `t`. */
export const SESSION_SELECT =
  'select t.id, t.user_id, t.device, t.created_at, t.last_seen_at, t.ended_at from session t';
export const TOKEN_SELECT = 'select t.id, t.user_id, t.label, t.created_at, t.ended_at from api_token t';
