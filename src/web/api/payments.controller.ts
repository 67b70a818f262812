import { Body, Controller, Inject, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { PaymentAnswer } from '../../loans/payments/receive-money.act.js';
import { type ReceiptAnswer, recordPayment, recordReceipt } from '../../loans/payments/record-payment.act.js';
import { cancelReceipt, type ReversalAnswer, reverseEntry } from '../../loans/payments/reverse.act.js';
import { Door } from '../door.js';
import { Describe } from './describe.js';
import { PaymentBody, ReceiptBody, ReversalBody } from './loan-shapes.js';
import { read } from './shapes.js';

/** Money in, and its opposite. */
@Controller('api/v1')
export class PaymentsController {
  constructor(@Inject(Door) private readonly door: Door) {}

  @Post('loans/:id/payments')
  @Describe({ summary: 'Receive money on a loan: a numbered receipt', tag: 'payments', body: PaymentBody })
  pay(@Req() request: Request, @Param('id') loanId: string, @Body() input: unknown): Promise<PaymentAnswer> {
    return this.door.perform(request, recordPayment, { loanId, ...read(PaymentBody, input) });
  }

  @Post('funds/:id/receipts')
  @Describe({ summary: 'One sum on several loans: one receipt', tag: 'payments', body: ReceiptBody })
  receive(
    @Req() request: Request,
    @Param('id') fundId: string,
    @Body() input: unknown,
  ): Promise<ReceiptAnswer> {
    return this.door.perform(request, recordReceipt, { fundId, ...read(ReceiptBody, input) });
  }

  @Post('payments/:id/reversal')
  @Describe({ summary: 'Reverse a payment by its opposite', tag: 'payments', body: ReversalBody })
  reverse(
    @Req() request: Request,
    @Param('id') factId: string,
    @Body() input: unknown,
  ): Promise<ReversalAnswer> {
    return this.door.perform(request, reverseEntry, { factId, ...read(ReversalBody, input) });
  }

  @Post('receipts/:id/cancel')
  @Describe({
    summary: 'Cancel a receipt: every payment on it is reversed, its number stays',
    tag: 'payments',
    body: ReversalBody,
  })
  cancel(
    @Req() request: Request,
    @Param('id') receiptId: string,
    @Body() input: unknown,
  ): Promise<{ receiptId: string; reversals: ReversalAnswer[] }> {
    return this.door.perform(request, cancelReceipt, { receiptId, ...read(ReversalBody, input) });
  }
}
