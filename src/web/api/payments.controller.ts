import { Body, Controller, Get, Inject, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { mustSee } from '../../access/right.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/refusal.js';
import { factOf, loanPlace } from '../../ledger/loan.query.js';
import {
  type PaymentRecord,
  paymentOf,
  receiptOf,
  receiptPlace,
} from '../../loans/payments/receipt.query.js';
import { recordPayment, recordReceipt } from '../../loans/payments/record-payment.act.js';
import { cancelReceipt, reverseEntry } from '../../loans/payments/reverse.act.js';
import { Clock } from '../../platform/clock.js';
import type { Database } from '../../platform/database/database.js';
import { fundPlace } from '../../registry/fund.query.js';
import { Caller } from '../caller.js';
import { Door } from '../door.js';
import { DATABASE } from '../tokens.js';
import { Describe } from './describe.js';
import type { QueryWords } from './listing.js';
import { PaymentBody, ReceiptBody, ReversalBody } from './loan-shapes.js';
import { RECEIPT_FILTERS, receiptPage } from './receipt-list.js';
import { read } from './shapes.js';
import { spoken } from './spoken.js';

/** Money in, and its opposite. */
@Controller('api/v1')
export class PaymentsController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Door) private readonly door: Door,
  ) {}

  @Post('loans/:id/payments')
  @Describe({ summary: 'Receive money on a loan: a numbered receipt', tag: 'payments', body: PaymentBody })
  async pay(@Req() request: Request, @Param('id') loanId: string, @Body() input: unknown) {
    const asked = { loanId, ...read(PaymentBody, input) };
    return spoken(request, await this.door.perform(request, recordPayment, asked));
  }

  @Post('funds/:id/receipts')
  @Describe({ summary: 'One sum on several loans: one receipt', tag: 'payments', body: ReceiptBody })
  async receive(@Req() request: Request, @Param('id') fundId: string, @Body() input: unknown) {
    const asked = { fundId, ...read(ReceiptBody, input) };
    const { payments, ...receipt } = await this.door.perform(request, recordReceipt, asked);
    return { ...receipt, payments: payments.map(payment => spoken(request, payment)) };
  }

  @Get('funds/:id/receipts')
  @Describe({ list: true, summary: "A fund's receipts", tag: 'payments', query: RECEIPT_FILTERS })
  async ofFund(@Caller() actor: Actor, @Param('id') fundId: string, @Query() asked: QueryWords) {
    mustSee(actor, await fundPlace(this.database, fundId));
    return receiptPage(this.database, actor, { ...asked, fundId });
  }

  @Get('funds/:id/receipts/:receiptId')
  @Describe({ summary: "One of a fund's receipts, with what is left now", tag: 'payments' })
  async receiptOfFund(
    @Caller() actor: Actor,
    @Param('id') fundId: string,
    @Param('receiptId') receiptId: string,
  ) {
    const place = await receiptPlace(this.database, receiptId);
    mustSee(actor, place);
    if (place.fundId !== fundId) throw notFound();
    return receiptOf(this.database, receiptId, this.clock.today());
  }

  @Post('payments/:id/reversal')
  @Describe({ summary: 'Reverse a payment by its opposite', tag: 'payments', body: ReversalBody })
  async reverse(@Req() request: Request, @Param('id') factId: string, @Body() input: unknown) {
    const asked = { factId, ...read(ReversalBody, input) };
    return spoken(request, await this.door.perform(request, reverseEntry, asked));
  }

  @Post('receipts/:id/cancel')
  @Describe({
    summary: 'Cancel a receipt: every payment on it is reversed, its number stays',
    tag: 'payments',
    body: ReversalBody,
  })
  async cancel(@Req() request: Request, @Param('id') receiptId: string, @Body() input: unknown) {
    const asked = { receiptId, ...read(ReversalBody, input) };
    const { reversals, alters } = await this.door.perform(request, cancelReceipt, asked);
    return { receiptId, reversals: reversals.map(reversal => spoken(request, reversal)), alters };
  }

  @Get('payments/:id')
  @Describe({ summary: 'One payment: divided as today, and as printed', tag: 'payments' })
  async payment(@Caller() actor: Actor, @Param('id') id: string): Promise<PaymentRecord> {
    const { loanId } = await factOf(this.database, id, ['payment', 'settlement']);
    mustSee(actor, await loanPlace(this.database, loanId));
    return paymentOf(this.database, id, this.clock.today());
  }

  @Get('receipts')
  @Describe({
    list: true,
    summary: 'The receipts within your scope',
    tag: 'payments',
    query: RECEIPT_FILTERS,
  })
  receipts(@Caller() actor: Actor, @Query() asked: QueryWords) {
    return receiptPage(this.database, actor, asked);
  }

  @Get('receipts/:id')
  @Describe({ summary: 'A receipt as printed, with what is left now', tag: 'payments' })
  async receipt(@Caller() actor: Actor, @Param('id') id: string) {
    mustSee(actor, await receiptPlace(this.database, id));
    return receiptOf(this.database, id, this.clock.today());
  }
}
