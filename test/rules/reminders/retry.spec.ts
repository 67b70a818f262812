import fc from 'fast-check';
import { nextTryAt, pauseAfter, RETRY_KEY_LIFE } from '../../../src/reminders/retry.js';

const hours = {
  hours: { fromMinutes: 480, toMinutes: 1080, extended: false },
  workingDays: { isWorkingDay: () => true },
};
const at = (text: string) => Date.parse(`${text}+07:00`);
const tried = (text: string, more = {}) => ({
  attempts: 1,
  firstTriedAt: at(text),
  lastTriedAt: at(text),
  retrySafe: true,
  seed: 'a',
  ...more,
});

describe('the next try', () => {
  it('waits longer each time: seconds first, minutes later', () => {
    const pauses = [1, 2, 3, 4, 8, 9, 50].map(attempts => pauseAfter(attempts, 'seed'));
    const least = [1, 2, 4, 8, 128, 240, 240].map(seconds => seconds * 1000);
    for (const [n, pause] of pauses.entries()) {
      expect(pause).toBeGreaterThanOrEqual(least[n]!);
      expect(pause).toBeLessThanOrEqual(least[n]! * 1.25);
    }
  });

  it('is the same for the same message, and spread over different ones', () => {
    expect(pauseAfter(3, 'a')).toBe(pauseAfter(3, 'a'));
    expect(
      new Set(Array.from({ length: 100 }, (_, n) => pauseAfter(8, `message ${n}`))).size,
    ).toBeGreaterThan(90);
  });

  it('is none without a key that the provider knows', () => {
    expect(nextTryAt(tried('2026-11-20T09:00:00', { retrySafe: false }), '2026-11-20', hours)).toBeNull();
  });

  it('is none after the lawful hours of its day', () => {
    expect(nextTryAt(tried('2026-11-20T17:59:58'), '2026-11-20', hours)).not.toBeNull();
    expect(nextTryAt(tried('2026-11-20T17:59:59'), '2026-11-20', hours)).toBeNull();
    expect(nextTryAt(tried('2026-11-21T09:00:00'), '2026-11-20', hours)).toBeNull();
  });

  it('never uses a key that is a day old', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200_000 }),
        fc.integer({ min: 1, max: 60 }),
        (seconds, attempts) => {
          const firstTriedAt = at('2026-11-20T08:00:00');
          const lastTriedAt = firstTriedAt + seconds * 1000;
          const again = nextTryAt(
            { ...tried('2026-11-20T08:00:00'), attempts, lastTriedAt },
            '2026-11-23',
            hours,
          );
          if (again !== null) expect(again - firstTriedAt).toBeLessThan(RETRY_KEY_LIFE);
          if (seconds * 1000 >= RETRY_KEY_LIFE) expect(again).toBeNull();
        },
      ),
    );
  });
});
