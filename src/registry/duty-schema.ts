// The duties of a working group in a fund type: which steps and activities show which of them.
import { z } from 'zod';
import { STEP_KEYS } from './step-definition.js';

/** หน้าที่คณะทำงาน ๗ ข้อ (the published model ปตท.), in their order. */
export const DUTIES = ['check', 'publicity', 'advice', 'support', 'follow-up', 'report', 'other'] as const;
export type Duty = (typeof DUTIES)[number];
/** Those that records show; the sixth is the report itself, the last one takes what no other names. */
export type ShownDuty = Exclude<Duty, 'report' | 'other'>;

/** What a fund does that is no step of one loan. */
export const FUND_ACTIVITIES = [
  'clinic-advice',
  'clinic-project-check',
  'clinic-follow-up',
  'clinic-debt',
  'awareness-forum',
  'public-relations',
  'partner-network',
] as const;

/** By duty the keys of the steps and activities that show it; `problems` are those whose notes tell one. */
export type DutyRules = Record<ShownDuty | 'problems', readonly string[]>;

const known: string[] = [...Object.values(STEP_KEYS).flat(), ...FUND_ACTIVITIES];
const kinds = z.array(z.string().refine(kind => known.includes(kind), 'no step or activity of this name'));

/** null for a kind of fund whose working group has no such list. */
export const duties = z
  .strictObject({
    ...{ check: kinds, publicity: kinds, advice: kinds, support: kinds, 'follow-up': kinds },
    problems: kinds,
  })
  .refine(({ problems: _, ...shown }) => {
    const all = Object.values(shown).flat();
    return new Set(all).size === all.length;
  }, 'a step or an activity shows one duty only')
  .nullable()
  .default(null);
