import { Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { reportFor } from '../../recovery/reports/report.query.js';
import { ReportPage, ReportsPage } from '../pages/reports.page.js';
import { Desk, DeskPages } from './desk.js';
import { BOOKS_OF, formAsked, reportsAsked, reportsView, reportView } from './reports-view.query.js';

/** ทะเบียนและรายงาน: the official books and reports of a place, by fiscal year. */
@DeskPages('reports')
export class ReportsDesk {
  constructor(@Inject(Desk) private readonly desk: Desk) {}

  @Get()
  async list(@Req() request: Request, @Res() response: Response, @Query() query: Record<string, unknown>) {
    const asking = this.desk.asking(request);
    const view = await reportsView(asking, await reportsAsked(asking, query));
    this.desk.pages.show(response, ReportsPage({ view, frame: this.desk.pages.frame(request, response) }));
  }

  @Get(':form')
  async one(
    @Req() request: Request,
    @Res() response: Response,
    @Param('form') name: string,
    @Query() query: Record<string, unknown>,
  ) {
    const form = formAsked(name);
    const asking = this.desk.asking(request);
    const asked = await reportsAsked(asking, query);
    const { area, fiscalYear } = asked;
    const question = { form, area, fiscalYear, fundType: BOOKS_OF };
    const report = await reportFor(asking.db, asking.actor, question, asking.today);
    const view = reportView(asking, asked, report);
    this.desk.pages.show(response, ReportPage({ view, frame: this.desk.pages.frame(request, response) }));
  }
}
