import fc from 'fast-check';
import { readAmount, readCount, readRate } from '../../../src/imports/amount.js';
import { formatBaht, writeBaht } from '../../../src/kernel/money.js';
import { thaiDigits } from '../../../src/papers/thai-text.js';

describe('an amount in a register', () => {
  it.each([
    ['3,000.00', 300_000],
    ['3000', 300_000],
    ['๑,๕๐๐.๕๐', 150_050],
    ['1500.5', 150_050],
    ['200,000 บาท', 20_000_000],
    [1500.1, 150_010],
    [0.1 + 0.2, 30],
    [12_600, 1_260_000],
  ])('reads %s', (cell, value) => {
    expect(readAmount(cell)).toEqual({ value });
  });

  it.each([
    ['๑,๕oo.๐๐', 'มีตัวอักษร o แทนเลขศูนย์ 2 ตัว'],
    ['l00', 'มีตัวอักษร l แทนเลขหนึ่ง 1 ตัว'],
    ['1.234', 'ใส่สตางค์ได้ไม่เกิน 2 หลัก'],
    [1.234, 'ใส่สตางค์ได้ไม่เกิน 2 หลัก'],
    ['0', 'จำนวนเงินต้องมากกว่า 0'],
    ['-500', 'จำนวนเงินต้องมากกว่า 0'],
    [-500, 'จำนวนเงินต้องมากกว่า 0'],
    ['1,50', 'เครื่องหมายจุลภาคไม่ตรงหลัก ใส่เช่น 3,000.00'],
    ['สามพัน', 'ใส่จำนวนเงิน เช่น 3,000.00'],
    ['1e5', 'ใส่จำนวนเงิน เช่น 3,000.00'],
    ['99999999999999', 'ใส่จำนวนเงิน เช่น 3,000.00'],
    [Number.NaN, 'ใส่จำนวนเงิน เช่น 3,000.00'],
    [1e30, 'ใส่จำนวนเงิน เช่น 3,000.00'],
  ])('says what to do about %s', (cell, advice) => {
    expect(readAmount(cell)).toEqual({ advice });
  });

  it('reads back any amount, typed plain, with commas, in Thai digits, or as a spreadsheet number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000_000 }), value => {
        for (const cell of [
          writeBaht(value),
          formatBaht(value),
          thaiDigits(formatBaht(value)),
          value / 100,
        ]) {
          expect(readAmount(cell)).toEqual({ value });
        }
      }),
    );
  });
});

describe('a rate and a count in a register', () => {
  it('reads percent a year, with or without its sign', () => {
    for (const cell of ['3', '3.00', '๓', '3%', 'ร้อยละ 3', 3])
      expect(readRate(cell)).toEqual({ value: 3_000_000 });
    expect(readRate(0.1)).toEqual({ value: 100_000 });
    expect(readRate('สาม')).toEqual({ advice: 'ใส่อัตราเป็นร้อยละต่อปี เช่น 3.00' });
  });

  it('reads whole numbers from 1', () => {
    for (const cell of ['24', '๒๔', '24 งวด', 24]) expect(readCount(cell)).toEqual({ value: 24 });
    for (const cell of ['0', 0, 1.5, '-3', 'หก']) expect(readCount(cell)).toHaveProperty('advice');
  });
});
