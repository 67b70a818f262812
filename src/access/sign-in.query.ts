// Name and password, checked. The answer never says which of the two was wrong.
import type { Actor } from '../kernel/actor.js';
import { Refusal } from '../kernel/refusal.js';
import type { Reader } from '../platform/database/database.js';
import { actorOfUser } from './actor.query.js';
import { passwordMatches } from './password.js';

/** The actor of a name and password; refuses (401) what does not fit or is switched off. */
export async function actorOfPassword(db: Reader, username: string, password: string): Promise<Actor> {
  const account = await db.first<{ id: string; passwordHash: string | null }>(
    'select id, password_hash from user_account where username = ? and switched_off_at is null',
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
