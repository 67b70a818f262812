import { type Assessment, compared, pointsOf } from '../../../src/recovery/assessments/compare.js';

const assessment = (id: string, dimensions: Assessment['dimensions'], highest = 5): Assessment => ({
  ...{ id, area: '34190101', criteria: 'six-by-two', on: '2026-01-01', validFrom: '2010-10-01', highest },
  ...{ place: null, people: null, participation: [], dimensions, note: '' },
  ...{ recordedBy: 'พิมพ์ใจ', recordedAt: '2026-01-01T00:00:00Z' },
});

describe('two self-assessments beside each other', () => {
  const before = assessment('a', [
    {
      name: 'ด้าน ก',
      indicators: [
        { name: 'ข้อ ๑', score: 1 },
        { name: 'ข้อ 2', score: 3 },
      ],
    },
    { name: 'ด้าน ข', indicators: [{ name: 'เดิม', score: 5 }] },
  ]);
  const after = assessment('b', [
    {
      name: 'ด้าน ก',
      indicators: [
        { name: 'ข้อ  1', score: 4 },
        { name: 'ข้อ 2', score: 2 },
      ],
    },
    { name: '', indicators: [{ name: 'ใหม่', score: 2 }] },
  ]);
  const { dimensions, total, alone } = compared(before, after);

  it('match an indicator that was written a little differently', () => {
    expect(dimensions[0]).toMatchObject({ name: 'ด้าน ก', before: 4, after: 6, difference: 2 });
    expect(dimensions[0]!.indicators).toEqual([
      { name: 'ข้อ  1', before: 1, after: 4, difference: 3 },
      { name: 'ข้อ 2', before: 3, after: 2, difference: -1 },
    ]);
  });

  it('show what only one of them has, and leave it out of the total', () => {
    expect(dimensions[1]).toMatchObject({ name: 'ด้าน ข', before: null, after: null, difference: null });
    expect(dimensions[1]!.indicators).toEqual([
      { name: 'เดิม', before: 5, after: null, difference: null },
      { name: 'ใหม่', before: null, after: 2, difference: null },
    ]);
    expect({ total, alone }).toEqual({
      total: { before: 4, after: 6, difference: 2, indicators: 2 },
      alone: 2,
    });
  });

  it('are read alone as points of what they could reach', () => {
    expect(pointsOf(before)).toEqual({ points: 9, most: 15, indicators: 3 });
  });
});
