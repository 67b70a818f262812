// What everybody may do with their own sign-in.
import { type Act, INSTALLATION_PLACE } from '../journal/act.js';
import { notFound } from '../kernel/refusal.js';
import { endEverySession } from './change-user.act.js';
import { mustManageUser } from './user-scope.query.js';

/** A new password of one's own; every other browser is signed out. The caller has checked the old one. */
export const changeOwnPassword: Act<
  { passwordHash: string; sessionHash: string | null },
  { endedSessions: number }
> = {
  name: 'change-own-password',
  right: 'account',
  place: async () => INSTALLATION_PLACE,
  async run({ passwordHash, sessionHash }, { tx, actor, at }) {
    await tx.run('update user_account set password_hash = ? where id = ?', [passwordHash, actor.userId]);
    const endedSessions = await endEverySession(tx, actor.userId, at, sessionHash);
    const subject = { kind: 'user', id: actor.userId };
    return { answer: { endedSessions }, subject, details: { endedSessions } };
  },
};

/** The language of the pages, kept with the user. */
export const chooseLanguage: Act<{ language: 'th' | 'en' }, { language: 'th' | 'en' }> = {
  name: 'choose-language',
  right: 'account',
  place: async () => INSTALLATION_PLACE,
  async run({ language }, { tx, actor }) {
    await tx.run('update user_account set language = ? where id = ?', [language, actor.userId]);
    return { answer: { language }, subject: { kind: 'user', id: actor.userId }, details: { language } };
  },
};

/** Ends a token: one's own, or one of a user whom the actor manages. */
export const endToken: Act<{ tokenId: string }, { id: string; endedAt: string }> = {
  name: 'end-token',
  right: 'account',
  place: async () => INSTALLATION_PLACE,
  async run({ tokenId }, { tx, actor, at }) {
    const token = await tx.first<{ userId: string; endedAt: string | null }>(
      'select user_id, ended_at from api_token where id = ?',
      [tokenId],
    );
    if (!token) throw notFound();
    if (token.userId !== actor.userId) await mustManageUser(tx, actor, token.userId);
    const endedAt = token.endedAt ?? at.toISOString();
    await tx.run('update api_token set ended_at = ? where id = ?', [endedAt, tokenId]);
    return { answer: { id: tokenId, endedAt }, subject: { kind: 'token', id: tokenId }, details: {} };
  },
};
