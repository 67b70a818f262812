// What an overview is asked for by its address, and the addresses that lead on from it.
import { type CivilDate, parseCivilDate } from '../../kernel/civil-date.js';
import { houseRules } from '../../registry/house-rules.js';
import { FormReading } from '../form-reading.js';
import type { Lang } from '../frame.js';
import type { Posted } from '../read-fields.js';

export type Words = Record<string, unknown>;

export interface OverviewAsked {
  /** null: where the one who looks begins. */
  area: string | null;
  /** null: all kinds. */
  fundType: string | null;
  asOf: CivilDate;
}

/** An unknown kind of fund or an unreadable day counts as not asked for. */
export function overviewAsked(asked: Words, today: CivilDate): OverviewAsked {
  const fundType = wordOf(asked, 'fundType');
  const isKnown = houseRules()
    .fundTypes.list()
    .some(type => type.key === fundType);
  return {
    area: wordOf(asked, 'area') || null,
    fundType: isKnown ? fundType : null,
    asOf: parseCivilDate(wordOf(asked, 'asOf')) ? wordOf(asked, 'asOf') : today,
  };
}

/** One word of the address, '' when it is absent or given twice. */
export function wordOf(asked: Words, name: string): string {
  const word = asked[name];
  return typeof word === 'string' ? word.trim().slice(0, 200) : '';
}

/** The day of the filter's three boxes: undefined when nothing was typed, null when there is no such day. */
export function dayTyped(asked: Words, today: CivilDate): CivilDate | null | undefined {
  const form = new FormReading(asked as Posted, today);
  const day = form.dayOr('asOf');
  return form.faults.length > 0 ? null : day;
}

/** An address with what is asked for; today and what is absent are left out. */
export function overviewHref(path: string, words: Record<string, string | null | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, word] of Object.entries(words)) if (word) query.set(name, word);
  return query.size ? `${path}?${query}` : path;
}

/** The kinds of fund by their short names. */
export function fundTypeChoices(today: CivilDate, lang: Lang): { value: string; label: string }[] {
  const { fundTypes } = houseRules();
  return fundTypes.list().map(({ key }) => ({
    value: key,
    label: fundTypes.version(key, today)!.short[lang],
  }));
}
