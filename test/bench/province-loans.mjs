// A province of กข.คจ. funds laid straight into the tables of an open house: 2,700 villages in 25 districts,
// each with its share of the loans, their disbursements, a payment of the year and a balance in the bank.
import { houseRules } from '../../dist/registry/house-rules.js';
import { insertRows, TODAY } from './many-loans.mjs';

export const VILLAGES = 2700;
const DAY_TODAY = Math.floor(Date.parse(`${TODAY}T00:00:00Z`) / 86_400_000);
const CHUNK = 500;

/**
 * Fills the house; loans go round the villages, a tenth of them overdue. Of one district when it is named.
 */
export async function fillProvince(house, loans, villages = VILLAGES, district = null) {
  const all = houseRules().areas.children('34');
  const districts = district ? [district] : all.map(area => area.code);
  const funds = Array.from({ length: villages }, (_, n) => fundOf(n, districts));
  await insertAll(
    house,
    'village',
    funds.map(({ area, name }) => ({ code: area, name, created_at: TODAY })),
  );
  await insertAll(
    house,
    'fund',
    funds.map(({ id, name, area }) => ({
      ...{ id, name, fund_type: 'kkj', area, capital: 28_000_000, terms: null, payment: null },
      ...{ made_up: 1, created_at: TODAY },
    })),
  );
  await insertAll(
    house,
    'account_balance',
    funds.map(({ id }) => ({
      ...{ id: `b-${id}`, fund_id: id, kind: 'bank', on_date: '2026-09-30', amount: 20_000_000 },
      ...{ note: null, recorded_by: 'bench', recorded_at: TODAY },
    })),
  );
  for (let start = 0; start < loans; start += CHUNK) {
    const numbers = Array.from({ length: Math.min(CHUNK, loans - start) }, (_, n) => start + n);
    const rows = numbers.map(n => loanRows(n, funds[n % villages]));
    await house.database.write(async tx => {
      for (const table of ['loan', 'fact', 'loan_span', 'borrower_group', 'group_member']) {
        await insertRows(
          tx,
          table,
          rows.flatMap(row => row[table]),
        );
      }
    });
  }
  await house.database.write(tx => tx.run('analyze'));
}

async function insertAll(house, table, rows) {
  await house.database.write(tx => insertRows(tx, table, rows));
}

/** Villages of all districts by turns; each subdistrict has up to 99. */
function fundOf(n, districts) {
  const district = districts[n % districts.length];
  const place = Math.floor(n / districts.length);
  const area = `${district}${two(1 + Math.floor(place / 90))}${two(1 + (place % 90))}`;
  return { id: idOf('a', n), name: `กข.คจ. บ้านที่ ${n}`, area };
}

function loanRows(n, fund) {
  const id = idOf('b', n);
  const household = idOf('c', n);
  const isLate = n % 10 === 0;
  const fact = { loan_id: id, fund_id: fund.id, entered_on: TODAY, entered_at: TODAY, entered_by: 'bench' };
  const rest = { entered_by_name: 'bench', of_fact: null, receipt_id: null, body: '{}' };
  return {
    loan: [
      {
        ...{ id, fund_id: fund.id, area: fund.area, fund_type: 'kkj', fund_type_from: '2010-10-12' },
        ...{
          number: `${n}/2568`,
          number_key: `${n}/2568`,
          borrower_kind: 'household',
          borrower_id: household,
        },
        ...{ borrower_name: `ครัวเรือน ${n}`, purpose: 'เลี้ยงโค', applied_on: '2025-01-10', imported_on: null },
        ...{ made_up: 1, created_at: TODAY },
      },
    ],
    fact: [
      {
        id: idOf('d', n),
        ...fact,
        seq: 1,
        kind: 'disbursement',
        on_date: '2025-01-15',
        amount: 1_000_000,
        ...rest,
      },
      { id: idOf('e', n), ...fact, seq: 2, kind: 'payment', on_date: '2026-05-15', amount: 200_000, ...rest },
    ],
    loan_span: [
      span(id, fund.id, DAY_TODAY - 675, DAY_TODAY - 190, 1_000_000, false),
      span(id, fund.id, DAY_TODAY - 190, 2_000_000, 800_000, isLate),
    ],
    borrower_group: [
      {
        ...{ id: household, fund_id: fund.id, area: fund.area, kind: 'household', name: `ครัวเรือน ${n}` },
        ...{ representative_id: null, details: null, made_up: 1, created_at: TODAY },
      },
    ],
    group_member: [{ group_id: household, person_id: idOf('f', n) }],
  };
}

function span(loan_id, fund_id, from_day, until_day, outstanding, isLate) {
  return {
    ...{ loan_id, from_day, until_day, fund_id, stage: isLate ? 'collect' : 'track' },
    ...{ status: isLate ? 'overdue' : 'active', outstanding_principal: outstanding, outstanding },
    ...{ overdue: isLate ? 200_000 : 0, since_day: isLate ? from_day : null, next_due_day: from_day + 90 },
    ...{ next_due_amount: 200_000, accruing: 0 },
  };
}

function idOf(letter, n) {
  return `${letter.repeat(8)}-0000-7000-8000-${String(n).padStart(12, '0')}`;
}

function two(n) {
  return String(n).padStart(2, '0');
}
