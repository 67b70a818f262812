// What holds for every loan and every history. A failure prints its seed; LAWS_RUNS sets how many are tried.
import fc from 'fast-check';
import { addDays, dayNumber } from '../../../src/kernel/civil-date.js';
import { bucketOf } from '../../../src/ledger/aging.js';
import { countsFrom, type Fact } from '../../../src/ledger/facts.js';
import { payoffAmount } from '../../../src/ledger/payoff.js';
import { type Position, position } from '../../../src/ledger/position.js';
import type { Loan } from '../../../src/ledger/replay.js';
import { END_OF_DAYS, loanSpans } from '../../../src/ledger/spans.js';
import { PARTS, type Terms } from '../../../src/ledger/terms.js';
import { ALL_DAYS, type WorkingDays } from '../../../src/ledger/working-days.js';
import { ALL_KINDS, anyTerms, asked, HORIZON, histories, loans, RUNS } from './histories.js';

const WEEK: WorkingDays = { isWorkingDay: date => ![6, 7].includes(((dayNumber(date) + 3) % 7) + 1) };
const MONEY_IN = ['payment', 'payment', 'payment', 'settlement'] as Fact['kind'][];
const PLAIN = ['payment', 'payment', 'charge'] as Fact['kind'][];

function law<Given>(name: string, given: fc.Arbitrary<Given>, holds: (value: Given) => void): void {
  test(name, () => fc.assert(fc.property(given, holds), { numRuns: RUNS }));
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
const received = (fact: Fact) => (fact.kind === 'payment' || fact.kind === 'settlement' ? fact.amount : 0);
const allocated = (found: Position, id?: string) =>
  sum(
    found.allocations
      .filter(({ fact }) => id === undefined || fact === id)
      .map(entry => entry.fee + entry.penalty + entry.interest + entry.principal),
  );
const with_ = (loan: Loan, ...facts: Fact[]): Loan => ({ ...loan, facts: [...loan.facts, ...facts] });
const termless = (terms: Terms): Terms => ({ ...terms, defaultRate: null });

describe('money', () => {
  law('what comes in is allocated, unapplied or refunded', asked(), ({ loan, asOf }) => {
    const found = position(loan, asOf);
    const gone = new Set(
      loan.facts.flatMap(fact => (fact.kind === 'reversal' && fact.on <= asOf ? [fact.of] : [])),
    );
    const counting = loan.facts.filter(fact => fact.on <= asOf && !gone.has(fact.id));
    const refunded = sum(counting.map(fact => (fact.kind === 'refund' ? fact.amount : 0)));
    const inflow = sum(counting.map(received));
    const tooMuch = found.warnings.some(({ code }) => code === 'refund-above-credit');
    if (tooMuch) expect(allocated(found) + found.unapplied + refunded).toBeGreaterThan(inflow);
    else expect(allocated(found) + found.unapplied + refunded).toBe(inflow);
    for (const fact of counting) expect(allocated(found, fact.id)).toBeLessThanOrEqual(received(fact));
  });

  law('allocations add up to what each row says was paid', asked(), ({ loan, asOf }) => {
    const found = position(loan, asOf);
    for (const row of found.rows) {
      const entries = found.allocations.filter(({ instalment }) => instalment === row.n);
      for (const part of PARTS) expect(sum(entries.map(entry => entry[part]))).toBe(row.paidParts[part]);
    }
    expect(found.totals.paid).toBe(allocated(found));
  });

  law('a row is paid, outstanding or written off, and nothing is negative', asked(), ({ loan, asOf }) => {
    for (const row of position(loan, asOf).rows) {
      expect(row.total).toBe(row.paid + row.outstanding + row.writtenOff);
      expect(row.total).toBe(row.principal + row.interest + row.fee + row.penalty);
      for (const parts of [row, row.paidParts, row.outstandingParts]) {
        for (const part of PARTS) expect(parts[part]).toBeGreaterThanOrEqual(0);
      }
    }
  });

  law('the rows’ principal sums to the loan and the last balance is nothing', asked(), ({ loan, asOf }) => {
    const { rows } = position(loan, asOf);
    expect(sum(rows.map(row => row.principal))).toBe(loan.principal);
    expect(rows.at(-1)!.balance).toBe(0);
    expect(Math.min(...rows.map(row => row.balance))).toBeGreaterThanOrEqual(0);
  });

  law('outstanding principal = disbursed − allocated − written off', asked(), ({ loan, asOf }) => {
    const found = position(loan, asOf);
    const paid = sum(found.allocations.map(({ principal }) => principal));
    expect(found.outstanding.principal).toBe(loan.principal - paid - found.writtenOff.principal);
  });

  law('every figure is a whole satang', asked(), ({ loan, asOf }) => {
    const { totals, outstanding, overdue, unapplied } = position(loan, asOf);
    const figures = [...Object.values(totals), ...Object.values(outstanding), overdue.amount, unapplied];
    expect(figures.every(Number.isSafeInteger)).toBe(true);
  });

  law('totals are the sums of the rows', asked(), ({ loan, asOf }) => {
    const { rows, totals, outstanding } = position(loan, asOf);
    for (const field of ['total', 'paid', 'outstanding', 'fee', 'penalty', 'interest'] as const) {
      expect(totals[field]).toBe(sum(rows.map(row => row[field])));
    }
    expect(outstanding.total).toBe(totals.outstanding);
  });
});

describe('facts and days', () => {
  law(
    'a reversed fact counts as never recorded',
    asked(['payment', 'charge', 'restructure', 'write-off', 'settlement', 'waiver', 'refund']),
    ({ loan, asOf }) => {
      const [target] = loan.facts;
      fc.pre(target !== undefined && target.on <= asOf);
      const reversal: Fact = { id: 'r', kind: 'reversal', of: target!.id, on: asOf, enteredOn: asOf };
      const without = { ...loan, facts: loan.facts.slice(1) };
      expect(position(with_(loan, reversal), asOf)).toEqual(position(without, asOf));
      expect(position(with_(loan, reversal), addDays(asOf, 100))).toEqual(
        position(without, addDays(asOf, 100)),
      );
    },
  );

  law('before its day a reversal changes nothing', asked(), ({ loan, asOf }) => {
    const later = loan.facts.filter(fact => fact.kind === 'reversal' && fact.on > asOf);
    const without = { ...loan, facts: loan.facts.filter(fact => !later.includes(fact)) };
    expect(position(loan, asOf)).toEqual(position(without, asOf));
  });

  law(
    'the order of entering does not matter, only the days',
    fc.tuple(asked(), fc.infiniteStream(fc.nat())),
    ([{ loan, asOf }, keys]) => {
      const facts = loan.facts.map((fact, seq) => ({ ...fact, seq }));
      const shuffled = facts
        .map(fact => ({ fact, key: keys.next().value }))
        .sort((one, other) => one.key - other.key)
        .map(({ fact }) => fact);
      expect(position({ ...loan, facts: shuffled }, asOf)).toEqual(position({ ...loan, facts }, asOf));
    },
  );

  law('when a payment was entered does not matter', asked(), ({ loan, asOf }) => {
    const facts = loan.facts.map(fact =>
      fact.kind === 'charge' ? fact : { ...fact, enteredOn: addDays(fact.enteredOn, 500) },
    );
    expect(position({ ...loan, facts }, asOf)).toEqual(position(loan, asOf));
  });

  law('facts after the day do not count', asked(), ({ loan, asOf }) => {
    const facts = loan.facts.filter(fact => countsFrom(fact) <= asOf);
    expect(position({ ...loan, facts }, asOf)).toEqual(position(loan, asOf));
  });

  law('knownOn leaves out what was entered after it', asked(), ({ loan, asOf }) => {
    const knownOn = addDays(asOf, -30);
    const facts = loan.facts.filter(fact => fact.enteredOn <= knownOn);
    expect(position(loan, asOf, { knownOn })).toEqual(position({ ...loan, facts }, asOf));
  });

  law('the same facts give the same position, and stay as they were', asked(), ({ loan, asOf }) => {
    const frozen = structuredClone(loan);
    const first = position(loan, asOf);
    expect(loan).toEqual(frozen);
    expect(position(frozen, asOf)).toEqual(first);
    expect(position(loan, asOf)).toEqual(first);
  });

  law('without facts in between, arrears only grow', asked(), ({ loan, asOf }) => {
    const facts = loan.facts.filter(fact => countsFrom(fact) <= asOf);
    const today = position({ ...loan, facts }, asOf);
    const later = position({ ...loan, facts }, addDays(asOf, 17));
    expect(later.overdue.amount).toBeGreaterThanOrEqual(today.overdue.amount);
    expect(later.outstanding.total).toBeGreaterThanOrEqual(today.outstanding.total);
    if (today.overdue.since) expect(later.overdue.daysPastDue).toBe(today.overdue.daysPastDue + 17);
  });
});

describe('payments', () => {
  law(
    'two payments of one day are as one of their sum',
    fc.tuple(asked(PLAIN), fc.nat()),
    ([{ loan, asOf }, cut]) => {
      const amount = Math.max(2, Math.floor(loan.principal / 3));
      const part = 1 + (cut % (amount - 1));
      const on = asOf;
      const pay = (id: string, share: number): Fact => ({
        id,
        kind: 'payment',
        on,
        enteredOn: on,
        amount: share,
      });
      const once = position(with_(loan, pay('a', amount)), asOf);
      const twice = position(with_(loan, pay('a', part), pay('b', amount - part)), asOf);
      expect(twice.outstanding.total).toBe(once.outstanding.total);
      if (loan.terms.allocationMode === 'oldest-first') expect(twice.rows).toEqual(once.rows);
    },
  );

  law('paying more never leaves more', asked(PLAIN), ({ loan, asOf }) => {
    fc.pre(loan.terms.defaultRate === null);
    const facts = loan.facts.map(fact =>
      fact.kind === 'payment' ? { ...fact, amount: fact.amount + 100 } : fact,
    );
    const more = position({ ...loan, facts }, asOf).outstanding.total;
    expect(more).toBeLessThanOrEqual(position(loan, asOf).outstanding.total);
  });

  law(
    'oldest first: what is paid on a row follows only on older rows paid in full',
    asked(PLAIN),
    ({ loan, asOf }) => {
      fc.pre(loan.terms.allocationMode === 'oldest-first' && loan.terms.defaultRate === null);
      const { rows } = position(loan, asOf);
      const open = rows.findIndex(row => row.outstanding > 0);
      if (open !== -1) for (const row of rows.slice(open + 1)) expect(row.paid).toBe(0);
    },
  );

  law('paying each row on its due day leaves nothing and costs nothing more', loans(), loan => {
    const plan = position({ ...loan, facts: [] }, loan.disbursedOn).rows;
    const facts = plan
      .filter(row => row.total > 0)
      .map(
        (row): Fact => ({
          id: String(row.n),
          kind: 'payment',
          on: row.dueOn,
          enteredOn: row.dueOn,
          amount: row.total,
        }),
      );
    const found = position({ ...loan, facts }, addDays(plan.at(-1)!.dueOn, 400));
    expect(found.outstanding.total).toBe(0);
    expect(found.unapplied).toBe(0);
    expect(found.totals.penalty).toBe(0);
    expect(found.nextDue).toBeNull();
    for (const row of found.rows) if (row.total > 0) expect(row.paidOn).toBe(row.dueOn);
  });

  law(
    'paidOn is there exactly when nothing is left, and the loan was not given up',
    asked(),
    ({ loan, asOf }) => {
      for (const row of position(loan, asOf).rows) {
        expect(row.paidOn !== null).toBe(row.outstanding === 0 && row.writtenOff === 0);
      }
    },
  );

  law('a payoff leaves nothing and is never dearer than paying everything', asked(), ({ loan, asOf }) => {
    const owed = position(loan, asOf);
    const amount = payoffAmount(loan, asOf);
    expect(amount).toBeLessThanOrEqual(owed.outstanding.total);
    expect(amount).toBeGreaterThanOrEqual(owed.outstanding.principal);
    fc.pre(amount > 0);
    const settled = position(
      with_(loan, { id: 's', kind: 'settlement', on: asOf, enteredOn: asOf, amount }),
      asOf,
    );
    expect(settled.outstanding.total).toBe(0);
    expect(settled.unapplied).toBe(owed.unapplied);
  });

  law('a waiver takes off exactly its amount of penalty', asked(), ({ loan, asOf }) => {
    const before = position(loan, asOf);
    fc.pre(before.outstanding.penalty > 0);
    const amount = Math.ceil(before.outstanding.penalty / 2);
    const after = position(with_(loan, { id: 'w', kind: 'waiver', on: asOf, enteredOn: asOf, amount }), asOf);
    expect(before.outstanding.penalty - after.outstanding.penalty).toBe(amount);
    expect(after.totals.waived - before.totals.waived).toBe(amount);
    expect(after.totals.paid).toBe(before.totals.paid);
  });

  law('a refund takes only unapplied credit', asked(), ({ loan, asOf }) => {
    const before = position(loan, asOf);
    fc.pre(before.unapplied > 0);
    const refund: Fact = { id: 'b', kind: 'refund', on: asOf, enteredOn: asOf, amount: before.unapplied };
    const after = position(with_(loan, refund), asOf);
    expect(after.unapplied).toBe(0);
    expect(after.rows).toEqual(before.rows);
  });
});

describe('ends and new beginnings', () => {
  law('a write-off leaves nothing, then or ever', asked(), ({ loan, asOf }) => {
    const facts = loan.facts.filter(fact => fact.on <= asOf);
    const given: Fact = { id: 'x', kind: 'write-off', on: asOf, enteredOn: asOf };
    const before = position({ ...loan, facts }, asOf);
    const after = position(with_({ ...loan, facts }, given), addDays(asOf, 1000));
    expect(after.outstanding.total).toBe(0);
    expect(after.overdue).toEqual({ amount: 0, since: null, daysPastDue: 0, bucket: null });
    expect(after.totals.paid).toBe(before.totals.paid);
    expect(after.totals.writtenOff).toBe(before.totals.outstanding + before.totals.writtenOff);
  });

  law(
    'a restructure keeps what is paid and what is owed of principal',
    fc.tuple(asked(ALL_KINDS), anyTerms()),
    ([{ loan, asOf }, terms]) => {
      const facts = loan.facts.filter(fact => fact.on <= asOf);
      const change: Fact = { id: 'n', kind: 'restructure', on: asOf, enteredOn: asOf, terms };
      const before = position({ ...loan, facts }, asOf);
      const after = position(with_({ ...loan, facts }, change), asOf);
      expect(after.outstanding.principal).toBe(before.outstanding.principal);
      expect(after.outstanding.fee).toBe(before.outstanding.fee);
      expect(after.outstanding.penalty).toBe(before.outstanding.penalty);
      expect(after.allocations).toEqual(before.allocations);
      expect(after.oldRows.at(-1)).toEqual(before.rows);
    },
  );

  law(
    'a restructure asks unpaid interest once, beside the principal',
    fc.tuple(asked(MONEY_IN), anyTerms()),
    ([{ loan, asOf }, given]) => {
      const terms: Terms = { ...given, method: 'interest-free', annualRate: 0 };
      const change: Fact = { id: 'n', kind: 'restructure', on: asOf, enteredOn: asOf, terms };
      const before = position(loan, asOf);
      const owed = sum(
        before.rows.filter(row => row.dueOn <= asOf).map(row => row.outstandingParts.interest),
      );
      const { outstanding, rows } = position(with_(loan, change), asOf);
      expect(outstanding.interest).toBe(owed);
      expect(rows.filter(row => row.outstandingParts.interest > 0).length).toBeLessThanOrEqual(1);
    },
  );

  law('what a restructure waives is not asked', fc.tuple(asked(), anyTerms()), ([{ loan, asOf }, terms]) => {
    const facts = loan.facts.filter(fact => fact.kind !== 'charge');
    const waive: ('fee' | 'penalty' | 'interest')[] = ['fee', 'penalty', 'interest'];
    const change: Fact = { id: 'n', kind: 'restructure', on: asOf, enteredOn: asOf, terms, waive };
    const { outstanding } = position(with_({ ...loan, facts }, change), asOf);
    expect(outstanding.fee + outstanding.penalty).toBe(0);
  });
});

describe('moratorium', () => {
  law('a moratorium keeps all that is owed, and makes none of it due earlier', asked(), ({ loan, asOf }) => {
    const facts = loan.facts.filter(fact => countsFrom(fact) <= asOf);
    const until = addDays(asOf, 90);
    const pause: Fact = { id: 'm', kind: 'moratorium', on: asOf, enteredOn: asOf, part: 'both', until };
    const before = position({ ...loan, facts }, asOf);
    const after = position(with_({ ...loan, facts }, pause), asOf);
    expect(after.outstanding).toEqual(before.outstanding);
    expect(after.overdue).toEqual(before.overdue);
    const due = (found: Position, day: string) =>
      sum(found.rows.filter(row => row.dueOn <= day).map(row => row.outstanding));
    for (const day of [30, 60, 120, 400].map(step => addDays(asOf, step))) {
      expect(due(after, day)).toBeLessThanOrEqual(due(before, day));
    }
  });
});

describe('arrears', () => {
  law('overdue is what is unpaid of rows whose last day in time has passed', asked(), ({ loan, asOf }) => {
    const { rows, overdue } = position(loan, asOf, { workingDays: WEEK });
    const late = rows.filter(row => row.outstanding > 0 && asOf > row.lastDayInTime);
    expect(overdue.amount).toBe(sum(late.map(row => row.outstanding)));
    expect(overdue.since).toBe(late.map(row => row.dueOn).sort()[0] ?? null);
    expect(overdue.daysPastDue).toBe(late.length ? dayNumber(asOf) - dayNumber(overdue.since!) : 0);
    expect(overdue.bucket).toBe(bucketOf(overdue.daysPastDue));
  });

  law('moving due days to working days never makes more overdue', asked(), ({ loan, asOf }) => {
    const moved = position(loan, asOf, { workingDays: WEEK });
    const still = position(loan, asOf, { workingDays: ALL_DAYS });
    expect(moved.rows.map(row => row.dueOn)).toEqual(still.rows.map(row => row.dueOn));
    if (still.overdue.since === null) expect(moved.overdue.since).toBeNull();
    expect(moved.overdue.daysPastDue).toBeLessThanOrEqual(still.overdue.daysPastDue);
  });

  law('default interest is on overdue principal alone', asked(['payment']), ({ loan, asOf }) => {
    const free: Loan = { ...loan, terms: termless(loan.terms) };
    const asks = position(loan, asOf);
    for (const row of asks.rows) if (row.principal === 0) expect(row.penalty).toBe(0);
    expect(asks.totals.interest).toBe(position(free, asOf).totals.interest);
    if (loan.facts.length === 0) {
      const days = (row: { lastDayInTime: string }) =>
        Math.max(0, dayNumber(asOf) - dayNumber(row.lastDayInTime));
      const most = sum(asks.rows.map(row => row.principal * 0.15 * (days(row) / 365) + 1));
      expect(asks.totals.penalty).toBeLessThanOrEqual(most);
    }
  });

  law(
    'default interest asked on the way adds up to what is asked at the end',
    fc.tuple(loans(), fc.nat(HORIZON)),
    ([loan, step]) => {
      // A payment of one satang on the way may change what is left by itself alone.
      const asOf = addDays(loan.disbursedOn, HORIZON * 2);
      const terms: Terms = {
        ...loan.terms,
        allocation: ['penalty', 'fee', 'interest', 'principal'],
        defaultRate: 7_000_000,
      };
      const on = addDays(loan.disbursedOn, step);
      const crumb: Fact = { id: 'c', kind: 'payment', on, enteredOn: on, amount: 1 };
      const alone = position({ ...loan, terms, facts: [] }, asOf).totals.total;
      const split = position({ ...loan, terms, facts: [crumb] }, asOf).totals.total;
      expect(Math.abs(alone - split)).toBeLessThanOrEqual(2);
    },
  );

  law(
    'the span of a day says what the position says',
    fc.tuple(histories(), fc.boolean(), fc.array(fc.nat(HORIZON + 2000), { minLength: 3, maxLength: 3 })),
    ([loan, week, steps]) => {
      const workingDays = week ? WEEK : ALL_DAYS;
      const spans = loanSpans(loan, { workingDays });
      const first = dayNumber(loan.disbursedOn);
      const edges = spans.slice(0, 12).flatMap(span => [span.fromDay - first, span.untilDay - 1 - first]);
      const last = position(loan, addDays(loan.disbursedOn, HORIZON), { workingDays });
      const turns = last.rows.slice(0, 6).map(row => dayNumber(row.lastDayInTime) + 1 - first);
      for (const step of [...steps, ...edges, ...turns].filter(day => day < 20_000)) {
        const asOf = addDays(loan.disbursedOn, step);
        const day = dayNumber(asOf);
        const span = spans.find(({ fromDay, untilDay }) => fromDay <= day && day < untilDay)!;
        const found = position(loan, asOf, { workingDays });
        expect(span.outstandingPrincipal).toBe(found.outstanding.principal);
        expect(span.sinceDay).toBe(found.overdue.since && dayNumber(found.overdue.since));
        expect(span.nextDueDay).toBe(found.nextDue && dayNumber(found.nextDue.on));
        if (span.accruing && day > span.fromDay) continue;
        expect(span.outstandingTotal).toBe(found.outstanding.total);
        expect(span.overdueAmount).toBe(found.overdue.amount);
        expect(span.nextDueAmount).toBe(found.nextDue?.amount ?? null);
      }
    },
  );

  law('spans follow one another from the disbursement to the end of days', histories(), loan => {
    const spans = loanSpans(loan);
    expect(spans[0]!.fromDay).toBe(dayNumber(loan.disbursedOn));
    expect(spans.at(-1)!.untilDay).toBe(END_OF_DAYS);
    for (const [index, span] of spans.entries()) {
      expect(span.untilDay).toBeGreaterThan(span.fromDay);
      if (index > 0) expect(span.fromDay).toBe(spans[index - 1]!.untilDay);
    }
  });
});
