import { v7 as newId } from 'uuid';
import { type Act, INSTALLATION_PLACE } from '../journal/act.js';
import { conflict, invalid } from '../kernel/refusal.js';
import type { Reader, Writer } from '../platform/database/database.js';
import { type UserRecord, userOf } from './user.query.js';
import { UserAccount, UserArea, UserFund } from './user-account.entity.js';
import { checkScope, mustManage, type UserScope } from './user-scope.query.js';

export interface AddUser extends UserScope {
  username: string;
  /** Made by `hashPassword` before the act; null: the user chooses one with a code. */
  passwordHash: string | null;
  name: string;
}

/** Makes a user: an administrator any, chair and officers the committee of their own fund or area. */
export const addUser: Act<AddUser, UserRecord> = {
  name: 'add-user',
  // The scope of the new user decides, so that the right is checked below, against each fund and area of it.
  right: 'account',
  place: async () => INSTALLATION_PLACE,
  async run(input, { tx, actor, at }) {
    await mustManage(tx, actor, input);
    await checkScope(tx, input);
    await mustBeFree(tx, input.username, '');
    const id = newId();
    const { username, name, role, passwordHash } = input;
    await tx.insert(UserAccount, {
      id,
      username,
      name,
      passwordHash,
      role,
      language: 'th',
      switchedOffAt: null,
      createdAt: at.toISOString(),
    });
    await placeUser(tx, id, input);
    return {
      answer: await userOf(tx, id),
      subject: { kind: 'user', id },
      details: { username, name, role, areas: input.areas, funds: input.funds },
    };
  },
};

/** Refuses (422) a name that another user has; capital and small letters count as the same. */
export async function mustBeFree(db: Reader, username: string, userId: string): Promise<void> {
  const taken = await db.first('select id from user_account where lower(username) = lower(?) and id <> ?', [
    username,
    userId,
  ]);
  if (taken) {
    throw invalid('username', 'duplicate', 'ชื่อผู้ใช้นี้ซ้ำ เลือกชื่ออื่น', 'This name is taken; choose another');
  }
}

/** Writes where a user serves, in place of what was written before. */
export async function placeUser(tx: Writer, userId: string, scope: UserScope): Promise<void> {
  await tx.run('delete from user_area where user_id = ?', [userId]);
  await tx.run('delete from user_fund where user_id = ?', [userId]);
  const areas = [...new Set(scope.areas)].map(area => ({ userId, area }));
  const posts = new Map(scope.funds.map(({ fundId, post }) => [fundId, post]));
  const funds = [...posts].map(([fundId, post]) => ({ userId, fundId, post }));
  await tx.insert(UserArea, areas);
  await tx.insert(UserFund, funds);
}

/** Refuses (409) to leave the installation without an administrator who can sign in. */
export async function mustLeaveAdministrator(db: Reader): Promise<void> {
  const left = await db.first(
    "select id from user_account where role = 'administrator' and switched_off_at is null",
  );
  if (!left) {
    throw conflict(
      'last-administrator',
      'ต้องมีผู้ดูแลระบบอย่างน้อย 1 คน เพิ่มคนใหม่ก่อน',
      'There must be an administrator; add another one first',
    );
  }
}
