import { checkRegister } from '../../../src/imports/check-register.js';
import type { CellValue } from '../../../src/imports/read-sheet.js';
import { contextOf } from './files.js';
import { faultsOf, GOOD, loans, PAYMENT_HEADER, payments, sheet } from './sheets.js';

describe('the rows of การชำระเงิน', () => {
  it('of payments alone concerns loans that the fund has', () => {
    const existing = new Map([
      [
        '1/2565',
        {
          disbursedOn: '2022-05-01',
          receiptNumbers: new Set(['7']),
          payments: new Set(['2022-06-01/10000']),
        },
      ],
    ]);
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

  it('already-there: the same day and amount again, without a receipt’s number to tell them apart', () => {
    const existing = new Map([
      [
        '1/2565',
        {
          disbursedOn: '2022-05-01',
          receiptNumbers: new Set<string>(),
          payments: new Set(['2022-06-01/10000']),
        },
      ],
    ]);
    const only = (...cells: CellValue[]) => [sheet('', PAYMENT_HEADER, cells)];
    expect(faultsOf(only('1/2565', '1/6/2565', 100, null), { existing })).toEqual([
      '2 วันที่ชำระ already-there',
    ]);
    expect(faultsOf(only('1/2565', '1/6/2565', 100, '8'), { existing })).toEqual([]);
    expect(faultsOf(only('1/2565', '2/6/2565', 100, null), { existing })).toEqual([]);
  });

  it('unknown-loan: nothing is paid out on the loan yet', () => {
    const existing = new Map([
      ['1/2565', { disbursedOn: null, receiptNumbers: new Set<string>(), payments: new Set<string>() }],
    ]);
    expect(faultsOf([payments(['1/2565', '1/6/2565', 100, null])], { existing })).toEqual([
      '2 เลขที่สัญญา unknown-loan',
    ]);
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
});
