import fc from 'fast-check';
import { proposeRounds, visitedTwice } from '../../../src/recovery/clinic/propose-rounds.js';

const village = (village: string, arrears = 1) => ({ village, arrears });

it('keeps a subdistrict together, the most trouble first', () => {
  const rounds = proposeRounds(
    [village('34190101', 5), village('34190102', 9), village('34190401', 1), village('34190402', 1)],
    2,
  );
  expect(rounds).toEqual([
    ['34190102', '34190101'],
    ['34190401', '34190402'],
  ]);
});

it('visits every village once, in at most as many rounds as asked', () => {
  const codes = fc.uniqueArray(fc.tuple(fc.integer({ min: 10, max: 30 }), fc.integer({ min: 10, max: 40 })), {
    selector: pair => pair.join(),
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(codes, fc.integer({ min: 1, max: 8 }), (pairs, count) => {
      const villages = pairs.map(([zone, one]) => village(`3419${zone}${one}`));
      const rounds = proposeRounds(villages, count);
      expect(rounds.length).toBeLessThanOrEqual(count);
      expect(rounds.flat().toSorted()).toEqual(villages.map(one => one.village).toSorted());
    }),
  );
});

it('makes five rounds of about the same size of twenty-one villages in fourteen subdistricts', () => {
  const villages = Array.from({ length: 21 }, (_, n) =>
    village(`3419${String((n % 14) + 1).padStart(2, '0')}${String(n + 1).padStart(2, '0')}`),
  );
  const sizes = proposeRounds(villages, 5).map(round => round.length);
  expect(sizes).toHaveLength(5);
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(2);
});

it('finds a village that two rounds visit on one day', () => {
  const others = [{ id: 'a', number: 3, on: '2026-08-10', villages: ['34190101'] }];
  const round = { id: null, on: '2026-08-10', villages: ['34190102', '34190101'] };
  expect(visitedTwice(round, others)).toEqual({ village: '34190101', number: 3 });
  expect(visitedTwice({ ...round, on: '2026-08-11' }, others)).toBeNull();
  expect(visitedTwice({ ...round, id: 'a' }, others)).toBeNull();
});
