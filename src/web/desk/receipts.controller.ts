import { Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { parseCivilDate } from '../../kernel/civil-date.js';
import { receiptPlace } from '../../loans/payments/receipt.query.js';
import { type Posted } from '../page-answer.js';
import { CashSheetPage, ReceiptPage, ReceiptsPage } from '../pages/receipt.page.js';
import { words } from '../words/words.js';
import { chooseFund } from './choose-fund.js';
import { Desk, DeskPages } from './desk.js';
import { chosenFund } from './own-funds.query.js';
import { cashSheetView, receiptPageView, receiptsView } from './receipt-view.query.js';

/** Receipts: the one just made, finding one again, and the money of a day. */
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
}
