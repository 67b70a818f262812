// Positions of a loan with 24 instalments and 24 payments, 20,000 of them: at most a second on one core.
// The raw limit walks the same instalments and payments once and only adds.
import { addDays, addMonths } from '../../dist/kernel/civil-date.js';
import { position } from '../../dist/ledger/position.js';
import { completeTerms } from '../../dist/ledger/terms.js';
import { measurePairs } from './measure.mjs';

export const name = 'position';
export const homes = ['sqlite'];
const TIMES = 20_000;

export async function run() {
  const results = [];
  for (const defaultRate of [null, 'statutory']) {
    const loan = loanWith(defaultRate);
    const ours = () => {
      for (let n = 0; n < TIMES; n++) position(loan, addDays('2026-11-01', n % 28));
    };
    const figures = await measurePairs(ours, () => addUp(loan));
    const label = defaultRate ? 'position-with-default-interest' : 'position';
    results.push({ name: label, target: { oursAtMost: 1000 }, positions: TIMES, ...figures });
  }
  return results;
}

function loanWith(defaultRate) {
  const disbursedOn = '2024-11-01';
  const given = {
    method: 'equal-principal',
    annualRate: 3_000_000,
    instalments: 24,
    every: 'P1M',
    defaultRate,
  };
  const facts = Array.from({ length: 24 }, (_, n) => {
    // Every third payment is late and in part, so that there is something to divide and to grow.
    const on = addDays(addMonths(disbursedOn, n + 1), n % 3 === 0 ? 9 : 0);
    return {
      kind: 'payment',
      id: String(n),
      on,
      enteredOn: on,
      seq: n,
      amount: n % 3 === 0 ? 40_000 : 52_000,
    };
  });
  return { principal: 1_200_000, disbursedOn, terms: completeTerms(given), facts };
}

function addUp(loan) {
  let sum = 0;
  for (let n = 0; n < TIMES; n++) {
    for (let k = 0; k < 24; k++) sum += 50_000 - loan.facts[k].amount;
  }
  if (Number.isNaN(sum)) throw new Error('never');
}
