import type { ReadSheet } from '../../../src/imports/read-sheet.js';
import { REPORT_COLUMNS, readReports } from '../../../src/recovery/analyse/read-reports.js';

const header = REPORT_COLUMNS.map(([, title]) => title);
const sheet = (rows: (string | number | null)[][], head: string[] = header): ReadSheet[] => [
  { name: 'รายงาน', header: head, rows: rows.map((cells, index) => ({ row: index + 2, cells })) },
];

it('reads what a report says, and leaves out what it does not say', () => {
  const { reports, faults } = readReports(
    sheet([
      ['34190101', 'บ้านโนนตาล', 280000, 12, '๓๐,๐๐๐.๕๐', '-', 3, 'x', 'สมุดหาย'],
      [34190102, null, null, null, 0, null, null, null, null],
      [null, null, null, null, null, null, null, null, null],
    ]),
  );
  expect(faults).toEqual([]);
  expect(reports).toEqual([
    {
      village: '34190101',
      row: 2,
      name: 'บ้านโนนตาล',
      capital: 28_000_000,
      households: 12,
      arrears: 3_000_050,
      defaulting: 3,
      isListed: true,
      note: 'สมุดหาย',
    },
    { village: '34190102', row: 3, arrears: 0 },
  ]);
});

it('tells every fault of 500 villages at once, by row and column', () => {
  const rows = Array.from({ length: 500 }, (_, n) => ['341', null, 'มาก', null, null, null, 'สอง', null, n]);
  const { faults } = readReports(sheet(rows));
  expect(faults).toHaveLength(2000);
  expect(faults[0]!.message.th).toBe('แถว 2 ช่องเงินทุน: ใส่จำนวนเงิน เช่น 3,000.00');
  expect(faults.at(-1)!.field).toBe('file.501.village');
});

it('says which column the file lacks, and that it is empty', () => {
  expect(readReports(sheet([['34190101']], ['รหัสหมู่บ้าน'])).faults[0]!.code).toBe('missing-column');
  expect(readReports([]).faults[0]!.code).toBe('empty');
});
