import fc from 'fast-check';
import { arabicDigits } from '../../../src/kernel/thai-words.js';
import {
  baht,
  bahtOrDash,
  instalmentName,
  longDate,
  shortDate,
  thaiDigits,
} from '../../../src/papers/thai-text.js';

describe('Thai on papers', () => {
  it('writes days in พ.ศ.', () => {
    expect(longDate('2026-11-21')).toBe('21\u00a0พฤศจิกายน\u00a02569');
    expect(shortDate('2026-01-05')).toBe('5\u00a0ม.ค.\u00a02569');
  });

  it('keeps a figure and its word together, and writes nothing as a dash in tables', () => {
    expect(baht(314_250)).toBe('3,142.50\u00a0บาท');
    expect(bahtOrDash(0)).toBe('–');
    expect(bahtOrDash(50)).toBe('0.50');
    expect(instalmentName(7)).toBe('งวดที่\u00a07');
  });

  it('turns digits there and back', () => {
    expect(thaiDigits('7/2569')).toBe('๗/๒๕๖๙');
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9a-zก-ฮ/]*$/), text => arabicDigits(thaiDigits(text)) === text),
    );
  });
});
