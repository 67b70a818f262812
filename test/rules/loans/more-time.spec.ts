// Whether a new plan gives more time, by hand.
import type { Satang } from '../../../src/kernel/money.js';
import { givesMoreTime } from '../../../src/loans/collect/more-time.js';

const held = (dueOn: string, principal: Satang, interest = 0) => ({
  dueOn,
  outstanding: principal + interest,
  outstandingParts: { principal, interest, fee: 0, penalty: 0, total: principal + interest },
});
const asked = (dueOn: string, principal: Satang) => ({ dueOn, principal });
const HELD = [held('2026-08-20', 1000, 50), held('2026-09-20', 1000, 25)];

it('the same days and principal give none, nor does paying sooner', () => {
  expect(givesMoreTime(HELD, [asked('2026-08-20', 1000), asked('2026-09-20', 1000)], '2026-08-01')).toBe(
    false,
  );
  expect(givesMoreTime(HELD, [asked('2026-08-20', 1500), asked('2026-09-01', 500)], '2026-08-01')).toBe(
    false,
  );
  expect(givesMoreTime([held('2026-07-20', 0), ...HELD], [asked('2026-08-10', 2000)], '2026-08-01')).toBe(
    false,
  );
});

it('a day later gives it, and so do more instalments and principal moved to the end', () => {
  expect(givesMoreTime(HELD, [asked('2026-08-21', 1000), asked('2026-09-20', 1000)], '2026-08-01')).toBe(
    true,
  );
  expect(givesMoreTime(HELD, [asked('2026-08-20', 999), asked('2026-09-20', 1001)], '2026-08-01')).toBe(true);
  expect(givesMoreTime(HELD, [asked('2026-09-20', 2000)], '2026-08-01')).toBe(true);
});

it('so does putting off what was already due, be it interest alone', () => {
  const overdue = [held('2026-07-20', 0, 50), ...HELD];
  expect(givesMoreTime(overdue, [asked('2026-08-01', 2000)], '2026-08-01')).toBe(true);
});
