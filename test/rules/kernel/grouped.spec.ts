import { grouped } from '../../../src/kernel/grouped.js';

describe('things grouped by what they have in common', () => {
  it('keep their order within a group, and the groups the order of their first', () => {
    const groups = grouped(['บก', 'ขก', 'บข', 'ขข', 'บค'], word => word[0]!);
    expect([...groups]).toEqual([
      ['บ', ['บก', 'บข', 'บค']],
      ['ข', ['ขก', 'ขข']],
    ]);
  });

  it('are no groups where there are no things', () => {
    expect(grouped([], String).size).toBe(0);
  });
});
