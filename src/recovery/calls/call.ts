// An activity call: its targets, the periods it asks about with the day for each level, what a report lacks.
import { addDays, addMonths, type CivilDate, monthEnd } from '../../kernel/civil-date.js';
import type { Words } from '../../kernel/refusal.js';

export const RECURRENCES = ['once', 'monthly', 'quarterly'] as const;
export type Recurrence = (typeof RECURRENCES)[number];

export interface CallBody {
  number: string;
  reasons: string;
  references: string[];
  enclosures: string[];
  /** ลักษณะกิจกรรม: each has its row of photos in the report. */
  items: string[];
  /** The groups of participants that are counted. */
  groups: string[];
  /** Least of each district: places, times, and people each time. */
  target: { places: number; times: number; people: number };
  recurrence: Recurrence;
  /** District to province, province to Department: by which day of the last month of a period, or once. */
  deadlines: { province: CivilDate; department: CivilDate };
  contact: string;
  signer: string;
}

export interface ReportBody {
  places: number;
  times: number;
  participants: { group: string; count: number }[];
  items: { name: string; places: number }[];
  /** `item` is the place of an item in the call, from 0. */
  photos: { item: number; fileId: string }[];
  results: string[];
  /** Activities recorded by funds: one may serve several reports. */
  activityIds: string[];
}

export interface Period {
  from: CivilDate;
  until: CivilDate;
  /** By when the district sends to the province, and the province to the Department. */
  province: CivilDate;
  department: CivilDate;
}

interface Timed {
  fromOn: CivilDate;
  untilOn: CivilDate;
  recurrence: Recurrence;
  deadlines: CallBody['deadlines'];
}

/**
 * The periods of a call in their order. A repeated one is due each time on the same day of the month as its
 * first deadline ("by the 19th"), in the month in which the period ends.
 */
export function periodsOf({ fromOn, untilOn, recurrence, deadlines }: Timed): Period[] {
  if (recurrence === 'once') return [{ from: fromOn, until: untilOn, ...deadlines }];
  const months = recurrence === 'monthly' ? 1 : 3;
  const periods: Period[] = [];
  const first = `${fromOn.slice(0, 8)}01`;
  for (let at = 0; addMonths(first, at * months) <= untilOn && periods.length < MOST_PERIODS; at += 1) {
    const begins = addMonths(first, at * months);
    const ends = addDays(addMonths(begins, months), -1);
    periods.push({
      from: begins < fromOn ? fromOn : begins,
      until: ends > untilOn ? untilOn : ends,
      province: dayOfMonth(ends, deadlines.province),
      department: dayOfMonth(ends, deadlines.department),
    });
  }
  return periods;
}

/** Five years of months. */
const MOST_PERIODS = 60;

/** The same day of the month of another date; its last one where the month is shorter. */
function dayOfMonth(within: CivilDate, like: CivilDate): CivilDate {
  const last = monthEnd(within);
  const day = `${within.slice(0, 8)}${like.slice(8)}`;
  return day > last ? last : day;
}

export type ReportState = 'sent' | 'late' | 'missing' | 'waiting' | 'returned';

/** What the office that asked says of a report: taken, or sent back to be mended and sent again. */
export const REPORT_DECISIONS = ['accepted', 'returned'] as const;
export type ReportDecision = (typeof REPORT_DECISIONS)[number];

/**
 * Sent in time or late, or sent back; without a report: waiting until the district's day, missing after it.
 */
export function reportState(
  due: CivilDate,
  sentOn: CivilDate | null,
  today: CivilDate,
  decision: ReportDecision | null = null,
): ReportState {
  if (decision === 'returned') return 'returned';
  if (sentOn !== null) return sentOn <= due ? 'sent' : 'late';
  return today > due ? 'missing' : 'waiting';
}

/** What a report lacks of the targets, in words; nothing when it reaches them. */
export function shortfalls(
  call: Pick<CallBody, 'target' | 'items'>,
  report: Pick<ReportBody, 'places' | 'times' | 'participants' | 'photos'>,
): Words[] {
  const people = report.participants.reduce((sum, one) => sum + one.count, 0);
  const { target, items } = call;
  const needed = target.people * Math.max(target.times, report.times);
  return [
    ...(report.places < target.places
      ? [
          {
            th: `จุดดำเนินการ ${report.places} จาก ${target.places} จุด`,
            en: `Places: ${report.places} of ${target.places}`,
          },
        ]
      : []),
    ...(report.times < target.times
      ? [
          {
            th: `จัดแล้ว ${report.times} จาก ${target.times} ครั้ง`,
            en: `Times: ${report.times} of ${target.times}`,
          },
        ]
      : []),
    ...(people < needed
      ? [{ th: `ผู้เข้าร่วม ${people} จาก ${needed} คน`, en: `Participants: ${people} of ${needed}` }]
      : []),
    ...items.flatMap((item, at) =>
      report.photos.some(photo => photo.item === at)
        ? []
        : [{ th: `ยังไม่มีภาพของ “${item}”`, en: `No photo of “${item}” yet` }],
    ),
  ];
}
