import { readFileSync } from 'node:fs';
import { parseCriteria } from '../../../src/recovery/assessments/criteria-parse.js';

const file = 'config/assessments/village.yaml';
const text = readFileSync(file, 'utf8');

describe('the file of criteria', () => {
  const faults = (changed: string) => {
    const parsed = parseCriteria(file, changed);
    return 'faults' in parsed ? parsed.faults : [];
  };

  it('is refused with the line of every fault', () => {
    const [first, second, ...others] = faults(
      text.replace('indicators: 12', 'indicators: twelve').replace('dimensions: 4', 'dimension: 4'),
    );
    expect(others.length).toBeLessThan(2);
    expect(first!.line).toBe(text.split('\n').findIndex(line => line.includes('indicators: 12')) + 1);
    expect(second!.line).toBeGreaterThan(first!.line);
    expect(faults('versions: []')).toHaveLength(1);
    expect(faults('versions: [')).not.toHaveLength(0);
  });

  it('takes a later version that writes only what it changes, and none that is not later', () => {
    const later = parseCriteria(file, `${text}  - validFrom: 2027-10-01\n`);
    expect(later).toMatchObject({ versions: [{}, { validFrom: '2027-10-01' }] });
    expect(faults(`${text}  - validFrom: 2010-10-01\n`)[0]!.reason).toContain('after the version before');
  });
});
