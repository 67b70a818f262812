// A signed-in browser, from its opening to its end.
import { v7 as newId } from 'uuid';
import { type Act, INSTALLATION_PLACE } from '../journal/act.js';
import { notFound } from '../kernel/refusal.js';
import { endEverySession } from './change-user.act.js';
import { Session } from './sign-in.entity.js';
import { newToken, tokenHash } from './token.js';
import { mustManageUser } from './user-scope.query.js';

export interface OpenSession {
  userId: string;
  /** The browser's own words, so that a lost phone can be told from the others. */
  device: string;
}

/** Signs a browser in; the answer is the cookie's value, of which only the hash is stored. */
export const openSession: Act<OpenSession, { sessionId: string; cookie: string }> = {
  name: 'open-session',
  right: 'account',
  place: async () => INSTALLATION_PLACE,
  async run({ userId, device }, { tx, at }) {
    const cookie = newToken();
    const id = newId();
    await tx.insert(Session, {
      tokenHash: tokenHash(cookie),
      id,
      userId,
      csrf: newToken(),
      device: device.slice(0, 300),
      createdAt: at.toISOString(),
      lastSeenAt: at.toISOString(),
      endedAt: null,
    });
    return {
      answer: { sessionId: id, cookie },
      subject: { kind: 'user', id: userId },
      details: { sessionId: id },
    };
  },
};

/** Signs the asking browser out. */
export const endSession: Act<{ sessionHash: string }, { ended: boolean }> = {
  name: 'end-session',
  right: 'account',
  place: async () => INSTALLATION_PLACE,
  async run({ sessionHash }, { tx, actor, at }) {
    const ended = await tx.run(
      'update session set ended_at = ? where token_hash = ? and user_id = ? and ended_at is null',
      [at.toISOString(), sessionHash, actor.userId],
    );
    return { answer: { ended: ended === 1 }, subject: { kind: 'user', id: actor.userId }, details: {} };
  },
};

/** Signs one browser out by its id, from elsewhere: one's own, or that of a user whom the actor manages. */
export const endSessionElsewhere: Act<{ sessionId: string }, { id: string; endedAt: string }> = {
  name: 'end-session-elsewhere',
  right: 'account',
  place: async () => INSTALLATION_PLACE,
  async run({ sessionId }, { tx, actor, at }) {
    const session = await tx.first<{ userId: string; endedAt: string | null }>(
      'select user_id, ended_at from session where id = ?',
      [sessionId],
    );
    if (!session) throw notFound();
    if (session.userId !== actor.userId) await mustManageUser(tx, actor, session.userId);
    const endedAt = session.endedAt ?? at.toISOString();
    await tx.run('update session set ended_at = ? where id = ?', [endedAt, sessionId]);
    const subject = { kind: 'user', id: session.userId };
    return { answer: { id: sessionId, endedAt }, subject, details: { sessionId } };
  },
};

/** A lost phone: every browser of a user is signed out, but for the one that asks. */
export const signOutElsewhere: Act<
  { userId: string; sessionHash: string | null },
  { endedSessions: number }
> = {
  name: 'sign-out-elsewhere',
  right: 'account',
  place: async () => INSTALLATION_PLACE,
  async run({ userId, sessionHash }, { tx, actor, at }) {
    if (userId !== actor.userId) await mustManageUser(tx, actor, userId);
    const endedSessions = await endEverySession(tx, userId, at, sessionHash);
    return { answer: { endedSessions }, subject: { kind: 'user', id: userId }, details: { endedSessions } };
  },
};

/** Notes, at most once a day, that a browser is still used: two weeks without it sign it out. */
export const noteSessionUse: Act<{ sessionHash: string }, { noted: boolean }> = {
  name: 'note-session-use',
  right: 'account',
  place: async () => INSTALLATION_PLACE,
  async run({ sessionHash }, { tx, actor, at }) {
    const noted = await tx.run('update session set last_seen_at = ? where token_hash = ? and user_id = ?', [
      at.toISOString(),
      sessionHash,
      actor.userId,
    ]);
    return { answer: { noted: noted === 1 }, subject: { kind: 'user', id: actor.userId }, details: {} };
  },
};
