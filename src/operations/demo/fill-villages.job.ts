// The village funds come in as a district would bring them: each fund's paper register is imported.

import { importRegister } from '../../imports/import-register.act.js';
import type { ReadSheet } from '../../imports/read-sheet.js';
import { SYSTEM } from '../../kernel/actor.js';
import { addDays, type CivilDate } from '../../kernel/civil-date.js';
import { writeBaht } from '../../kernel/money.js';
import { restructureLoan } from '../../loans/collect/restructure.act.js';
import { writeOffLoan } from '../../loans/collect/write-off.act.js';
import { addVillage } from '../../registry/add-village.act.js';
import { houseRules } from '../../registry/house-rules.js';
import { openFund } from '../../registry/open-fund.act.js';
import type { Past } from './past.job.js';
import { AGREEMENT, INSTALMENTS, type VillageRegister, villageRegisters } from './village-registers.js';

export const PHIBUN = '3419';

/** Opens the funds and plans their imports for the day before; answers the first fund. */
export async function planVillages(past: Past, today: CivilDate): Promise<{ fundId: string; name: string }> {
  const subdistricts = houseRules()
    .areas.children(PHIBUN)
    .map(area => area.code);
  const yesterday = addDays(today, -1);
  let first: { fundId: string; name: string } | null = null;
  for (const [index, register] of villageRegisters(subdistricts, today).entries()) {
    await past.perform(yesterday, addVillage, { code: register.code, name: register.name });
    const fund = {
      name: `กข.คจ. ${register.name}`,
      fundType: 'kkj',
      area: register.code,
      capital: register.capital,
      terms: null,
      payment: null,
      madeUp: true,
    };
    const { id: fundId, name } = await past.perform(yesterday, openFund, fund);
    first ??= { fundId, name };
    past.plan(yesterday, 10 * 60 + index, () => importOne(past, fundId, register));
  }
  return first!;
}

async function importOne(past: Past, fundId: string, register: VillageRegister): Promise<void> {
  const file = { name: `ทะเบียน ${register.name}`, sha256: '' };
  await past.journal.perform(importRegister, { fundId, sheets: sheetsOf(register), file }, { actor: SYSTEM });
  for (const { number, settledBy } of register.rows) {
    if (!settledBy) continue;
    const loan = await past.database.first<{ id: string }>(
      'select id from loan where fund_id = ? and number = ?',
      [fundId, number],
    );
    await settle(past, loan!.id, settledBy);
  }
}

/** As a register's remarks say it: agreed anew, or given up. */
async function settle(past: Past, loanId: string, by: 'agreement' | 'resolution'): Promise<void> {
  const { on, firstDueOn, parts } = AGREEMENT;
  const actor = { actor: SYSTEM };
  if (by === 'resolution') {
    const reason = 'ติดตามไม่ได้ ที่ประชุมมีมติ (สมมุติ)';
    await past.journal.perform(writeOffLoan, { loanId, on, resolution: 'สมมุติ 2/2565', reason }, actor);
    return;
  }
  const terms = { instalments: parts, every: 'P12M', firstDueOn };
  const input = { loanId, on, terms, authority: 'มติคณะกรรมการ (สมมุติ)', number: 'สมมุติ 1/2565' };
  await past.journal.perform(restructureLoan, input, actor);
}

function sheetsOf({ rows }: VillageRegister): ReadSheet[] {
  const loans = rows.map((row, index) => ({
    row: index + 2,
    cells: [row.number, row.name, row.disbursedOn, writeBaht(row.principal), INSTALMENTS, 12, 'ครัวเรือน'],
  }));
  const payments = rows.flatMap(row =>
    row.payments.map(({ on, amount }) => [row.number, on, writeBaht(amount)]),
  );
  return [
    {
      name: 'loans',
      header: ['number', 'name', 'disbursedOn', 'principal', 'instalments', 'everyMonths', 'borrowerKind'],
      rows: loans,
    },
    {
      name: 'payments',
      header: ['number', 'paidOn', 'amount'],
      rows: payments.map((cells, index) => ({ row: index + 2, cells })),
    },
  ];
}
