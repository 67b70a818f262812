import { periodsOf, reportState, shortfalls } from '../../../src/recovery/calls/call.js';

const deadlines = { province: '2024-08-09', department: '2024-08-15' };
const timed = { fromOn: '2024-07-20', untilOn: '2024-07-31', deadlines };

it('asks once with the days of the letter, apart from the days of the activity', () => {
  expect(periodsOf({ ...timed, recurrence: 'once' })).toEqual([
    { from: '2024-07-20', until: '2024-07-31', ...deadlines },
  ]);
});

it('asks each month by the same day, and in a short month by its last', () => {
  const monthly = { province: '2025-01-19', department: '2025-01-31' };
  const periods = periodsOf({
    fromOn: '2025-01-10',
    untilOn: '2025-03-05',
    recurrence: 'monthly',
    deadlines: monthly,
  });
  expect(periods).toEqual([
    { from: '2025-01-10', until: '2025-01-31', province: '2025-01-19', department: '2025-01-31' },
    { from: '2025-02-01', until: '2025-02-28', province: '2025-02-19', department: '2025-02-28' },
    { from: '2025-03-01', until: '2025-03-05', province: '2025-03-19', department: '2025-03-31' },
  ]);
});

it('asks each quarter in its last month', () => {
  const quarterly = { province: '2025-12-19', department: '2025-12-25' };
  const periods = periodsOf({
    fromOn: '2025-10-01',
    untilOn: '2026-03-31',
    recurrence: 'quarterly',
    deadlines: quarterly,
  });
  expect(periods.map(one => [one.from, one.until, one.province])).toEqual([
    ['2025-10-01', '2025-12-31', '2025-12-19'],
    ['2026-01-01', '2026-03-31', '2026-03-19'],
  ]);
});

it('waits until the day, misses after it, and keeps a late one apart', () => {
  expect(reportState('2024-08-09', null, '2024-08-09')).toBe('waiting');
  expect(reportState('2024-08-09', null, '2024-08-10')).toBe('missing');
  expect(reportState('2024-08-09', '2024-08-09', '2024-09-01')).toBe('sent');
  expect(reportState('2024-08-09', '2024-08-10', '2024-09-01')).toBe('late');
});

it('says what a report lacks of one place, one time, twenty people each time and a photo of each item', () => {
  const call = { target: { places: 1, times: 1, people: 20 }, items: ['เวที', 'ปลูกป่า'] };
  const of = (count: number, times: number, items: number[]) => ({
    places: 1,
    times,
    participants: [
      { group: 'ก', count },
      { group: 'ข', count: 5 },
    ],
    photos: items.map(item => ({ item, fileId: 'f' })),
  });
  expect(shortfalls(call, of(15, 1, [0, 1]))).toEqual([]);
  expect(shortfalls(call, of(15, 2, [0]))).toEqual([
    { th: 'ผู้เข้าร่วม 20 จาก 40 คน', en: 'Participants: 20 of 40' },
    { th: 'ยังไม่มีภาพของ “ปลูกป่า”', en: 'No photo of “ปลูกป่า” yet' },
  ]);
  expect(shortfalls(call, { ...of(0, 0, [0, 1]), places: 0 }).map(one => one.th)).toEqual([
    'จุดดำเนินการ 0 จาก 1 จุด',
    'จัดแล้ว 0 จาก 1 ครั้ง',
    'ผู้เข้าร่วม 5 จาก 20 คน',
  ]);
});
