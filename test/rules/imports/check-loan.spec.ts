import { checkRegister } from '../../../src/imports/check-register.js';
import type { RegisterContext } from '../../../src/imports/register-context.js';
import { contextOf } from './files.js';
import { faultsOf, GOOD, LOAN_HEADER, loans, loansWith, sheet } from './sheets.js';

describe('a row of ทะเบียนลูกหนี้', () => {
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

  it('over-limit: the fund’s limit and the law’s 15 %', () => {
    expect(
      faultsOf([loans(['1', 'ก', '28/05/2569', 200_000], ['2', 'ก', '28/05/2569', 200_000.01])]),
    ).toEqual(['3 จำนวนเงิน over-limit']);
    expect(faultsOf([loansWith('อัตราดอกเบี้ยต่อปี', '15.00', '15.01')])).toEqual(['3 อัตราดอกเบี้ยต่อปี over-limit']);
    expect(faultsOf([loansWith('ระยะห่างงวด (เดือน)', 2, 3)])).toEqual(['3 ระยะห่างงวด (เดือน) over-limit']);
  });

  it('bad-choice: a word that is none of the list, a rate without interest', () => {
    expect(faultsOf([loansWith('ผู้ยืมเป็น', 'กลุ่ม', 'person', 'ครัวเรือน', 'บริษัท')])).toEqual([
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

  it('takes who borrows as written, else the fund’s usual kind, else who has a national id', () => {
    const header = [...LOAN_HEADER, 'ผู้ยืมเป็น', 'เลขประจำตัวประชาชน'];
    const rows = [
      ['1', ...GOOD.slice(1), 'ครัวเรือน', '1101400123451'],
      ['2', ...GOOD.slice(1), null, null],
      ['3', ...GOOD.slice(1), null, '1101400123451'],
    ];
    const checked = checkRegister([sheet('loans', header, ...rows)], contextOf());
    expect(checked.loans.map(loan => loan.borrowerKind)).toEqual(['household', 'group', 'person']);
    const group = ['4', ...GOOD.slice(1), 'กลุ่ม', '1101400123451'];
    expect(faultsOf([sheet('loans', header, group)])).toEqual(['2 เลขประจำตัวประชาชน bad-choice']);
  });

  it('over-limit: what the loan as a whole breaks, at the column that says it', () => {
    const faultsOfTerms = () => [{ key: 'everyMonths', advice: 'ยาวเกินไป' }];
    expect(faultsOf([loans(GOOD)], { faultsOfTerms })).toEqual(['2 ระยะห่างงวด (เดือน) over-limit']);
    const rulesOn: RegisterContext['rulesOn'] = on => ({
      ...contextOf().rulesOn(on),
      limits: { principal: null, termMonths: null, instalments: null, groupMembers: null },
    });
    expect(faultsOf([loansWith('ระยะห่างงวด (เดือน)', 25, 26)], { rulesOn })).toEqual([
      '3 ระยะห่างงวด (เดือน) over-limit',
    ]);
  });

  it('unknown-village: neither name, number nor code of the fund’s area', () => {
    expect(faultsOf([loansWith('หมู่บ้าน', 'สาธิต', 'หมู่ที่ ๓', '34152201', 'บ้านอื่น', '34152299', 'บ้าน')])).toEqual([
      '5 หมู่บ้าน unknown-village',
      '6 หมู่บ้าน unknown-village',
      '7 หมู่บ้าน unknown-village',
    ]);
  });

  it('reads the rules of the day on which the money was lent', () => {
    const rulesOn: RegisterContext['rulesOn'] = on => {
      const rules = contextOf().rulesOn(on);
      return { ...rules, terms: { ...rules.terms, annualRate: on < '2026-06-01' ? 100_000 : 3_000_000 } };
    };
    const checked = checkRegister([loans(GOOD)], contextOf({ rulesOn }));
    expect(checked.loans[0]!.annualRateMicroPercent).toBe(100_000);
  });
});
