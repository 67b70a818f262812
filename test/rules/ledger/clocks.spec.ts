import { weekday } from '../../../src/kernel/civil-date.js';
import {
  estateDeadline,
  guarantorNoticeDeadline,
  instalmentLimitations,
  limitation,
  principalClaim,
} from '../../../src/ledger/clocks.js';
import { position } from '../../../src/ledger/position.js';
import { completeTerms } from '../../../src/ledger/terms.js';
import { ALL_DAYS, type WorkingDays } from '../../../src/ledger/working-days.js';

const WEEK: WorkingDays = { isWorkingDay: date => weekday(date) < 6 };

test.each([
  ['principal-by-instalments', '2021-03-31', [], '2026-03-31'],
  ['interest', '2021-03-31', [], '2026-03-31'],
  ['principal-in-one-sum', '2021-03-31', [], '2031-03-31'],
  ['principal-by-instalments', '2024-02-29', [], '2029-02-28'],
  ['principal-by-instalments', '2021-03-31', ['2023-06-15'], '2028-06-15'],
  ['principal-by-instalments', '2021-03-31', ['2026-03-31'], '2031-03-31'],
  ['principal-by-instalments', '2021-03-31', ['2028-06-14', '2023-06-15'], '2033-06-14'],
] as const)('%s due %s, interrupted on %j, ends on %s', (claim, dueOn, interruptions, endsOn) => {
  expect(limitation(claim, dueOn, [...interruptions], ALL_DAYS).endsOn).toBe(endsOn);
});

test('what happens on the due day, before it, or after the period interrupts nothing', () => {
  const dates = ['2020-01-01', '2021-03-31', '2026-04-01'];
  expect(limitation('interest', '2021-03-31', dates, ALL_DAYS).startsAfter).toBe('2021-03-31');
});

test('a period that ends on a Saturday ends on Monday, and may still be interrupted then', () => {
  expect(limitation('interest', '2020-10-31', [], WEEK).endsOn).toBe('2025-10-31');
  expect(limitation('interest', '2020-11-01', [], WEEK).endsOn).toBe('2025-11-03');
  expect(limitation('interest', '2020-11-01', ['2025-11-03'], WEEK).endsOn).toBe('2030-11-04');
});

test('each clock names its section', () => {
  expect(limitation('interest', '2021-03-31', [], ALL_DAYS).section).toContain('193/33(1)');
  expect(guarantorNoticeDeadline('2026-03-31')).toEqual({ on: '2026-05-30', section: 'ป.พ.พ. มาตรา 686' });
});

test.each([
  ['2024-05-01', '2025-01-10', '2030-01-01', '2026-01-10'],
  ['2016-05-01', '2026-01-10', '2030-01-01', '2026-05-01'],
  ['2024-05-01', '2025-01-10', '2025-06-02', '2025-06-02'],
])('died %s, known %s, the debt barred on %s: sue by %s', (died, known, debt, by) => {
  expect(estateDeadline(died, known, debt, ALL_DAYS).on).toBe(by);
});

test('an estate’s last day moves to a working day', () => {
  expect(estateDeadline('2025-01-01', '2025-01-10', '2035-01-01', WEEK).on).toBe('2026-01-12');
});

test('unpaid instalments have their clocks, the earliest first; paid ones have none', () => {
  const given = { method: 'flat', annualRate: 6_000_000, instalments: 3, every: 'P1M' } as const;
  const terms = completeTerms(given);
  const pay = {
    id: 'p',
    kind: 'payment',
    on: '2026-02-20',
    enteredOn: '2026-02-20',
    amount: 40_000,
  } as const;
  const loan = { principal: 100_000, disbursedOn: '2026-01-31', terms, facts: [pay] };
  const clocks = instalmentLimitations(position(loan, '2026-06-01').rows, terms, ['2026-03-30'], ALL_DAYS);
  expect(clocks.map(({ instalment, claim, endsOn }) => [instalment, claim, endsOn])).toEqual([
    [2, 'principal-by-instalments', '2031-03-31'],
    [3, 'principal-by-instalments', '2031-04-30'],
    [3, 'interest', '2031-04-30'],
  ]);
  expect(principalClaim(terms)).toBe('principal-by-instalments');
  expect(principalClaim(completeTerms({ ...given, method: 'bullet' }))).toBe('principal-in-one-sum');
  expect(principalClaim(completeTerms({ ...given, instalments: 1 }))).toBe('principal-in-one-sum');
});
