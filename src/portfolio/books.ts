// The cash book and the bank book of one fund: every movement in order with its balance, and how the typed
// balances agree with it.
import type { CivilDate } from '../kernel/civil-date.js';
import type { Satang } from '../kernel/money.js';

/** One movement of a book: in above zero, out below. */
export interface Movement {
  on: CivilDate;
  /** The order of entry within a day. */
  at: string;
  kind: string;
  /** Who or what it is about: a borrower and number, a recipient, a note. */
  about: string;
  /** The receipt's or contract's number, where there is one. */
  number: string | null;
  amount: Satang;
}

export interface TypedBalance {
  on: CivilDate;
  at: string;
  amount: Satang;
}

export interface BookLine extends Movement {
  balance: Satang;
}

/** A typed balance beside the book's of that day: above zero, the book says less than there is. */
export interface Reconciliation {
  on: CivilDate;
  typed: Satang;
  book: Satang;
  difference: Satang;
}

export interface Book {
  opening: Satang;
  lines: BookLine[];
  received: Satang;
  paid: Satang;
  closing: Satang;
  reconciliations: Reconciliation[];
}

/**
 * The book of the days from one to another, both counted. It begins with the first typed balance (money
 * carried in from the paper book); what moved until then is in that balance. Without any it begins at zero.
 */
export function bookOf(movements: Movement[], typed: TypedBalance[], from: CivilDate, to: CivilDate): Book {
  const balances = typed.toSorted(inOrder);
  const start = balances[0];
  const counted = movements.filter(one => !start || one.on > start.on).toSorted(inOrder);
  const balanceOn = (on: CivilDate) =>
    counted.filter(one => one.on <= on).reduce((sum, one) => sum + one.amount, start?.amount ?? 0);
  const before = counted.filter(one => one.on < from).reduce((sum, one) => sum + one.amount, 0);
  const opening = (start?.amount ?? 0) + before;
  const shown = counted.filter(one => one.on >= from && one.on <= to);
  let balance = opening;
  const lines = shown.map(one => {
    balance += one.amount;
    return { ...one, balance };
  });
  const sum = (all: Movement[]) => all.reduce((total, one) => total + Math.abs(one.amount), 0);
  return {
    opening,
    lines,
    received: sum(shown.filter(one => one.amount > 0)),
    paid: sum(shown.filter(one => one.amount < 0)),
    closing: balance,
    reconciliations: balances
      .filter(one => one.on >= from && one.on <= to)
      .map(({ on, amount }) => ({
        ...{ on, typed: amount, book: balanceOn(on) },
        difference: amount - balanceOn(on),
      })),
  };
}

function inOrder(a: { on: string; at: string }, b: { on: string; at: string }): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return a.at < b.at ? -1 : a.at > b.at ? 1 : 0;
}
