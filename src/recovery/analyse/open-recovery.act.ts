// Opens a recovery: the figures of every village on the baseline's day, computed and reported beside each
// other.
import { v7 as newId } from 'uuid';
import type { Act, Doing } from '../../journal/act.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { grouped } from '../../kernel/grouped.js';
import type { Satang } from '../../kernel/money.js';
import { type FieldFault, invalid, invalidFields } from '../../kernel/refusal.js';
import { areaOf, mustBeArea } from '../../registry/area.query.js';
import { mustBePast } from '../../registry/past-day.js';
import { addFacts, mustApprove } from '../add-facts.act.js';
import { recoveryGuides } from '../guide.adapter.js';
import { guideOn } from '../guide.js';
import { Recovery, RecoveryLoan, RecoveryVillage } from '../recovery.entity.js';
import { type RecoveryAnswer, recoveryAnswer } from '../recovery-answer.query.js';
import { type ReportedFigures, type VillageStart, villageStart } from './baseline.js';
import { booksOn, type FundBooks, villageBooks } from './books.query.js';
import { type Carried, carriedFacts, carriedFrom } from './carried.query.js';

/** One village's line of a yearly debt report. */
export interface VillageReport extends ReportedFigures {
  village?: string;
  fundId?: string;
  /** Where the village is not in the system yet. */
  name?: string;
  /** Its row in the file, the header being the first. */
  row?: number;
}

export interface OpenRecovery {
  area: string;
  fundType: string;
  openedOn?: CivilDate;
  /** Absent: the day of opening. */
  baselineAsOf?: CivilDate;
  /** The Department's list of problem villages that it follows. */
  listed?: { number: string; on: CivilDate; by?: string };
  reports: VillageReport[];
  madeUp?: boolean;
}

export const openRecovery: Act<OpenRecovery, RecoveryAnswer> = {
  name: 'open-recovery',
  right: 'officer',
  place: async (db, { area }) => ({ fundId: null, area: (await mustBeArea(db, area, 'area')).code }),
  async run(input, doing) {
    mustApprove(doing);
    const recovery = newRecovery(input, doing);
    const carried = await carriedFrom(doing, recovery);
    const villages = await villagesAtStart(doing, recovery, input.reports, carried);
    await doing.tx.insert(Recovery, recovery);
    await doing.tx.insert(
      RecoveryVillage,
      villages.map(one => one.row),
    );
    await doing.tx.insert(
      RecoveryLoan,
      villages.flatMap(one => loansOf(recovery.id, one)),
    );
    await addFacts(doing, recovery.id, carriedFacts(carried, recovery.openedOn));
    const answer = await recoveryAnswer(doing.tx, doing.actor, recovery.id, doing.today);
    const { baseline } = answer;
    return {
      answer,
      subject: { kind: 'recovery', id: recovery.id },
      details: { ...input, reports: input.reports.length, baseline },
    };
  },
};

function newRecovery(input: OpenRecovery, { today, actor, at }: Doing): Recovery {
  const { area, fundType, openedOn = today, baselineAsOf = openedOn, listed } = input;
  if (area.length !== 4 && area.length !== 6) {
    throw invalid('area', 'not-a-district', 'เลือกอำเภอ (รหัส 4 หลัก)', 'Name a district (4 digits)');
  }
  const guide = guideOn(recoveryGuides(), fundType, openedOn);
  if (!guide) {
    const keys = [...recoveryGuides().keys()].join(', ');
    throw invalid('fundType', 'bad-choice', `เลือกได้เพียง ${keys}`, `One of ${keys}`);
  }
  mustBePast('openedOn', openedOn, today);
  mustBePast('baselineAsOf', baselineAsOf, today);
  if (listed) mustBePast('listed.on', listed.on, today);
  return {
    id: newId(),
    area,
    fundType,
    guideFrom: guide.validFrom,
    openedOn,
    baselineAsOf,
    listed: listed ? JSON.stringify(listed) : null,
    madeUp: input.madeUp ? 1 : 0,
    openedBy: actor.name,
    openedAt: at.toISOString(),
  };
}

interface AtStart {
  row: RecoveryVillage;
  books: FundBooks[];
}

async function villagesAtStart(
  doing: Doing,
  recovery: Recovery,
  reports: VillageReport[],
  carried: Carried,
): Promise<AtStart[]> {
  const { area, fundType, baselineAsOf } = recovery;
  const books = await booksOn(doing.tx, { area, fundType, fundIds: null }, baselineAsOf);
  const reported = await reportsByVillage(doing, area, books, reports);
  const codes = [
    ...new Set([...books.map(fund => fund.area), ...reported.keys(), ...carried.villages.keys()]),
  ].sort();
  if (codes.length === 0) {
    throw invalid(
      'area',
      'no-funds',
      'พื้นที่นี้ยังไม่มีกองทุนประเภทนี้ เพิ่มกองทุน หรือใส่รายงานภาวะหนี้สินของหมู่บ้าน',
      'No such funds in this area; add them, or give the debt reports of the villages',
    );
  }
  const byArea = grouped(books, fund => fund.area);
  const villages: AtStart[] = [];
  for (const code of codes) {
    const own = byArea.get(code) ?? [];
    const report = reported.get(code) ?? null;
    const name = report?.name ?? (await areaOf(doing.tx, code))?.name ?? own[0]?.name ?? code;
    villages.push({
      row: startRow(recovery.id, code, name, own, report, carried.villages.has(code) ? carried.from : null),
      books: own,
    });
  }
  return villages;
}

function startRow(
  recoveryId: string,
  village: string,
  name: string,
  books: FundBooks[],
  report: VillageReport | null,
  carriedFrom: string | null,
): RecoveryVillage {
  const computed = books.some(fund => fund.isKnown) ? villageBooks(books) : null;
  const capital: Satang = villageBooks(books).capital;
  const { isProblem, ...start }: VillageStart = villageStart(computed, report, capital);
  return {
    recoveryId,
    village,
    name,
    ...start,
    isProblem: isProblem || carriedFrom !== null ? 1 : 0,
    computed: computed && JSON.stringify(computed),
    reported: report && JSON.stringify(report),
    carriedFrom,
  };
}

/** The loans behind the computed arrears; a reported sum has none. */
function loansOf(recoveryId: string, { row, books }: AtStart): RecoveryLoan[] {
  if (row.source !== 'computed') return [];
  return books.flatMap(fund =>
    fund.overdue.map(({ loanId, overdue, sinceOn }) => ({
      recoveryId,
      loanId,
      village: row.village,
      overdue,
      sinceOn,
    })),
  );
}

/**
 * Reports by village; refuses (422) every one that is unknown, outside the area or there twice, all at
 * once.
 */
async function reportsByVillage(
  doing: Doing,
  area: string,
  books: FundBooks[],
  reports: VillageReport[],
): Promise<Map<string, VillageReport>> {
  const found = new Map<string, VillageReport>();
  const faults: FieldFault[] = [];
  for (const [index, { row, ...report }] of reports.entries()) {
    const [inRow, inEnglish] = row === undefined ? ['', ''] : [`แถว ${row}: `, `Row ${row}: `];
    const fault = (code: string, th: string, en: string) =>
      faults.push({ field: `reports.${index}`, code, message: { th: inRow + th, en: inEnglish + en } });
    const fund = books.find(one => one.fundId === report.fundId);
    const code = report.village ?? fund?.area;
    if (!code?.startsWith(area)) {
      fault(
        'unknown-village',
        `ไม่มีหมู่บ้าน ${code ?? 'หรือกองทุนนี้'} ในพื้นที่`,
        `No village ${code ?? 'or fund of this id'} in the area`,
      );
    } else if (!(await areaOf(doing.tx, code)) && !report.name) {
      fault('unknown-village', `ยังไม่มีหมู่บ้าน ${code} เพิ่มหมู่บ้าน หรือใส่ชื่อ`, `Village ${code} is unknown`);
    } else if (found.has(code)) {
      fault('duplicate', `มีรายงานของหมู่บ้าน ${code} แล้ว`, `Village ${code} is there twice`);
    } else found.set(code, report);
  }
  if (faults.length > 0) throw invalidFields(faults);
  return found;
}
