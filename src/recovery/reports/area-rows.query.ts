// The rows of the reports of areas: a district's summary, a province's, the problem villages, ข้อ 27. A
// higher level adds the lines of the lower, so two levels always agree.
import type { CivilDate } from '../../kernel/civil-date.js';
import { grouped } from '../../kernel/grouped.js';
import type { Reader } from '../../platform/database/database.js';
import { areasBelow } from '../../registry/area.query.js';
import { type Guide } from '../guide.js';
import { totalOf } from './forms.js';
import type { Row } from './report.js';
import type { VillageLine } from './village-lines.query.js';
import { knownProblems } from './year.query.js';

/** One row for each village's fund; it opens the village's own form. */
export function villageRows(lines: VillageLine[]): Row[] {
  return lines.map(({ line, area }) => ({ line, opens: { form: 'village-debt', area } }));
}

/** One row for each district, those without a fund too; it opens the district's summary. */
export async function districtRows(db: Reader, area: string, villages: VillageLine[]): Promise<Row[]> {
  const byDistrict = grouped(villages, one => one.area.slice(0, 4));
  const districts = await areasBelow(db, area);
  return districts.map(({ code, name }) => {
    const own = byDistrict.get(code) ?? [];
    const sums = totalOf(
      'district-debt',
      own.map(one => one.line),
    );
    return {
      line: {
        ...sums,
        area: code,
        name,
        subdistricts: new Set(own.map(one => one.area.slice(0, 6))).size,
        villages: new Set(own.map(one => one.area)).size,
        note: noteOf(own),
      },
      opens: own.length > 0 ? { form: 'district-debt', area: code } : null,
    };
  });
}

/** How many of its villages say less than all. */
function noteOf(villages: VillageLine[]): string | null {
  const unknown = villages.filter(one => !one.isKnown).length;
  const unwritten = villages.filter(({ isKnown, line }) => isKnown && line['note'] !== null).length;
  const notes = [
    unknown > 0 ? `ยังไม่มีข้อมูล ${unknown} หมู่บ้าน` : '',
    unwritten > 0 ? `ไม่มียอดเงินฝาก ${unwritten} หมู่บ้าน` : '',
  ];
  return notes.filter(Boolean).join(' · ') || null;
}

/** แบบ 3.4: villages with money missing or households overdue, with causes and ways to solve. */
export async function problemRows(
  db: Reader,
  villages: VillageLine[],
  { guide, area, asOf }: { guide: Guide; area: string; asOf: CivilDate },
): Promise<Row[]> {
  const problems = villages.filter(({ line }) => above(line['missing']) || above(line['defaulting']));
  const known = await knownProblems(db, guide, area, asOf);
  return villageRows(
    problems.map(village => ({
      ...village,
      line: {
        ...village.line,
        causes: known.get(village.area)?.causes ?? null,
        remedies: known.get(village.area)?.remedies ?? null,
      },
    })),
  );
}

function above(value: unknown): boolean {
  return typeof value === 'number' && value > 0;
}
