import { BORROWER_WORDS, REGISTER_COLUMNS } from '../../../src/imports/register-columns.js';

const titles = (kind: 'loans' | 'payments') => REGISTER_COLUMNS[kind].map(column => column.title);

describe('the register’s columns', () => {
  it('are those of the contract, in its order', () => {
    expect(titles('loans').join(' · ')).toBe(
      'เลขที่สัญญา · ชื่อ-สกุล · เลขประจำตัวประชาชน · ที่อยู่ · หมู่บ้าน · โทรศัพท์ · ผู้ยืมเป็น · วัตถุประสงค์ · ' +
        'วันที่ทำสัญญา · จำนวนเงิน · วิธีคิดดอกเบี้ย · อัตราดอกเบี้ยต่อปี · จำนวนงวด · ระยะห่างงวด (เดือน) · ' +
        'วันครบกำหนดงวดแรก',
    );
    expect(titles('payments').join(' · ')).toBe('เลขที่สัญญา · วันที่ชำระ · จำนวนเงิน · เลขที่ใบเสร็จ');
    const required = REGISTER_COLUMNS.loans.filter(column => column.required).map(column => column.key);
    expect(required).toEqual(['number', 'name', 'disbursedOn', 'principal']);
  });

  it('have no word that means two things', () => {
    const all = Object.values(BORROWER_WORDS).flat();
    expect(new Set(all).size).toBe(all.length);
  });
});
