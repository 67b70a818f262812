import { Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Desk, DeskPages } from './desk.js';
import { postReversal, showReversal } from './reversal-form.js';
import { type AskAt, deathTaking, entryTaking, payoutTaking, receiptTaking } from './reversal-view.query.js';

/** Taking back an entry of a loan's timeline, a receipt, a payout, a person's death: one page for all. */
@DeskPages()
export class ReversalDesk {
  constructor(@Inject(Desk) private readonly desk: Desk) {}

  @Get('entries/:id/reversal')
  async entry(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    await showReversal(this.desk, request, response, await entryTaking(this.at(request), id));
  }

  @Post('entries/:id/reversal')
  async reverse(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    await postReversal(this.desk, request, response, await entryTaking(this.at(request), id));
  }

  @Get('receipts/:id/cancel')
  async receipt(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    await showReversal(this.desk, request, response, await receiptTaking(this.at(request), id));
  }

  @Post('receipts/:id/cancel')
  async cancel(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    await postReversal(this.desk, request, response, await receiptTaking(this.at(request), id));
  }

  @Get('loans/:id/disburse/reversal')
  async payout(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    await showReversal(this.desk, request, response, await payoutTaking(this.at(request), id));
  }

  @Post('loans/:id/disburse/reversal')
  async takeBack(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    await postReversal(this.desk, request, response, await payoutTaking(this.at(request), id));
  }

  @Get('people/:id/death/reversal')
  async death(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    await showReversal(this.desk, request, response, await deathTaking(this.at(request), id));
  }

  @Post('people/:id/death/reversal')
  async lives(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    await postReversal(this.desk, request, response, await deathTaking(this.at(request), id));
  }

  private at(request: Request): AskAt {
    return place => this.desk.askingAt(request, place);
  }
}
