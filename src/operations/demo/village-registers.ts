// The กข.คจ. funds of พิบูลมังสาหาร: 82 villages with 23,951,565 baht and 2,792 borrowing households, of which
// 21 villages were 3,350,200 baht behind on 31 December 2021 and ten still 794,964 after the district's
// work. The sums are published; how they divide over villages and households, and all names, are invented.
import { addDays, addMonths, type CivilDate } from '../../kernel/civil-date.js';
import type { Satang } from '../../kernel/money.js';
import { inventedName, inventedVillage } from './invented-names.js';

const DISTRICT_CAPITAL: Satang = 23_951_565_00;
const VILLAGES = 82;
const HOUSEHOLDS = 2792;
const ARREARS: Satang = 3_350_200_00;
const REMAINING: Satang = 794_964_00;
const PROBLEM_VILLAGES = 21;
const UNSOLVED_VILLAGES = 10;
/** Of a village's households, those that fell behind. */
const TROUBLED = 20;

/** How the rest was settled where it was not paid at once: a plan of yearly parts, from this day on. */
export const AGREEMENT = { on: '2022-06-15', firstDueOn: '2023-06-15', parts: 8 } as const;

export interface RegisterPayment {
  on: CivilDate;
  amount: Satang;
}

export interface RegisterRow {
  number: string;
  name: string;
  disbursedOn: CivilDate;
  principal: Satang;
  payments: RegisterPayment[];
  /** Not all was paid: the rest stands under an agreement, or was given up by resolution. */
  settledBy?: 'agreement' | 'resolution';
}

export interface VillageRegister {
  code: string;
  name: string;
  capital: Satang;
  rows: RegisterRow[];
}

/** Each loan is paid back in three yearly parts without interest. */
export const INSTALMENTS = 3;

/** The 82 registers as of a day; `subdistricts` are the codes of the district's. */
export function villageRegisters(subdistricts: string[], today: CivilDate): VillageRegister[] {
  return Array.from({ length: VILLAGES }, (_, index) => {
    const place = Math.floor(index / subdistricts.length) + 1;
    const code = `${subdistricts[index % subdistricts.length]}${String(place).padStart(2, '0')}`;
    const capital = shareOf(DISTRICT_CAPITAL, VILLAGES, index);
    const principals = principalsOf(capital, countOf(index));
    const problem = index % 4 === 1 ? (index - 1) / 4 : null;
    const names = principals.map((_, n) => inventedName(index * 37 + n));
    const first = principals.map((principal, n) => inTime(n, principal, firstDay(index, n), today));
    if (problem !== null) first.splice(0, TROUBLED, ...troubled(problem, principals, today));
    const rows = [...first, ...again(first, today)].map(row => ({ ...row, name: names[row.household]! }));
    return { code, name: inventedVillage(index), capital, rows: rows.map(({ household: _, ...row }) => row) };
  });
}

type Row = Omit<RegisterRow, 'name'> & { household: number };

/** Whole baht; the first ones take what does not divide. */
function shareOf(total: Satang, parts: number, index: number): Satang {
  const baht = total / 100;
  return (Math.floor(baht / parts) + (index < baht % parts ? 1 : 0)) * 100;
}

function countOf(index: number): number {
  return Math.floor(HOUSEHOLDS / VILLAGES) + (index < HOUSEHOLDS % VILLAGES ? 1 : 0);
}

/** Seven and ten thousand baht in turn; the last household takes the rest of the village's money. */
function principalsOf(capital: Satang, count: number): Satang[] {
  const principals = Array.from({ length: count - 1 }, (_, n) => (n % 2 ? 10_000_00 : 7_000_00));
  return [...principals, capital - principals.reduce((sum, one) => sum + one, 0)];
}

function firstDay(index: number, n: number): CivilDate {
  return addDays('2019-03-01', (index * 11 + n * 23) % 850);
}

function rowOf(
  household: number,
  principal: Satang,
  disbursedOn: CivilDate,
  payments: RegisterPayment[],
): Row {
  const number = `${household + 1}/${Number(disbursedOn.slice(0, 4)) + 543}`;
  return { household, number, disbursedOn, principal, payments };
}

/** Every part paid a few days before its day, as far as the days have come. */
function inTime(household: number, principal: Satang, disbursedOn: CivilDate, today: CivilDate): Row {
  const part = Math.round(principal / INSTALMENTS);
  const payments = [part, part, principal - 2 * part].map((amount, n) => ({
    on: addDays(addMonths(disbursedOn, 12 * (n + 1)), -(household % 5)),
    amount,
  }));
  return rowOf(
    household,
    principal,
    disbursedOn,
    payments.filter(payment => payment.on < today),
  );
}

/** The households of a problem village that fell behind, and what they paid after the district's visits. */
function troubled(problem: number, principals: Satang[], today: CivilDate): Row[] {
  const most = principals.slice(0, TROUBLED).map(principal => principal - 500_00);
  const owed = cutTo(most, evenShare(ARREARS, PROBLEM_VILLAGES, problem, 160_000_00), 500_00);
  const target =
    problem < UNSOLVED_VILLAGES ? evenShare(REMAINING, UNSOLVED_VILLAGES, problem, 80_000_00) : 0;
  const left = cutTo(owed, target, 0);
  return owed.map((behind, n) => {
    const disbursedOn = addDays('2018-02-01', (problem * 13 + n * 9) % 180);
    const settledBy = problem < UNSOLVED_VILLAGES ? undefined : settledByOf(problem, n);
    const before = { on: addMonths(disbursedOn, 12), amount: principals[n]! - behind };
    const visited = addDays('2022-03-15', settledBy ? n : (problem * 5 + n * 9) % 180);
    const payments = [before, ...settling(behind, left[n]!, visited, settledBy)].filter(
      payment => payment.amount > 0 && payment.on < today,
    );
    return { ...rowOf(n, principals[n]!, disbursedOn, payments), ...(settledBy ? { settledBy } : {}) };
  });
}

/** Two of five households of a solved village agreed on a plan; in three villages one debt was given up. */
function settledByOf(problem: number, n: number): RegisterRow['settledBy'] {
  if (n === 3 && problem % 5 === 0) return 'resolution';
  return n % 5 === 2 || n % 5 === 4 ? 'agreement' : undefined;
}

/** What was paid of the arrears: at once, or a quarter at once and the rest in yearly parts. */
function settling(
  behind: Satang,
  left: Satang,
  on: CivilDate,
  settledBy: RegisterRow['settledBy'],
): RegisterPayment[] {
  if (settledBy === 'resolution') return [];
  if (settledBy === undefined) return [{ on, amount: behind - left }];
  const atOnce = Math.round(behind / 400) * 100;
  const part = Math.round((behind - atOnce) / AGREEMENT.parts);
  const parts = Array.from({ length: AGREEMENT.parts - 1 }, (_, year) => ({
    on: addMonths(AGREEMENT.firstDueOn, 12 * year),
    amount: part,
  }));
  return [{ on, amount: atOnce }, ...parts];
}

/** The same amount for each but the last, which takes the rest. */
function evenShare(total: Satang, parts: number, index: number, each: Satang): Satang {
  return index < parts - 1 ? each : total - each * (parts - 1);
}

/** The amounts cut down, the first ones first and none below `least`, until they sum to the total. */
function cutTo(amounts: Satang[], total: Satang, least: Satang): Satang[] {
  let excess = amounts.reduce((sum, one) => sum + one, 0) - total;
  return amounts.map(amount => {
    const cut = Math.min(excess, amount - Math.min(least, amount));
    excess -= cut;
    return amount - cut;
  });
}

/** Every third of those who have paid all back has borrowed again since, and pays in time. */
function again(first: Row[], today: CivilDate): Row[] {
  return first.flatMap(row => {
    if (row.household % 3 !== 0) return [];
    const paid = row.payments.reduce((sum, payment) => sum + payment.amount, 0);
    const disbursedOn = addDays(today, -(30 + ((row.household * 53 + row.principal / 100) % 640)));
    const lastPaid = row.payments.at(-1)?.on ?? today;
    if (paid < row.principal || disbursedOn <= lastPaid) return [];
    return [inTime(row.household, row.principal, disbursedOn, today)];
  });
}
