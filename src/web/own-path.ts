// Where to go on to after signing in: a page of this site, whatever the address asks for.

/** The path and query of an address of this site, or null: never another site, nor the sign-in itself. */
export function ownPath(asked: unknown): string | null {
  const here = 'http://own.invalid';
  if (typeof asked !== 'string' || !asked.startsWith('/') || !URL.canParse(asked, here)) return null;
  const { origin, pathname, search } = new URL(asked, here);
  // A browser takes a path that begins with two strokes for another site's name.
  const isOwn = origin === here && !/^\/[/\\]/.test(pathname);
  return isOwn && !/^\/sign-(in|out)\b/.test(pathname) ? pathname + search : null;
}
