import { fundFilter } from '../../../src/portfolio/selection.js';

describe('which funds a question is about', () => {
  it('an area is a range of codes, so that an index serves it', () => {
    expect(fundFilter({ area: '3415', fundType: null, fundIds: null })).toEqual({
      sql: 'f.area >= ? and f.area < ?',
      parameters: ['3415', '3415~'],
    });
  });

  it('a kind and own funds narrow it; no own fund is none, not all', () => {
    expect(fundFilter({ area: '34', fundType: 'kkj', fundIds: ['x', 'y'] })).toEqual({
      sql: 'f.area >= ? and f.area < ? and f.fund_type = ? and f.id in (?, ?)',
      parameters: ['34', '34~', 'kkj', 'x', 'y'],
    });
    expect(fundFilter({ area: '34', fundType: null, fundIds: [] }).sql).toMatch(/1 = 0$/);
  });
});
