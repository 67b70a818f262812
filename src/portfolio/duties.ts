// The seven duties of the working group of a women's fund, and which records show that they were done.

/** หน้าที่คณะทำงาน ๗ ข้อ (the published model ปตท.), in their order. */
export const DUTIES = ['check', 'publicity', 'advice', 'support', 'follow-up', 'report', 'other'] as const;
export type Duty = (typeof DUTIES)[number];

/** The clinic's four services (คลินิกขจัดหนี้ คนกองทุน), in their order. */
export const CLINIC_SERVICES = [
  'clinic-advice',
  'clinic-project-check',
  'clinic-follow-up',
  'clinic-debt',
] as const;

const SHOWN_BY: Record<Exclude<Duty, 'report' | 'other'>, readonly string[]> = {
  check: [
    'project-check',
    'feasibility-visit',
    'leader-reference',
    'risk-assessment',
    'clinic-project-check',
  ],
  publicity: ['awareness-forum', 'public-relations'],
  advice: ['member-briefing', 'group-guarantee', 'repayment-briefing', 'clinic-advice'],
  support: [
    'exchange-forum',
    'partner-support',
    'contest',
    'assistance',
    'partner-cooperation',
    'partner-network',
  ],
  'follow-up': [
    'mentor',
    'due-notice',
    'project-follow-up',
    'encouragement-visit',
    'field-visit',
    'repayment-meeting',
    'back-in-system',
    'clinic-follow-up',
    'clinic-debt',
  ],
};

/** Where problems are met: a note on one of these tells a result, a problem or an obstacle. */
const MEETS_PROBLEMS = new Set(
  SHOWN_BY['follow-up'].filter(kind => kind !== 'mentor' && kind !== 'due-notice'),
);

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
export function dutyOf(kind: string): Duty {
  const found = DUTIES.find(duty => duty !== 'report' && duty !== 'other' && SHOWN_BY[duty].includes(kind));
  return found ?? 'other';
}

/** One line for each duty; the sixth is the report itself, whose times are the problems that it tells. */
export function dutyLines(records: readonly DutyRecord[]): DutyLine[] {
  return DUTIES.map(duty => {
    const own = duty === 'report' ? problemsOf(records) : records.filter(one => dutyOf(one.kind) === duty);
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
export function problemsOf<T extends DutyRecord>(records: readonly T[]): T[] {
  const met = records.filter(one => MEETS_PROBLEMS.has(one.kind) && one.note.trim() !== '');
  const said = new Set<string>();
  return met.filter(one => {
    const words = `${one.on}/${one.kind}/${one.note.trim()}`;
    return said.has(words) ? false : said.add(words);
  });
}
