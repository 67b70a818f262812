// Funds to look after in an area: nobody has entered anything for long, or the committee's term ends. Only of
// kinds of fund that a guide speaks of.
import { bangkokDate, type CivilDate, daysBetween } from '../../kernel/civil-date.js';
import type { Reader } from '../../platform/database/database.js';
import { fundFilter, type Selection } from '../../portfolio/selection.js';
import { termEnds } from '../../registry/committee-term.js';
import { recoveryGuides } from '../guide.adapter.js';
import { guideOn } from '../guide.js';

export interface FundToLookAfter {
  fundId: string;
  name: string;
  area: string;
  madeUp: boolean;
  lastEntryOn: CivilDate | null;
  quietDays: number | null;
  isQuiet: boolean;
  termUntil: CivilDate | null;
  term: 'ended' | 'soon' | 'none' | null;
}

export interface Attention {
  /** After so many days without an entry a fund is said to be quiet, by kind of fund. */
  quietAfterDays: number;
  funds: FundToLookAfter[];
}

interface Row {
  id: string;
  name: string;
  area: string;
  fundType: string;
  madeUp: number;
  lastAt: string | null;
  termId: string | null;
  termUntil: CivilDate | null;
}

/** The quietest first; a fund that needs nothing is left out. */
export async function fundsToLookAfter(
  db: Reader,
  selection: Selection,
  today: CivilDate,
): Promise<Attention> {
  const filter = fundFilter(selection);
  const rows = await db.all<Row>(
    `select f.id, f.name, f.area, f.fund_type, f.made_up,
       (select e.at from audit_event e where e.chain = f.id and e.actor_id <> 'system'
        order by e.seq desc limit 1) as last_at,
       c.id as term_id, c.until_on as term_until
     from fund f left join committee_term c on c.id = (
       select t.id from committee_term t where t.fund_id = f.id and t.from_on <= ?
       order by t.from_on desc, t.id desc limit 1)
     where ${filter.sql} order by f.area, f.name, f.id`,
    [today, ...filter.parameters],
  );
  const funds = rows.flatMap(row => {
    const guide = guideOn(recoveryGuides(), row.fundType, today);
    const found = guide && lookedAt(row, guide.quietAfterDays, today);
    return found && (found.isQuiet || found.term !== null) ? [found] : [];
  });
  const kind = selection.fundType ?? [...recoveryGuides().keys()][0]!;
  return {
    quietAfterDays: guideOn(recoveryGuides(), kind, today)?.quietAfterDays ?? 0,
    funds: funds.sort((a, b) => (b.quietDays ?? 99_999) - (a.quietDays ?? 99_999)),
  };
}

function lookedAt(row: Row, quietAfterDays: number, today: CivilDate): FundToLookAfter {
  const lastEntryOn = row.lastAt && bangkokDate(new Date(row.lastAt));
  const quietDays = lastEntryOn ? Math.max(0, daysBetween(lastEntryOn, today)) : null;
  return {
    fundId: row.id,
    name: row.name,
    area: row.area,
    madeUp: row.madeUp === 1,
    lastEntryOn,
    quietDays,
    isQuiet: quietDays === null || quietDays > quietAfterDays,
    termUntil: row.termUntil,
    term: row.termId === null ? 'none' : termEnds(row.termUntil, today),
  };
}
