import { type Act, INSTALLATION_PLACE } from '../journal/act.js';
import type { Reader, Writer } from '../platform/database/database.js';
import { mended, withGiven } from '../registry/mended.js';
import { mustBeFree, mustLeaveAdministrator, placeUser } from './add-user.act.js';
import { type UserRecord, userOf } from './user.query.js';
import { checkScope, mustManage, mustManageUser, type UserScope } from './user-scope.query.js';

export interface ChangeUser {
  userId: string;
  given: Partial<UserScope & { username: string; name: string; switchedOff: boolean }>;
  /** Made by `hashPassword` before the act; undefined leaves the password as it is. */
  passwordHash?: string;
}

/** Mends a user, moves them, or switches them off: who may make such a user may change one. */
export const changeUser: Act<ChangeUser, UserRecord> = {
  name: 'change-user',
  right: 'account',
  place: async () => INSTALLATION_PLACE,
  async run({ userId, given, passwordHash }, { tx, actor, at }) {
    const before = await userOf(tx, userId);
    await mustManageUser(tx, actor, userId);
    const after = withGiven(before, given);
    await mustManage(tx, actor, after);
    await checkScope(tx, after);
    await mustBeFree(tx, after.username, userId);
    await tx.run('update user_account set username = ?, name = ?, role = ? where id = ?', [
      after.username,
      after.name,
      after.role,
      userId,
    ]);
    await placeUser(tx, userId, after);
    await switchUser(tx, before, given.switchedOff, at);
    if (passwordHash !== undefined) {
      await tx.run('update user_account set password_hash = ? where id = ?', [passwordHash, userId]);
      await endEverySession(tx, userId, at);
    }
    if (before.role === 'administrator') await mustLeaveAdministrator(tx);
    const details = { ...mended(before, given), passwordChanged: passwordHash !== undefined };
    return { answer: await userOf(tx, userId), subject: { kind: 'user', id: userId }, details };
  },
};

/** Signs a user out everywhere. */
export async function endEverySession(
  tx: Writer,
  userId: string,
  at: Date,
  exceptHash: string | null = null,
): Promise<number> {
  return tx.run(
    'update session set ended_at = ? where user_id = ? and ended_at is null and token_hash <> ?',
    [at.toISOString(), userId, exceptHash ?? ''],
  );
}

/** A user switched off is signed out, and stays out when switched on again until signing in anew. */
async function switchUser(
  tx: Writer,
  before: UserRecord,
  switchedOff: boolean | undefined,
  at: Date,
): Promise<void> {
  if (switchedOff === undefined || switchedOff === before.switchedOff) return;
  const since = switchedOff ? at.toISOString() : null;
  await tx.run('update user_account set switched_off_at = ? where id = ?', [since, before.id]);
  if (!switchedOff) return;
  await endEverySession(tx, before.id, at);
  await tx.run('update api_token set ended_at = ? where user_id = ? and ended_at is null', [
    since,
    before.id,
  ]);
}

/** Whether anybody can administrate yet: an empty installation asks for its first administrator. */
export async function hasAdministrator(db: Reader): Promise<boolean> {
  return (await db.first("select id from user_account where role = 'administrator'")) !== null;
}
