// Who calls: a program's bearer token or a page's cookie, read once per request.
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { actorOfSession, actorOfToken } from '../access/actor.query.js';
import { noteSessionUse } from '../access/session.act.js';
import { tokenHash } from '../access/token.js';
import type { Actor } from '../kernel/actor.js';
import { Refusal } from '../kernel/refusal.js';
import type { House } from '../operations/house.js';
import type { Clock } from '../platform/clock.js';
import { cookieOf } from './language.js';

export const SESSION_COOKIE = 'tidtam_session';
/** A browser that nobody used for so long is signed out. */
export const IDLE_DAYS = 14;

/** What the middleware has found out about a request. */
export interface Called {
  actor: Actor | null;
  /** The form secret of a page's session; null for programs. */
  csrf: string | null;
  sessionHash: string | null;
}

const calls = new WeakMap<Request, Called>();

/** Finds the caller of each request; whether one is needed is the route's own question. */
export function findCaller(house: Pick<House, 'database' | 'journal' | 'clock'>) {
  return (request: Request, _response: Response, next: NextFunction): void => {
    callOf(request, house).then(
      called => {
        calls.set(request, called);
        next();
      },
      error => next(error),
    );
  };
}

async function callOf(
  request: Request,
  house: Pick<House, 'database' | 'journal' | 'clock'>,
): Promise<Called> {
  const { database, clock } = house;
  const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (bearer)
    return { actor: await actorOfToken(database, tokenHash(bearer)), csrf: null, sessionHash: null };
  const cookie = cookieOf(request, SESSION_COOKIE);
  // A browser sends its cookie with any site's request: programs' writes take none, pages' carry the form's
  // secret.
  const isProgramsWrite = request.path.startsWith('/api/') && request.method !== 'GET';
  if (!cookie || isProgramsWrite) return { actor: null, csrf: null, sessionHash: null };
  const sessionHash = tokenHash(cookie);
  const session = await actorOfSession(database, sessionHash, before(clock, IDLE_DAYS));
  if (!session) return { actor: null, csrf: null, sessionHash: null };
  const { actor, csrf, lastSeenAt } = session;
  if (lastSeenAt < before(clock, 1)) await house.journal.perform(noteSessionUse, { sessionHash }, { actor });
  return { actor, csrf, sessionHash };
}

/** The instant so many days ago (RFC 3339). */
function before(clock: Clock, days: number): string {
  return new Date(clock.now().getTime() - days * 86_400_000).toISOString();
}

export function calledBy(request: Request): Called {
  return calls.get(request) ?? { actor: null, csrf: null, sessionHash: null };
}

/** The signed-in actor; refuses (401) when there is none. */
export function actorOf(request: Request): Actor {
  const { actor } = calledBy(request);
  if (!actor) {
    throw new Refusal('unauthenticated', 'sign-in-first', {
      th: 'ต้องเข้าสู่ระบบก่อน',
      en: 'Sign in first, or send a valid token',
    });
  }
  return actor;
}

/** A controller's parameter: the signed-in actor. */
export const Caller = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => actorOf(context.switchToHttp().getRequest<Request>()),
);
