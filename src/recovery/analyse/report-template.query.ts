// The table to fill in with the villages' yearly debt reports: the กข.คจ. villages of the area already in it.
import type { Workbook } from '../../papers/workbook.js';
import type { Reader } from '../../platform/database/database.js';
import { REPORT_COLUMNS } from './read-reports.js';

export async function reportTemplate(db: Reader, area: string): Promise<Workbook> {
  const rows = await db.all<{ area: string; village: string | null; name: string }>(
    `select distinct f.area, v.name as village, f.name from fund f left join village v on v.code = f.area
     where f.fund_type = 'kkj' and f.area >= ? and f.area < ? order by f.area limit 5000`,
    [area, `${area}~`],
  );
  return {
    title: 'รายงานภาวะหนี้สินของหมู่บ้าน',
    sheets: [
      {
        name: 'รายงานภาวะหนี้สิน',
        columns: REPORT_COLUMNS.map(([key, title]) => ({
          title,
          kind: MONEY.includes(key) ? ('money' as const) : ('text' as const),
          width: key === 'name' || key === 'note' ? 28 : 16,
        })),
        rows: rows.map(row => [
          row.area,
          row.village ?? row.name,
          ...REPORT_COLUMNS.slice(2).map(() => null),
        ]),
        emptyRows: 30,
      },
    ],
  };
}

const MONEY: string[] = ['capital', 'arrears', 'missing'];
