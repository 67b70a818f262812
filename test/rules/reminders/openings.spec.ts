// The set-based plan must open the very windows that windowsOf gives for each instalment by itself.
import fc from 'fast-check';
import { addDays, civilDate, dayNumber } from '../../../src/kernel/civil-date.js';
import { loadFundTypes } from '../../../src/registry/fund-types.adapter.js';
import { type Opening, openingsOn } from '../../../src/reminders/openings.js';
import { windowRules, windowsOf } from '../../../src/reminders/windows.js';

const fundTypes = loadFundTypes('config/fund-types');
const TODAY = '2026-11-21';

function opens(opening: Opening, dueOn: string, lastDay: string): boolean {
  return opening.matchDay === dayNumber(opening.overdue ? lastDay : dueOn);
}

describe('the openings of a day', () => {
  it('stand once for all kinds of fund that share them', () => {
    const keys = openingsOn(fundTypes, TODAY).map(opening => opening.windowKey);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain('P30D');
    expect(keys).toContain('overdue-1');
  });

  it('agree with the windows of each instalment, with their closing days', () => {
    const versions = fundTypes.list().flatMap(fundType => fundType.versions);
    fc.assert(
      fc.property(
        fc.constantFrom(...versions),
        fc.integer({ min: -60, max: 60 }),
        fc.integer({ min: 0, max: 9 }),
        (version, distance, grace) => {
          const dueOn = addDays(TODAY, distance);
          const lastDayInTime = addDays(dueOn, grace);
          const instalment = { dueOn, lastDayInTime, previousDueOn: null, plannedFrom: '2020-01-01' };
          const windows = windowsOf(windowRules(version.reminders), instalment);
          const own = `${version.key}@${version.validFrom}`;
          const opened = openingsOn(fundTypes, TODAY)
            .filter(opening => opening.fundKinds === null || opening.fundKinds.includes(own))
            .filter(opening => opens(opening, dueOn, lastDayInTime))
            .map(opening => ({
              key: opening.windowKey,
              closesOn: civilDate(opening.closesDay ?? dayNumber(lastDayInTime) + opening.closesAfterLast!),
            }));
          const expected = windows
            .filter(window => window.opensOn === TODAY)
            .map(({ key, closesOn }) => ({ key, closesOn }));
          expect(opened).toEqual(expected);
        },
      ),
      { numRuns: 500 },
    );
  });
});
