import { position } from '../../../src/ledger/position.js';
import { baht, charged, loan, paid, percent } from './story.js';

const interest = { method: 'flat', annualRate: percent('12.00') } as const;
const parts = (fee: number, penalty: number, interestPart: number, principal: number) => ({
  fee: fee * 100,
  penalty: penalty * 100,
  interest: interestPart * 100,
  principal: principal * 100,
});

test('costs, then penalties, then interest, then principal, row by row (s.329)', () => {
  const facts = [
    charged('penalty', '2026-02-01', '20.00'),
    charged('fee', '2026-02-01', '30.00'),
    paid('2026-02-01', '160.00'),
  ];
  const { allocations } = position(loan('400.00', interest, facts), '2026-02-01');
  expect(allocations).toEqual([
    { fact: 'paid 2026-02-01', instalment: 1, ...parts(30, 20, 4, 100) },
    { fact: 'paid 2026-02-01', instalment: 2, ...parts(0, 0, 4, 2) },
  ]);
});

test('a fund may credit principal first', () => {
  const terms = { ...interest, allocation: ['principal', 'interest', 'penalty', 'fee'] as const };
  const given = loan('400.00', { ...terms, allocation: [...terms.allocation] }, [
    paid('2026-02-01', '101.00'),
  ]);
  expect(position(given, '2026-02-01').allocations).toEqual([
    { fact: 'paid 2026-02-01', instalment: 1, ...parts(0, 0, 1, 100) },
  ]);
});

test('due then advance: one part over all that is due, before the next part', () => {
  const given = loan('400.00', { ...interest, allocationMode: 'due-then-advance' }, [
    paid('2026-03-01', '110.00'),
  ]);
  expect(position(given, '2026-03-01').allocations).toEqual([
    { fact: 'paid 2026-03-01', instalment: 1, ...parts(0, 0, 4, 100) },
    { fact: 'paid 2026-03-01', instalment: 2, ...parts(0, 0, 4, 2) },
  ]);
});

test('due then advance: ahead of time principal comes first, a due charge before it', () => {
  const facts = [
    charged('fee', '2026-01-10', '5.00'),
    charged('penalty', '2026-01-20', '7.00', '2026-01-10'),
    paid('2026-01-15', '106.00'),
  ];
  const given = loan('400.00', { ...interest, allocationMode: 'due-then-advance' }, facts);
  expect(position(given, '2026-01-15').allocations).toEqual([
    { fact: 'paid 2026-01-15', instalment: 1, ...parts(5, 1, 0, 100) },
  ]);
});

test('the law’s example: 100 fee, 61.64 default interest, the rest of 3,000 on principal', () => {
  const terms = { method: 'bullet', instalments: 1, defaultRate: percent('5.00') } as const;
  const facts = [charged('fee', '2026-02-01', '100.00'), paid('2026-03-18', '3000.00')];
  const [entry] = position(loan('10000.00', terms, facts), '2026-03-18').allocations;
  expect(entry).toMatchObject({ fee: 10_000, penalty: baht('61.64'), principal: baht('2838.36') });
});

test('due then advance: a charge is due on its own day; one paid before makes no other due', () => {
  const facts = [
    charged('fee', '2026-01-10', '5.00'),
    charged('fee', '2026-01-25', '6.00', '2026-01-10'),
    paid('2026-01-10', '5.00'),
    paid('2026-01-20', '50.00'),
  ];
  const given = loan('400.00', { allocationMode: 'due-then-advance' }, facts);
  expect(position(given, '2026-01-20').allocations).toEqual([
    { fact: 'paid 2026-01-10', instalment: 1, ...parts(5, 0, 0, 0) },
    { fact: 'paid 2026-01-20', instalment: 1, ...parts(0, 0, 0, 50) },
  ]);
});

test('a payment tells its instalments from the oldest on, even when a later one’s charge was paid first', () => {
  const facts = [charged('fee', '2026-02-10', '5.00', '2026-01-10'), paid('2026-02-15', '50.00')];
  const given = loan('400.00', { allocationMode: 'due-then-advance' }, facts);
  expect(position(given, '2026-02-15').allocations).toEqual([
    { fact: 'paid 2026-02-15', instalment: 1, ...parts(0, 0, 0, 45) },
    { fact: 'paid 2026-02-15', instalment: 2, ...parts(5, 0, 0, 0) },
  ]);
});
