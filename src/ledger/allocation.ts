// How a payment is divided over instalments and their parts (s.329 by default: costs, interest, principal).
import type { CivilDate } from '../kernel/civil-date.js';
import type { Satang } from '../kernel/money.js';
import { FEE, INTEREST, type Instalment, PART_INDEX, PENALTY, PRINCIPAL } from './instalment.js';
import type { Terms } from './terms.js';

/** What of one fact went to one instalment. */
export interface Allocation {
  /** The fact's id. */
  fact: string;
  instalment: number;
  fee: Satang;
  penalty: Satang;
  interest: Satang;
  principal: Satang;
}

/** A payment on its way: what is left of it, and where the rest went. */
export interface Purse {
  fact: string;
  on: CivilDate;
  day: number;
  rest: Satang;
  allocations: Allocation[];
  /** Where this payment's own entries begin. */
  firstEntry: number;
}

/** Money that pays principal at once instead of the rows to come. */
export interface Early {
  /** How many rows are paid before it. */
  rows: number;
  pay: (purse: Purse) => void;
}

/** Divides the purse over the rows until one of them is empty. */
export function allocate(rows: Instalment[], terms: Terms, purse: Purse, early?: Early): void {
  const order = terms.allocation.map(part => PART_INDEX[part]);
  const isDueFirst = terms.allocationMode === 'due-then-advance';
  if (isDueFirst) payWhatIsDue(rows, order, purse);
  if (early) {
    // In advance of the due day that order takes principal first.
    payRowByRow(rows.slice(0, early.rows), isDueFirst ? [PRINCIPAL] : order, purse);
    early.pay(purse);
  }
  const rest = isDueFirst ? [PRINCIPAL, ...order.filter(part => part !== PRINCIPAL)] : order;
  payRowByRow(rows, rest, purse);
  inOrderOfInstalments(purse);
}

/** Told as a receipt tells it: the oldest instalment first, in whatever order its parts were paid. */
function inOrderOfInstalments({ allocations, firstEntry }: Purse): void {
  if (isInOrder(allocations, firstEntry)) return;
  const own = allocations.splice(firstEntry).sort((a, b) => a.instalment - b.instalment);
  for (const entry of own) allocations.push(entry);
}

function isInOrder(allocations: Allocation[], firstEntry: number): boolean {
  for (let index = firstEntry + 1; index < allocations.length; index++)
    if (allocations[index]!.instalment < allocations[index - 1]!.instalment) return false;
  return true;
}

function payRowByRow(rows: Instalment[], order: number[], purse: Purse): void {
  for (const row of rows) {
    if (purse.rest === 0) return;
    if (row.leftTotal === 0) continue;
    for (const part of order) take(row, part, row.left[part]!, purse);
  }
}

function payWhatIsDue(rows: Instalment[], order: number[], purse: Purse): void {
  for (const part of order) {
    for (const row of rows) {
      if (purse.rest === 0) return;
      if (row.leftTotal > 0) take(row, part, dueOf(row, part, purse.day), purse);
    }
  }
}

// An instalment is due on its due day, a charge within it on its own.
function dueOf(row: Instalment, part: number, day: number): Satang {
  if (row.dueDay <= day) return row.left[part]!;
  if (!row.charges || (part !== FEE && part !== PENALTY)) return 0;
  let due = -row.paid[part]!;
  for (const charge of row.charges) if (charge.part === part && charge.day <= day) due += charge.amount;
  return Math.max(0, Math.min(due, row.left[part]!));
}

/** Pays a part of a row with what is left in the purse, and no more of it than `most`. */
export function take(row: Instalment, part: number, most: Satang, purse: Purse): void {
  const amount = Math.min(most, purse.rest);
  if (amount <= 0) return;
  row.paid[part]! += amount;
  row.left[part]! -= amount;
  row.leftTotal -= amount;
  purse.rest -= amount;
  if (row.leftTotal === 0) row.paidOn = purse.on;
  note(row, part, amount, purse);
}

function note(row: Instalment, part: number, amount: Satang, purse: Purse): void {
  const entry = entryOf(row.n, purse);
  if (part === FEE) entry.fee += amount;
  else if (part === PENALTY) entry.penalty += amount;
  else if (part === INTEREST) entry.interest += amount;
  else entry.principal += amount;
}

function entryOf(instalment: number, purse: Purse): Allocation {
  const { allocations, fact } = purse;
  for (let index = allocations.length - 1; index >= purse.firstEntry; index--) {
    if (allocations[index]!.instalment === instalment) return allocations[index]!;
  }
  const entry = { fact, instalment, fee: 0, penalty: 0, interest: 0, principal: 0 };
  allocations.push(entry);
  return entry;
}
