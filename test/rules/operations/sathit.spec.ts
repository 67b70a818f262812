import { daysBetween } from '../../../src/kernel/civil-date.js';
import { ALL_DAYS } from '../../../src/ledger/working-days.js';
import { SATHIT, sathitLoans } from '../../../src/operations/demo/sathit.js';

// Ends of months and a leap day: the demonstration is asked for on any day.
const DAYS = ['2026-11-21', '2026-12-31', '2027-03-31', '2028-02-29', '2027-01-01'];

describe('the loans of the invented fund', () => {
  it.each(DAYS)('on %s have instalments due today and in 7, 15 and 30 days, and one 100 days late', today => {
    const next = sathitLoans(today, ALL_DAYS).flatMap(loan =>
      loan.dueDates ? [loan.dueDates[loan.paid ?? 0]] : [],
    );
    const ahead = next.flatMap(due => (due ? [daysBetween(today, due)] : [])).toSorted((a, b) => a - b);
    expect(ahead).toEqual([-100, -45, -3, 0, 7, 15, 30]);
  });

  it.each(DAYS)('on %s all began within the history that is played', today => {
    for (const loan of sathitLoans(today, ALL_DAYS)) {
      expect(daysBetween(loan.appliedOn, today)).toBeLessThan(SATHIT.historyDays);
      expect(daysBetween(loan.disbursedOn ?? today, today)).toBeLessThan(SATHIT.runDays);
    }
  });
});
