import { readFileSync } from 'node:fs';
import { type CriteriaVersion, criteriaOn, linesFor } from '../../../src/recovery/assessments/criteria.js';
import { parseCriteria } from '../../../src/recovery/assessments/criteria-parse.js';

const file = 'config/assessments/village.yaml';
const parsed = parseCriteria(file, readFileSync(file, 'utf8'));

describe('what a village may measure itself by', () => {
  const [shipped] = (parsed as { versions: CriteriaVersion[] }).versions;

  it('is what the source says: 6×2, 4 dimensions of 23, and well-being', () => {
    const { criteria, participation } = shipped!;
    expect(criteria['six-by-two']).toMatchObject({ dimensions: 6, indicators: 12 });
    expect(criteria['interior']).toMatchObject({ dimensions: 4, indicators: 23 });
    expect(criteria['happiness']).toMatchObject({ indicators: null });
    expect(Object.keys(participation)).toHaveLength(5);
  });

  it('says of everything the source does not have that it is unverified', () => {
    for (const one of Object.values(shipped!.criteria)) expect(one.unverified).not.toBeNull();
  });

  it('leaves room in its form for an uneven split', () => {
    const { criteria } = shipped!;
    expect(linesFor(criteria['six-by-two']!)).toBe(2);
    expect(linesFor(criteria['interior']!)).toBe(8);
    expect(linesFor(criteria['happiness']!)).toBe(4);
  });

  it('holds from its day until the next version', () => {
    const later = { ...shipped!, validFrom: '2027-10-01' };
    expect(criteriaOn([shipped!, later], '2027-09-30')).toBe(shipped);
    expect(criteriaOn([shipped!, later], '2027-10-01')).toBe(later);
    expect(criteriaOn([shipped!, later], '2000-01-01')).toBe(shipped);
  });
});
