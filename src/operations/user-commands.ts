// Users and tokens from the terminal: for the first sign-in, and for programs.
import { addUser } from '../access/add-user.act.js';
import { makeToken } from '../access/make-token.act.js';
import { checkPassword, hashPassword } from '../access/password.js';
import { freePost } from '../access/user-scope.query.js';
import { POSTS, type Post, ROLES, type Role, SYSTEM } from '../kernel/actor.js';
import type { Reader } from '../platform/database/database.js';
import { type Command, optional, repeated, required, UsageFault } from './command.js';

const text = { type: 'string' } as const;
const list = { type: 'string', multiple: true } as const;

export const userAdd: Command = {
  name: 'user add',
  usage: '--username U --password P --role R [--area CODE]… [--fund ID[:POST]]… [--name N]',
  options: { username: text, password: text, role: text, area: list, fund: list, name: text },
  async run(given, { house }) {
    const username = required(given, 'username').trim();
    const password = required(given, 'password');
    const role = oneOf('role', required(given, 'role'), ROLES);
    checkPassword(password);
    const { database, journal } = await house();
    const funds = await fundsOf(database, repeated(given, 'fund'));
    const input = {
      username,
      name: optional(given, 'name') ?? username,
      role,
      areas: repeated(given, 'area'),
      funds,
    };
    const passwordHash = await hashPassword(password);
    const user = await journal.perform(addUser, { ...input, passwordHash }, { actor: SYSTEM });
    return { lines: [`เพิ่มผู้ใช้ ${user.username} แล้ว (${user.role}) รหัส ${user.id}`], json: user };
  },
};

export const tokenAdd: Command = {
  name: 'token add',
  usage: '--username U --label L',
  options: { username: text, label: text },
  async run(given, { house }) {
    const username = required(given, 'username');
    const label = required(given, 'label');
    const { database, journal } = await house();
    const user = await database.first<{ id: string }>(
      'select id from user_account where lower(username) = lower(?) and switched_off_at is null',
      [username],
    );
    if (!user) throw new UsageFault(`ไม่มีผู้ใช้ ${username} ที่เข้าใช้ได้ (no such user who may sign in)`);
    const { id, token } = await journal.perform(makeToken, { userId: user.id, label }, { actor: SYSTEM });
    return { lines: [token], json: { id, token } };
  },
};

/** `ID:POST`, or `ID` alone for the first post that nobody holds: without a chair a fund cannot decide. */
async function fundsOf(db: Reader, words: string[]): Promise<{ fundId: string; post: Post }[]> {
  const funds: { fundId: string; post: Post }[] = [];
  for (const word of words) {
    const [fundId, post] = word.split(':') as [string, string?];
    funds.push({ fundId, post: post ? oneOf('fund', post, POSTS) : await freePost(db, fundId) });
  }
  return funds;
}

function oneOf<T extends Role | Post>(name: string, value: string, known: readonly T[]): T {
  if (known.includes(value as T)) return value as T;
  throw new UsageFault(`--${name}: one of ${known.join(', ')}`);
}
