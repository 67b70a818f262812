// The plan of a loan: what each instalment asks. Every figure is rounded when it is made, half up unless the
// terms say otherwise.
import { Decimal } from 'decimal.js';
import type { CivilDate } from '../kernel/civil-date.js';
import { assertSatang, type Satang } from '../kernel/money.js';
import { duePeriods } from './due-dates.js';
import {
  type Exact,
  exactHalfEven,
  exactHalfUp,
  exactProduct,
  exactSum,
  type Rounding,
  sureHalfUp,
} from './exact.js';
import { interestOn, WHOLE_RATE, YEAR_UNITS, yearUnits } from './interest.js';
import type { Terms } from './terms.js';

/** One instalment of the plan, in satang; `balance` is the principal left after it. */
export interface ScheduleRow {
  n: number;
  dueOn: CivilDate;
  principal: Satang;
  interest: Satang;
  total: Satang;
  balance: Satang;
}

export interface ScheduleTotals {
  principal: Satang;
  interest: Satang;
  total: Satang;
}

/**
 * The instalments of a loan; their principal sums to `principal` and the last balance is 0.
 * `flatOn` is what flat interest is reckoned on when it is not `principal` (a plan changed half-way).
 */
export function makeSchedule(
  principal: Satang,
  disbursedOn: CivilDate,
  terms: Terms,
  flatOn: Satang = principal,
): ScheduleRow[] {
  const periods = duePeriods(disbursedOn, terms);
  const units = periods.map(period => yearUnits(period.from, period.to, terms.dayCount, period.whole));
  const round = roundingOf(terms);
  const flat = terms.method === 'flat' ? flatInterest(flatOn, terms, units) : null;
  const ask = principalAsker(principal, terms, units);
  let balance = principal;
  const rows = periods.map((period, index): ScheduleRow => {
    const interest = flat
      ? flat[index]!
      : toFigure(interestOn(balance, terms.annualRate, units[index]!, terms.dayCount, round), terms);
    const part = Math.min(Math.max(ask(index, balance, interest), 0), balance);
    balance = assertSatang(balance - part, 'balance');
    return { n: index + 1, dueOn: period.to, principal: part, interest, total: part + interest, balance };
  });
  return deferInterest(rows, terms.deferredInterestInstalments ?? 0);
}

/** The sums of the rows' money fields. */
export function scheduleTotals(rows: ScheduleRow[]): ScheduleTotals {
  const totals = { principal: 0, interest: 0, total: 0 };
  for (const row of rows) {
    totals.principal += row.principal;
    totals.interest += row.interest;
    totals.total += row.total;
  }
  return totals;
}

type Ask = (index: number, balance: Satang, interest: Satang) => Satang;

/** The principal that a row would ask; makeSchedule keeps it between 0 and the balance. */
function principalAsker(principal: Satang, terms: Terms, units: number[]): Ask {
  if (terms.method === 'bullet') return (index, balance) => (index === units.length - 1 ? balance : 0);
  const weights = terms.weights ?? units.map((_, index) => (index < terms.gracePrincipalInstalments ? 0 : 1));
  const last = weights.findLastIndex(weight => weight > 0);
  if (terms.method === 'equal-instalment') {
    const paying = units.slice(terms.gracePrincipalInstalments);
    // By the daily balance no plan keeps its interest: as one reckons by hand, from the first period's rate.
    const isByFirst = terms.interestBasis === 'daily-balance';
    const instalment = annuity(principal, terms, isByFirst ? paying.map(() => paying[0]!) : paying);
    return (index, balance, interest) =>
      index === last ? balance : weights[index] ? instalment - interest : 0;
  }
  if (terms.rounding?.rest === 'first') return restFirst(principal, terms.rounding.unit, weights);
  const whole = sumOf(weights);
  return (index, balance, interest) => {
    if (index >= last) return balance;
    const weight = weights[index]!;
    return weight ? share(exactProduct(principal, weight), whole, interest, terms) : 0;
  };
}

/** How the terms have a figure rounded that lies between two satang. */
export const roundingOf = (terms: Terms): Rounding =>
  terms.rounding?.halves === 'even' ? exactHalfEven : exactHalfUp;

const sumOf = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0);

/** The principal × weight over the whole of all weights, as the terms round it. */
function share(weighted: Exact, whole: number, interest: Satang, terms: Terms): Satang {
  const unit = terms.rounding?.unit ?? 1;
  const round = roundingOf(terms);
  if (unit === 1) return round(weighted, whole);
  if (terms.rounding?.of === 'every-figure') return round(weighted, whole * unit) * unit;
  return round(exactSum(weighted, exactProduct(interest, whole)), whole * unit) * unit - interest;
}

// Cut down, not rounded: so the first instalment's rest is never less than its own share.
function restFirst(principal: Satang, unit: Satang, weights: number[]): Ask {
  const whole = BigInt(sumOf(weights));
  const pieces = weights.map(weight => {
    const cut = (BigInt(principal) * BigInt(weight)) / (whole * BigInt(unit));
    return Number(cut) * unit;
  });
  const first = weights.findIndex(weight => weight > 0);
  pieces[first]! += principal - sumOf(pieces);
  return index => pieces[index]!;
}

// The interest of the whole term is rounded once, then spread over every row, the last taking the rest.
function flatInterest(principal: Satang, terms: Terms, units: number[]): Satang[] {
  const round = roundingOf(terms);
  let left = interestOn(principal, terms.annualRate, sumOf(units), terms.dayCount, round);
  const each = toFigure(round(left, units.length), terms);
  return units.map((_, index) => {
    const interest = index === units.length - 1 ? left : Math.min(each, left);
    left -= interest;
    return interest;
  });
}

const Digits = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });

/** The instalment that is equal over periods of so many units of a year: P ÷ Σ of their discount factors. */
export function annuity(principal: Satang, terms: Terms, paying: number[]): Satang {
  const unit = terms.rounding?.unit ?? 1;
  const year = WHOLE_RATE * YEAR_UNITS[terms.dayCount];
  let discount = 1;
  let sum = 0;
  for (const units of paying) {
    discount /= 1 + (terms.annualRate * units) / year;
    sum += discount;
  }
  // Four steps a period, and those at the end.
  const rounded = sureHalfUp(principal / (sum * unit), 4 * paying.length + 4);
  return (rounded ?? exactUnits(principal, terms, paying)) * unit;
}

/** How many whole units of the terms' rounding the annuity comes to. */
function exactUnits(principal: Satang, terms: Terms, paying: number[]): number {
  const year = new Digits(WHOLE_RATE).times(YEAR_UNITS[terms.dayCount]);
  let discount = new Digits(1);
  let sum = new Digits(0);
  for (const units of paying) {
    discount = discount.div(new Digits(terms.annualRate).times(units).div(year).plus(1));
    sum = sum.plus(discount);
  }
  return new Digits(principal)
    .div(sum.times(terms.rounding?.unit ?? 1))
    .toDecimalPlaces(0, terms.rounding?.halves === 'even' ? Decimal.ROUND_HALF_EVEN : Decimal.ROUND_HALF_UP)
    .toNumber();
}

/** A figure of satang in the unit to which the terms round every figure. */
export function toFigure(satang: Satang, terms: Terms): Satang {
  if (terms.rounding?.of !== 'every-figure') return satang;
  const { unit } = terms.rounding;
  return roundingOf(terms)(satang, unit) * unit;
}

function deferInterest(rows: ScheduleRow[], count: number): ScheduleRow[] {
  if (count === 0) return rows;
  let deferred = 0;
  return rows.map((row, index) => {
    const interest = index < count ? 0 : row.interest + (index === count ? deferred : 0);
    if (index < count) deferred += row.interest;
    return { ...row, interest, total: row.principal + interest };
  });
}
