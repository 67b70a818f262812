// One line for each village's fund with every figure that the reports of areas ask: from loans and books
// where the system has them, else nothing at all.
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Reader } from '../../platform/database/database.js';
import { fundFilter, type Selection } from '../../portfolio/selection.js';
import { houseRules } from '../../registry/house-rules.js';
import { bookPages, villageStatuses } from '../../registry/village-book.query.js';
import {
  type HouseholdStatus,
  lastIncome,
  latestOf,
  type VillageStatus,
} from '../../registry/village-books.js';
import { bookSumsOn, type FundBooks } from '../analyse/books.query.js';
import type { Guide } from '../guide.js';
import type { Line } from './report.js';
import { type FundYear, fundYears } from './year.query.js';

export interface VillageLine {
  area: string;
  name: string;
  fundId: string;
  /** Whether the system has loans or books of it. */
  isKnown: boolean;
  line: Line;
}

export interface LinesAsked {
  selection: Selection & { fundType: string };
  from: CivilDate;
  asOf: CivilDate;
  guide: Guide;
}

interface Known {
  names: Map<string, string>;
  years: Map<string, FundYear>;
  statuses: Map<string, VillageStatus>;
  passed: Map<string, Passed>;
}

/** By village. The number of statements does not depend on how many villages or loans there are. */
export async function villageLines(db: Reader, asked: LinesAsked): Promise<VillageLine[]> {
  const { selection, asOf, from } = asked;
  const books = await bookSumsOn(db, selection, asOf);
  const known: Known = {
    names: await villageNames(db, selection.area),
    years: await fundYears(db, selection, { from, to: asOf }),
    statuses: await villageStatuses(db, fundFilter(selection), asOf),
    passed: await passedHouseholds(db, asked),
  };
  const isShared = new Set(
    books.filter((fund, at) => fund.area === books[at - 1]?.area).map(fund => fund.area),
  );
  const lines = books.map(fund => lineOf(fund, known, isShared.has(fund.area)));
  return lines.sort((a, b) => (a.area < b.area ? -1 : a.area > b.area ? 1 : 0));
}

function lineOf(fund: FundBooks, known: Known, isShared: boolean): VillageLine {
  const { area, fundId } = fund;
  const status = known.statuses.get(fundId) ?? {};
  const name = isShared ? fund.name : (known.names.get(area) ?? fund.name);
  if (!fund.isKnown) {
    const line = { ...placed(area, name), ...statusLine(status, undefined), note: 'ยังไม่มีข้อมูล' };
    return { area, name, fundId, isKnown: false, line };
  }
  const year = known.years.get(fundId);
  const line: Line = {
    ...placed(area, name),
    ...statusLine(status, known.passed.get(fundId)),
    ...moneyLine(fund),
    households: status.households ?? null,
    targets: year?.targets || (status.targets ?? null),
    targetPeople: year?.targetPeople || (status.targetPeople ?? null),
    borrowerPeople: year ? fund.borrowerPeople : null,
    returned: year?.returned ?? 0,
    note: lacksBalance(fund) ? 'ไม่มียอดเงินฝาก' : null,
  };
  return { area, name, fundId, isKnown: true, line };
}

/** Its total is then what the households owe, and nothing else: said, lest it be read as all its money. */
function lacksBalance({ bank, cash }: FundBooks): boolean {
  return bank === null && cash === null;
}

/** บ้าน ตำบล อำเภอ, as แบบ 3.4 names a place. */
function placed(area: string, name: string): Line {
  const { areas } = houseRules();
  const within = [
    `ต.${areas.find(area.slice(0, 6))?.name ?? '–'}`,
    `อ.${areas.find(area.slice(0, 4))?.name ?? '–'}`,
  ];
  return { area, name, place: `${name} หมู่ที่ ${Number(area.slice(6))} ${within.join(' ')}` };
}

function statusLine(status: VillageStatus, passed: Passed | undefined): Line {
  return {
    passed: passed?.households ?? status.passed ?? null,
    passedPeople: passed?.people ?? status.passedPeople ?? null,
    level: status.level ?? null,
    agencies: status.agencies ?? null,
    households: status.households ?? null,
  };
}

function moneyLine(fund: FundBooks): Line {
  const { households, outstanding, bank, cash, missing, defaulting, arrears } = fund;
  return {
    borrowers: households,
    outstanding,
    bank,
    cash,
    total: outstanding + (bank ?? 0) + (cash ?? 0),
    missing,
    defaulting,
    overdue: arrears,
    sound: households - defaulting,
    soundAmount: outstanding - arrears,
  };
}

async function villageNames(db: Reader, area: string): Promise<Map<string, string>> {
  const rows = await db.all<{ code: string; name: string }>(
    'select code, name from village where code >= ? and code < ?',
    [area, `${area}~`],
  );
  return new Map(rows.map(({ code, name }) => [code, name]));
}

interface Passed {
  households: number;
  people: number | null;
}

/** Households whose last written income passes the criterion of the guide; none where it names none. */
async function passedHouseholds(db: Reader, asked: LinesAsked): Promise<Map<string, Passed>> {
  const criterion = asked.guide.incomeCriterion;
  if (criterion === null) return new Map();
  const pages = await bookPages<HouseholdStatus>(db, 'household', fundFilter(asked.selection), asked.asOf);
  const byHousehold = new Map<string, { fundId: string; pages: HouseholdStatus[] }>();
  for (const { fundId, subjectId, page } of pages) {
    const known = byHousehold.get(subjectId!);
    if (known) known.pages.push(page);
    else byHousehold.set(subjectId!, { fundId, pages: [page] });
  }
  const passed = new Map<string, Passed>();
  for (const { fundId, pages: own } of byHousehold.values()) {
    const household = latestOf(own);
    const income = lastIncome(household);
    if (income === null) continue;
    const sum = passed.get(fundId) ?? { households: 0, people: 0 };
    const isPassed = income >= criterion;
    const people = isPassed ? (household.people ?? null) : 0;
    passed.set(fundId, {
      households: sum.households + (isPassed ? 1 : 0),
      people: sum.people === null || people === null ? null : sum.people + people,
    });
  }
  return passed;
}
