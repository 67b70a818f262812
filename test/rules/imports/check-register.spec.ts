import { checkRegister } from '../../../src/imports/check-register.js';
import type { CellValue, ReadSheet } from '../../../src/imports/read-sheet.js';
import type { RegisterContext } from '../../../src/imports/register-context.js';
import { contextOf } from './files.js';

const LOAN_HEADER = ['เลขที่สัญญา', 'ชื่อ-สกุล', 'วันที่ทำสัญญา', 'จำนวนเงิน'];
const PAYMENT_HEADER = ['เลขที่สัญญา', 'วันที่ชำระ', 'จำนวนเงิน', 'เลขที่ใบเสร็จ'];
const GOOD = ['1/2569', 'กลุ่มข้าวแต๋น', '28/05/2569', '72,000.00'];

function sheet(name: string, header: string[], ...rows: CellValue[][]): ReadSheet {
  return { name, header, rows: rows.map((cells, at) => ({ row: at + 2, cells })) };
}
const loans = (...rows: CellValue[][]) => sheet('ทะเบียนลูกหนี้', LOAN_HEADER, ...rows);
const loansWith = (column: string, ...cells: CellValue[]) =>
  sheet(
    'ทะเบียนลูกหนี้',
    [...LOAN_HEADER, column],
    ...cells.map((cell, at) => [`${at + 1}/2569`, ...GOOD.slice(1), cell]),
  );
const payments = (...rows: CellValue[][]) => sheet('การชำระเงิน', PAYMENT_HEADER, ...rows);

const faultsOf = (sheets: ReadSheet[], given: Partial<RegisterContext> = {}) =>
  checkRegister(sheets, contextOf(given)).faults.map(({ row, column, code }) => `${row} ${column} ${code}`);

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
        { row: 2, number: '1/2569', paidOn: '2026-06-28', amountSatang: 300_000, receiptNumber: 'ก.1/15' },
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

  it('reads the rules of the day on which the money was lent', () => {
    const rulesOn: RegisterContext['rulesOn'] = on => {
      const rules = contextOf().rulesOn(on);
      return { ...rules, terms: { ...rules.terms, annualRate: on < '2026-06-01' ? 100_000 : 3_000_000 } };
    };
    const checked = checkRegister([loans(GOOD)], contextOf({ rulesOn }));
    expect(checked.loans[0]!.annualRateMicroPercent).toBe(100_000);
  });

  it('ignores the template’s explanations and empty sheets', () => {
    expect(faultsOf([loans(GOOD), sheet('คำอธิบาย', ['ช่อง'], ['x']), sheet('Sheet3', [])])).toEqual([]);
  });

  it('of payments alone concerns loans that the fund has', () => {
    const existing = new Map([['1/2565', { disbursedOn: '2022-05-01', receiptNumbers: new Set(['7']) }]]);
    const only = (...cells: CellValue[]) => [sheet('', PAYMENT_HEADER, cells)];
    expect(faultsOf(only('1/2565', '1/6/2565', 100, '8'), { existing })).toEqual([]);
    expect(faultsOf(only('1/2565', '1/6/2565', 100, '7'), { existing })).toEqual([
      '2 เลขที่ใบเสร็จ already-there',
    ]);
    expect(faultsOf(only('1/2565', '1/4/2565', 100, '8'), { existing })).toEqual([
      '2 วันที่ชำระ paid-before-loan',
    ]);
    expect(
      faultsOf(only('1/2565', '1/6/2565', 100, '8'), { existing, unappliedOfExisting: () => [1] }),
    ).toEqual(['2 จำนวนเงิน paid-more-than-owed']);
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

  it('bad-date and ambiguous-year, a day to come, and a first due day before the contract', () => {
    expect(
      faultsOf([
        loans(
          ['1', 'ก', '๓๗ กรกฎาคม ๒๕๖๕', 1],
          ['2', 'ก', '15/06/2265', 1],
          ['3', 'ก', '22/11/2569', 1],
          ['4', 'ก', '21/11/2569', 1],
        ),
      ]),
    ).toEqual(['2 วันที่ทำสัญญา bad-date', '3 วันที่ทำสัญญา ambiguous-year', '4 วันที่ทำสัญญา bad-date']);
    expect(faultsOf([loansWith('วันครบกำหนดงวดแรก', '27/05/2569', '28/06/2570')])).toEqual([
      '2 วันครบกำหนดงวดแรก bad-date',
    ]);
  });

  it('bad-amount: letters, three decimals, nothing, less than nothing', () => {
    const rows = ['๑,๕oo.๐๐', '1.234', '0', '-5', 'สามพัน'].map((cell, at) => [
      `${at}`,
      'ก',
      '28/05/2569',
      cell,
    ]);
    expect(faultsOf([loans(...rows)])).toEqual([2, 3, 4, 5, 6].map(row => `${row} จำนวนเงิน bad-amount`));
    expect(faultsOf([loansWith('จำนวนงวด', '0', 1.5, '๒๔')])).toEqual([
      '2 จำนวนงวด bad-amount',
      '3 จำนวนงวด bad-amount',
    ]);
  });

  it('bad-national-id: the check digit decides; spaces and Thai digits do not matter', () => {
    const cells = [
      '1-1014-00123-45-1',
      '๑๑๐๑๔๐๐๑๒๓๔๕๑',
      1101400123451,
      '1101400123458',
      '110140012345',
      'ไม่มี',
    ];
    expect(faultsOf([loansWith('เลขประจำตัวประชาชน', ...cells)])).toEqual(
      [5, 6, 7].map(row => `${row} เลขประจำตัวประชาชน bad-national-id`),
    );
    const [fault] = checkRegister([loansWith('nationalId', '3 3415 00000 12 0')], contextOf()).faults;
    expect(fault).toMatchObject({ column: 'เลขประจำตัวประชาชน', code: 'bad-national-id' });
    expect(fault!.read).not.toContain('00000');
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
    const existing = new Map([['1/2569', { disbursedOn: '2026-01-01', receiptNumbers: new Set<string>() }]]);
    expect(faultsOf([loans(GOOD)], { existing })).toEqual(['2 เลขที่สัญญา already-there']);
  });

  it('unknown-loan and paid-before-loan', () => {
    expect(
      faultsOf([
        loans(GOOD),
        payments(['9/2569', '28/06/2569', 100, null], ['1/2569', '27/05/2569', 100, null]),
      ]),
    ).toEqual(['2 เลขที่สัญญา unknown-loan', '3 วันที่ชำระ paid-before-loan']);
  });

  it('paid-more-than-owed, on the payment that goes above, by day and not by row', () => {
    const checked = checkRegister(
      [
        loans(GOOD),
        payments(['1/2569', '28/08/2569', 12_600, null], ['1/2569', '28/06/2569', '59,600.00', null]),
      ],
      contextOf(),
    );
    expect(checked.faults).toHaveLength(1);
    expect(checked.faults[0]).toMatchObject({
      sheet: 'การชำระเงิน',
      row: 2,
      code: 'paid-more-than-owed',
      advice: 'มากกว่ายอดหนี้คงเหลือ 12,400.00 อยู่ 200.00 บาท ดูจุดทศนิยมอีกครั้ง',
    });
  });

  it('does not judge the payments of a loan whose own sums are in doubt', () => {
    expect(
      faultsOf([loans(['1/2569', 'ก', '28/05/2569', 'x']), payments(['1/2569', '28/06/2569', 9e6, null])]),
    ).toEqual(['2 จำนวนเงิน bad-amount']);
  });

  it('over-limit: the fund’s limit and the law’s 15 %', () => {
    expect(
      faultsOf([loans(['1', 'ก', '28/05/2569', 200_000], ['2', 'ก', '28/05/2569', 200_000.01])]),
    ).toEqual(['3 จำนวนเงิน over-limit']);
    expect(faultsOf([loansWith('อัตราดอกเบี้ยต่อปี', '15.00', '15.01')])).toEqual(['3 อัตราดอกเบี้ยต่อปี over-limit']);
    expect(faultsOf([loansWith('ระยะห่างงวด (เดือน)', 2, 3)])).toEqual(['3 ระยะห่างงวด (เดือน) over-limit']);
  });

  it('bad-choice: a word that is none of the list, a kind this fund does not lend to, a rate without interest', () => {
    expect(faultsOf([loansWith('ผู้ยืมเป็น', 'กลุ่ม', 'person', 'ครัวเรือน', 'บริษัท')])).toEqual([
      '4 ผู้ยืมเป็น bad-choice',
      '5 ผู้ยืมเป็น bad-choice',
    ]);
    const header = [...LOAN_HEADER, 'วิธีคิดดอกเบี้ย', 'อัตราดอกเบี้ยต่อปี'];
    const checked = checkRegister(
      [sheet('loans', header, [...GOOD, 'ไม่มีดอกเบี้ย', null], ['2', ...GOOD.slice(1), 'ไม่มีดอกเบี้ย', '3'])],
      contextOf(),
    );
    expect(checked.faults.map(fault => fault.row)).toEqual([3]);
    expect(checked.loans[0]).toMatchObject({ method: 'interest-free', annualRateMicroPercent: 0 });
  });

  it('bad-choice: a number that the spreadsheet turned into a day', () => {
    expect(faultsOf([loans([new Date(Date.UTC(2569, 6, 1)), ...GOOD.slice(1)])])).toEqual([
      '2 เลขที่สัญญา bad-choice',
    ]);
  });

  it('unknown-village: neither name, number nor code of the fund’s area', () => {
    expect(faultsOf([loansWith('หมู่บ้าน', 'สาธิต', 'หมู่ที่ ๓', '34152201', 'บ้านอื่น', '34152299', 'บ้าน')])).toEqual([
      '5 หมู่บ้าน unknown-village',
      '6 หมู่บ้าน unknown-village',
      '7 หมู่บ้าน unknown-village',
    ]);
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
