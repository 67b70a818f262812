import { Refusal } from '../../../src/kernel/refusal.js';
import { type FormReading, readForm } from '../../../src/web/form-reading.js';
import type { Posted } from '../../../src/web/read-fields.js';

const TODAY = '2026-11-21';

function read<T>(posted: Posted, by: (form: FormReading) => T): T {
  return readForm(posted, TODAY, by);
}

function faultsOf(posted: Posted, by: (form: FormReading) => unknown): Record<string, string> {
  try {
    read(posted, by);
    return {};
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return Object.fromEntries(error.faults.map(fault => [fault.field, fault.message.th]));
  }
}

describe('a form that was posted', () => {
  it('is read as people write: Thai digits, commas, พ.ศ., blanks around', () => {
    const typed = {
      amount: ' ๓,๑๔๒.๕๐ บาท ',
      onWhen: 'other',
      onDay: '๕',
      onMonth: '11',
      onYear: '2569',
      rate: '๐.๑ %',
      n: '๒๔',
      name: '  คำปุ่น  ทองดี ',
    };
    const found = read(typed, form => ({
      amount: form.amount('amount'),
      on: form.day('on'),
      rate: form.rateOr('rate'),
      n: form.wholeOr('n', 1, 600),
      name: form.text('name'),
    }));
    expect(found).toEqual({
      amount: 314_250,
      on: '2026-11-05',
      rate: 100_000,
      n: 24,
      name: 'คำปุ่น  ทองดี',
    });
  });

  it('tells every fault at its field at once', () => {
    const typed = {
      amount: '12.345',
      zero: '0',
      onWhen: 'other',
      onDay: '31',
      onMonth: '6',
      onYear: '2569',
      farWhen: 'other',
      ...{ farDay: '1', farMonth: '6', farYear: '2400' },
      n: '0',
    };
    const faults = faultsOf({ ...typed, kind: 'x' }, form => [
      form.amount('amount'),
      form.amount('zero'),
      form.amount('none'),
      form.day('on'),
      form.day('far'),
      form.day('until'),
      form.wholeOr('n', 1, 600),
      form.oneOf('kind', ['a', 'b']),
      form.oneOf('choice', ['a', 'b']),
      form.text('name'),
    ]);
    expect(faults).toEqual({
      amount: 'ใส่สตางค์ได้ไม่เกิน 2 หลัก',
      zero: 'จำนวนเงินต้องมากกว่า 0',
      none: 'ใส่จำนวนเงิน เช่น 3,000.00',
      on: 'ไม่มีวันนี้ในปฏิทิน',
      far: 'ปี 2400 ไกลเกินไป ดูปี พ.ศ. อีกครั้ง',
      until: 'ใส่วัน เดือน และปี พ.ศ.',
      n: 'ใส่ตัวเลข 1 ถึง 600',
      kind: 'เลือกจากที่มีให้',
      choice: 'เลือก 1 ข้อ',
      name: 'ยังไม่ได้ใส่ช่องนี้',
    });
  });

  it('leaves what may be empty empty', () => {
    const found = read({ note: '  ' }, form => [
      form.textOr('note'),
      form.amountOr('amount'),
      form.dayOr('on'),
      form.oneOfOr('kind', ['a']),
      form.wholeOr('n', 1, 2),
      form.rateOr('rate'),
      form.many('people'),
    ]);
    expect(found).toEqual([undefined, undefined, undefined, undefined, undefined, undefined, []]);
  });

  it('keeps no letter that a database cannot, and refuses a text without end', () => {
    expect(read({ name: 'ก\0ข' }, form => form.text('name'))).toBe('กข');
    expect(faultsOf({ name: 'ก'.repeat(201) }, form => form.text('name', 200))).toHaveProperty('name');
  });
});
