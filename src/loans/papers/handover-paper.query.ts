// What the printed record of a handover says: the record, the books of its day, what is open.
import { type CivilDate, dayNumber } from '../../kernel/civil-date.js';
import type { Satang } from '../../kernel/money.js';
import { notFound } from '../../kernel/refusal.js';
import type { Reader } from '../../platform/database/database.js';
import { fundOf } from '../../registry/fund.query.js';
import { balanceOn, handoverOf } from '../../registry/fund-record.query.js';
import { letterhead } from './fund-frame.query.js';
import type { HandoverPaper } from './handover-record.paper.js';

/** Refuses (404) a handover that is not the fund's. */
export async function handoverPaperData(
  db: Reader,
  fundId: string,
  handoverId: string,
): Promise<HandoverPaper> {
  const record = await handoverOf(db, fundId, handoverId);
  if (!record) throw notFound();
  const { on, givenBy, receivedBy, items, note } = record;
  const day = dayNumber(on);
  const lent = await db.first<{ loans: number; outstanding: Satang }>(
    `select cast(count(*) as bigint) as loans,
       cast(coalesce(sum(outstanding_principal), 0) as bigint) as outstanding
     from loan_span where fund_id = ? and from_day <= ? and until_day > ?
       and status in ('active', 'overdue')`,
    [fundId, day, day],
  );
  const openTasks = await db.all<{ title: string; dueOn: CivilDate }>(
    `select title, due_on from task where fund_id = ? and done_on is null and loan_id is null
     order by due_day, id limit 40`,
    [fundId],
  );
  const balances: HandoverPaper['balances'] = [];
  for (const kind of ['bank', 'cash'] as const) {
    const differs = record.differences?.find(one => one.kind === kind);
    const last = differs
      ? { amount: differs.written, on: differs.writtenOn }
      : await balanceOn(db, fundId, kind, on);
    balances.push({ kind, handed: record[kind], written: last?.amount ?? null, writtenOn: last?.on ?? null });
  }
  return {
    fund: await letterhead(db, await fundOf(db, fundId)),
    on,
    givenBy,
    receivedBy,
    items: items.map(item => ({ ...item, isComplete: item.isComplete !== false })),
    balances,
    lent: lent ?? { loans: 0, outstanding: 0 },
    openTasks,
    note,
  };
}
