import { Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { may } from '../../access/right.js';
import { fiscalYear } from '../../kernel/civil-date.js';
import { recordActivity } from '../../loans/record-activity.act.js';
import { fundDuties } from '../../portfolio/fund-duties.query.js';
import { fundOf, fundPlace } from '../../registry/fund.query.js';
import { DutiesPage } from '../pages/duties.page.js';
import { Desk, DeskPages } from './desk.js';
import { activityName } from './fund-page.query.js';
import { named } from './fund-words.js';

/** ผลงานตามหน้าที่ 7 ข้อ of one fund in a fiscal year. */
@DeskPages('funds/:id/duties')
export class DutiesDesk {
  constructor(@Inject(Desk) private readonly desk: Desk) {}

  @Get()
  async show(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') id: string,
    @Query('year') asked: unknown,
  ) {
    const asking = await this.desk.askingAt(request, db => fundPlace(db, id));
    const fund = await fundOf(asking.db, id);
    const now = fiscalYear(asking.today);
    const wanted = typeof asked === 'string' && /^2[45]\d\d$/.test(asked) ? Number(asked) : now;
    const year = await fundDuties(asking.db, id, Math.min(wanted, now), asking.today);
    const kinds = [...year.duties.flatMap(line => line.kinds), ...year.clinic, ...year.problems];
    const view = {
      fund: { ...named(fund.name, fund.madeUp), id },
      year,
      names: Object.fromEntries(kinds.map(({ kind }) => [kind, activityName(kind, asking.lang)])),
      after: year.fiscalYear < now ? year.fiscalYear + 1 : null,
      mayRecord: may(asking.actor, recordActivity.right, asking.place),
    };
    this.desk.pages.show(response, DutiesPage({ view, frame: this.desk.pages.frame(request, response) }));
  }
}
