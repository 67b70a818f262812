import { checkRegister } from '../../../src/imports/check-register.js';
import { contextOf } from './files.js';
import { faultsOf, GOOD, LOAN_HEADER, loans, payments, sheet } from './sheets.js';

describe('a register without faults', () => {
  it('gives its loans with what is absent taken from the fund, and its payments', () => {
    const checked = checkRegister(
      [loans(GOOD), payments(['๑/๒๕๖๙', '28 มิ.ย. 2569', 3000, 'ก.1/15'])],
      contextOf(),
    );
    expect(checked).toEqual({
      rows: 2,
      faults: [],
      loans: [
        {
          row: 2,
          number: '1/2569',
          writtenNumber: '1/2569',
          name: 'กลุ่มข้าวแต๋น',
          nationalId: null,
          address: null,
          villageCode: null,
          phone: null,
          borrowerKind: 'group',
          purpose: null,
          disbursedOn: '2026-05-28',
          principalSatang: 7_200_000,
          method: 'equal-principal',
          annualRateMicroPercent: 3_000_000,
          instalments: 24,
          every: 'P1M',
          firstDueOn: null,
        },
      ],
      payments: [
        {
          row: 2,
          number: '1/2569',
          paidOn: '2026-06-28',
          amountSatang: 300_000,
          receiptNumber: 'ก.1/15',
          writtenReceipt: 'ก.1/15',
        },
      ],
    });
  });

  it('may name its columns in any order, by Thai words or by keys', () => {
    const header = [
      'principal',
      'ชื่อ – สกุล ',
      'disbursedOn',
      'number',
      'everyMonths',
      'method',
      'phone',
      'village',
    ];
    const row = [72_000, 'กลุ่มข้าวแต๋น', 46170, 1, 2, 'flat', 812345678, 'ม.3 บ้านทดลอง'];
    const checked = checkRegister([sheet('', header, row)], contextOf());
    expect(checked.faults).toEqual([]);
    expect(checked.loans[0]).toMatchObject({
      number: '1',
      every: 'P2M',
      method: 'flat',
      phone: '0812345678',
      villageCode: '34152203',
      disbursedOn: '2026-05-28',
    });
  });

  it('ignores the template’s explanations and empty sheets', () => {
    expect(faultsOf([loans(GOOD), sheet('คำอธิบาย', ['ช่อง'], ['x']), sheet('Sheet3', [])])).toEqual([]);
  });
});

describe('each fault of a register', () => {
  it('missing: an empty required cell, and a required column', () => {
    expect(faultsOf([loans([null, 'ก', '28/05/2569', 1], ['2/2569', null, '28/05/2569', null])])).toEqual([
      '2 เลขที่สัญญา missing',
      '3 ชื่อ-สกุล missing',
      '3 จำนวนเงิน missing',
    ]);
    expect(faultsOf([sheet('loans', ['number', 'name', 'principal'], ['1', 'ก', 5])])).toEqual([
      '1 วันที่ทำสัญญา missing',
    ]);
  });

  it('unknown-column: a header that is not the register’s, twice the same, or none over a filled cell', () => {
    expect(
      faultsOf([sheet('loans', [...LOAN_HEADER, 'ชื่อเล่น', 'จำนวนเงิน', ''], [...GOOD, 'x', 1, 'y'])]),
    ).toEqual(['1 ชื่อเล่น unknown-column', '1 จำนวนเงิน unknown-column', '1 ช่องที่ 7 unknown-column']);
    expect(faultsOf([loans(GOOD), sheet('บัญชีธนาคาร', ['ยอด'], [5])])).toEqual(['1 ยอด unknown-column']);
  });

  it('duplicate-number, Thai digits read as Arabic; the first row keeps the number', () => {
    const checked = checkRegister([loans(GOOD, ['๑ / ๒๕๖๙', ...GOOD.slice(1)])], contextOf());
    expect(checked.faults).toEqual([
      {
        sheet: 'ทะเบียนลูกหนี้',
        row: 3,
        column: 'เลขที่สัญญา',
        code: 'duplicate-number',
        message: 'อ่านได้ “๑ / ๒๕๖๙” ซ้ำกับแถว 2 ใช้เลขที่อื่น หรือลบแถวที่ซ้ำ',
        read: '๑ / ๒๕๖๙',
        advice: 'ซ้ำกับแถว 2 ใช้เลขที่อื่น หรือลบแถวที่ซ้ำ',
      },
    ]);
    const twice = ['1/2569', '28/06/2569', 100, '5'];
    expect(faultsOf([loans(GOOD), payments(twice, twice)])).toEqual(['3 เลขที่ใบเสร็จ duplicate-number']);
  });

  it('already-there: the fund has the contract', () => {
    const existing = new Map([
      [
        '1/2569',
        { disbursedOn: '2026-01-01', receiptNumbers: new Set<string>(), payments: new Set<string>() },
      ],
    ]);
    expect(faultsOf([loans(GOOD)], { existing })).toEqual(['2 เลขที่สัญญา already-there']);
  });

  it('bad-national-id: one number under two names, in the file or in the fund', () => {
    const header = [...LOAN_HEADER, 'เลขประจำตัวประชาชน'];
    const row = (number: string, name: string) => [number, name, '28/05/2569', 100, '1101400123451'];
    const twoNames = [sheet('loans', header, row('1', 'สมศรี  ใจดี'), row('2', 'สมศรี ใจดี'), row('3', 'บุญมี'))];
    expect(faultsOf(twoNames)).toEqual(['4 เลขประจำตัวประชาชน bad-national-id']);
    const nameOfNationalId = () => 'คำปุ่น';
    const known = faultsOf([sheet('loans', header, row('1', 'สมศรี'))], { nameOfNationalId });
    expect(known).toEqual(['2 เลขประจำตัวประชาชน bad-national-id']);
  });

  it('are all told at once, in the order of the sheets and rows', () => {
    const faults = faultsOf([
      payments(['9', 'x', 'y', null]),
      loans(['1', null, '99/99/2569', 'x'], ['1', 'ก', '28/05/2569', 5]),
    ]);
    expect(faults).toEqual([
      '2 ชื่อ-สกุล missing',
      '2 วันที่ทำสัญญา bad-date',
      '2 จำนวนเงิน bad-amount',
      '3 เลขที่สัญญา duplicate-number',
      '2 วันที่ชำระ bad-date',
      '2 จำนวนเงิน bad-amount',
      '2 เลขที่สัญญา unknown-loan',
    ]);
  });

  it('a file of which no sheet is a register is refused', () => {
    expect(() => checkRegister([sheet('', ['hello'], ['x'])], contextOf())).toThrow('not-a-register');
  });
});
