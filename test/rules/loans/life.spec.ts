import fc from 'fast-check';
import { addDays, civilDate, dayNumber } from '../../../src/kernel/civil-date.js';
import { ledgerFacts } from '../../../src/ledger/ledger-facts.js';
import { position } from '../../../src/ledger/position.js';
import { ALL_DAYS } from '../../../src/ledger/working-days.js';
import { lifeOn, lifeSpans, NEVER } from '../../../src/loans/life.js';
import { factsOf, LENT, payment, reversal, type Said, TERMS } from './facts.js';

const on = (said: Said[], day: string) => {
  const span = lifeOn(lifeSpans(factsOf(...said), ALL_DAYS), day);
  return span && `${span.stage} ${span.status}`;
};

test.each([
  ['2026-05-31', null],
  ['2026-06-01', 'prevent applied'],
  ['2026-06-15', 'prevent approved'],
  ['2026-06-20', 'track active'],
  ['2026-07-20', 'track active'],
  ['2026-07-21', 'collect overdue'],
])('on %s a loan that nobody pays is %s', (day, expected) => {
  expect(on(LENT, day)).toBe(expected);
});

test('it goes back to ต when nothing is overdue, and closes when nothing is owed', () => {
  const said = [...LENT, payment('2026-07-25', 1_010_000), payment('2026-08-10', 3_015_000)];
  expect(on(said, '2026-07-24')).toBe('collect overdue');
  expect(on(said, '2026-07-25')).toBe('track active');
  expect(on(said, '2026-08-10')).toBe('closed repaid');
  expect(on([...said, reversal('2026-08-12', 'f5')], '2026-08-12')).toBe('track active');
});

test('rejected, cancelled, written off', () => {
  expect(on([LENT[0]!, ['rejection', '2026-06-10']], '2026-06-10')).toBe('closed rejected');
  expect(on([LENT[0]!, LENT[1]!, ['cancellation', '2026-06-16']], '2026-06-16')).toBe('closed cancelled');
  const off: Said[] = [...LENT, ['write-off', '2026-09-01', { body: { resolution: '1' } }]];
  expect(on(off, '2026-08-31')).toBe('collect overdue');
  expect(on(off, '2026-09-01')).toBe('closed written-off');
  expect(on([...off, reversal('2026-09-05', 'f4')], '2026-09-05')).toBe('collect overdue');
});

test('a disbursement taken back leaves the loan approved', () => {
  const said: Said[] = [...LENT, ['disbursement-reversal', '2026-06-25', { ofFact: 'f3' }]];
  expect(on(said, '2026-06-24')).toBe('track active');
  expect(on(said, '2026-06-25')).toBe('prevent approved');
});

test('spans follow each other without a gap to the end of days, and say what the position says', () => {
  const money = fc.array(
    fc.record({ step: fc.integer({ min: 0, max: 300 }), amount: fc.integer({ min: 1, max: 1_500_000 }) }),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(money, fc.integer({ min: 0, max: 400 }), (payments, step) => {
      const paid = payments.map(one => payment(addDays('2026-06-20', one.step), one.amount));
      const facts = factsOf(...LENT, ...paid);
      const spans = lifeSpans(facts, ALL_DAYS);
      expect(spans[0]!.fromDay).toBe(dayNumber('2026-06-01'));
      expect(spans.at(-1)!.untilDay).toBe(NEVER);
      for (const [index, span] of spans.entries())
        if (index > 0) expect(span.fromDay).toBe(spans[index - 1]!.untilDay);
      const day = civilDate(dayNumber('2026-06-20') + step);
      const loan = {
        principal: 4_000_000,
        disbursedOn: '2026-06-20',
        terms: TERMS,
        facts: ledgerFacts(facts),
      };
      const found = position(loan, day);
      const span = lifeOn(spans, day)!;
      expect(span).toMatchObject({
        outstanding: found.outstanding.total,
        outstandingPrincipal: found.outstanding.principal,
        overdue: found.overdue.amount,
        sinceDay: found.overdue.since ? dayNumber(found.overdue.since) : null,
      });
      expect(span.stage === 'collect').toBe(found.overdue.amount > 0);
      expect(span.stage === 'closed').toBe(found.outstanding.total === 0);
    }),
  );
});
