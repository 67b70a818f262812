// A case of another system as a preview is asked for it, and what the answer gets wrong.
import type { OracleCase } from '../rules/ledger/oracle-case.js';

// biome-ignore lint/suspicious/noExplicitAny: the cases are other people's JSON of many shapes
type Json = any;

/** The body of `POST /positions/preview` for a case of which every convention is an everyday one. */
export function previewOf({ input }: OracleCase): Json {
  const { principal, disbursedOn = '2026-01-01', asOf = disbursedOn } = input;
  return { principal, disbursedOn, terms: termsOf(input), facts: factsOf(input), asOf };
}

function termsOf(input: Json): Json {
  const { method, annualRate, instalments, every, dueDates, gracePrincipalInstalments } = input;
  const { mode, due, components } = input.allocation ?? {};
  const wholeUnit = /instalment total to a whole unit/.test(input.rounding ?? '');
  return {
    ...{ method, annualRate, instalments, every, dueDates, gracePrincipalInstalments },
    firstDueOn: dueDates ? undefined : input.firstDueOn,
    dayCount: input.dayCount,
    allocation: due ?? components,
    allocationMode: mode?.includes('then-in-advance') ? 'due-then-advance' : undefined,
    rounding: wholeUnit ? { unit: 100, halves: /half-even/.test(input.rounding) ? 'even' : 'up' } : undefined,
    ...(input.interestRecalculation?.rest === 'daily'
      ? { interestBasis: 'daily-balance', prepayment: 'smaller-instalments' }
      : {}),
    lateFee: input.overduePenalty && {
      rate: input.overduePenalty.percent,
      of: input.overduePenalty.base === 'principal' ? 'principal' : 'principal-and-interest',
      times: 'once',
    },
  };
}

function factsOf(input: Json): Json[] {
  const facts: Json[] = [];
  for (const { kind, dueOn, addedOn, amount } of input.charges ?? [])
    facts.push({ kind: 'charge', charge: kind, on: dueOn, enteredOn: addedOn, amount });
  for (const { paidOn, enteredOn, amount, reversedOn } of input.payments ?? []) {
    facts.push({ kind: 'payment', on: paidOn, enteredOn, amount });
    if (reversedOn) facts.push({ kind: 'reversal', on: reversedOn, of: facts.length - 1 });
  }
  if (input.writeOff) facts.push({ kind: 'write-off', on: input.writeOff.on });
  return facts;
}

/** What the answer says otherwise than the case. */
export function wrongFigures({ input, expect }: OracleCase, answer: Json): string[] {
  const wrong: string[] = [];
  for (const row of expect.rows ?? [])
    compare(`row ${row.n}`, row, answer.rows[row.n - 1] ?? {}, wrong, !!input.disbursedOn);
  if (expect.totals) compare('totals', expect.totals, answer.totals, wrong);
  if (expect.outstanding !== undefined && Number(expect.outstanding) !== Number(answer.outstanding.total))
    wrong.push(`outstanding ${answer.outstanding.total}, not ${expect.outstanding}`);
  for (const entry of expect.allocations ?? [])
    if (entry.type !== 'write-off') compareAllocated(entry, input, answer, wrong);
  return wrong;
}

const FIELDS: Record<string, string> = {
  principal: 'principal',
  interest: 'interest',
  fees: 'fee',
  penalties: 'penalty',
  total: 'total',
  balance: 'balance',
  paid: 'paid',
  outstanding: 'outstanding',
};

function compare(where: string, expected: Json, found: Json, wrong: string[], dated = false): void {
  for (const [theirs, ours] of Object.entries(FIELDS)) {
    if (expected[theirs] === undefined || Number(expected[theirs]) === Number(found[ours])) continue;
    wrong.push(`${where} ${ours}: ${found[ours]}, not ${expected[theirs]}`);
  }
  for (const name of dated ? ['dueOn', 'paidOn'] : [])
    if (expected[name] !== undefined && expected[name] !== found[name])
      wrong.push(`${where} ${name}: ${found[name]}, not ${expected[name]}`);
}

function compareAllocated(expected: Json, input: Json, answer: Json, wrong: string[]): void {
  if (input.payments.some((one: Json) => one.reversedOn && one.paidOn === expected.paidOn)) return;
  const facts = factsOf(input);
  const sums: Record<string, number> = { principal: 0, interest: 0, fee: 0, penalty: 0 };
  for (const one of answer.allocations)
    if (facts[one.fact].on === expected.paidOn)
      for (const part of Object.keys(sums)) sums[part]! += Math.round(Number(one[part]) * 100);
  const baht = Object.fromEntries(Object.entries(sums).map(([part, satang]) => [part, satang / 100]));
  compare(`paid on ${expected.paidOn}`, { ...expected, balance: undefined, total: undefined }, baht, wrong);
}
