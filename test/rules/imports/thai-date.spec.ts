import fc from 'fast-check';
import { readThaiDate } from '../../../src/imports/thai-date.js';
import { civilDate, dayNumber } from '../../../src/kernel/civil-date.js';
import { MONTHS, SHORT_MONTHS, thaiDigits } from '../../../src/papers/thai-text.js';

describe('a day in a register', () => {
  it.each([
    '2026-11-21',
    '2569-11-21',
    '2026-11-21 00:00:00',
    '2026-11-21T00:00:00.000Z',
    '21/11/2569',
    '21/11/2026',
    '21-11-2569',
    '21.11.2569',
    ' 21 / 11 / 2569 ',
    '21 พ.ย. 2569',
    '21 พ.ย 2569',
    '21พ.ย.2569',
    '21 พย 69'.replace('69', '2569'),
    '๒๑ พฤศจิกายน ๒๕๖๙',
    'วันที่ ๒๑ พฤศจิกายน พ.ศ. ๒๕๖๙',
    '21 พฤศจิกายน ค.ศ. 2026',
    '๒๑/๑๑/๒๕๖๙',
  ])('reads %s', text => {
    expect(readThaiDate(text)).toEqual({ date: '2026-11-21' });
  });

  it('reads a spreadsheet date, also one whose year was typed as พ.ศ., and a bare day count', () => {
    expect(readThaiDate(new Date(Date.UTC(2026, 10, 21)))).toEqual({ date: '2026-11-21' });
    expect(readThaiDate(new Date(Date.UTC(2569, 10, 21)))).toEqual({ date: '2026-11-21' });
    expect(readThaiDate(46347)).toEqual({ date: '2026-11-21' });
  });

  it('takes 29 February of พ.ศ. 2567, which is ค.ศ. 2024', () => {
    expect(readThaiDate('29/2/2567')).toEqual({ date: '2024-02-29' });
    expect(readThaiDate('29/2/2568')).toMatchObject({
      code: 'bad-date',
      advice: expect.stringContaining('28 วัน'),
    });
  });

  it.each([
    ['๓๗ กรกฎาคม ๒๕๖๕', 'กรกฎาคม มี 31 วัน'],
    ['0/7/2565', 'กรกฎาคม มี 31 วัน'],
    ['31/6/2565', 'มิถุนายน มี 30 วัน'],
    ['11/21/2569', 'ไม่มีเดือนที่ 21'],
    ['21 พฤศจิกายม 2569', 'อ่านเป็นวันที่ไม่ได้'],
    ['เมื่อวาน', 'อ่านเป็นวันที่ไม่ได้'],
    ['21/11/1669', 'ไม่มีปี 1669'],
    ['21/11/9999', 'ไม่มีปี 9999'],
  ])('says why %s is no day', (text, advice) => {
    expect(readThaiDate(text)).toMatchObject({ code: 'bad-date', advice: expect.stringContaining(advice) });
  });

  it('does not take a lone year for a day', () => {
    expect(readThaiDate(2569)).toMatchObject({ code: 'bad-date' });
    expect(readThaiDate('2569')).toMatchObject({ code: 'bad-date' });
  });

  it('does not guess a year between 2201 and 2399, nor one of two digits', () => {
    expect(readThaiDate('15/06/2265')).toEqual({
      code: 'ambiguous-year',
      advice: 'ปี 2265 อ่านเป็น พ.ศ. หรือ ค.ศ. ก็ไม่ได้ ถ้าหมายถึงปี 2565 ใส่ 15/06/2565',
    });
    for (const year of [2201, 2399, 69]) {
      expect(readThaiDate(`15/6/${year}`)).toMatchObject({ code: 'ambiguous-year' });
    }
    expect(readThaiDate(new Date(Date.UTC(2265, 5, 15)))).toMatchObject({ code: 'ambiguous-year' });
    expect(readThaiDate('15/6/2200')).toEqual({ date: '2200-06-15' });
    expect(readThaiDate('15/6/2443')).toEqual({ date: '1900-06-15' });
  });

  it('reads back every day in every form that is written', () => {
    const days = fc.integer({ min: dayNumber('1950-01-01'), max: dayNumber('2199-12-31') }).map(civilDate);
    fc.assert(
      fc.property(days, date => {
        const [year, month, day] = date.split('-').map(Number) as [number, number, number];
        const forms = [
          date,
          `${day}/${month}/${year + 543}`,
          thaiDigits(`${day} ${MONTHS[month - 1]} ${year + 543}`),
          `${day} ${SHORT_MONTHS[month - 1]} ${year + 543}`,
          new Date(dayNumber(date) * 86_400_000),
          dayNumber(date) - dayNumber('1899-12-30'),
        ];
        for (const form of forms) expect(readThaiDate(form)).toEqual({ date });
      }),
    );
  });
});
