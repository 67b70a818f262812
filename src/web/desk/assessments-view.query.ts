// What the pages of self-assessments gather: villages with one, and two of a village beside each other.
import { may, mustSee, scopeFilter } from '../../access/right.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import {
  assessedVillage,
  comparisonOf,
  namesTypedLast,
  standingAssessments,
} from '../../recovery/assessments/assessment.query.js';
import { type Assessment, type Comparison, pointsOf } from '../../recovery/assessments/compare.js';
import { criteriaVersions } from '../../recovery/assessments/criteria.adapter.js';
import { type CriteriaVersion, criteriaOn, linesFor } from '../../recovery/assessments/criteria.js';
import { areaTitle } from '../../registry/areas.js';
import { houseRules } from '../../registry/house-rules.js';
import { containing } from '../../registry/search.js';
import type { FormState } from '../frame.js';
import type { AssessmentFormView } from '../pages/assessment-form.page.js';
import type { AssessedView, AssessmentsView, ScoredDimension } from '../pages/assessments.page.js';
import { words } from '../words/words.js';
import type { Asking } from './desk.js';
import { plainName } from './recovery-story.query.js';

const MOST_FOUND = 50;

/** Villages with an assessment, or those that a name or code finds; only in the asker's areas. */
export async function assessedView({ db, actor }: Asking, q: string): Promise<AssessedView> {
  const scope = scopeFilter(actor, 't.code', 't.code');
  const name = containing('t.name', q);
  const asked = q
    ? { sql: `(${name.sql} or t.code like ? || '%')`, parameters: [...name.parameters, q] }
    : { sql: 'a.latest is not null', parameters: [] };
  const rows = await db.all<{ code: string; name: string; times: number | null; latest: CivilDate | null }>(
    `select t.code, t.name, a.times, a.latest from village t
     left join (select area, count(*) as times, max(on_date) as latest from village_assessment group by area)
       a on a.area = t.code
     where ${scope.sql} and ${asked.sql} order by t.code limit ${MOST_FOUND}`,
    [...scope.parameters, ...asked.parameters],
  );
  return {
    q,
    villages: rows.map(({ code, times, latest, ...row }) => {
      const subdistrict = houseRules().areas.find(code.slice(0, 6));
      const named = { name: plainName(row.name), madeUp: plainName(row.name) !== row.name };
      return {
        ...named,
        code,
        around: subdistrict ? areaTitle(subdistrict) : '',
        times: Number(times ?? 0),
        latest,
      };
    }),
  };
}

/** The village asked for in the page's words; refuses (404) one that the asker does not see. */
export async function villageAsked({ db, actor }: Asking, code: string) {
  const { name, around } = await assessedVillage(db, code);
  mustSee(actor, { fundId: null, area: code });
  return { code, around, name: plainName(name), madeUp: plainName(name) !== name };
}

/** The two that are asked for, or the first and the latest, by the criteria that are asked for. */
export async function assessmentsView(
  asking: Asking,
  code: string,
  asked: { criteria?: string; before?: string; after?: string },
): Promise<AssessmentsView> {
  const { db, actor, lang, today } = asking;
  const village = await villageAsked(asking, code);
  const all = await standingAssessments(db, code);
  const version = criteriaOn(criteriaVersions(), today);
  const key = chosenKey(version, asked.criteria ?? all.at(-1)?.criteria);
  const criteria = version.criteria[key]!;
  const standing = all.filter(one => one.criteria === key);
  const named = { ...(asked.before && { before: asked.before }), ...(asked.after && { after: asked.after }) };
  const comparison = await comparisonOf(db, code, { criteria: key, ...named });
  const after = comparison?.after ?? standing.at(-1) ?? null;
  const paper = new URLSearchParams({ area: code, criteria: key, ...named });
  return {
    ...{ village, before: comparison?.before ?? null, after },
    back: { href: '/assessments', label: words(lang).assess.villages },
    criteria: Object.entries(version.criteria).map(([value, { name }]) => ({
      value,
      label: name[lang],
      href: `/villages/${code}/assessments?criteria=${value}`,
      current: value === key,
    })),
    ...(comparison ? ofTwo(comparison) : ofOne(after)),
    asked: criteria.indicators,
    unverified: criteria.unverified?.[lang] ?? null,
    participation: Object.fromEntries(
      Object.entries(version.participation).map(([step, name]) => [step, name[lang]]),
    ),
    standing: standing.map(one => ({ value: one.id, label: one.on })),
    paper: `/api/v1/papers/village-assessment.pdf?${paper}`,
    mayRecord: may(actor, 'officer', { fundId: null, area: code }),
  };
}

type Scored = Pick<AssessmentsView, 'dimensions' | 'total' | 'alone'>;

function ofTwo({ before, after, dimensions, total, alone }: Comparison): Scored {
  const highest = Math.max(before.highest, after.highest);
  return {
    dimensions: dimensions.map(one => ({
      ...one,
      most: one.indicators.filter(line => line.difference !== null).length * highest,
    })),
    total: { ...total, most: total.indicators * highest },
    alone,
  };
}

function ofOne(one: Assessment | null): Scored {
  const { points = 0, most = 0, indicators = 0 } = one ? pointsOf(one) : {};
  const dimensions = (one?.dimensions ?? []).map(
    ({ name, indicators: lines }): ScoredDimension => ({
      ...{ name, before: null, difference: null },
      after: lines.reduce((sum, line) => sum + line.score, 0),
      most: lines.length * one!.highest,
      indicators: lines.map(line => ({ name: line.name, before: null, after: line.score, difference: null })),
    }),
  );
  return { dimensions, total: { before: null, after: points, difference: null, indicators, most }, alone: 0 };
}

/** The form of the criteria; the names that were typed last stand in it where nothing was typed yet. */
export async function assessmentFormView(
  asking: Asking,
  code: string,
  asked: string | undefined,
  form: FormState | null,
): Promise<AssessmentFormView> {
  const { db, lang, today } = asking;
  const { name } = await villageAsked(asking, code);
  const version = criteriaOn(criteriaVersions(), today);
  const key = chosenKey(version, asked);
  const criteria = version.criteria[key]!;
  const typed = await namesTypedLast(db, code, key);
  const lines = Array.from({ length: criteria.dimensions }, (_, at) =>
    Math.max(linesFor(criteria), typed[at]?.indicators.length ?? 0),
  );
  return {
    ...{ village: name, code, criteria: key, lines },
    criteriaName: criteria.name[lang],
    unverified: criteria.unverified?.[lang] ?? null,
    highest: criteria.highest,
    participation: Object.entries(version.participation).map(([value, step]) => ({
      value,
      label: step[lang],
    })),
    form: form ?? { values: proposed(typed), faults: [] },
  };
}

function proposed(typed: { name: string; indicators: string[] }[]): FormState['values'] {
  const values: FormState['values'] = {};
  for (const [at, { name, indicators }] of typed.entries()) {
    values[`dimension-${at}`] = name;
    for (const [line, indicator] of indicators.entries()) values[`name-${at}-${line}`] = indicator;
  }
  return values;
}

/** What is not there any more, or never was, is the first of the version. */
export function chosenKey({ criteria }: CriteriaVersion, asked: string | undefined): string {
  return asked !== undefined && criteria[asked] ? asked : Object.keys(criteria)[0]!;
}
