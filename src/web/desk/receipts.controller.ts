import { Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { checkRight } from '../../access/right.js';
import { parseCivilDate } from '../../kernel/civil-date.js';
import { parseBaht } from '../../kernel/money.js';
import { receiptOf, receiptPlace } from '../../loans/payments/receipt.query.js';
import { cancelReceipt } from '../../loans/payments/reverse.act.js';
import { fundOf } from '../../registry/fund.query.js';
import { readForm } from '../form-reading.js';
import { EMPTY_FORM, type FormState } from '../frame.js';
import { type Posted, typedValues } from '../page-answer.js';
import { CancelReceiptPage, CashSheetPage, ReceiptPage, ReceiptsPage } from '../pages/receipt.page.js';
import { words } from '../words/words.js';
import { chooseFund } from './choose-fund.js';
import { Desk, DeskPages } from './desk.js';
import { named } from './fund-words.js';
import { altersUnseen } from './loan-form.js';
import { chosenFund } from './own-funds.query.js';
import { cashSheetView, receiptPageView, receiptsView } from './receipt-view.query.js';

/** Receipts: the one just made, finding one again, cancelling one, and the money of a day. */
@DeskPages()
export class ReceiptsDesk {
  constructor(@Inject(Desk) private readonly desk: Desk) {}

  @Get('receipts')
  async list(@Req() request: Request, @Res() response: Response, @Query('q') asked: unknown) {
    const q = typeof asked === 'string' ? asked.trim().slice(0, 200) : '';
    const view = await receiptsView(this.desk.asking(request), request.originalUrl, q);
    this.desk.pages.show(response, ReceiptsPage({ view, frame: this.desk.pages.frame(request, response) }));
  }

  @Get('receipts/:id')
  async one(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') id: string,
    @Query('new') fresh: unknown,
  ) {
    const asking = await this.desk.askingAt(request, db => receiptPlace(db, id));
    const view = await receiptPageView(asking, id, fresh === 'yes');
    this.desk.pages.show(response, ReceiptPage({ view, frame: this.desk.pages.frame(request, response) }));
  }

  @Get('receipts/:id/cancel')
  async cancelling(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    const { actor, place } = await this.desk.askingAt(request, db => receiptPlace(db, id));
    checkRight(actor, cancelReceipt.right, place);
    await this.cancelForm(request, response, id, EMPTY_FORM);
  }

  @Post('receipts/:id/cancel')
  async cancel(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    const asking = await this.desk.askingAt(request, db => receiptPlace(db, id));
    const posted = (request.body ?? {}) as Posted;
    const input = () =>
      readForm(posted, asking.today, form => ({
        receiptId: id,
        on: form.day('on'),
        reason: form.text('reason'),
      }));
    const alters = await altersUnseen(asking, posted, cancelReceipt, input);
    if (alters.length > 0) {
      await this.cancelForm(request, response, id, { values: typedValues(posted), faults: [], alters });
      return;
    }
    await this.desk.pages.perform(request, response, cancelReceipt, input, {
      leadTo: () => `/receipts/${id}`,
      flash: { th: 'ยกเลิกใบเสร็จแล้ว เลขที่ยังอยู่', en: 'The receipt is cancelled; its number stays' },
      again: form => this.cancelForm(request, response, id, form),
      fields: { id: 'reason' },
    });
  }

  @Get('cash-sheet')
  async cashSheet(@Req() request: Request, @Res() response: Response, @Query() asked: Posted) {
    const asking = this.desk.asking(request);
    const fund = await chosenFund(asking, asked['fundId']);
    if (!fund) {
      const title = words(asking.lang).receipts.dayTitle;
      return chooseFund(this.desk, request, response, { title, action: '/cash-sheet' });
    }
    const on = (typeof asked['on'] === 'string' && parseCivilDate(asked['on'])) || asking.today;
    const view = await cashSheetView(asking, fund, on);
    this.desk.pages.show(response, CashSheetPage({ view, frame: this.desk.pages.frame(request, response) }));
  }

  private async cancelForm(request: Request, response: Response, id: string, form: FormState) {
    const { db, today } = this.desk.asking(request);
    const record = await receiptOf(db, id, today);
    const fund = await fundOf(db, record.fundId);
    const view = {
      id,
      number: record.receiptNumber,
      from: named(record.payerName, fund.madeUp),
      amount: parseBaht(record.amount)!,
      paidOn: record.paidOn,
      form,
    };
    const frame = this.desk.pages.frame(request, response);
    this.desk.pages.show(response, CancelReceiptPage({ view, frame }), response.statusCode);
  }
}
