import { quoted, registerFault } from '../../../src/imports/register-fault.js';

describe('a fault', () => {
  it('names sheet and column in Thai, and says what was read and what to do', () => {
    expect(
      registerFault('payments', 8, 'amount', 'bad-amount', '๑,๕oo.๐๐', 'มีตัวอักษร o แทนเลขศูนย์ 2 ตัว'),
    ).toEqual({
      sheet: 'การชำระเงิน',
      row: 8,
      column: 'จำนวนเงิน',
      code: 'bad-amount',
      message: 'อ่านได้ “๑,๕oo.๐๐” มีตัวอักษร o แทนเลขศูนย์ 2 ตัว',
      read: '๑,๕oo.๐๐',
      advice: 'มีตัวอักษร o แทนเลขศูนย์ 2 ตัว',
    });
    expect(registerFault('loans', 2, 'name', 'missing', '', 'ว่าง').message).toBe('ว่าง');
    expect(registerFault('loans', 1, 'ชื่อเล่น', 'unknown-column', 'ชื่อเล่น', 'ลบออก').column).toBe('ชื่อเล่น');
  });

  it('quotes a cell shortly, and of a national id not the middle', () => {
    expect(quoted('nationalId', '3341500000129')).toBe('33415xxxxx129');
    expect(quoted('nationalId', '3 3415 00000 12 9')).not.toContain('00000');
    expect(quoted('nationalId', 3341500000129)).not.toContain('00000');
    expect(quoted('name', 'ก'.repeat(100))).toHaveLength(61);
    expect(quoted('paidOn', new Date(Date.UTC(2265, 5, 15)))).toBe('15/6/2265');
    expect(quoted('name', null)).toBe('');
  });
});
