import { addStarts, differences, isProblem, villageStart } from '../../../src/recovery/analyse/baseline.js';

const sound = { capital: 280_000, households: 10, arrears: 0, missing: 0, defaulting: 0 };

describe('a village at the start', () => {
  it('takes the system’s own figures before the report’s', () => {
    const start = villageStart({ ...sound, arrears: 500, defaulting: 1 }, { arrears: 900 }, 0);
    expect(start).toMatchObject({ source: 'computed', arrears: 500, isProblem: true });
  });

  it('takes the report where the system knows nothing, and says when nobody does', () => {
    expect(villageStart(null, { arrears: 900 }, 280_000)).toEqual({
      source: 'reported',
      capital: 280_000,
      households: 0,
      arrears: 900,
      missing: null,
      defaulting: 0,
      isProblem: true,
    });
    expect(villageStart(null, null, 280_000)).toMatchObject({ source: 'none', isProblem: false });
  });

  it('is a problem when the Department lists it, whatever its figures', () => {
    expect(villageStart(sound, { arrears: 0, isListed: true }, 0).isProblem).toBe(true);
  });

  it.each([
    [{}, false],
    [{ missing: null }, false],
    [{ missing: 1 }, true],
    [{ arrears: 1 }, true],
    [{ defaulting: 1 }, true],
  ])('%j is a problem: %s', (change, expected) => {
    expect(isProblem({ ...sound, ...change })).toBe(expected);
  });
});

it('names only the figures that a report says otherwise', () => {
  expect(differences(sound, { arrears: 0, capital: 1, households: 10 })).toEqual(['capital']);
  expect(differences(null, { arrears: 5 })).toEqual([]);
});

it('never makes up one village’s missing money by another’s surplus', () => {
  const short = villageStart({ ...sound, missing: 10_000 }, null, 0);
  const rich = villageStart({ ...sound, capital: 900_000 }, null, 0);
  expect(addStarts([short, rich])).toMatchObject({ villages: 2, missing: 10_000, problemVillages: 1 });
});
