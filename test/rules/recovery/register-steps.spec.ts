import type { StoredFact } from '../../../src/recovery/facts.js';
import { confirmationsIn, lookIntoBy, missingYears } from '../../../src/recovery/follow-up/register-steps.js';

describe('the steps of a register made anew', () => {
  it.each([
    [[], '2026-11-28', []],
    [['2023-01-15'], '2026-11-28', [2567, 2568, 2569]],
    [['2023-10-01', '2024-10-01', '2026-09-30'], '2026-11-28', []],
    [['2023-10-01', '2026-09-30'], '2026-11-28', [2568]],
    [['2026-11-01'], '2026-11-28', []],
  ])('moved on %j, on %s: nothing in %j', (moved, today, years) => {
    expect(missingYears(moved, today)).toEqual(years);
  });

  it('keeps the latest answer of each loan of the village', () => {
    const fact = (village: string, loanId: string, agrees: boolean, onDate: string): StoredFact => ({
      ...{ id: 'x', seq: 1, kind: 'debt-confirmation', village, subjectId: null, onDate },
      ...{
        body: JSON.stringify({ loanId, agrees, owed: 1000, note: '' }),
        enteredAt: '',
        enteredByName: 'พิมพ์ใจ',
      },
    });
    const facts = [
      fact('34190101', 'a', false, '2026-07-01'),
      fact('34190102', 'b', true, '2026-07-01'),
      fact('34190101', 'a', true, '2026-07-05'),
    ];
    const found = confirmationsIn(facts, '34190101');
    expect([...found.keys()]).toEqual(['a']);
    expect(found.get('a')).toMatchObject({ agrees: true, on: '2026-07-05', by: 'พิมพ์ใจ' });
  });

  it('has a difference looked into within two weeks', () => {
    expect(lookIntoBy('2026-07-20')).toBe('2026-08-03');
  });
});
