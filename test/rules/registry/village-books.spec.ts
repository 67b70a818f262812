import { lastIncome, latestOf, type VillageStatus } from '../../../src/registry/village-books.js';

it('keeps of each field what was said last', () => {
  const first: VillageStatus = { households: 120, targets: 40, level: '1' };
  expect(latestOf<VillageStatus>([first, { level: '2' }])).toEqual({
    households: 120,
    targets: 40,
    level: '2',
  });
  expect(latestOf([])).toEqual({});
});

it('takes a household’s last written income', () => {
  expect(lastIncome({ incomeBefore: 100, incomeAfter2: 300 })).toBe(300);
  expect(lastIncome({ incomeAfter1: 0 })).toBe(0);
  expect(lastIncome({})).toBeNull();
});
