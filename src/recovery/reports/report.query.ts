// The official books and reports of an area for a fiscal year, from the same loans and books as the
// dashboards and baselines: two levels always agree, for a higher one adds the lines of the lower.
import { mustSee } from '../../access/right.js';
import type { Actor } from '../../kernel/actor.js';
import { type CivilDate, fiscalYearDays } from '../../kernel/civil-date.js';
import { conflict, invalid, notFound } from '../../kernel/refusal.js';
import type { Reader } from '../../platform/database/database.js';
import { fundFilter } from '../../portfolio/selection.js';
import { areaOf } from '../../registry/area.query.js';
import { areaTitle, parentOf } from '../../registry/areas.js';
import { villageStatuses } from '../../registry/village-book.query.js';
import { recoveryGuides } from '../guide.adapter.js';
import { type FormTitles, type Guide, guideOn } from '../guide.js';
import { districtRows, problemRows, villageRows } from './area-rows.query.js';
import { bankRows, debtorRows, statusRows } from './book-rows.query.js';
import { FORM_PARTS, FORMS, type FormKey, levelsOf, type ReportColumnKind, totalOf } from './forms.js';
import {
  bookLines,
  committeeLines,
  handoverLines,
  householdRows,
  officerLines,
  visitLines,
} from './household-rows.query.js';
import type { Line, Report, ReportColumn, ReportPart, Row } from './report.js';
import { headerOf, summaryOf } from './report-facts.js';
import { type VillageLine, villageLines } from './village-lines.query.js';
import { loanLines } from './year.query.js';

export interface ReportAsked {
  form: FormKey;
  area: string;
  fiscalYear: number;
  fundType: string;
}

/** What a report is made from: the year's days, the guide of that day, and each village's line. */
interface Gathered {
  form: FormKey;
  area: string;
  guide: Guide;
  from: CivilDate;
  asOf: CivilDate;
  fundIds: string[];
  villages: VillageLine[];
}

/**
 * Refuses (404) an area outside the actor's, (422) a form that is not made for its level or a year to come.
 */
export async function reportFor(
  db: Reader,
  actor: Actor,
  asked: ReportAsked,
  today: CivilDate,
): Promise<Report> {
  const { form, area, fiscalYear, fundType } = asked;
  const place = await placeOf(db, area);
  const days = fiscalYearDays(fiscalYear);
  if (days.from > today) {
    throw invalid('fiscalYear', 'to-come', 'ปีงบประมาณนี้ยังมาไม่ถึง', 'This fiscal year is still to come');
  }
  const seen = await ownFunds(db, actor, area, fundType);
  mustBeForLevel(form, area);
  const asOf = days.to < today ? days.to : today;
  const guide = guideOn(recoveryGuides(), fundType, asOf);
  if (!guide) throw conflict('no-guide', 'กองทุนประเภทนี้ไม่มีรายงานนี้', 'This kind of fund has no such report');
  const selection = { area, fundType, fundIds: seen };
  const villages = await villageLines(db, { selection, from: days.from, asOf, guide });
  const fundIds = villages.map(one => one.fundId);
  const gathered: Gathered = { form, area, guide, from: days.from, asOf, fundIds, villages };
  const { rows, total } = await rowsOf(db, gathered);
  const titles = guide.reports[form];
  const statuses = [...(await villageStatuses(db, fundFilter(selection), asOf)).values()];
  const facts = { form, area, titles, villages, status: statuses[0] ?? {} };
  return {
    form,
    title: titles.name,
    area,
    place,
    fiscalYear,
    asOf,
    header: headerOf(facts),
    columns: columnsOf(FORMS[form], titles.columns),
    rows,
    total,
    summary: summaryOf(facts),
    parts: await partsOf(db, gathered, titles),
    withoutReport: villages.filter(one => !one.isKnown).map(({ area: code, name }) => ({ code, name })),
    signers: titles.signers,
  };
}

function columnsOf(
  columns: Record<string, ReportColumnKind>,
  titles: Record<string, string>,
): ReportColumn[] {
  return Object.entries(columns).map(([key, kind]) => ({ key, title: titles[key]!, kind }));
}

/** บ้านหนึ่ง ตำบลดอนจิก อำเภอพิบูลมังสาหาร จังหวัดอุบลราชธานี; refuses (404) what is no area. */
async function placeOf(db: Reader, area: string): Promise<string> {
  const titles: string[] = [];
  for (let code: string | null = area; code !== null; code = parentOf(code)) {
    const place = await areaOf(db, code);
    if (place) titles.push(areaTitle(place));
    else if (code === area) throw notFound();
  }
  return titles.join(' ');
}

function mustBeForLevel(form: FormKey, area: string): void {
  const levels = levelsOf(form);
  if (levels.includes(area.length)) return;
  if (levels[0] === 8) {
    throw invalid('area', 'not-a-village', 'แบบนี้ออกรายหมู่บ้าน ใส่รหัส 8 หลัก', 'This form is of one village');
  }
  throw invalid('area', 'not-a-province', 'แบบนี้ออกรายจังหวัด ใส่รหัส 2 หลัก', 'This form is of one province');
}

/** A committee reads the report of its own village; officers those of their areas. */
async function ownFunds(db: Reader, actor: Actor, area: string, fundType: string): Promise<string[] | null> {
  const own = actor.funds.map(fund => fund.fundId);
  if (actor.role !== 'committee-member' || area.length !== 8) {
    mustSee(actor, { fundId: null, area });
    return null;
  }
  const here = await db.all<{ id: string }>('select id from fund where area = ? and fund_type = ?', [
    area,
    fundType,
  ]);
  const seen = here.map(fund => fund.id).filter(id => own.includes(id));
  if (seen.length === 0) throw notFound();
  return seen;
}

async function rowsOf(db: Reader, gathered: Gathered): Promise<{ rows: Row[]; total: Line }> {
  const { form, villages, fundIds, asOf, area } = gathered;
  const summed = (rows: Row[]) => ({
    rows,
    total: totalOf(
      form,
      rows.map(row => row.line),
    ),
  });
  switch (form) {
    case 'village-status':
      return summed(await statusRows(db, villages, gathered));
    case 'household-register':
      return summed(await householdRows(db, gathered));
    case 'bank-book': {
      const { rows, total } = summed(await bankRows(db, gathered));
      return { rows, total: { ...total, balance: rows.at(-1)?.line['balance'] ?? null } };
    }
    case 'debtor-book': {
      const { rows, balance } = await debtorRows(db, gathered);
      return { rows, total: { ...summed(rows).total, balance: rows.length > 0 ? balance : null } };
    }
    case 'village-debt':
      return summed(await loanLines(db, fundIds, asOf));
    case 'province-debt':
      return summed(await districtRows(db, area, villages));
    case 'problems':
      return summed(await problemRows(db, villages, gathered));
    default:
      return summed(villageRows(villages));
  }
}

async function partsOf(db: Reader, gathered: Gathered, titles: FormTitles): Promise<ReportPart[]> {
  const shapes = FORM_PARTS[gathered.form];
  if (!shapes) return [];
  const parts: ReportPart[] = [];
  for (const [key, columns] of Object.entries(shapes)) {
    const { name, columns: named } = titles.parts[key]!;
    const lines = await partLines(db, key, gathered);
    parts.push({ key, title: name, columns: columnsOf(columns, named), lines });
  }
  return parts;
}

function partLines(db: Reader, key: string, gathered: Gathered): Promise<Line[]> {
  switch (key) {
    case 'books':
      return bookLines(db, gathered);
    case 'handovers':
      return handoverLines(db, gathered);
    case 'committees':
      return committeeLines(db, gathered);
    case 'officers':
      return officerLines(db, gathered);
    default:
      return visitLines(db, gathered.area, gathered.guide, gathered);
  }
}
