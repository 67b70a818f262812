import fc from 'fast-check';
import { addDays, dayNumber } from '../../../src/kernel/civil-date.js';
import { bucketOf } from '../../../src/ledger/aging.js';
import type { Fact } from '../../../src/ledger/facts.js';
import { position } from '../../../src/ledger/position.js';
import type { Loan } from '../../../src/ledger/replay.js';
import { END_OF_DAYS, loanSpans } from '../../../src/ledger/spans.js';
import type { Terms } from '../../../src/ledger/terms.js';
import { ALL_DAYS } from '../../../src/ledger/working-days.js';
import { asked, HORIZON, histories, loans } from './histories.js';
import { claim, law, sum, WEEK } from './law.js';

const withoutDefault = (terms: Terms): Terms => ({ ...terms, defaultRate: null });

describe('arrears', () => {
  law('overdue is what is unpaid of rows whose last day in time has passed', asked(), ({ loan, asOf }) => {
    const { rows, overdue } = position(loan, asOf, { workingDays: WEEK });
    const late = rows.filter(row => row.outstanding > 0 && asOf > row.lastDayInTime);
    claim(overdue.amount).toBe(sum(late.map(row => row.outstanding)));
    claim(overdue.since).toBe(late.map(row => row.dueOn).sort()[0] ?? null);
    claim(overdue.daysPastDue).toBe(late.length ? dayNumber(asOf) - dayNumber(overdue.since!) : 0);
    claim(overdue.bucket).toBe(bucketOf(overdue.daysPastDue));
  });

  law('moving due days to working days never makes more overdue', asked(), ({ loan, asOf }) => {
    const moved = position(loan, asOf, { workingDays: WEEK });
    const still = position(loan, asOf, { workingDays: ALL_DAYS });
    claim(moved.rows.map(row => row.dueOn)).toEqual(still.rows.map(row => row.dueOn));
    if (still.overdue.since === null) claim(moved.overdue.since).toBeNull();
    claim(moved.overdue.daysPastDue).toBeLessThanOrEqual(still.overdue.daysPastDue);
  });

  law('default interest is on overdue principal alone', asked(['payment']), ({ loan, asOf }) => {
    const free: Loan = { ...loan, terms: withoutDefault(loan.terms) };
    const asks = position(loan, asOf);
    for (const row of asks.rows) if (row.principal === 0) claim(row.penalty).toBe(0);
    claim(asks.totals.interest).toBe(position(free, asOf).totals.interest);
    if (loan.facts.length === 0) {
      const days = (row: { lastDayInTime: string }) =>
        Math.max(0, dayNumber(asOf) - dayNumber(row.lastDayInTime));
      const most = sum(asks.rows.map(row => row.principal * 0.15 * (days(row) / 365) + 1));
      claim(asks.totals.penalty).toBeLessThanOrEqual(most);
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
      claim(Math.abs(alone - split)).toBeLessThanOrEqual(2);
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
        claim(span.outstandingPrincipal).toBe(found.outstanding.principal);
        claim(span.sinceDay).toBe(found.overdue.since && dayNumber(found.overdue.since));
        claim(span.nextDueDay).toBe(found.nextDue && dayNumber(found.nextDue.on));
        if (span.accruing && day > span.fromDay) continue;
        claim(span.outstandingTotal).toBe(found.outstanding.total);
        claim(span.overdueAmount).toBe(found.overdue.amount);
        claim(span.nextDueAmount).toBe(found.nextDue?.amount ?? null);
      }
    },
  );

  law('spans follow one another from the disbursement to the end of days', histories(), loan => {
    const spans = loanSpans(loan);
    claim(spans[0]!.fromDay).toBe(dayNumber(loan.disbursedOn));
    claim(spans.at(-1)!.untilDay).toBe(END_OF_DAYS);
    for (const [index, span] of spans.entries()) {
      claim(span.untilDay).toBeGreaterThan(span.fromDay);
      if (index > 0) claim(span.fromDay).toBe(spans[index - 1]!.untilDay);
    }
  });
});
