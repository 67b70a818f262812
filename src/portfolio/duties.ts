// A working group's year by its seven duties: which records show each of them (config/fund-types, `duties`).
import { DUTIES, type Duty, type DutyRules } from '../registry/duty-schema.js';

/** The clinic's four services (คลินิกขจัดหนี้ คนกองทุน), in their order. */
export const CLINIC_SERVICES = [
  'clinic-advice',
  'clinic-project-check',
  'clinic-follow-up',
  'clinic-debt',
] as const;

/** A step or an activity as it was recorded: what it was, when, and what was written of it. */
export interface DutyRecord {
  kind: string;
  on: string;
  note: string;
  people: number;
}

export interface DutyLine {
  duty: Duty;
  /** How often it was recorded, and how many people came altogether. */
  times: number;
  people: number;
  kinds: { kind: string; times: number }[];
}

/** Which duty a record shows; what no duty names is of the last one. */
export function dutyOf(rules: DutyRules, kind: string): Duty {
  const found = DUTIES.find(duty => duty !== 'report' && duty !== 'other' && rules[duty].includes(kind));
  return found ?? 'other';
}

/** One line for each duty; the sixth is the report itself, whose times are the problems that it tells. */
export function dutyLines(rules: DutyRules, records: readonly DutyRecord[]): DutyLine[] {
  return DUTIES.map(duty => {
    const own =
      duty === 'report'
        ? problemsOf(rules, records)
        : records.filter(one => dutyOf(rules, one.kind) === duty);
    const kinds = [...new Set(own.map(one => one.kind))].map(kind => ({
      kind,
      times: own.filter(one => one.kind === kind).length,
    }));
    return {
      duty,
      times: own.length,
      people: duty === 'report' ? 0 : own.reduce((sum, one) => sum + one.people, 0),
      kinds: duty === 'report' ? [] : kinds,
    };
  });
}

/** ผล ปัญหา และอุปสรรค as they were written down while following up; the same words of one day once. */
export function problemsOf<T extends DutyRecord>(rules: DutyRules, records: readonly T[]): T[] {
  const met = records.filter(one => rules.problems.includes(one.kind) && one.note.trim() !== '');
  const said = new Set<string>();
  return met.filter(one => {
    const words = `${one.on}/${one.kind}/${one.note.trim()}`;
    return said.has(words) ? false : said.add(words);
  });
}
