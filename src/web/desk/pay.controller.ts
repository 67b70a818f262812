import { Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { checkRight, may } from '../../access/right.js';
import { dayNumber } from '../../kernel/civil-date.js';
import { formatBaht } from '../../kernel/money.js';
import { notFound } from '../../kernel/refusal.js';
import type { Loan } from '../../ledger/loan.entity.js';
import { findingLoan } from '../../loans/loan-list.query.js';
import { recordReceipt } from '../../loans/payments/record-payment.act.js';
import { fundOf, fundPlace } from '../../registry/fund.query.js';
import { type FormReading, readForm } from '../form-reading.js';
import type { FormState } from '../frame.js';
import type { Posted } from '../page-answer.js';
import { ChoosePayerPage, PaySeveralPage, type PaySeveralView } from '../pages/pay.page.js';
import { words } from '../words/words.js';
import { type Asking, Desk, DeskPages } from './desk.js';
import { named } from './fund-words.js';
import { LOAN_FROM, loanLines, seenLoans } from './loan-lines.query.js';
import { openLoansOf } from './payment-forms.js';

const FOUND = 25;
/** How many days ahead a payment is expected about now. */
const SOON = 14;
const METHODS = ['cash', 'transfer', 'other'] as const;

/** รับเงิน: from whom; and one sum on several loans. */
@DeskPages('pay')
export class PayDesk {
  constructor(@Inject(Desk) private readonly desk: Desk) {}

  @Get()
  async choose(@Req() request: Request, @Res() response: Response, @Query('q') asked: unknown) {
    const asking = this.desk.asking(request);
    const q = typeof asked === 'string' ? asked.trim().slice(0, 200) : '';
    const loans = await loansToPay(asking, q);
    const mayReceive = loans.every(loan => may(asking.actor, recordReceipt.right, loan));
    const view = { q, rows: await loanLines(asking, loans), mayReceive };
    this.desk.pages.show(
      response,
      ChoosePayerPage({ view, frame: this.desk.pages.frame(request, response) }),
    );
  }

  @Get('several')
  async several(@Req() request: Request, @Res() response: Response, @Query() asked: Posted) {
    const about = await this.severalAsked(request, asked);
    checkRight(about.actor, recordReceipt.right, about.place);
    const view = await severalView(about, { values: {}, faults: [] });
    const due = Object.fromEntries(view.loans.map(loan => [`loan-${loan.id}`, formatBaht(loan.due)]));
    const values = { ...due, method: 'cash', paidOnWhen: 'today' };
    this.send(request, response, { ...view, form: { values, faults: [] } });
  }

  @Post('several')
  async receive(@Req() request: Request, @Res() response: Response, @Query() asked: Posted) {
    const about = await this.severalAsked(request, asked);
    const open = await openLoansOf(about, about.fundId, about.payerId);
    const read = (form: FormReading) => severalInput(form, about, open);
    await this.desk.pages.perform(
      request,
      response,
      recordReceipt,
      () => readForm(request.body as Posted, about.today, read),
      {
        leadTo: ({ id }) => `/receipts/${id}?new=yes`,
        again: async form => this.send(request, response, await severalView(about, form)),
        fields: loanFields(request.body as Posted, open),
      },
    );
  }

  private send(request: Request, response: Response, view: PaySeveralView): void {
    const frame = this.desk.pages.frame(request, response);
    this.desk.pages.show(response, PaySeveralPage({ view, frame }), response.statusCode);
  }

  private async severalAsked(request: Request, asked: Posted) {
    const [fundId, payerId] = [asked['fundId'], asked['payerId']];
    if (typeof fundId !== 'string' || typeof payerId !== 'string') throw notFound();
    const asking = await this.desk.askingAt(request, db => fundPlace(db, fundId));
    return { ...asking, fundId, payerId };
  }
}

type Several = Asking & { fundId: string; payerId: string };

/** Those found, or those due about now and overdue, the longest due first. */
function loansToPay({ db, actor, today }: Asking, q: string): Promise<Loan[]> {
  const due = {
    sql: 's.next_due_day is not null and s.next_due_day <= ?',
    parameters: [dayNumber(today) + SOON],
  };
  const open = { sql: "s.stage in ('track', 'collect')", parameters: [] };
  const where = [...seenLoans(actor, today), open, q ? findingLoan(q) : due];
  return db.all<Loan>(
    `select t.* ${LOAN_FROM} where ${where.map(one => one.sql).join(' and ')}
     order by s.next_due_day, t.id limit ${FOUND}`,
    where.flatMap(one => one.parameters),
  );
}

async function severalView(about: Several, form: FormState): Promise<PaySeveralView> {
  const { db, fundId, payerId, lang } = about;
  const fund = await fundOf(db, fundId);
  const open = await openLoansOf(about, fundId, payerId);
  const payer =
    (await db.first<NameRow>('select name, made_up from person where id = ? and fund_id = ?', [
      payerId,
      fundId,
    ])) ??
    (await db.first<NameRow>('select name, made_up from borrower_group where id = ? and fund_id = ?', [
      payerId,
      fundId,
    ]));
  if (!payer || open.length === 0) throw notFound();
  const marks = open.map(() => '?').join(', ');
  const loans = await db.all<Loan>(
    `select * from loan where id in (${marks})`,
    open.map(one => one.loanId),
  );
  const lines = await loanLines(about, loans);
  const owed = await owedOf(about, loans);
  return {
    fund: named(fund.name, fund.madeUp),
    payerId,
    payer: named(payer.name, payer.madeUp),
    backHref: '/pay',
    loans: lines.map((line, index) => ({
      id: line.id,
      label: `${words(lang).loan.loanNumber(line.number)} ${line.borrower.name}`,
      due: line.overdue?.amount ?? line.nextDue?.amount ?? 0,
      owed: owed[index]!,
    })),
    maySame: form.faults.some(fault => fault.code === 'entered-already'),
    form,
  };
}

interface NameRow {
  name: string;
  madeUp: number;
}

async function owedOf({ db, today }: Several, loans: Loan[]): Promise<number[]> {
  const day = dayNumber(today);
  const owed: number[] = [];
  for (const loan of loans) {
    const row = await db.first<{ outstanding: number }>(
      'select outstanding from loan_span where loan_id = ? and from_day <= ? and until_day > ?',
      [loan.id, day, day],
    );
    owed.push(row?.outstanding ?? 0);
  }
  return owed;
}

function severalInput(form: FormReading, about: Several, open: { loanId: string }[]) {
  const loans = open.flatMap(({ loanId }) => {
    const amount = form.amountOr(`loan-${loanId}`);
    return amount === undefined ? [] : [{ loanId, amount }];
  });
  const first = open[0];
  if (loans.length === 0 && form.faults.length === 0 && first) {
    form.fault(
      `loan-${first.loanId}`,
      'missing',
      'ใส่จำนวนเงินอย่างน้อย 1 สัญญา',
      'Enter an amount for one loan at least',
    );
  }
  return {
    fundId: about.fundId,
    payerId: about.payerId,
    amount: loans.reduce((sum, loan) => sum + loan.amount, 0),
    paidOn: form.day('paidOn'),
    method: form.oneOf('method', METHODS),
    reference: form.textOr('reference', 200),
    payersWish: form.textOr('payersWish', 40),
    acceptSame: form.many('acceptSame').includes('yes'),
    loans,
  };
}

/** The act names a loan by its place among those that were given an amount. */
function loanFields(posted: Posted, open: { loanId: string }[]): Record<string, string> {
  const given = open.filter(({ loanId }) => String(posted[`loan-${loanId}`] ?? '').trim());
  return Object.fromEntries(given.map(({ loanId }, index) => [`loans.${index}.amount`, `loan-${loanId}`]));
}
