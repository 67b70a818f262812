// Thai unless English is asked for: by the page's switch (kept in a cookie), or by a program's
// Accept-Language.
import type { Request } from 'express';

export type Language = 'th' | 'en';

export const LANGUAGE_COOKIE = 'tidtam_language';

export function languageOf(request: Request): Language {
  const asked = request.query?.['lang'] ?? cookieOf(request, LANGUAGE_COOKIE);
  if (asked === 'en' || asked === 'th') return asked;
  // Browsers send Accept-Language by themselves: pages stay Thai until the switch is used.
  if (!request.path.startsWith('/api/')) return 'th';
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'th';
}

/** One cookie's value, or undefined. */
export function cookieOf(request: Request, name: string): string | undefined {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, ...value] = part.trim().split('=');
    if (key === name) return decodeURIComponent(value.join('='));
  }
  return undefined;
}
