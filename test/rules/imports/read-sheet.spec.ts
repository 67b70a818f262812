import { columnOf, isBeside, plain, registerKind } from '../../../src/imports/read-sheet.js';

const sheet = (name: string, ...header: string[]) => ({ name, header, rows: [] });

describe('a sheet that was read', () => {
  it('is known by its name, in Thai or by its key', () => {
    expect(registerKind(sheet(' ทะเบียนลูกหนี้ '))).toBe('loans');
    expect(registerKind(sheet('Payments', 'x'))).toBe('payments');
  });

  it('of another name, or of a .csv, is known by its headers', () => {
    expect(registerKind(sheet('', 'เลขที่สัญญา', 'วันที่ชำระ', 'จำนวนเงิน'))).toBe('payments');
    expect(registerKind(sheet('Sheet1', 'number', 'name', 'principal'))).toBe('loans');
    expect(registerKind(sheet('Sheet1', 'รายการ', 'ยอด'))).toBeNull();
  });

  it('is beside the register when it is empty or explains', () => {
    expect(isBeside(sheet('Sheet2'))).toBe(true);
    expect(isBeside(sheet('คำอธิบาย', 'ช่อง'))).toBe(true);
    expect(isBeside(sheet('Sheet2', 'ยอด'))).toBe(false);
  });

  it('has its headers read past dashes, spaces, stars and the two ways to type ำ and แ', () => {
    expect(columnOf('loans', 'ชื่อ – สกุล*')?.key).toBe('name');
    expect(columnOf('loans', 'จ\u0e4d\u0e32นวนเงิน')?.key).toBe('principal');
    expect(columnOf('loans', 'ระยะห่างงวด(เดือน)')?.key).toBe('everyMonths');
    expect(columnOf('payments', 'PAIDON')?.key).toBe('paidOn');
    expect(columnOf('payments', 'ชื่อ-สกุล')).toBeUndefined();
    expect(plain('เเม่')).toBe('แม่');
  });
});
