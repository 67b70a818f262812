import readExcel from 'read-excel-file/node';
import type { Workbook } from '../../../src/papers/workbook.js';
import { renderXlsx } from '../../../src/papers/xlsx.adapter.js';

const BOOK: Workbook = {
  title: 'ทดสอบ',
  sheets: [
    {
      name: 'แผ่นที่ 1',
      columns: [
        { title: 'เลขที่', kind: 'text' },
        { title: 'วัน', kind: 'date' },
        { title: 'เงิน', kind: 'money' },
        { title: 'ร้อยละ', kind: 'share' },
        { title: 'อัตรา', kind: 'rate' },
        { title: 'จำนวน', kind: 'count' },
      ],
      rows: [
        ['0015', '2026-11-21', 314_250, '25.60', 100_000, 24],
        ['=1+1', 'ยังไม่กำหนด', null, null, null, null],
      ],
      total: ['รวม', null, 314_250, null, null, 24],
      emptyRows: 3,
    },
    { name: 'แผ่นที่ 2', columns: [{ title: 'ก', kind: 'text' }], rows: [] },
  ],
};

describe('a workbook', () => {
  it('keeps numbers numbers, days days, and text as it was typed, formulas included', async () => {
    const [first, second] = await readExcel(await renderXlsx(BOOK));
    expect(second).toEqual({ sheet: 'แผ่นที่ 2', data: [['ก']] });
    expect(first!.sheet).toBe('แผ่นที่ 1');
    expect(first!.data).toEqual([
      ['เลขที่', 'วัน', 'เงิน', 'ร้อยละ', 'อัตรา', 'จำนวน'],
      ['0015', new Date('2026-11-21'), 3142.5, 25.6, 0.1, 24],
      ['=1+1', 'ยังไม่กำหนด', null, null, null, null],
      [null, null, null, null, null, null],
      [null, null, null, null, null, null],
      [null, null, null, null, null, null],
      ['รวม', null, 3142.5, null, null, 24],
    ]);
  });
});
