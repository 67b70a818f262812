import { addDays, civilDate, dayNumber } from '../../../src/kernel/civil-date.js';
import { bucketOf } from '../../../src/ledger/aging.js';
import type { Fact } from '../../../src/ledger/facts.js';
import { position } from '../../../src/ledger/position.js';
import type { Loan } from '../../../src/ledger/replay.js';
import { END_OF_DAYS, loanSpans } from '../../../src/ledger/spans.js';
import type { Terms } from '../../../src/ledger/terms.js';
import { ALL_DAYS } from '../../../src/ledger/working-days.js';
import { asked, countsDays, HORIZON } from './histories.js';
import { claim, law, roundings, sum, WEEK } from './law.js';

const any = asked();

const withoutDefault = (terms: Terms): Terms => ({ ...terms, defaultRate: null });

describe('arrears', () => {
  law('overdue is what is unpaid of rows whose last day in time has passed', any, ({ loan, asOf }) => {
    const { rows, overdue } = position(loan, asOf, { workingDays: WEEK });
    const late = rows.filter(row => row.outstanding > 0 && asOf > row.lastDayInTime);
    claim(overdue.amount).toBe(sum(late.map(row => row.outstanding)));
    claim(overdue.since).toBe(late.map(row => row.dueOn).sort()[0] ?? null);
    claim(overdue.daysPastDue).toBe(late.length ? dayNumber(asOf) - dayNumber(overdue.since!) : 0);
    claim(overdue.bucket).toBe(bucketOf(overdue.daysPastDue));
  });

  law('moving due days to working days never makes more overdue', any, ({ loan, asOf }) => {
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
    // By the daily balance a payment that goes to default interest leaves more principal to bear interest.
    if (!countsDays(loan)) claim(asks.totals.interest).toBe(position(free, asOf).totals.interest);
    if (loan.facts.length === 0) {
      const days = (row: { lastDayInTime: string }) =>
        Math.max(0, dayNumber(asOf) - dayNumber(row.lastDayInTime));
      const most = sum(asks.rows.map(row => row.principal * 0.15 * (days(row) / 365) + 1));
      claim(asks.totals.penalty).toBeLessThanOrEqual(most);
    }
  });

  law('default interest asked on the way adds up to what is asked at the end', any, ({ loan, chance }) => {
    // A payment of one satang on the way may change what is left by itself alone.
    const asOf = addDays(loan.disbursedOn, HORIZON * 2);
    const terms: Terms = {
      ...loan.terms,
      allocation: ['penalty', 'fee', 'interest', 'principal'],
      defaultRate: 7_000_000,
    };
    const on = addDays(loan.disbursedOn, chance % (HORIZON + 1));
    const crumb: Fact = { id: 'c', kind: 'payment', on, enteredOn: on, amount: 1 };
    const alone = position({ ...loan, terms, facts: [] }, asOf).totals.total;
    const split = position({ ...loan, terms, facts: [crumb] }, asOf).totals.total;
    claim(Math.abs(alone - split)).toBeLessThanOrEqual(2 + roundings(loan));
  });

  law('the span of a day says what the position says', any, ({ loan, asOf: last, chance }) => {
    const workingDays = chance % 2 ? WEEK : ALL_DAYS;
    const spans = loanSpans(loan, { workingDays });
    const first = dayNumber(loan.disbursedOn);
    const { fromDay, untilDay } = spans[chance % spans.length]!;
    const { rows } = position(loan, last, { workingDays });
    const turn = dayNumber(rows[chance % rows.length]!.lastDayInTime) + 1;
    const days = [fromDay, untilDay - 1, turn, first + (chance % (HORIZON + 2000))];
    for (const day of days.filter(one => one - first < 20_000)) {
      const asOf = civilDate(day);
      const span = spans.find(one => one.fromDay <= day && day < one.untilDay)!;
      const found = position(loan, asOf, { workingDays });
      claim(span.outstandingPrincipal).toBe(found.outstanding.principal);
      claim(span.sinceDay).toBe(found.overdue.since && dayNumber(found.overdue.since));
      claim(span.nextDueDay).toBe(found.nextDue && dayNumber(found.nextDue.on));
      if (span.accruing && day > span.fromDay) continue;
      claim(span.outstandingTotal).toBe(found.outstanding.total);
      claim(span.overdueAmount).toBe(found.overdue.amount);
      claim(span.nextDueAmount).toBe(found.nextDue?.amount ?? null);
    }
  });

  law('spans follow one another from the disbursement to the end of days', any, ({ loan }) => {
    const spans = loanSpans(loan);
    claim(spans[0]!.fromDay).toBe(dayNumber(loan.disbursedOn));
    claim(spans.at(-1)!.untilDay).toBe(END_OF_DAYS);
    for (const [index, span] of spans.entries()) {
      claim(span.untilDay).toBeGreaterThan(span.fromDay);
      if (index > 0) claim(span.fromDay).toBe(spans[index - 1]!.untilDay);
    }
  });
});
