// Codes that work once: a forgotten password, a sign-in card, a LINE account, the first administrator.
import { type Act, INSTALLATION_PLACE } from '../journal/act.js';
import { conflict } from '../kernel/refusal.js';
import type { Writer } from '../platform/database/database.js';
import { personPlace } from '../registry/person.query.js';
import { hasAdministrator } from './change-user.act.js';
import { OneTimeCode } from './sign-in.entity.js';
import { codeHash, newCode, newToken } from './token.js';
import { mustManageUser } from './user-scope.query.js';

export type CodePurpose = OneTimeCode['purpose'];

/** Minutes that a code of a purpose works. */
export const CODE_MINUTES: Record<CodePurpose, number> = {
  password: 10,
  'line-link': 10,
  'sign-in-card': 7 * 24 * 60,
  'set-up': 24 * 60,
};

export interface MadeCode {
  /** Shown once: only its hash is stored. */
  code: string;
  expiresAt: string;
}

/** A code with which a user chooses a new password, for ten minutes; on a printed card for seven days. */
export const makeUserCode: Act<{ userId: string; purpose: 'password' | 'sign-in-card' }, MadeCode> = {
  name: 'make-user-code',
  right: 'account',
  place: async () => INSTALLATION_PLACE,
  async run({ userId, purpose }, { tx, actor, at }) {
    await mustManageUser(tx, actor, userId);
    const answer = await newCodeFor(tx, purpose, userId, actor.userId, at);
    return {
      answer,
      subject: { kind: 'user', id: userId },
      details: { purpose, expiresAt: answer.expiresAt },
    };
  },
};

/** A code that a borrower sends from their own LINE account to be linked with it, for ten minutes. */
export const makeLineCode: Act<{ personId: string }, MadeCode> = {
  name: 'make-line-code',
  right: 'work',
  place: (db, { personId }) => personPlace(db, personId),
  async run({ personId }, { tx, actor, at }) {
    const answer = await newCodeFor(tx, 'line-link', personId, actor.userId, at);
    return { answer, subject: { kind: 'person', id: personId }, details: { expiresAt: answer.expiresAt } };
  },
};

/** The link by which an empty installation gets its first administrator; refuses (409) where there is one. */
export const makeSetUpLink: Act<Record<string, never>, { token: string; expiresAt: string }> = {
  name: 'make-set-up-link',
  right: 'machine',
  place: async () => INSTALLATION_PLACE,
  async run(_, { tx, actor, at }) {
    if (await hasAdministrator(tx)) {
      throw conflict('set-up-already', 'มีผู้ดูแลระบบแล้ว', 'There is an administrator already');
    }
    const token = newToken();
    const expiresAt = await storeCode(tx, 'set-up', SET_UP_SUBJECT, token, actor.userId, at);
    const subject = { kind: 'installation', id: SET_UP_SUBJECT };
    return { answer: { token, expiresAt }, subject, details: { expiresAt } };
  },
};

export const SET_UP_SUBJECT = 'first-administrator';

async function newCodeFor(
  tx: Writer,
  purpose: CodePurpose,
  subjectId: string,
  createdBy: string,
  at: Date,
): Promise<MadeCode> {
  for (;;) {
    const code = newCode();
    const taken = await tx.first('select code_hash from one_time_code where code_hash = ?', [
      codeHash(purpose, subjectId, code),
    ]);
    if (!taken) return { code, expiresAt: await storeCode(tx, purpose, subjectId, code, createdBy, at) };
  }
}

/** Stores a code; those made before for the same purpose and subject work no more. */
async function storeCode(
  tx: Writer,
  purpose: CodePurpose,
  subjectId: string,
  code: string,
  createdBy: string,
  at: Date,
): Promise<string> {
  await tx.run(
    `update one_time_code set expires_at = ?
     where purpose = ? and subject_id = ? and used_at is null and expires_at > ?`,
    [at.toISOString(), purpose, subjectId, at.toISOString()],
  );
  const expiresAt = new Date(at.getTime() + CODE_MINUTES[purpose] * 60_000).toISOString();
  await tx.insert(OneTimeCode, {
    codeHash: codeHash(purpose, subjectId, code),
    purpose,
    subjectId,
    expiresAt,
    usedAt: null,
    tries: 0,
    createdBy,
    createdAt: at.toISOString(),
  });
  return expiresAt;
}
