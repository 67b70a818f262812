// The villages in which something is overdue on a day: the list behind หมู่บ้านที่มีปัญหา.
import { scopeFilter } from '../../access/right.js';
import { dayNumber } from '../../kernel/civil-date.js';
import type { Satang } from '../../kernel/money.js';
import { arrearsFor } from '../../portfolio/arrears.query.js';
import type { ProblemVillagesView } from '../pages/arrears-list.page.js';
import type { Asking } from './desk.js';
import { named } from './fund-words.js';
import { type OverviewAsked, overviewHref } from './overview-asked.js';
import { ownAreas } from './own-areas.query.js';

interface VillageFund {
  id: string;
  name: string;
  madeUp: number;
  village: string | null;
  loans: number;
  overdue: Satang;
}

/** The village funds with arrears, the largest amount first; refuses (404) an area outside the scope. */
export async function problemVillagesView(
  asking: Asking,
  asked: OverviewAsked,
): Promise<ProblemVillagesView> {
  const { db, actor, today } = asking;
  const area = asked.area === 'all' ? '' : (asked.area ?? (await ownAreas(asking))[0]!.code);
  const { name, villages } = await arrearsFor(db, actor, { ...asked, area });
  const scope = scopeFilter(actor, 'f.area', 'f.id');
  const day = dayNumber(asked.asOf);
  const rows = await db.all<VillageFund>(
    `select f.id, f.name, f.made_up, v.name as village, cast(count(*) as bigint) as loans,
       cast(sum(s.overdue) as bigint) as overdue
     from fund f join loan_span s on s.fund_id = f.id left join village v on v.code = f.area
     where ${scope.sql} and f.area >= ? and f.area < ? and length(f.area) = 8
       and (cast(? as text) is null or f.fund_type = ?)
       and s.from_day <= ? and s.until_day > ? and s.status = 'overdue'
     group by f.id, f.name, f.made_up, v.name order by overdue desc, f.id limit 500`,
    [...scope.parameters, area, `${area}~`, asked.fundType, asked.fundType, day, day],
  );
  const kept = { fundType: asked.fundType, asOf: asked.asOf === today ? null : asked.asOf };
  return {
    area: { name },
    backHref: overviewHref('/overview', { area: area || 'all', ...kept }),
    asOf: asked.asOf,
    villages: villages.problem,
    rows: rows.map(row => ({
      href: overviewHref('/overview/loans', { fundId: row.id, asOf: kept.asOf }),
      village: row.village,
      fund: named(row.name, row.madeUp),
      loans: row.loans,
      overdue: row.overdue,
    })),
  };
}
