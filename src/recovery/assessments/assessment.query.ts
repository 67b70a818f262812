// The self-assessments of a village, as they stand and as they were recorded.
import { notFound } from '../../kernel/refusal.js';
import type { Reader } from '../../platform/database/database.js';
import { areaOf } from '../../registry/area.query.js';
import { areaTitle } from '../../registry/areas.js';
import { houseRules } from '../../registry/house-rules.js';
import type { VillageAssessment } from './assessment.entity.js';
import { type Assessment, type Comparison, compared } from './compare.js';

export type AssessmentBody = Omit<
  Assessment,
  'id' | 'area' | 'criteria' | 'on' | 'recordedBy' | 'recordedAt'
>;

export const ASSESSMENT_SELECT = 'select t.* from village_assessment t';

export function assessmentOf({ body, onDate, ...row }: VillageAssessment): Assessment {
  return { ...row, on: onDate, ...(JSON.parse(body) as AssessmentBody) };
}

/** A village and where it lies; refuses (404) what is no village. */
export async function assessedVillage(db: Reader, code: string): Promise<{ name: string; around: string }> {
  const village = await areaOf(db, code);
  if (village?.level !== 'village') throw notFound();
  const around = [6, 4, 2].map(length => houseRules().areas.find(code.slice(0, length)));
  return { name: village.name, around: around.flatMap(area => (area ? [areaTitle(area)] : [])).join(' ') };
}

/** Those that stand, oldest first: of one day and criteria the one recorded last. */
export async function standingAssessments(db: Reader, area: string): Promise<Assessment[]> {
  const rows = await db.all<VillageAssessment>(
    `${ASSESSMENT_SELECT} where t.area = ? order by t.on_date, t.id`,
    [area],
  );
  const standing = new Map(rows.map(row => [`${row.criteria}/${row.onDate}`, row]));
  return [...standing.values()].map(assessmentOf);
}

/** Refuses (404) any other id, and one of another village. */
export async function assessmentById(db: Reader, area: string, id: string): Promise<Assessment> {
  const row = await db.first<VillageAssessment>(`${ASSESSMENT_SELECT} where t.area = ? and t.id = ?`, [
    area,
    id,
  ]);
  if (!row) throw notFound();
  return assessmentOf(row);
}

/**
 * The first and the latest that stand, or the two that are named; null while there are not two. Refuses
 * (404) an id that is not of this village and these criteria.
 */
export async function comparisonOf(
  db: Reader,
  area: string,
  asked: { criteria: string; before?: string; after?: string },
): Promise<Comparison | null> {
  const standing = (await standingAssessments(db, area)).filter(one => one.criteria === asked.criteria);
  const chosen = async (id: string | undefined, otherwise: Assessment | undefined) => {
    if (!id) return otherwise;
    const one = await assessmentById(db, area, id);
    if (one.criteria !== asked.criteria) throw notFound();
    return one;
  };
  const before = await chosen(asked.before, standing[0]);
  const after = await chosen(asked.after, standing.at(-1));
  return before && after && before.id !== after.id ? compared(before, after) : null;
}

/**
 * The names that were typed last for these criteria, of this village or else of another in its district:
 * typed once from the official paper, offered again.
 */
export async function namesTypedLast(
  db: Reader,
  area: string,
  criteria: string,
): Promise<{ name: string; indicators: string[] }[]> {
  const district = area.slice(0, 4);
  const row = await db.first<VillageAssessment>(
    `${ASSESSMENT_SELECT} where t.criteria = ? and t.area >= ? and t.area < ?
     order by case when t.area = ? then 0 else 1 end, t.on_date desc, t.id desc limit 1`,
    [criteria, district, `${district}~`, area],
  );
  if (!row) return [];
  return assessmentOf(row).dimensions.map(({ name, indicators }) => ({
    name,
    indicators: indicators.map(one => one.name),
  }));
}
