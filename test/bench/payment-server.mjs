// A served house with running loans, and beside it an echo that runs the bare transaction of a payment's rows.
// Started by payment.bench.mjs as a process of its own; says its port and what to pay.
import { randomUUID } from 'node:crypto';
import { Controller, Post, Req, Res } from '@nestjs/common';
import { SYSTEM } from '../../dist/kernel/actor.js';
import { openFund } from '../../dist/registry/open-fund.act.js';
import { serve } from '../../dist/web/serve.js';
import { tokenOfAdministrator } from './bench-token.mjs';
import { openBenchHouse, TODAY } from './many-loans.mjs';
import { oneRealLoan } from './one-real-loan.mjs';
import { tellReady } from './served.mjs';

const LOANS = 40;

const house = await openBenchHouse({ databaseUrl: process.env.DATABASE_URL, redisUrl: undefined });
const loans = await lendMany();
const token = await tokenOfAdministrator(house);
tellReady(await serve(house, [bareRoute()]), { token, loans });

async function perform(act, input) {
  return house.journal.perform(act, input, { actor: SYSTEM });
}

async function lendMany() {
  const ids = [];
  for (let n = 0; n < LOANS; n++) {
    const fund = await perform(openFund, { name: `กองทุน ${n}`, fundType: 'women', area: '341522' });
    ids.push(await oneRealLoan(house, fund.id, n));
  }
  return ids;
}

/** The echo as a route of the same server, written without a compiler. */
function bareRoute() {
  class BareController {
    bare(request, response) {
      return echo(request, response);
    }
  }
  const { prototype } = BareController;
  Controller('bench')(BareController);
  Post('bare')(prototype, 'bare', Object.getOwnPropertyDescriptor(prototype, 'bare'));
  Req()(prototype, 'bare', 0);
  Res()(prototype, 'bare', 1);
  class BareModule {}
  return { module: BareModule, controllers: [BareController] };
}

/** The rows of a payment and nothing else: fact, receipt, instalments and spans made again, event, chain. */
async function echo(request, response) {
  const { loanId } = request.body;
  await house.database.write(async tx => {
    const loan = await tx.first('select fund_id from loan where id = ?', [loanId]);
    const { seq, hash } = await tx.first(
      `select seq, hash from chain_head where chain = ?${tx.dialect === 'postgres' ? ' for update' : ''}`,
      [loan.fundId],
    );
    const id = randomUUID();
    const { n } = await tx.first('select coalesce(max(seq), 0) + 1 as n from fact where loan_id = ?', [
      loanId,
    ]);
    await tx.run(
      `insert into fact (id, loan_id, fund_id, seq, kind, on_date, entered_on, entered_at, entered_by, entered_by_name, amount, body)
       values (?, ?, ?, ?, 'promise', ?, ?, '', '', '', 100, '{}')`,
      [id, loanId, loan.fundId, n, TODAY, TODAY],
    );
    await tx.run(
      `insert into receipt (id, fund_id, series, year, number, label, payer_name, amount, paid_on, method, entered_on, entered_at,
         entered_by, entered_by_name, body) values (?, ?, 'bare', 2569, ?, ?, '', 100, ?, 'cash', ?, '', '', '', '{}')`,
      [id, loan.fundId, seq, String(seq), TODAY, TODAY],
    );
    await rewritten(tx, 'instalment', loanId);
    await rewritten(tx, 'loan_span', loanId);
    await tx.run(
      `insert into audit_event (id, chain, seq, at, actor_id, actor_name, act, subject_kind, subject_id, details, previous_hash, hash)
       values (?, ?, ?, '', '', '', 'bare', '', '', '{}', ?, ?)`,
      [id, loan.fundId, seq + 1, hash, hash],
    );
    await tx.run('update chain_head set seq = seq + 1 where chain = ?', [loan.fundId]);
  });
  response.status(201).json({ id: loanId });
}

async function rewritten(tx, table, loanId) {
  const rows = await tx.all(`select * from ${table} where loan_id = ?`, [loanId]);
  const columns = Object.keys(rows[0]);
  const names = columns.map(column => column.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`));
  await tx.run(`delete from ${table} where loan_id = ?`, [loanId]);
  const values = rows.map(() => `(${columns.map(() => '?').join(', ')})`).join(', ');
  await tx.run(
    `insert into ${table} (${names.join(', ')}) values ${values}`,
    rows.flatMap(row => columns.map(column => row[column])),
  );
}
