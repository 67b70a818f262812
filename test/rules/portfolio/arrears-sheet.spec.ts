import type { Arrears } from '../../../src/portfolio/arrears.query.js';
import { arrearsCsv, arrearsWorkbook } from '../../../src/portfolio/arrears-sheet.js';
import { addUp, writeFigures } from '../../../src/portfolio/figures.js';

function arrears(name: string): Arrears {
  const bands = [{ fundId: 'a', bucket: '1-30' as const, loans: 1, principal: 500_000, overdue: 123_450 }];
  const figures = writeFigures(addUp([{ id: 'a', area: '341522' }], bands, 1));
  return {
    asOf: '2026-11-21',
    area: '3415',
    name: 'อำเภอวารินชำราบ',
    fundType: null,
    ...figures,
    rows: [{ area: '341522', name, ...figures }],
    trend: [{ asOf: '2026-11-21', overdue: '1234.50', outstanding: '5000.00' }],
  };
}

describe('arrears as a spreadsheet', () => {
  it('keeps amounts as satang of the money columns and closes with the total', () => {
    const [sheet, trend] = arrearsWorkbook(arrears('เมืองศรีไค')).sheets;
    const at = sheet!.columns.findIndex(column => column.title === 'ค้างชำระ');
    expect([sheet!.rows[0]![at], sheet!.total![at]]).toEqual([123_450, 123_450]);
    expect(trend!.rows).toEqual([['2026-11-21', 123_450, 500_000]]);
    for (const row of [...sheet!.rows, sheet!.total!]) expect(row).toHaveLength(sheet!.columns.length);
  });

  it('as text begins with a BOM and leaves no cell that a program would run', () => {
    const csv = arrearsCsv(arrears('=SUM(A1)"'));
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv).toContain('"\'=SUM(A1)"""');
    expect(csv).toContain('"1,234.50"');
  });
});
