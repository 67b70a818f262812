// What an entry dated back alters of the days after it, worked by hand.
import { alterations } from '../../../src/ledger/alterations.js';
import { charged, loan, paid, percent, reversed } from './story.js';

const figures = (found: ReturnType<typeof alterations>) =>
  found.map(one => [one.figure, one.on, one.before, one.after]);

describe('a payment dated back', () => {
  // Four rows of 1,000.00 from 1 February; 1,000.00 was received on 1 March.
  const before = loan('4000.00', {}, [paid('2026-03-01', '1000.00')]);

  it('alters the later receipt’s division and balance, and what is overdue today', () => {
    expect(figures(alterations(before, [paid('2026-02-01', '1000.00')], '2026-03-20'))).toEqual([
      ['division', '2026-03-01', '1: 1000.00', '2: 1000.00'],
      ['balance', '2026-03-01', '3000.00', '2000.00'],
      ['overdue', '2026-03-20', '1000.00', '0.00'],
      ['days-past-due', '2026-03-20', '19', '0'],
    ]);
  });

  it('alters nothing that was told when it is of today, or when nothing came after it', () => {
    expect(alterations(before, [paid('2026-03-20', '1000.00')], '2026-03-20')).toEqual([]);
    expect(alterations(loan('4000.00'), [paid('2026-01-20', '500.00')], '2026-01-25')).toEqual([]);
  });

  it('leaves earlier payments, and those of its own day that came before it, as they were', () => {
    const found = alterations(before, [paid('2026-03-01', '500.00', 'second')], '2026-03-20');
    expect(figures(found).map(([figure]) => figure)).toEqual(['overdue']);
  });

  it('alters the default interest that ran meanwhile', () => {
    const late = loan('10000.00', { instalments: 1, defaultRate: percent('5.00') });
    const found = alterations(late, [paid('2026-02-01', '10000.00')], '2026-03-03');
    expect(figures(found)[0]).toEqual(['penalty', '2026-03-03', '41.10', '0.00']);
  });
});

it('a reversal and a charge dated back are told by the same figures', () => {
  const whole = loan('4000.00', {}, [paid('2026-02-01', '1000.00'), paid('2026-03-01', '1000.00')]);
  const undone = alterations(whole, [reversed('paid 2026-02-01', '2026-02-01')], '2026-03-02');
  expect(figures(undone)).toContainEqual(['division', '2026-03-01', '2: 1000.00', '1: 1000.00']);
  const cost = alterations(whole, [charged('fee', '2026-02-01', '50.00', '2026-03-02')], '2026-03-02');
  expect(figures(cost)).toContainEqual(['balance', '2026-03-01', '2000.00', '2050.00']);
});
