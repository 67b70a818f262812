import { markedWorkbook } from '../../../src/imports/marked-sheets.js';
import { registerFault } from '../../../src/imports/register-fault.js';

test('marks each cell to mend where it stands, and keeps every other as it was', () => {
  const sheet = {
    name: 'ทะเบียนลูกหนี้',
    header: ['เลขที่สัญญา', 'จำนวนเงิน'],
    rows: [
      { row: 2, cells: ['1/2565', 20_000] },
      { row: 9, cells: ['2/2565', 'สองหมื่น'] },
    ],
  };
  const faults = [
    registerFault('loans', 9, 'principal', 'bad-amount', 'สองหมื่น', 'ใส่จำนวนเงิน'),
    registerFault('loans', 1, 'name', 'missing', '', 'ไม่มีช่องนี้'),
  ];
  const { sheets } = markedWorkbook('ทะเบียน', [sheet], faults);
  expect(sheets).toEqual([
    {
      name: 'ทะเบียนลูกหนี้',
      columns: [
        { title: 'เลขที่สัญญา', kind: 'text' },
        { title: 'จำนวนเงิน', kind: 'text' },
      ],
      rows: [
        ['1/2565', '20000'],
        ['2/2565', 'สองหมื่น'],
      ],
      marked: [{ row: 1, column: 1 }],
    },
  ]);
});
