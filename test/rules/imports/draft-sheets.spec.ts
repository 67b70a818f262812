import fc from 'fast-check';
import {
  mendSheets,
  placeOfFault,
  readSheets,
  writeSheets,
  writtenCell,
} from '../../../src/imports/draft-sheets.js';
import type { ReadSheet } from '../../../src/imports/read-sheet.js';

const NOTHING = { cells: [], headers: [], dropped: [] };
const sheet: ReadSheet = {
  name: 'ทะเบียนลูกหนี้',
  header: ['เลขที่สัญญา', 'ชื่อ-สกุล', 'เบอร์'],
  rows: [
    { row: 2, cells: ['1/2565', 'สมใจ', 810_000_000] },
    { row: 5, cells: ['1/2565', null] },
  ],
};

test('puts what was typed into the cell of that row, and leaves the others', () => {
  const cells = [
    { sheet: 0, row: 5, column: 1, value: ' สมพร ' },
    { sheet: 0, row: 2, column: 1, value: '' },
  ];
  const [mended] = mendSheets([sheet], { ...NOTHING, cells });
  expect(mended!.rows).toEqual([
    { row: 2, cells: ['1/2565', null, 810_000_000] },
    { row: 5, cells: ['1/2565', 'สมพร'] },
  ]);
  expect(sheet.rows[1]!.cells[1]).toBeNull();
});

test('renames a header, or empties a column that is not wanted', () => {
  const renamed = mendSheets([sheet], { ...NOTHING, headers: [{ sheet: 0, column: 2, title: 'โทรศัพท์' }] });
  expect(renamed[0]!.header).toEqual(['เลขที่สัญญา', 'ชื่อ-สกุล', 'โทรศัพท์']);
  const emptied = mendSheets([sheet], { ...NOTHING, headers: [{ sheet: 0, column: 2, title: '' }] });
  expect(emptied[0]!.rows[0]!.cells).toEqual(['1/2565', 'สมใจ', null]);
});

test('leaves a row out, and passes over places that are not there', () => {
  const mend = {
    cells: [
      { sheet: 0, row: 2, column: 1_000_000_000, value: 'x' },
      { sheet: 7, row: 2, column: 0, value: 'x' },
      { sheet: 0, row: 2, column: Number.NaN, value: 'x' },
    ],
    headers: [{ sheet: 0, column: 99, title: 'x' }],
    dropped: [{ sheet: 0, row: 5 }],
  };
  expect(mendSheets([sheet], mend)).toEqual([{ ...sheet, rows: [sheet.rows[0]] }]);
});

test('finds a fault’s cell by the names of sheet and column, a header by its own words', () => {
  const at = (row: number, column: string) =>
    placeOfFault([{ ...sheet, name: 'อื่น', header: ['x'] }, sheet], { sheet: 'ทะเบียนลูกหนี้', row, column });
  expect(at(5, 'ชื่อ-สกุล')).toEqual({ sheet: 1, row: 5, column: 1 });
  expect(at(1, 'เบอร์')).toEqual({ sheet: 1, row: 1, column: 2 });
  expect(at(3, 'ชื่อ-สกุล')).toBeNull();
  expect(at(5, 'จำนวนเงิน')).toBeNull();
});

test('writes a day as people type it', () => {
  expect(writtenCell(new Date(Date.UTC(2022, 5, 15)))).toBe('15/6/2565');
  expect(writtenCell(20_000.5)).toBe('20000.5');
  expect(writtenCell(null)).toBe('');
});

test('sheets come back as they were written', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });
  const cell = fc.oneof(
    fc.string(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    day,
    fc.constant(null),
  );
  const row = fc.record({ row: fc.integer({ min: 2, max: 200_000 }), cells: fc.array(cell) });
  const any = fc.record({ name: fc.string(), header: fc.array(fc.string()), rows: fc.array(row) });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 3 }), sheets => {
      const noMinusZero = JSON.parse(JSON.stringify(readSheets(writeSheets(sheets))));
      expect(noMinusZero).toEqual(JSON.parse(JSON.stringify(sheets)));
      const days = (all: ReadSheet[]) =>
        all.flatMap(one => one.rows.flatMap(r => r.cells.map(c => c instanceof Date)));
      expect(days(readSheets(writeSheets(sheets)))).toEqual(days(sheets));
    }),
  );
});
