import fc from 'fast-check';
import { arabicDigits, thaiDate, thaiDigits, thaiTime } from '../../../src/kernel/thai-words.js';

describe('a day in Thai', () => {
  it('shows พ.ศ. and the month by name', () => {
    expect(thaiDate('2026-11-21')).toBe('21 พ.ย. 2569');
    expect(thaiDate('2026-11-21', { month: 'long' })).toBe('21 พฤศจิกายน 2569');
    expect(thaiDate('2026-11-21', { month: 'long', digits: 'thai' })).toBe('๒๑ พฤศจิกายน ๒๕๖๙');
    expect(thaiDate('2028-02-29')).toBe('29 ก.พ. 2571');
    expect(thaiDate('2027-01-05')).toBe('5 ม.ค. 2570');
  });

  it('knows all twelve months by both names', () => {
    const months = Array.from({ length: 12 }, (_, n) => `2026-${String(n + 1).padStart(2, '0')}-01`);
    const endings = months
      .map(month => thaiDate(month, { month: 'long' }).split(' ')[1]!.slice(-3))
      .join(' ');
    expect(endings).toBe('าคม นธ์ าคม ายน าคม ายน าคม าคม ายน าคม ายน าคม');
    expect(new Set(months.map(month => thaiDate(month))).size).toBe(12);
  });
});

it('a time has a full stop and น.', () => {
  expect(thaiTime(18 * 60)).toBe('18.00 น.');
  expect(thaiTime(8 * 60 + 5)).toBe('08.05 น.');
});

it('digits go to Thai and back', () => {
  fc.assert(fc.property(fc.nat(), n => expect(arabicDigits(thaiDigits(`งวด ${n}`))).toBe(`งวด ${n}`)));
});
