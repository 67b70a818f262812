// What was typed into a form whose sender's session was over: it travels through the sign-in, and its form
// shows it again. Nothing of it is stored meanwhile.
import type { NextFunction, Request, Response } from 'express';
import type { FormState } from './frame.js';
import { isFromOwnPage, ownPath } from './own-path.js';

interface KeptForm {
  /** Where the form was posted to. */
  path: string;
  values: FormState['values'];
}

const kept = new WeakSet<Request>();

/** The form of a post as one text for the sign-in's page; null for a button's or another site's. */
export function keptFormOf(request: Request): string | null {
  const { csrf: _, idempotencyKey: __, ...posted } = (request.body ?? {}) as FormState['values'];
  if (posted['keep'] !== 'yes' || !isFromOwnPage(request)) return null;
  const values = Object.fromEntries(Object.entries(posted).filter(([name]) => !/password/i.test(name)));
  return JSON.stringify({ path: request.originalUrl, values } satisfies KeptForm);
}

/** Where a kept form goes on to after signing in; null for any text that is none. */
export function keptPath(text: unknown): string | null {
  return readKept(text)?.path ?? null;
}

/** Gives a form that comes back from the sign-in what was typed into it. */
export function takeKept(request: Request, _response: Response, next: NextFunction): void {
  const form = request.method === 'POST' && request.path !== '/sign-in' ? readKept(request.body?.kept) : null;
  if (form && form.path === request.originalUrl && isFromOwnPage(request)) {
    request.body = form.values;
    kept.add(request);
  }
  next();
}

/** Whether this post comes back from the sign-in: it is to be shown, not to be done. */
export function isKept(request: Request): boolean {
  return kept.has(request);
}

function readKept(text: unknown): KeptForm | null {
  if (typeof text !== 'string' || text === '') return null;
  try {
    const { path, values } = JSON.parse(text) as Partial<KeptForm>;
    const own = ownPath(path);
    if (own === null || typeof values !== 'object' || values === null) return null;
    const texts = Object.entries(values).filter(([, value]) =>
      [value].flat().every(one => typeof one === 'string'),
    );
    return { path: own, values: Object.fromEntries(texts) };
  } catch {
    return null;
  }
}
