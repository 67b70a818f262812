// Days and sections of law as English readers write them.
import type { CivilDate } from './civil-date.js';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** "21 Nov 2026" */
export function englishDate(date: CivilDate): string {
  return `${+date.slice(8, 10)} ${MONTHS[+date.slice(5, 7) - 1]} ${date.slice(0, 4)}`;
}

/** "ป.พ.พ. มาตรา 686" as "Civil and Commercial Code s. 686"; what is no section of it stays as it is. */
export function englishSection(section: string): string {
  return section.replace(/^ป\.พ\.พ\. มาตรา /, 'Civil and Commercial Code s. ');
}
