import fc from 'fast-check';
import { bangkokDate, bangkokInstant } from '../../../src/kernel/civil-date.js';
import {
  bangkokDay,
  closesAt,
  isLawful,
  LAWFUL_FOR_ALL,
  type LawfulHours,
  nextDayOpens,
  nextLawful,
  opensAt,
} from '../../../src/reminders/hours.js';

const usual: LawfulHours = {
  hours: { fromMinutes: 480, toMinutes: 1080, extended: false },
  workingDays: { isWorkingDay: () => true },
};
// 2026-11-20 is a Friday, and the only working day of this calendar.
const extended: LawfulHours = {
  hours: { fromMinutes: 480, toMinutes: 1080, extended: true },
  workingDays: { isWorkingDay: day => day === '2026-11-20' },
};
const at = (text: string) => Date.parse(`${text}+07:00`);

describe('lawful hours', () => {
  it.each([
    ['2026-11-20T07:59:59.999', false, false],
    ['2026-11-20T08:00:00', true, true],
    ['2026-11-20T17:59:59.999', true, true],
    ['2026-11-20T18:00:00', false, true],
    ['2026-11-20T19:59:59.999', false, true],
    ['2026-11-20T20:00:00', false, false],
    ['2026-11-21T17:59:00', true, true],
    ['2026-11-21T18:00:00', false, false],
    ['2026-11-22T00:00:00', false, false],
  ])('%s: usual %s, extended %s', (instant, inUsual, inExtended) => {
    expect(isLawful(at(instant), usual)).toBe(inUsual);
    expect(isLawful(at(instant), LAWFUL_FOR_ALL)).toBe(inUsual);
    expect(isLawful(at(instant), extended)).toBe(inExtended);
  });

  it('open next in the morning, today or tomorrow', () => {
    expect(nextLawful(at('2026-11-20T03:00:00'), usual)).toBe(at('2026-11-20T08:00:00'));
    expect(nextLawful(at('2026-11-20T12:34:56'), usual)).toBe(at('2026-11-20T12:34:56'));
    expect(nextLawful(at('2026-11-20T18:00:00'), usual)).toBe(at('2026-11-21T08:00:00'));
    expect(nextDayOpens(at('2026-12-31T08:00:00'), usual)).toBe(at('2027-01-01T08:00:00'));
  });

  it('may be narrowed by a fund, never widened', () => {
    const narrow = { ...usual, hours: { fromMinutes: 540, toMinutes: 960, extended: false } };
    expect([opensAt('2026-11-20', narrow), closesAt('2026-11-20', narrow)]).toEqual([
      at('2026-11-20T09:00:00'),
      at('2026-11-20T16:00:00'),
    ]);
    const wide = { ...usual, hours: { fromMinutes: 0, toMinutes: 1440, extended: false } };
    expect([opensAt('2026-11-20', wide), closesAt('2026-11-20', wide)]).toEqual([
      at('2026-11-20T08:00:00'),
      at('2026-11-20T18:00:00'),
    ]);
  });

  it('agree with the zone table on any instant', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1971-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        instant => {
          const day = bangkokDay(instant.getTime());
          expect(day).toBe(bangkokDate(instant));
          expect(opensAt(day, usual)).toBe(bangkokInstant(day, 480).getTime());
          expect(isLawful(nextLawful(instant.getTime(), usual), usual)).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
