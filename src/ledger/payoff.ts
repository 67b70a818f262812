// What an early payoff costs on a day.
import type { CivilDate } from '../kernel/civil-date.js';
import { MAX_SATANG, type Satang } from '../kernel/money.js';
import type { Settlement } from './facts.js';
import { type PositionOptions, position } from './position.js';
import type { Loan } from './replay.js';

/**
 * The amount with which a settlement on this day leaves nothing owed: interest counts to the day, and no
 * further.
 */
export function payoffAmount(loan: Loan, on: CivilDate, options: PositionOptions = {}): Satang {
  const settlement: Settlement = {
    id: 'payoff',
    kind: 'settlement',
    on,
    enteredOn: options.knownOn ?? on,
    seq: Number.MAX_SAFE_INTEGER,
    amount: MAX_SATANG,
  };
  const { allocations } = position({ ...loan, facts: [...loan.facts, settlement] }, on, options);
  return allocations
    .filter(({ fact }) => fact === settlement.id)
    .reduce((sum, part) => sum + part.fee + part.penalty + part.interest + part.principal, 0);
}
