// The command `verify` over 10,000 and 100,000 loans with their facts, projections and journal: loans a second, how it
// grows, and the whole under a minute, its start included. The raw limit reads the same tables once from end to end. Not run unless asked for by name:
// filling takes longer than verifying.
import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { importRegister } from '../../dist/imports/import-register.act.js';
import { SYSTEM } from '../../dist/kernel/actor.js';
import { openFund } from '../../dist/registry/open-fund.act.js';
import { openBenchHouse, TODAY } from './many-loans.mjs';
import { percentile } from './measure.mjs';

export const name = 'verify';
export const asked = true;
/** VERIFY_LOANS, a multiple of 2,000, sets the larger; the smaller is a tenth of it. */
const MOST = Number(process.env.VERIFY_LOANS ?? 100_000);
const SIZES = [MOST / 10, MOST];
const LOANS_OF_A_FUND = 200;
const LOAN_COLUMNS = ['เลขที่สัญญา', 'ชื่อ-สกุล', 'วันที่ทำสัญญา', 'จำนวนเงิน', 'จำนวนงวด'];
const PAYMENT_COLUMNS = ['เลขที่สัญญา', 'วันที่ชำระ', 'จำนวนเงิน', 'เลขที่ใบเสร็จ'];
const TABLES = ['fact', 'instalment', 'loan_span', 'audit_event'];

export async function run(home) {
  const house = await openBenchHouse(home);
  try {
    const results = [];
    let loans = 0;
    for (const size of SIZES) {
      for (; loans < size; loans += LOANS_OF_A_FUND) await fillFund(house, loans);
      results.push(await measured(home, house, size));
    }
    const growth = Math.log10(results[1].ours / results[0].ours);
    return results.map((result, at) => (at === 0 ? result : { ...result, growth }));
  } finally {
    await house.close();
  }
}

/** A fund with the register of its loans, two of four instalments paid, as a committee would bring it in. */
async function fillFund(house, from) {
  const input = { name: `กองทุน ${from}`, fundType: 'women', area: '341522' };
  const fund = await house.journal.perform(openFund, input, { actor: SYSTEM });
  const loans = { name: 'ทะเบียนลูกหนี้', header: LOAN_COLUMNS, rows: [] };
  const payments = { name: 'การชำระเงิน', header: PAYMENT_COLUMNS, rows: [] };
  for (let n = 0; n < LOANS_OF_A_FUND; n++) {
    const [day, month] = [1 + (n % 28), 1 + (n % 8)];
    const number = `${n + 1}/2569`;
    loans.rows.push({ row: n + 2, cells: [number, `ผู้กู้ ${from + n}`, written(day, month), '4,000.00', '4'] });
    for (const later of [1, 2]) {
      const cells = [number, written(day, month + later), '1,000.00', `${n * 2 + later}`];
      payments.rows.push({ row: payments.rows.length + 2, cells });
    }
  }
  const register = { fundId: fund.id, sheets: [loans, payments], file: { name: 'bench.xlsx', sha256: '' } };
  await house.journal.perform(importRegister, register, { actor: SYSTEM });
}

function written(day, month) {
  return `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/2569`;
}

async function measured(home, house, size) {
  const [ours, raw] = [[], []];
  for (let pair = 0; pair < 3; pair++) {
    ours.push(await timed(() => verified(home, size)));
    raw.push(await timed(() => scanned(house)));
  }
  const ratios = ours.map((time, at) => time / raw[at]);
  return {
    ...{
      name: `verify-${size}`,
      as: 'time',
      loans: size,
      processors: availableParallelism(),
      loansPerSecond: (size / percentile(ours, 0.5)) * 1000,
    },
    ...{ ratio: percentile(ratios, 0.5), min: Math.min(...ratios), max: Math.max(...ratios) },
    ...{ ours: percentile(ours, 0.5), raw: percentile(raw, 0.5), unit: 'ms', pairs: 3 },
    target: { oursAtMost: 60_000 },
  };
}

async function timed(work) {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

async function verified({ databaseUrl }, size) {
  const env = { ...process.env, DATABASE_URL: databaseUrl, ENCRYPTION_KEY: '5a'.repeat(32) };
  const command = ['dist/cli.js', 'verify', '--json', '--date', TODAY];
  const { stdout } = await promisify(execFile)(process.execPath, command, { env, maxBuffer: 1e8 });
  const { ok, checked, breaks } = JSON.parse(stdout);
  if (!ok || checked.loans !== size) throw new Error(`${checked.loans} loans; ${JSON.stringify(breaks[0])}`);
}

/** Every row of the same tables, as the driver gives them, a thousand at a time. */
async function scanned(house) {
  for (const table of TABLES) {
    let after = null;
    const key = table === 'fact' || table === 'audit_event' ? 'id' : 'loan_id';
    while (true) {
      const rows = await house.database.all(
        `select * from ${table}${after ? ` where ${key} > ?` : ''} order by ${key} limit 1000`,
        after ? [after] : [],
      );
      if (rows.length < 1000) break;
      after = rows.at(-1)[key === 'id' ? 'id' : 'loanId'];
    }
  }
}
