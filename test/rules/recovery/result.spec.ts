import type { VillageAnswer } from '../../../src/recovery/recovery-answer.query.js';
import { groupResults, timelineDays } from '../../../src/recovery/reports/result.js';

const village = (code: string, status: 'solved' | 'open', arrears: string, left: string, isProblem = true) =>
  ({
    ...{ code, subdistrict: code.slice(0, 6), isProblem, status, remainingArrears: left },
    ...{ baseline: { arrears }, paid: '10.00', underAgreement: '0.00', other: '0.00' },
  }) as VillageAnswer;

const villages = [
  village('34190101', 'solved', '10.00', '0.00'),
  village('34190102', 'open', '30.50', '20.50'),
  village('34190201', 'open', '15.00', '5.00'),
  village('34190301', 'open', '0.00', '0.00', false),
];
const byPlace = (one: VillageAnswer) => ({ key: one.subdistrict, name: one.subdistrict });

it('has every problem village once, so that the groups add up to the whole', () => {
  const groups = groupResults(villages, byPlace, [{ key: '341903', name: 'ว่าง' }]);
  expect(groups.map(one => [one.key, one.villages, one.resolved, one.remaining])).toEqual([
    ['341903', 0, 0, 0],
    ['341901', 2, 1, 2050],
    ['341902', 1, 0, 500],
  ]);
  const sum = (of: 'atStart' | 'paid' | 'remaining') => groups.reduce((all, one) => all + one[of], 0);
  expect(sum('atStart')).toBe(sum('paid') + sum('remaining'));
});

it('keeps the start, the day itself and evenly what lies between', () => {
  const ends = ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31'];
  expect(timelineDays('2025-12-31', ends, '2026-06-10', 9)).toEqual(['2025-12-31', ...ends, '2026-06-10']);
  const few = timelineDays('2025-12-31', ends, '2026-06-10', 5);
  expect(few).toEqual(['2025-12-31', '2026-01-31', '2026-03-31', '2026-05-31', '2026-06-10']);
  expect(timelineDays('2026-01-01', [], '2026-01-01', 5)).toEqual(['2026-01-01']);
});
