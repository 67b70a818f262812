import { Get, Inject, Param, Post, Req, Res, UseInterceptors } from '@nestjs/common';
import type { Request, Response } from 'express';
import { notFound } from '../../kernel/refusal.js';
import { type ActivityRecord, activityRecord } from '../../loans/activity.query.js';
import { fundOf, fundPlace } from '../../registry/fund.query.js';
import type { FundActivity } from '../../registry/fund-record.entity.js';
import { PhotosAndDocuments } from '../handed-in.js';
import { ActivityPage } from '../pages/activity.page.js';
import { FundPage } from '../pages/fund.page.js';
import { type Asking, Desk, DeskPages } from './desk.js';
import type { FundFormRoute } from './fund-form.js';
import { FUND_FORMS } from './fund-forms.js';
import { activityName, fundPageView } from './fund-page.query.js';
import { named } from './fund-words.js';

const FORMS = new Map<string, FundFormRoute>(Object.entries(FUND_FORMS));

/** One fund, what it did, and the forms below it. */
@DeskPages('funds/:id')
export class FundPageDesk {
  constructor(@Inject(Desk) private readonly desk: Desk) {}

  @Get()
  async one(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    const asking = await this.desk.askingAt(request, db => fundPlace(db, id));
    const view = await fundPageView(asking, id);
    this.desk.pages.show(response, FundPage({ view, frame: this.desk.pages.frame(request, response) }));
  }

  @Get('users')
  async users(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    await this.desk.askingAt(request, db => fundPlace(db, id));
    response.redirect(303, `/users?fundId=${id}`);
  }

  @Get(':form/new')
  show(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') id: string,
    @Param('form') form: string,
  ): Promise<void> {
    return formOf(form).show(this.desk, request, response, id);
  }

  @Post(':form/new')
  @UseInterceptors(PhotosAndDocuments)
  post(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') id: string,
    @Param('form') form: string,
  ): Promise<void> {
    return formOf(form).post(this.desk, request, response, id);
  }

  @Get('activities/:activityId')
  async activity(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') id: string,
    @Param('activityId') activityId: string,
  ) {
    const asking = await this.desk.askingAt(request, db => fundPlace(db, id));
    const row = await asking.db.first<FundActivity>(
      'select * from fund_activity where id = ? and fund_id = ?',
      [activityId, id],
    );
    if (!row) throw notFound();
    const view = await activityView(asking, activityRecord(row));
    this.desk.pages.show(response, ActivityPage({ view, frame: this.desk.pages.frame(request, response) }));
  }
}

async function activityView({ db, lang }: Asking, activity: ActivityRecord) {
  const fund = await fundOf(db, activity.fundId);
  const ids = activity.loanIds;
  const loans = ids.length
    ? await db.all<{ id: string; number: string; borrowerName: string; madeUp: number }>(
        `select id, number, borrower_name, made_up from loan where id in (${ids.map(() => '?').join(', ')})
         order by borrower_name, id`,
        ids,
      )
    : [];
  return {
    fund: { ...named(fund.name, fund.madeUp), id: fund.id },
    name: activityName(activity.kind, lang),
    on: activity.on,
    place: activity.place || null,
    topics: activity.topics,
    people: activity.attendance.map(one => one.name),
    note: activity.note || null,
    by: activity.recordedBy,
    files: activity.evidence.flatMap(one =>
      one.fileId ? [{ kind: one.kind, href: `/api/v1/files/${one.fileId}/content` }] : [],
    ),
    loans: loans.map(loan => ({
      href: `/loans/${loan.id}`,
      name: named(loan.borrowerName, loan.madeUp),
      number: loan.number,
    })),
  };
}

function formOf(name: string): FundFormRoute {
  const form = FORMS.get(name);
  if (!form) throw notFound();
  return form;
}
