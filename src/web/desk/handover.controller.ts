import { Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { notFound } from '../../kernel/refusal.js';
import { fundOf, fundPlace } from '../../registry/fund.query.js';
import { handoverOf } from '../../registry/fund-record.query.js';
import { handoverTasks, itemInEnglish } from '../../registry/handover.js';
import { HandoverRecordPage } from '../pages/fund-care.page.js';
import { Desk, DeskPages } from './desk.js';
import { named } from './fund-words.js';

/** One handover as it was recorded, with what is left to do after it. */
@DeskPages('funds/:id/handovers')
export class HandoverDesk {
  constructor(@Inject(Desk) private readonly desk: Desk) {}

  @Get(':handoverId')
  async one(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') id: string,
    @Param('handoverId') handoverId: string,
  ) {
    const { db, lang } = await this.desk.askingAt(request, reader => fundPlace(reader, id));
    const found = await handoverOf(db, id, handoverId);
    if (!found) throw notFound();
    const fund = await fundOf(db, id);
    const { items, differences = [], signedBy = [], ...rest } = found;
    const record = {
      ...rest,
      fund: { ...named(fund.name, fund.madeUp), id },
      items: items.map(item => ({
        ...item,
        name: lang === 'en' ? itemInEnglish(item.name) : item.name,
        isComplete: item.isComplete !== false,
      })),
      signedBy,
      tasks: handoverTasks({ items }, differences).map(({ title, reason }) => ({
        title: title[lang],
        reason: reason[lang],
      })),
    };
    const frame = this.desk.pages.frame(request, response);
    this.desk.pages.show(response, HandoverRecordPage({ view: { record, id: handoverId }, frame }));
  }
}
