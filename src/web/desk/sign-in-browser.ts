// Signing a browser in: the session and its cookie.
import type { Request, Response } from 'express';
import { openSession } from '../../access/session.act.js';
import type { Journal } from '../../journal/journal.js';
import type { Actor } from '../../kernel/actor.js';
import type { Config } from '../../platform/config.js';
import { SESSION_COOKIE } from '../caller.js';

// Which browsers are idle for too long is the server's to say: a cookie of two weeks would end a used one.
const YEAR = 365 * 86_400_000;

/** Opens a session for the actor, whose password or code was checked, and gives the browser its cookie. */
export async function signInBrowser(
  { journal, config }: { journal: Journal; config: Config },
  request: Request,
  response: Response,
  actor: Actor,
): Promise<void> {
  const input = { userId: actor.userId, device: request.headers['user-agent'] ?? '' };
  const { cookie } = await journal.perform(openSession, input, { actor });
  response.cookie(SESSION_COOKIE, cookie, {
    httpOnly: true,
    sameSite: 'lax',
    secure: config.publicUrl.startsWith('https:'),
    path: '/',
    maxAge: YEAR,
  });
}
