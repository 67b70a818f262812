// 100,000 running loans of four instalments, laid straight into the tables of an open house: what the
// benches read.
import { SYSTEM } from '../../dist/kernel/actor.js';
import { civilDate, dayNumber } from '../../dist/kernel/civil-date.js';
import { openHouse } from '../../dist/operations/house.js';
import { SetClock } from '../../dist/platform/clock.js';
import { readConfig } from '../../dist/platform/config.js';
import { openFund } from '../../dist/registry/open-fund.act.js';

export const TODAY = '2026-11-21';
const CHUNK = 1000;
const FUNDS = 500;

/** Opens a house on a home's database at nine in the morning of TODAY. */
export function openBenchHouse(home, env = {}) {
  const config = readConfig({
    DATABASE_URL: home.databaseUrl,
    REDIS_URL: home.redisUrl,
    PORT: '0',
    SCHEDULER: 'off',
    ENCRYPTION_KEY: '5a'.repeat(32),
    ...env,
  });
  return openHouse(config, new SetClock(new Date(`${TODAY}T02:00:00Z`)));
}

/** Fills the house with loans of `fundCount` funds; due days spread evenly over the year around TODAY. */
export async function fillLoans(house, loans = 100_000, fundCount = FUNDS) {
  const funds = [];
  for (let n = 0; n < fundCount; n++) {
    const input = { name: `กองทุน ${n}`, fundType: 'women', area: '341522' };
    funds.push((await house.journal.perform(openFund, input, { actor: SYSTEM })).id);
  }
  const from = (await house.journal.clock.today()) && dayNumber(TODAY);
  const version = '2020-04-01';
  const fundTypeFrom =
    (await import('../../dist/registry/house-rules.js')).houseRules().fundTypes.version('women', TODAY)
      ?.validFrom ?? version;
  for (let start = 0; start < loans; start += CHUNK) {
    await house.database.write(async tx => {
      const rows = { loan: [], instalment: [], recipient: [], span: [] };
      for (let n = start; n < Math.min(start + CHUNK, loans); n++)
        addLoan(rows, n, funds[n % fundCount], fundTypeFrom, from);
      await insertRows(tx, 'loan', rows.loan);
      await insertRows(tx, 'instalment', rows.instalment);
      await insertRows(tx, 'loan_recipient', rows.recipient);
      await insertRows(tx, 'loan_span', rows.span);
    });
  }
  return { funds };
}

function addLoan(rows, n, fundId, fundTypeFrom, today) {
  const id = `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
  const person = `00000000-0000-7000-9000-${String(n).padStart(12, '0')}`;
  const first = today - 200 + (n % 360);
  rows.loan.push({
    id,
    fund_id: fundId,
    area: '341522',
    fund_type: 'women',
    fund_type_from: fundTypeFrom,
    number: `${n}/2569`,
    number_key: `${n}/2569`,
    borrower_kind: 'person',
    borrower_id: person,
    borrower_name: `ผู้กู้ ${n}`,
    purpose: 'ค้าขาย',
    applied_on: civilDate(first - 120),
    imported_on: null,
    made_up: 1,
    created_at: `${TODAY}T00:00:00Z`,
  });
  rows.recipient.push({ loan_id: id, person_id: person });
  for (let k = 0; k < 4; k++) {
    const due = first + 90 * k;
    rows.instalment.push({
      loan_id: id,
      n: k + 1,
      fund_id: fundId,
      fund_kind: `women@${fundTypeFrom}`,
      due_on: civilDate(due),
      due_day: due,
      last_day: due,
      previous_due_day: k ? due - 90 : null,
      principal: 1_000_000,
      interest: 1000,
      fee: 0,
      penalty: 0,
      paid: 0,
      outstanding: 1_001_000,
      outstanding_principal: 1_000_000,
      balance: (3 - k) * 1_000_000,
      written_off: 0,
      paid_on: null,
      notify_from_day: first - 120,
    });
  }
  const overdue = today > first;
  rows.span.push({
    loan_id: id,
    from_day: overdue ? first + 1 : first - 90,
    until_day: 2_000_000,
    fund_id: fundId,
    stage: overdue ? 'collect' : 'track',
    status: overdue ? 'overdue' : 'active',
    outstanding_principal: 4_000_000,
    outstanding: 4_004_000,
    overdue: overdue ? 1_001_000 : 0,
    since_day: overdue ? first : null,
    next_due_day: first,
    next_due_amount: 1_001_000,
    accruing: 0,
  });
}

export async function insertRows(tx, table, rows) {
  const columns = Object.keys(rows[0]);
  const most = Math.floor(30_000 / columns.length);
  for (let start = 0; start < rows.length; start += most) {
    const part = rows.slice(start, start + most);
    const values = part.map(() => `(${columns.map(() => '?').join(', ')})`).join(', ');
    await tx.run(
      `insert into ${table} (${columns.join(', ')}) values ${values}`,
      part.flatMap(row => columns.map(column => row[column])),
    );
  }
}
