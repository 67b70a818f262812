import { lacking, type VillageState } from '../../../src/recovery/follow-up/solved.js';
import type { SolvedRule } from '../../../src/recovery/guide.js';

const rule: SolvedRule = {
  booksWithinDays: 365,
  committee: true,
  waiverRoles: ['district-officer'],
};
const solved: VillageState = { overdue: 0, booksOn: '2026-01-01', hasCommittee: true };
const codes = (state: Partial<VillageState>, asked = rule) =>
  lacking({ ...solved, ...state }, asked, '2026-12-31').map(lack => lack.code);

it.each([
  [{}, []],
  [{ overdue: 1 }, ['arrears-left']],
  [{ booksOn: '2025-12-31' }, []],
  [{ booksOn: '2025-12-30' }, ['books-out-of-date']],
  [{ booksOn: null }, ['books-out-of-date']],
  [{ hasCommittee: false }, ['no-committee']],
  [{ overdue: 1, booksOn: null, hasCommittee: false }, ['arrears-left', 'books-out-of-date', 'no-committee']],
])('%j lacks %j', (state, expected) => {
  expect(codes(state)).toEqual(expected);
});

it('asks for no committee where config does not', () => {
  expect(codes({ hasCommittee: false }, { ...rule, committee: false })).toEqual([]);
});

it('names the sum that is left', () => {
  const [lack] = lacking({ ...solved, overdue: 1_200_050 }, rule, '2026-12-31');
  expect(lack!.message.th).toBe('ยังค้างชำระ 12,000.50 บาท');
});
