// Using a code. A wrong one is written down and committed before it is refused, so that tries can be counted.
import { v7 as newId } from 'uuid';
import { type Act, INSTALLATION_PLACE } from '../journal/act.js';
import type { Journal } from '../journal/journal.js';
import { SYSTEM } from '../kernel/actor.js';
import { Refusal } from '../kernel/refusal.js';
import type { Writer } from '../platform/database/database.js';
import { channelsOf } from '../registry/person.query.js';
import { setChannels } from '../registry/set-channels.act.js';
import { addUser } from './add-user.act.js';
import { endEverySession, hasAdministrator } from './change-user.act.js';
import { type CodePurpose, SET_UP_SUBJECT } from './make-code.act.js';
import { CodeTry } from './sign-in.entity.js';
import { codeHash } from './token.js';

/** Wrong codes after which a code is dead, or a LINE account has to wait. */
export const MOST_TRIES = 5;
const WAIT_MINUTES = 10;

/** Sets a new password with a code of chair or officer; answers the user. Refuses (422) a wrong code. */
export async function choosePassword(
  journal: Journal,
  input: { username: string; code: string; passwordHash: string },
): Promise<string> {
  const { userId } = await journal.perform(choosePasswordByCode, input, { actor: SYSTEM });
  if (userId === null) throw wrongCode('code');
  return userId;
}

/** Makes the first administrator by the set-up link; answers the user. Refuses (422) a link that is over. */
export async function setUp(
  journal: Journal,
  input: { token: string; username: string; name: string; passwordHash: string },
): Promise<string> {
  const { userId } = await journal.perform(setUpByLink, input, { actor: SYSTEM });
  return userId;
}

const choosePasswordByCode: Act<
  { username: string; code: string; passwordHash: string },
  { userId: string | null }
> = {
  name: 'choose-password',
  right: 'machine',
  place: async () => INSTALLATION_PLACE,
  async run({ username, code, passwordHash }, { tx, at }) {
    const user = await tx.first<{ id: string }>(
      'select id from user_account where lower(username) = lower(?) and switched_off_at is null',
      [username],
    );
    const isRight = user !== null && (await useCode(tx, ['password', 'sign-in-card'], user.id, code, at));
    if (isRight) {
      await tx.run('update user_account set password_hash = ? where id = ?', [passwordHash, user.id]);
      await endEverySession(tx, user.id, at);
    }
    const subject = { kind: 'user', id: user?.id ?? 'unknown' };
    return { answer: { userId: isRight ? user.id : null }, subject, details: { isRight } };
  },
};

const setUpByLink: Act<
  { token: string; username: string; name: string; passwordHash: string },
  { userId: string }
> = {
  name: 'set-up',
  right: 'machine',
  place: async () => INSTALLATION_PLACE,
  async run({ token, ...user }, doing) {
    const isOpen = !(await hasAdministrator(doing.tx));
    const fits = isOpen && (await useCode(doing.tx, ['set-up'], SET_UP_SUBJECT, token, doing.at));
    if (!fits) throw wrongCode('token');
    const made = await addUser.run({ ...user, role: 'administrator', areas: [], funds: [] }, doing);
    return { ...made, answer: { userId: made.answer.id } };
  },
};

export interface LinkAnswer {
  /** Null when no code fits. */
  personId: string | null;
  /** Too many wrong codes came from this account: for some minutes none is looked at. */
  mustWait: boolean;
}

/** Links a LINE account to the person whose code was sent from it. */
export const linkLineByCode: Act<{ lineUserId: string; code: string }, LinkAnswer> = {
  name: 'link-line',
  right: 'machine',
  place: async () => INSTALLATION_PLACE,
  async run({ lineUserId, code }, doing) {
    const { tx, at } = doing;
    const mustWait = !(await mayTry(tx, lineUserId, at));
    const personId = mustWait ? null : await personOfLineCode(tx, code, at);
    if (personId === null) {
      await tx.insert(CodeTry, { id: newId(), triedBy: lineUserId, triedAt: at.toISOString() });
    } else {
      const others = (await channelsOf(tx, personId)).filter(({ kind }) => kind !== 'line');
      const line = { kind: 'line' as const, address: lineUserId, consentedOn: doing.today };
      await setChannels(doing, personId, [line, ...others]);
    }
    const subject = { kind: 'person', id: personId ?? 'unknown' };
    return { answer: { personId, mustWait }, subject, details: { isRight: personId !== null } };
  },
};

/** Whether the code is right; a right one is used up, a wrong one counted against those that still work. */
async function useCode(
  tx: Writer,
  purposes: CodePurpose[],
  subjectId: string,
  code: string,
  at: Date,
): Promise<boolean> {
  const now = at.toISOString();
  for (const purpose of purposes) {
    const used = await tx.run(
      `update one_time_code set used_at = ?
       where code_hash = ? and used_at is null and expires_at > ? and tries < ?`,
      [now, codeHash(purpose, subjectId, code), now, MOST_TRIES],
    );
    if (used === 1) return true;
  }
  const marks = purposes.map(() => '?').join(', ');
  await tx.run(
    `update one_time_code set tries = tries + 1
     where subject_id = ? and used_at is null and expires_at > ? and purpose in (${marks})`,
    [subjectId, now, ...purposes],
  );
  return false;
}

async function mayTry(tx: Writer, lineUserId: string, at: Date): Promise<boolean> {
  const since = new Date(at.getTime() - WAIT_MINUTES * 60_000).toISOString();
  const tried = await tx.first<{ n: number }>(
    'select cast(count(*) as bigint) as n from code_try where tried_by = ? and tried_at > ?',
    [lineUserId, since],
  );
  return tried!.n < MOST_TRIES;
}

/** The person whose living code this is: a LINE account says nothing else of who sends it. */
async function personOfLineCode(tx: Writer, code: string, at: Date): Promise<string | null> {
  const now = at.toISOString();
  const living = await tx.all<{ codeHash: string; subjectId: string }>(
    `select code_hash, subject_id from one_time_code
     where purpose = 'line-link' and used_at is null and expires_at > ?`,
    [now],
  );
  const found = living.find(row => row.codeHash === codeHash('line-link', row.subjectId, code));
  if (!found) return null;
  await tx.run('update one_time_code set used_at = ? where code_hash = ?', [now, found.codeHash]);
  return found.subjectId;
}

function wrongCode(field: string): Refusal {
  const words = {
    th: 'รหัสไม่ตรง หมดอายุ หรือใช้ไปแล้ว ขอรหัสใหม่จากประธานหรือเจ้าหน้าที่',
    en: 'The code does not fit, has expired or was used; ask the chair or an officer for a new one',
  };
  return new Refusal('invalid', 'wrong-code', words, [{ field, code: 'wrong-code', message: words }]);
}
