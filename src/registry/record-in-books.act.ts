// What is written into the village's books 6 and 7.
import { v7 as newId } from 'uuid';
import type { Act, Doing } from '../journal/act.js';
import type { CivilDate } from '../kernel/civil-date.js';
import { invalid } from '../kernel/refusal.js';
import { fundPlace } from './fund.query.js';
import { groupOf } from './group.query.js';
import { mustBePast } from './past-day.js';
import type { HouseholdStatus, OfficerInCharge, VillageStatus } from './village-books.js';
import { VillagePage } from './village-page.entity.js';

interface Written {
  id: string;
  fundId: string;
  recordedBy: string;
  recordedAt: string;
}

export type VillageStatusRecord = Written & VillageStatus & { on: CivilDate };

/** Book 6: the state of the village on a day; what is not said stays as it was said before. */
export const recordVillageStatus: Act<
  VillageStatus & { fundId: string; on: CivilDate },
  VillageStatusRecord
> = {
  name: 'record-village-status',
  right: 'officer-or-work',
  place: (db, { fundId }) => fundPlace(db, fundId),
  async run({ fundId, on, ...page }, doing) {
    mustBePast('on', on, doing.today);
    mustSaySomething(page);
    mustFit(page);
    const written = await enter(doing, { fundId, kind: 'village', subjectId: null, onDate: on }, page);
    const answer = { ...written, on, ...page };
    return { answer, subject: { kind: 'village-page', id: written.id }, details: { fundId, on, ...page } };
  },
};

export type HouseholdStatusRecord = Written & HouseholdStatus & { householdId: string; on: CivilDate };

/** Book 7: a target household's line; what is not said stays as it was said before. */
export const recordHousehold: Act<
  HouseholdStatus & { fundId: string; householdId: string; on: CivilDate },
  HouseholdStatusRecord
> = {
  name: 'record-household',
  right: 'officer-or-work',
  place: (db, { fundId }) => fundPlace(db, fundId),
  async run({ fundId, householdId, on, ...page }, doing) {
    mustBePast('on', on, doing.today);
    const household = await groupOf(doing.tx, householdId, 'household').catch(() => null);
    if (household?.fundId !== fundId) {
      throw invalid('householdId', 'unknown-household', 'เลือกครัวเรือนของกองทุนนี้', 'No household of this fund');
    }
    mustSaySomething(page);
    const written = await enter(
      doing,
      { fundId, kind: 'household', subjectId: householdId, onDate: on },
      page,
    );
    const answer = { ...written, householdId, on, ...page };
    return {
      answer,
      subject: { kind: 'village-page', id: written.id },
      details: { fundId, householdId, on },
    };
  },
};

export type OfficerRecord = Written & OfficerInCharge;

/** Book 7: which officer answers for the village, from when to when. */
export const recordResponsibleOfficer: Act<OfficerInCharge & { fundId: string }, OfficerRecord> = {
  name: 'record-responsible-officer',
  right: 'officer-or-work',
  place: (db, { fundId }) => fundPlace(db, fundId),
  async run({ fundId, ...page }, doing) {
    mustBePast('from', page.from, doing.today);
    if (page.until !== null && page.until < page.from) {
      throw invalid('until', 'before-from', 'วันสิ้นสุดต้องไม่ก่อนวันเริ่ม', 'This ends before it begins');
    }
    const place = { fundId, kind: 'officer' as const, subjectId: null, onDate: page.from };
    const written = await enter(doing, place, page);
    const answer = { ...written, ...page };
    return { answer, subject: { kind: 'village-page', id: written.id }, details: { fundId, ...page } };
  },
};

async function enter(
  { tx, actor, at }: Doing,
  place: Pick<VillagePage, 'fundId' | 'kind' | 'subjectId' | 'onDate'>,
  page: object,
): Promise<Written> {
  const written = { id: newId(), recordedBy: actor.name, recordedAt: at.toISOString() };
  await tx.insert(VillagePage, { ...place, ...written, body: JSON.stringify(page) });
  return { ...written, fundId: place.fundId };
}

function mustSaySomething(page: object): void {
  if (Object.values(page).some(value => value !== undefined)) return;
  throw invalid('on', 'nothing-said', 'ใส่อย่างน้อย 1 ช่อง', 'Fill in at least one field');
}

/** Parts are not larger than the whole. */
function mustFit({ households, targets, passed }: VillageStatus): void {
  if (households !== undefined && targets !== undefined && targets > households) {
    throw invalid('targets', 'too-many', 'ครัวเรือนเป้าหมายมากกว่าครัวเรือนทั้งหมด', 'More targets than households');
  }
  if (targets !== undefined && passed !== undefined && passed > targets) {
    throw invalid('passed', 'too-many', 'มากกว่าครัวเรือนเป้าหมาย', 'More than the target households');
  }
}
