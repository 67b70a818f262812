// A village assesses itself in its own forum: recorded once before the work and again after it.
import { v7 as newId } from 'uuid';
import type { Act } from '../../journal/act.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { type FieldFault, invalidFields } from '../../kernel/refusal.js';
import { mustBePast } from '../../registry/past-day.js';
import { VillageAssessment } from './assessment.entity.js';
import { type AssessmentBody, assessedVillage } from './assessment.query.js';
import { type Assessment, type Dimension, plain } from './compare.js';
import { criteriaVersions } from './criteria.adapter.js';
import { type Criteria, criteriaOn } from './criteria.js';

export interface RecordAssessment {
  /** The village's code. */
  area: string;
  criteria: string;
  on: CivilDate;
  place: string | null;
  people: number | null;
  participation: string[];
  dimensions: Dimension[];
  note: string;
}

/** Refuses (422) unknown criteria, a score outside them, an indicator twice, and more than they have. */
export const recordAssessment: Act<RecordAssessment, Assessment> = {
  name: 'record-village-assessment',
  right: 'officer',
  async place(db, { area }) {
    await assessedVillage(db, area);
    return { fundId: null, area };
  },
  async run(input, { tx, actor, at, today }) {
    const { area, criteria: key, on, ...given } = input;
    mustBePast('on', on, today);
    const version = criteriaOn(criteriaVersions(), on);
    const criteria = version.criteria[key];
    const faults = criteria ? faultsIn(input, criteria) : [unknown('criteria')];
    if (given.participation.some(step => !version.participation[step])) faults.push(unknown('participation'));
    if (faults.length > 0) throw invalidFields(faults);
    const body: AssessmentBody = { ...given, validFrom: version.validFrom, highest: criteria!.highest };
    const recorded = { id: newId(), recordedBy: actor.name, recordedAt: at.toISOString() };
    const row = { ...recorded, area, criteria: key, onDate: on, body: JSON.stringify(body) };
    await tx.insert(VillageAssessment, row);
    return {
      answer: { ...recorded, area, criteria: key, on, ...body },
      subject: { kind: 'village-assessment', id: row.id },
      details: { ...input },
    };
  },
};

function faultsIn({ dimensions }: RecordAssessment, criteria: Criteria): FieldFault[] {
  const faults: FieldFault[] = [];
  const fault = (field: string, code: string, th: string, en: string) =>
    faults.push({ field, code, message: { th, en } });
  const { highest } = criteria;
  const most = criteria.indicators;
  const count = dimensions.reduce((sum, one) => sum + one.indicators.length, 0);
  if (dimensions.length > criteria.dimensions) {
    const says = `มีได้ไม่เกิน ${criteria.dimensions} ด้าน`;
    fault('dimensions', 'too-many', says, `At most ${criteria.dimensions} dimensions`);
  }
  if (count === 0) fault('dimensions', 'empty', 'ใส่อย่างน้อย 1 ตัวชี้วัด', 'Write at least one indicator');
  if (most !== null && count > most) {
    const says = `เกณฑ์นี้มี ${most} ตัวชี้วัด ใส่มา ${count} ตัวชี้วัด เอาที่เกินออก`;
    fault('dimensions', 'too-many', says, `These criteria have ${most} indicators, not ${count}`);
  }
  for (const [at, { indicators }] of dimensions.entries()) {
    const seen = new Set<string>();
    for (const [line, { name, score }] of indicators.entries()) {
      const field = `dimensions.${at}.indicators.${line}`;
      if (score > highest) {
        const says = `คะแนนของ “${name}” ใส่ได้ 0 ถึง ${highest}`;
        fault(`${field}.score`, 'out-of-range', says, `The score of “${name}” is from 0 to ${highest}`);
      }
      if (seen.has(plain(name))) {
        const says = `“${name}” มีสองครั้งในด้านเดียวกัน`;
        fault(`${field}.name`, 'duplicate', says, `“${name}” is there twice in one dimension`);
      }
      seen.add(plain(name));
    }
  }
  return faults;
}

function unknown(field: string): FieldFault {
  const message = { th: 'เลือกจากที่มีให้', en: 'Choose one of those offered' };
  return { field, code: 'bad-choice', message };
}
