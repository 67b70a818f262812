import fc from 'fast-check';
import { addDays, daysBetween } from '../../../src/kernel/civil-date.js';
import {
  dueDaysFor,
  isOpen,
  type WindowedInstalment,
  windowRules,
  windowsOf,
} from '../../../src/reminders/windows.js';

const women = windowRules({
  windows: ['P30D', 'P15D', 'P7D', 'P0D'],
  ladder: [
    { day: 1, kind: 'message' },
    { day: 7, kind: 'call' },
  ],
});

// 21 November 2026 is a Saturday: the last day in time is Monday the 23rd.
const instalment: WindowedInstalment = {
  dueOn: '2026-11-21',
  lastDayInTime: '2026-11-23',
  previousDueOn: null,
  plannedFrom: '2026-05-28',
};
const days = (rules = women, of: Partial<WindowedInstalment> = {}) =>
  windowsOf(rules, { ...instalment, ...of }).map(({ key, opensOn, closesOn }) => [key, opensOn, closesOn]);

describe('the windows of an instalment', () => {
  it('count from the printed due day before it, from the last day in time after it', () => {
    expect(days()).toEqual([
      ['P30D', '2026-10-22', '2026-11-06'],
      ['P15D', '2026-11-06', '2026-11-14'],
      ['P7D', '2026-11-14', '2026-11-21'],
      ['P0D', '2026-11-21', '2026-11-24'],
      ['overdue-1', '2026-11-24', '2026-11-30'],
      ['overdue-7', '2026-11-30', '2026-12-30'],
    ]);
  });

  it('say by what they are carried', () => {
    expect(windowsOf(women, instalment).map(window => window.kind)).toEqual([
      ...Array(5).fill('message'),
      'call',
    ]);
  });

  it('close the last notice on the due day, also where nothing opens on it', () => {
    const rules = windowRules({ windows: ['P7D'], ladder: [{ day: 30, kind: 'message' }] });
    expect(days(rules)).toEqual([
      ['P7D', '2026-11-14', '2026-11-21'],
      ['overdue-30', '2026-12-23', '2027-01-22'],
    ]);
  });

  it('let the due day be said late until it is overdue, where there is no ladder', () => {
    expect(days(windowRules({ windows: ['P0D'], ladder: [] }))).toEqual([
      ['P0D', '2026-11-21', '2026-11-24'],
    ]);
  });

  it('begin on the day the disbursement was recorded, or the register imported', () => {
    expect(days(women, { plannedFrom: '2026-11-14' }).map(([key]) => key)).toEqual([
      'P7D',
      'P0D',
      'overdue-1',
      'overdue-7',
    ]);
    expect(days(women, { plannedFrom: '2026-11-25' }).map(([key]) => key)).toEqual(['overdue-7']);
  });

  it('are no longer than the distance to the instalment before', () => {
    const fortnight = days(women, { previousDueOn: '2026-11-07' }).map(([key]) => key);
    expect(fortnight).toEqual(['P7D', 'P0D', 'overdue-1', 'overdue-7']);
    expect(days(women, { previousDueOn: '2026-10-22' })[0]![0]).toBe('P30D');
    expect(days(women, { previousDueOn: '2026-10-23' })[0]![0]).toBe('P15D');
  });

  it('read a month as a calendar month', () => {
    const rules = windowRules({ windows: ['P1M'], ladder: [] });
    expect(days(rules, { dueOn: '2027-03-31', lastDayInTime: '2027-03-31' })).toEqual([
      ['P1M', '2027-02-28', '2027-03-31'],
    ]);
  });

  it('refuse a key that is none', () => {
    expect(() => windowRules({ windows: ['15D'], ladder: [] })).toThrow('15D');
  });
});

describe('a planner', () => {
  const rule = (windows: string[], ladder: number[] = []) =>
    windowRules({ windows, ladder: ladder.map(day => ({ day, kind: 'message' })) })[0]!;

  it('asks for the instalments that open a window today', () => {
    expect(dueDaysFor(rule(['P15D']), '2026-11-06')).toEqual({ by: 'dueOn', days: ['2026-11-21'] });
    expect(dueDaysFor(rule([], [7]), '2026-11-30')).toEqual({ by: 'lastDayInTime', days: ['2026-11-23'] });
  });

  it('finds that a month before may be several due days, or none', () => {
    expect(dueDaysFor(rule(['P1M']), '2027-02-28').days).toEqual([
      '2027-03-28',
      '2027-03-29',
      '2027-03-30',
      '2027-03-31',
    ]);
    expect(dueDaysFor(rule(['P1M']), '2027-01-30').days).toEqual([]);
    expect(dueDaysFor(rule(['P2M']), '2027-12-31').days).toEqual([]);
    expect(dueDaysFor(rule(['P2M']), '2027-12-29').days).toEqual(['2028-02-29']);
    expect(dueDaysFor(rule(['P2M']), '2027-12-28').days).toEqual(['2028-02-28']);
    expect(dueDaysFor(rule(['P2M']), '2027-12-30').days).toEqual([]);
  });
});

describe('for any instalment', () => {
  const anyDay = fc.integer({ min: 0, max: 4000 }).map(n => addDays('2024-01-01', n));
  const anyRules = fc
    .record({
      windows: fc.uniqueArray(fc.constantFrom('P2M', 'P1M', 'P30D', 'P15D', 'P7D', 'P3D', 'P0D'), {
        minLength: 1,
      }),
      ladder: fc.uniqueArray(fc.integer({ min: 1, max: 90 }), { maxLength: 4 }),
    })
    .map(({ windows, ladder }) =>
      windowRules({ windows, ladder: ladder.map(day => ({ day, kind: 'message' as const })) }),
    );
  const any = fc
    .tuple(anyDay, fc.nat(9), fc.option(fc.integer({ min: 1, max: 100 })), fc.nat(200))
    .map(([dueOn, moved, before, planned]) => ({
      dueOn,
      lastDayInTime: addDays(dueOn, moved),
      previousDueOn: before === null ? null : addDays(dueOn, -before),
      plannedFrom: addDays(dueOn, 100 - planned),
    }));

  it('no day lies in two windows, and each window opens before it closes', () => {
    fc.assert(
      fc.property(anyRules, any, (rules, of) => {
        const windows = windowsOf(rules, of);
        for (const [n, window] of windows.entries()) {
          expect(daysBetween(window.opensOn, window.closesOn)).toBeGreaterThan(0);
          expect(window.opensOn >= of.plannedFrom).toBe(true);
          expect(isOpen(window, window.opensOn)).toBe(true);
          expect(isOpen(window, window.closesOn)).toBe(false);
          if (windows[n + 1]) expect(window.closesOn <= windows[n + 1]!.opensOn).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('the planner finds it on the opening day of each of its windows, and on no other day', () => {
    fc.assert(
      fc.property(anyRules, any, fc.integer({ min: -70, max: 110 }), (rules, of, offset) => {
        const day = addDays(of.dueOn, offset);
        const open = { ...of, previousDueOn: null, plannedFrom: '2000-01-01' };
        for (const rule of rules) {
          const { by, days: found } = dueDaysFor(rule, day);
          const opens = windowsOf([rule], open)[0]!.opensOn;
          expect(found.includes(of[by])).toBe(opens === day);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
