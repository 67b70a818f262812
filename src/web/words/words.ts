// The catalogues by language. Thai is the source; English has the same keys (the type and a test hold it).
import type { Lang } from '../frame.js';
import { en } from './en.js';
import { th } from './th.js';

export type Catalogue = typeof th;

/** The catalogue of a language. */
export function words(lang: Lang): Catalogue {
  return lang === 'en' ? en : th;
}
