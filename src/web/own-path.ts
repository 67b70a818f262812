// Whether an address, or a form, is of this site; and where to go on to after signing in.
import type { Request } from 'express';

/** The path and query of an address of this site, or null: never another site, nor the sign-in itself. */
export function ownPath(asked: unknown): string | null {
  const here = 'http://own.invalid';
  if (typeof asked !== 'string' || !asked.startsWith('/') || !URL.canParse(asked, here)) return null;
  const { origin, pathname, search } = new URL(asked, here);
  // A browser takes a path that begins with two strokes for another site's name.
  const isOwn = origin === here && !/^\/[/\\]/.test(pathname);
  return isOwn && !/^\/sign-(in|out)\b/.test(pathname) ? pathname + search : null;
}

/** Whether a browser posted this from a page of this site; a request that does not say is not. */
export function isFromOwnPage({ headers }: Pick<Request, 'headers'>): boolean {
  const from = headers['sec-fetch-site'];
  if (from !== undefined) return from === 'same-origin';
  const { origin, host } = headers;
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}

/** The path and query of the page of this site that led here, or null where that is not known. */
export function pageBefore({
  headers,
  originalUrl,
}: Pick<Request, 'headers' | 'originalUrl'>): string | null {
  const { referer, host } = headers;
  if (!referer || !URL.canParse(referer)) return null;
  const { host: ofPage, pathname, search } = new URL(referer);
  return ofPage === host && pathname + search !== originalUrl ? ownPath(pathname + search) : null;
}
