// What a fact entered late changes of the days after it: figures that were already told to somebody.
import type { CivilDate } from '../kernel/civil-date.js';
import { type Satang, writeBaht } from '../kernel/money.js';
import type { Allocation } from './allocation.js';
import { countingFacts, type Fact } from './facts.js';
import { type Position, type PositionOptions, position } from './position.js';
import type { Loan } from './replay.js';

export const ALTERED_FIGURES = [
  'division',
  'balance',
  'due-interest',
  'penalty',
  'overdue',
  'days-past-due',
] as const;

/** One figure that reads otherwise from now on; amounts in baht, days as a number. */
export interface Alteration {
  /**
   * `division` of a later payment over the instalments, `balance` left after it, `due-interest` of the
   * plan, `penalty`, `overdue` and `days-past-due` as they stand today.
   */
  figure: (typeof ALTERED_FIGURES)[number];
  /** The day whose figure it is. */
  on: CivilDate;
  /** The later payment, where it is about one. */
  fact: string | null;
  before: string;
  after: string;
}

/**
 * The figures of days after the added facts that they alter, as of today; none where nothing is dated
 * before today.
 */
export function alterations(
  loan: Loan,
  added: Fact[],
  today: CivilDate,
  options: PositionOptions = {},
): Alteration[] {
  const [first] = added.map(fact => fact.on).sort();
  if (first === undefined || first >= today) return [];
  const changed = { ...loan, facts: [...loan.facts, ...added] };
  const before = position(loan, today, options);
  const after = position(changed, today, options);
  const later = laterPayments(changed.facts, added, first, today);
  return [
    ...later.flatMap(({ id, on }) => divisionOf(id, on, before, after)),
    ...later.flatMap(({ id, on }) => balanceAfter(id, on, loan, changed, options)),
    ...figuresOfToday(before, after, today),
  ];
}

/** The figures of today that a payout taken back from an earlier day leaves empty: nothing is owed. */
export function alterationsOfTaking(
  loan: Loan,
  on: CivilDate,
  today: CivilDate,
  options: PositionOptions = {},
): Alteration[] {
  if (on >= today) return [];
  const { outstanding, totals, overdue } = position(loan, today, options);
  return [
    ...money('balance', today, null, outstanding.total, 0),
    ...money('due-interest', today, null, totals.interest, 0),
    ...money('penalty', today, null, totals.penalty, 0),
    ...money('overdue', today, null, overdue.amount, 0),
    ...difference('days-past-due', today, null, String(overdue.daysPastDue), '0'),
  ];
}

/** Payments that count today, come after the first added fact, and are not of the added ones. */
function laterPayments(facts: Fact[], added: Fact[], first: CivilDate, today: CivilDate): Fact[] {
  return countingFacts(facts, today).events.filter(
    fact =>
      (fact.kind === 'payment' || fact.kind === 'settlement') && fact.on > first && !added.includes(fact),
  );
}

function divisionOf(fact: string, on: CivilDate, before: Position, after: Position): Alteration[] {
  return difference('division', on, fact, told(before, fact), told(after, fact));
}

/** "1: 100.00 + 1000.00; 2: 40.00", in the order fee, penalty, interest, principal. */
function told({ allocations }: Position, fact: string): string {
  return allocations
    .filter(one => one.fact === fact)
    .map(one => `${one.instalment}: ${partsOf(one)}`)
    .join('; ');
}

function partsOf({ fee, penalty, interest, principal }: Allocation): string {
  return [fee, penalty, interest, principal]
    .filter(part => part > 0)
    .map(writeBaht)
    .join(' + ');
}

function balanceAfter(
  fact: string,
  on: CivilDate,
  loan: Loan,
  changed: Loan,
  options: PositionOptions,
): Alteration[] {
  const left = (of: Loan) => position(of, on, options).outstanding.total;
  return money('balance', on, fact, left(loan), left(changed));
}

function figuresOfToday(before: Position, after: Position, today: CivilDate): Alteration[] {
  return [
    ...money('due-interest', today, null, before.totals.interest, after.totals.interest),
    ...money('penalty', today, null, before.totals.penalty, after.totals.penalty),
    ...money('overdue', today, null, before.overdue.amount, after.overdue.amount),
    ...difference(
      'days-past-due',
      today,
      null,
      String(before.overdue.daysPastDue),
      String(after.overdue.daysPastDue),
    ),
  ];
}

function money(
  figure: Alteration['figure'],
  on: CivilDate,
  fact: string | null,
  before: Satang,
  after: Satang,
): Alteration[] {
  return difference(figure, on, fact, writeBaht(before), writeBaht(after));
}

function difference(
  figure: Alteration['figure'],
  on: CivilDate,
  fact: string | null,
  before: string,
  after: string,
): Alteration[] {
  return before === after ? [] : [{ figure, on, fact, before, after }];
}
