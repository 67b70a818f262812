// What the rule of "solved" asks about a village: what is overdue, when its books were last kept, who is in
// office.
import { bangkokDate, type CivilDate } from '../../kernel/civil-date.js';
import type { Reader } from '../../platform/database/database.js';
import { committeeOn } from '../../registry/fund-record.query.js';
import type { Recovery, RecoveryVillage } from '../recovery.entity.js';
import { moneyOn } from '../settlement.query.js';
import type { Story } from '../story.js';
import type { VillageState } from './solved.js';

export async function villageState(
  db: Reader,
  recovery: Recovery,
  village: RecoveryVillage,
  story: Story,
  today: CivilDate,
): Promise<VillageState> {
  const money = (await moneyOn(db, recovery, [village], story, today)).get(village.village)!;
  const funds = await fundsOfVillage(db, recovery, village.village);
  const actions = (story.actions.get(village.village) ?? []).filter(action => action.on <= today);
  const repaired = actions.filter(action => action.kind === 'register-repaired').map(action => action.on);
  const kept = await balancesKept(db, funds, today);
  const inOffice = await Promise.all(funds.map(fund => hasCommittee(db, fund, today)));
  return {
    overdue: Math.max(money.remaining, money.overdueNow),
    booksOn: [...repaired, ...kept].sort().at(-1) ?? null,
    // A village that is not in the system yet has its committee confirmed by an officer's visit.
    hasCommittee:
      funds.length > 0 && inOffice.every(Boolean)
        ? true
        : actions.some(action => action.kind === 'committee-confirmed'),
  };
}

/** The funds of the recovery's kind in a village. */
export async function fundsOfVillage(db: Reader, { fundType }: Recovery, village: string): Promise<string[]> {
  const rows = await db.all<{ id: string }>(
    'select id from fund where area = ? and fund_type = ? order by id',
    [village, fundType],
  );
  return rows.map(row => row.id);
}

async function balancesKept(db: Reader, funds: string[], today: CivilDate): Promise<CivilDate[]> {
  if (funds.length === 0) return [];
  const marks = funds.map(() => '?').join(', ');
  const rows = await db.all<{ last: CivilDate }>(
    `select max(on_date) as last from account_balance where fund_id in (${marks}) and on_date <= ?
     group by fund_id`,
    [...funds, today],
  );
  // With several funds in a village, the one kept longest ago decides.
  return rows.length < funds.length ? [] : [rows.map(row => row.last).sort()[0]!];
}

async function hasCommittee(db: Reader, fundId: string, today: CivilDate): Promise<boolean> {
  const committee = await committeeOn(db, fundId, today);
  return committee?.members.some(member => member.post === 'chair') ?? false;
}

/** The day on which somebody last entered something in each fund; null: never. */
export async function lastEntryOn(db: Reader, fundId: string): Promise<CivilDate | null> {
  const row = await db.first<{ at: string }>(
    "select at from audit_event where chain = ? and actor_id <> 'system' order by seq desc limit 1",
    [fundId],
  );
  return row && bangkokDate(new Date(row.at));
}
