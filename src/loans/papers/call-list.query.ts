// Whom the committee calls, visits or writes to on a day: the open tasks of these kinds, each with its
// matter.
import { type CivilDate, dayNumber } from '../../kernel/civil-date.js';
import { baht, instalmentName, shortDate } from '../../papers/thai-text.js';
import type { Reader } from '../../platform/database/database.js';
import { fundOf } from '../../registry/fund.query.js';
import { openOn } from '../task.query.js';
import type { CallContact, CallList } from './call-list.paper.js';
import { letterhead } from './fund-frame.query.js';

interface CallRow {
  kind: CallContact['kind'];
  title: string;
  name: string | null;
  phone: string | null;
  village: string | null;
  contractNumber: string | null;
  n: number | null;
  dueOn: CivilDate | null;
  lastDay: number | null;
  outstanding: number | null;
  contacted: number;
}

/** The list of a day; with names hidden the paper itself leaves out who it is. */
export async function callListData(
  db: Reader,
  fundId: string,
  on: CivilDate,
  namesHidden: boolean,
): Promise<CallList> {
  const day = dayNumber(on);
  const open = openOn(on);
  // The oldest unpaid instalment says what it is about.
  const rows = await db.all<CallRow>(
    `select t.kind, t.title, coalesce(p.name, g.name, l.borrower_name) as name, p.phone, v.name as village,
       l.number as contract_number, i.n, i.due_on, i.last_day, i.outstanding,
       (select count(*) from contact_day c
         where c.fund_id = t.fund_id and c.person_id = p.id and c.on_day = ?) as contacted
     from task t left join loan l on l.id = t.loan_id left join borrower_group b on b.id = l.borrower_id
       left join person p on p.id = coalesce(t.person_id, b.representative_id, l.borrower_id)
       left join borrower_group g on g.id = t.person_id left join village v on v.code = p.area
       left join instalment i on i.loan_id = t.loan_id
         and i.n = (select min(o.n) from instalment o where o.loan_id = t.loan_id and o.outstanding > 0)
     where t.fund_id = ? and t.kind in ('call', 'visit', 'letter') and ${open.sql}
     order by v.name, t.due_day, name, t.id`,
    [day, fundId, ...open.parameters],
  );
  return {
    fund: await letterhead(db, await fundOf(db, fundId)),
    on,
    namesHidden,
    contacts: rows.map(row => ({
      kind: row.kind,
      name: row.name ?? '–',
      phone: row.phone,
      village: row.village,
      contractNumber: row.contractNumber ?? '–',
      what: matterOf(row, day),
      contactedToday: row.contacted > 0,
    })),
  };
}

function matterOf({ n, dueOn, lastDay, outstanding }: CallRow, day: number): string {
  if (n === null) return 'ดูในรายการงาน';
  const late = lastDay! < day;
  const due = `${instalmentName(n)} ครบกำหนด${late ? 'แล้ว' : ''} ${shortDate(dueOn!)}`;
  return `${due} ${late ? 'ค้างชำระ' : 'จำนวน'} ${baht(outstanding!)}`;
}
