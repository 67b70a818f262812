// The official reports of an area for a fiscal year, from the same loans and books as the dashboards and
// baselines: two levels always agree, for a higher one adds the lines of the lower.
import { mustSee } from '../../access/right.js';
import type { Actor } from '../../kernel/actor.js';
import { type CivilDate, fiscalYearDays } from '../../kernel/civil-date.js';
import { conflict, invalid, notFound } from '../../kernel/refusal.js';
import type { Reader } from '../../platform/database/database.js';
import { areaOf, areasBelow } from '../../registry/area.query.js';
import { areaTitle } from '../../registry/areas.js';
import { houseRules } from '../../registry/house-rules.js';
import { booksOn, type FundBooks } from '../analyse/books.query.js';
import { grouped } from '../grouped.js';
import { recoveryGuides } from '../guide.adapter.js';
import { type Guide, guideOn } from '../guide.js';
import { FORMS, type FormKey, type Line, type Report, totalOf } from './forms.js';
import { type FundYear, fundYears, knownProblems, loanLines } from './year.query.js';

export interface ReportAsked {
  form: FormKey;
  area: string;
  fiscalYear: number;
  fundType: string;
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
  const place = await areaOf(db, area);
  if (!place) throw notFound();
  const days = fiscalYearDays(fiscalYear);
  if (days.from > today) {
    throw invalid('fiscalYear', 'to-come', 'ปีงบประมาณนี้ยังมาไม่ถึง', 'This fiscal year is still to come');
  }
  mustBeForLevel(form, area);
  const asOf = days.to < today ? days.to : today;
  const guide = guideOn(recoveryGuides(), fundType, asOf);
  if (!guide) throw conflict('no-guide', 'กองทุนประเภทนี้ไม่มีรายงานนี้', 'This kind of fund has no such report');
  const selection = { area, fundType, fundIds: await ownFunds(db, actor, area, fundType) };
  const books = await booksOn(db, selection, asOf);
  const gathered = { guide, books, years: await fundYears(db, selection, { from: days.from, to: asOf }) };
  const lines = await linesOf(db, asked, gathered, asOf);
  const { name, signers, columns } = guide.reports[form];
  return {
    form,
    title: name,
    place: areaTitle(place),
    fiscalYear,
    asOf,
    columns: Object.entries(FORMS[form]).map(([key, kind]) => ({ key, title: columns[key]!, kind })),
    lines,
    total: totalOf(form, lines),
    summary: form === 'village-debt' ? summaryOf(gathered) : [],
    withoutReport: books
      .filter(fund => !fund.isKnown)
      .map(({ area: code, name: fund }) => ({ code, name: fund })),
    signers,
  };
}

interface Gathered {
  guide: Guide;
  books: FundBooks[];
  years: Map<string, FundYear>;
}

function mustBeForLevel(form: FormKey, area: string): void {
  if (form === 'village-debt' && area.length !== 8) {
    throw invalid('area', 'not-a-village', 'แบบนี้ออกรายหมู่บ้าน ใส่รหัส 8 หลัก', 'This form is of one village');
  }
  if (form === 'province-debt' && area.length !== 2) {
    throw invalid('area', 'not-a-province', 'แบบนี้ออกรายจังหวัด ใส่รหัส 2 หลัก', 'This form is of one province');
  }
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

async function linesOf(db: Reader, asked: ReportAsked, gathered: Gathered, asOf: CivilDate): Promise<Line[]> {
  const { books } = gathered;
  switch (asked.form) {
    case 'village-debt':
      return loanLines(
        db,
        books.map(fund => fund.fundId),
        asOf,
      );
    case 'district-debt':
      return books.map(fund => debtLine(fund, gathered));
    case 'province-debt':
      return provinceLines(db, asked.area, gathered);
    case 'problems': {
      const problems = books.filter(fund => (fund.missing ?? 0) > 0 || fund.defaulting > 0);
      const known = await knownProblems(db, gathered.guide, asked.area, asOf);
      return problems.map(fund => ({
        ...moneyLine(fund),
        place: houseRules().areas.find(fund.area.slice(0, 6))?.name ?? '',
        causes: known.get(fund.area)?.causes ?? null,
        remedies: known.get(fund.area)?.remedies ?? null,
      }));
    }
    case 'data-27':
      return books.map(fund => ({ ...moneyLine(fund), ...peopleLine(gathered.years.get(fund.fundId)) }));
  }
}

/** Of a fund that nobody has entered anything of, nothing is said. */
function moneyLine(fund: FundBooks): Line {
  const { area, name, isKnown } = fund;
  if (!isKnown) return { area, name };
  const late = fund.overdue.reduce((sum, loan) => sum + loan.overdue, 0);
  return {
    area,
    name,
    borrowers: fund.households,
    outstanding: fund.outstanding,
    bank: fund.bank,
    cash: fund.cash,
    total: fund.outstanding + (fund.bank ?? 0) + (fund.cash ?? 0),
    missing: fund.missing,
    defaulting: fund.defaulting,
    overdue: late,
    sound: fund.households - fund.defaulting,
    soundAmount: fund.outstanding - late,
  };
}

function debtLine(fund: FundBooks, { years }: Gathered): Line {
  const year = years.get(fund.fundId);
  return {
    ...moneyLine(fund),
    targets: year?.targets ?? null,
    returned: fund.isKnown ? (year?.returned ?? 0) : null,
    note: fund.isKnown ? null : 'ยังไม่มีข้อมูล',
  };
}

function peopleLine(year: FundYear | undefined): Line {
  return {
    targets: year?.targets ?? null,
    targetPeople: year?.targetPeople ?? null,
    borrowerPeople: year?.borrowerPeople ?? null,
  };
}

/** One line for each district, those without a fund too. */
async function provinceLines(db: Reader, area: string, gathered: Gathered): Promise<Line[]> {
  const byDistrict = grouped(gathered.books, fund => fund.area.slice(0, 4));
  const districts = await areasBelow(db, area);
  return districts.map(({ code, name }) => {
    const books = byDistrict.get(code) ?? [];
    const unknown = books.filter(fund => !fund.isKnown).length;
    const sum = totalOf(
      'district-debt',
      books.map(fund => debtLine(fund, gathered)),
    );
    return {
      ...sum,
      area: code,
      name,
      subdistricts: new Set(books.map(fund => fund.area.slice(0, 6))).size,
      villages: new Set(books.map(fund => fund.area)).size,
      note: unknown > 0 ? `ยังไม่มีข้อมูล ${unknown} หมู่บ้าน` : null,
    };
  });
}

function summaryOf({ books, years }: Gathered): Report['summary'] {
  const sum = (of: (fund: FundBooks) => number | null) => {
    const known = books.map(of).filter(value => value !== null);
    return known.length > 0 ? known.reduce((total, one) => total + one, 0) : null;
  };
  return [
    { title: '(1) ครัวเรือนที่ยืมเงิน', kind: 'count', value: sum(fund => fund.households) },
    { title: '(2) เงินที่ครัวเรือนยืม', kind: 'money', value: sum(fund => fund.outstanding) },
    { title: '(3) เงินฝากธนาคาร', kind: 'money', value: sum(fund => fund.bank) },
    { title: '(4) เงินสดในมือหรืออื่น', kind: 'money', value: sum(fund => fund.cash) },
    {
      title: '(5) รวมเงินทุน',
      kind: 'money',
      value: sum(fund => fund.outstanding + (fund.bank ?? 0) + (fund.cash ?? 0)),
    },
    {
      title: '(6) ส่งคืนในรอบปี แม้ให้ยืมต่อแล้ว',
      kind: 'money',
      value: sum(fund => years.get(fund.fundId)?.returned ?? 0),
    },
  ];
}
