// A group's loan split by member, where the contract says so: each member's own position beside the loan's.
import type { Satang } from '../kernel/money.js';
import type { Fact, FactKind } from '../ledger/fact.entity.js';
import { bodyOf } from '../ledger/fact-body.js';
import type { Position } from '../ledger/position.js';
import { reversedIn } from '../ledger/reversed.js';

/** One member's part of the principal, as the contract has it. */
export interface MemberShare {
  personId: string;
  amount: Satang;
}

/** A member's own position; over all members each figure sums to the loan's. */
export interface MemberPosition extends MemberShare {
  /** The part of all that was asked of the loan so far: principal, interest, fees and penalties. */
  whole: Satang;
  /** What the member paid, and the part of what nobody's name stands on. */
  paid: Satang;
  /** Still owed; below zero where the member paid more than the part, for the others. */
  left: Satang;
  /** The part of the loan's overdue amount: borne by those who paid less than their part of what was due. */
  overdue: Satang;
}

/** The shares that hold: the last ones recorded and not taken back; empty where the loan is not split. */
export function sharesOf(facts: Fact[]): MemberShare[] {
  const last = standingFacts(facts, 'shares').at(-1);
  return last ? bodyOf<{ shares: MemberShare[] }>(last).shares : [];
}

/** The facts of a kind that were not taken back. */
export function standingFacts(facts: Fact[], kind: FactKind): Fact[] {
  const reversed = reversedIn(facts);
  return facts.filter(fact => fact.kind === kind && !reversed.has(fact.id));
}

/** Each member's position of the loan's own, which it leaves as it is; payments by the facts' `memberId`. */
export function memberPositions(
  loan: Pick<Position, 'asOf' | 'outstanding' | 'overdue' | 'rows' | 'allocations'>,
  shares: MemberShare[],
  facts: Fact[],
): MemberPosition[] {
  const weights = shares.map(share => share.amount);
  const payers = new Map(facts.map(fact => [fact.id, memberOf(fact)]));
  const paidBy = new Map<string, Satang>(shares.map(share => [share.personId, 0]));
  let nobodys = 0;
  for (const { fact, fee, penalty, interest, principal } of loan.allocations) {
    const amount = fee + penalty + interest + principal;
    const payer = payers.get(fact);
    if (payer && paidBy.has(payer)) paidBy.set(payer, paidBy.get(payer)! + amount);
    else nobodys += amount;
  }
  const named = [...paidBy.values()].reduce((sum, amount) => sum + amount, 0);
  const wholes = splitBy(loan.outstanding.total + named + nobodys, weights);
  const common = splitBy(nobodys, weights);
  const paid = shares.map((share, index) => paidBy.get(share.personId)! + common[index]!);
  const late = overdueBy(loan, weights, paid);
  return shares.map((share, index) => ({
    ...share,
    ...{ whole: wholes[index]!, paid: paid[index]!, left: wholes[index]! - paid[index]! },
    overdue: late[index]!,
  }));
}

/** What is overdue, divided in the measure in which each is behind with the part of what was due so far. */
function overdueBy(
  { asOf, overdue, rows }: Pick<Position, 'asOf' | 'overdue' | 'rows'>,
  weights: number[],
  paid: Satang[],
): Satang[] {
  const due = rows
    .filter(row => row.lastDayInTime < asOf)
    .reduce((sum, row) => sum + row.total - row.writtenOff, 0);
  const behind = splitBy(due, weights).map((part, index) => Math.max(0, part - paid[index]!));
  return splitBy(overdue.amount, behind.some(amount => amount > 0) ? behind : weights);
}

function memberOf(fact: Fact): string | undefined {
  const isMoney = fact.kind === 'payment' || fact.kind === 'settlement';
  return isMoney ? bodyOf<{ memberId?: string }>(fact).memberId : undefined;
}

/**
 * An amount in parts by weight, to the satang: each part is cut, and what is left goes one satang each to the
 * largest remainders, of equal ones to the first. The parts sum to the amount.
 */
export function splitBy(amount: Satang, weights: readonly number[]): Satang[] {
  const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n);
  if (sum === 0n) return weights.map(() => 0);
  const products = weights.map(weight => BigInt(amount) * BigInt(weight));
  const parts = products.map(product => Number(product / sum));
  const rest = amount - parts.reduce((all, part) => all + part, 0);
  const order = products
    .map((product, index) => ({ index, remainder: product % sum }))
    .toSorted((a, b) =>
      a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
    );
  for (const { index } of order.slice(0, rest)) parts[index]! += 1;
  return parts;
}
