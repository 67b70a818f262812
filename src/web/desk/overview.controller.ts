import { Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ArrearsListPage, ProblemVillagesPage } from '../pages/arrears-list.page.js';
import { OverviewPage } from '../pages/overview.page.js';
import { arrearsListView, whichOf } from './arrears-list.query.js';
import { Desk, DeskPages } from './desk.js';
import { isFirstDay } from './first-steps.query.js';
import { overviewView } from './overview.query.js';
import { dayTyped, overviewAsked, overviewHref, type Words, wordOf } from './overview-asked.js';
import { problemVillagesView } from './problem-villages.query.js';

/** ภาพรวม: an area's debts on any day, and the loans behind each figure. */
@DeskPages('overview')
export class OverviewDesk {
  constructor(@Inject(Desk) private readonly desk: Desk) {}

  @Get()
  async overview(@Req() request: Request, @Res() response: Response, @Query() asked: Words) {
    const asking = this.desk.asking(request);
    if (asking.actor.role === 'administrator' && (await isFirstDay(asking.db))) {
      response.redirect(303, '/start');
      return;
    }
    const { area, fundType, asOf } = overviewAsked(asked, asking.today);
    const typed = dayTyped(asked, asking.today);
    if (typed) {
      // What the filter asks becomes a plain address: one that can be kept and sent on.
      response.redirect(303, overviewHref('/overview', { area, fundType, asOf: typed }));
      return;
    }
    const filter = typed === null ? badDay(asked) : undefined;
    const view = await overviewView(asking, { area, fundType, asOf }, filter);
    const frame = this.desk.pages.frame(request, response);
    this.desk.pages.show(response, OverviewPage({ view, frame }), filter ? 422 : 200);
  }

  @Get('loans')
  async loans(@Req() request: Request, @Res() response: Response, @Query() asked: Words) {
    const asking = this.desk.asking(request);
    const view = await arrearsListView(asking, {
      ...overviewAsked(asked, asking.today),
      fundId: wordOf(asked, 'fundId') || null,
      which: whichOf(wordOf(asked, 'which')),
      cursor: wordOf(asked, 'cursor'),
    });
    const frame = this.desk.pages.frame(request, response);
    this.desk.pages.show(response, ArrearsListPage({ view, frame }));
  }

  @Get('villages')
  async villages(@Req() request: Request, @Res() response: Response, @Query() asked: Words) {
    const asking = this.desk.asking(request);
    const view = await problemVillagesView(asking, overviewAsked(asked, asking.today));
    const frame = this.desk.pages.frame(request, response);
    this.desk.pages.show(response, ProblemVillagesPage({ view, frame }));
  }
}

function badDay(asked: Words) {
  const message = { th: 'ไม่มีวันนี้ในปฏิทิน', en: 'There is no such day' };
  return {
    values: asked as Record<string, string>,
    faults: [{ field: 'asOf', code: 'bad-date', message }],
  };
}
