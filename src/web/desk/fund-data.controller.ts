import { Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { checkRight } from '../../access/right.js';
import type { Reader } from '../../platform/database/database.js';
import { fundOf, fundPlace } from '../../registry/fund.query.js';
import { mendFund } from '../../registry/open-fund.act.js';
import { openedForm } from '../changed-meanwhile.js';
import { readForm } from '../form-reading.js';
import type { FormState } from '../frame.js';
import type { Posted } from '../page-answer.js';
import { FundDataPage } from '../pages/fund-data.page.js';
import { Desk, DeskPages } from './desk.js';
import { editedAgain, unlessChanged } from './edit-together.query.js';
import { fundValues, readFundData } from './fund-data.js';
import { named } from './fund-words.js';

/** A fund's own data, mended by its committee or an officer. */
@DeskPages('funds/:id/edit')
export class FundDataDesk {
  constructor(@Inject(Desk) private readonly desk: Desk) {}

  @Get()
  async editing(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    const { actor, place, db } = await this.desk.askingAt(request, at => fundPlace(at, id));
    checkRight(actor, mendFund.right, place);
    await this.form(request, response, id, openedForm(fundValues(await fundOf(db, id))));
  }

  @Post()
  async mend(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    const posted = (request.body ?? {}) as Posted;
    const asking = await this.desk.askingAt(request, at => fundPlace(at, id));
    const now = async (at: Reader) => fundValues(await fundOf(at, id));
    const edited = { posted, subjectId: id, now };
    const input = () => readForm(posted, asking.today, form => ({ fundId: id, given: readFundData(form) }));
    await this.desk.pages.perform(request, response, unlessChanged(mendFund, edited), input, {
      leadTo: () => `/funds/${id}`,
      flash: { th: 'แก้ข้อมูลกองทุนแล้ว ของเดิมอยู่ในประวัติ', en: 'Mended; the old values are kept' },
      again: async form => this.form(request, response, id, await editedAgain(asking, form, edited)),
    });
  }

  private async form(request: Request, response: Response, id: string, form: FormState) {
    const fund = await fundOf(this.desk.asking(request).db, id);
    const view = { fund: { ...named(fund.name, fund.madeUp), id }, form };
    const frame = this.desk.pages.frame(request, response);
    this.desk.pages.show(response, FundDataPage({ view, frame }), response.statusCode);
  }
}
