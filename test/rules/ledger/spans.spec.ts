import { civilDate } from '../../../src/kernel/civil-date.js';
import { END_OF_DAYS, loanSpans, type Span } from '../../../src/ledger/spans.js';
import { charged, loan, paid, percent, reversed, writtenOff } from './story.js';

const told = (spans: Span[]) =>
  spans.map(span =>
    [
      civilDate(span.fromDay),
      span.outstandingTotal / 100,
      span.overdueAmount / 100,
      span.sinceDay === null ? '-' : civilDate(span.sinceDay),
      span.nextDueDay === null ? '-' : civilDate(span.nextDueDay),
    ].join(' '),
  );

test('a loan that is never paid goes from due day to due day', () => {
  expect(told(loanSpans(loan('400.00')))).toEqual([
    '2026-01-01 400 0 - 2026-02-01',
    '2026-02-02 400 100 2026-02-01 2026-02-01',
    '2026-03-02 400 200 2026-02-01 2026-02-01',
    '2026-04-02 400 300 2026-02-01 2026-02-01',
    '2026-05-02 400 400 2026-02-01 2026-02-01',
  ]);
});

test('payments, a reversal, a late fee and a write-off each begin a span', () => {
  const first = paid('2026-02-01', '100.00');
  const facts = [
    first,
    charged('fee', '2026-02-20', '10.00'),
    reversed(first.id, '2026-02-25'),
    writtenOff('2026-03-01'),
  ];
  expect(told(loanSpans(loan('400.00', {}, facts)))).toEqual([
    '2026-01-01 400 0 - 2026-02-01',
    '2026-02-01 300 0 - 2026-03-01',
    '2026-02-20 310 0 - 2026-03-01',
    '2026-02-25 410 100 2026-02-01 2026-02-01',
    '2026-03-01 0 0 - -',
  ]);
});

test('where default interest runs, the span says that its figures grow', () => {
  const spans = loanSpans(loan('400.00', { defaultRate: percent('5.00'), instalments: 1 }));
  expect(spans.map(({ accruing }) => accruing)).toEqual([false, true]);
  expect(spans.at(-1)!.untilDay).toBe(END_OF_DAYS);
});
