import { Get, Inject, Param, Post, Query, Req, Res, UseInterceptors } from '@nestjs/common';
import type { Request, Response } from 'express';
import { may, mustBeOfficer } from '../../access/right.js';
import { decideActivityReport, issueCall, sendActivityReport } from '../../recovery/calls/call.act.js';
import { REPORT_DECISIONS } from '../../recovery/calls/call.js';
import { callFor, reportFor, reportsOf, standingsOf } from '../../recovery/calls/call.query.js';
import { readForm } from '../form-reading.js';
import type { FormState } from '../frame.js';
import { PhotosAndDocuments } from '../handed-in.js';
import type { Posted } from '../page-answer.js';
import { ActivityCallPage, ActivityCallsPage } from '../pages/activity-calls.page.js';
import { CallFormPage, ReportFormPage } from '../pages/call-forms.page.js';
import { CallReportPage } from '../pages/call-report.page.js';
import {
  activitiesIn,
  areasToCall,
  askedPeriod,
  callReportView,
  callsSeen,
  dueReports,
  keptPhotos,
  reminderText,
  reportFormHref,
  reportsFor,
  reportTyped,
} from './activity-call-view.query.js';
import { CALL_FIELDS, callOf, PROPOSED_CALL, reportOf, withItemPhotos } from './call-form.js';
import { Desk, DeskPages } from './desk.js';
import { said } from './recovery-story.query.js';

interface AskedReport {
  id: string;
  area: unknown;
  from: unknown;
}

/** กิจกรรมที่ต้องรายงาน: the letters, who has sent, the reports; where the code of a letter leads. */
@DeskPages('activity-calls')
export class ActivityCallsDesk {
  constructor(@Inject(Desk) private readonly desk: Desk) {}

  @Get()
  async list(@Req() request: Request, @Res() response: Response) {
    const asking = this.desk.asking(request);
    mustBeOfficer(asking.actor);
    const calls = await callsSeen(asking);
    const mayIssue = asking.actor.role !== 'auditor' && (await areasToCall(asking)).length > 0;
    const view = { calls, due: await dueReports(asking, calls), mayIssue };
    const frame = this.desk.pages.frame(request, response);
    this.desk.pages.show(response, ActivityCallsPage({ view, frame }));
  }

  @Get('new')
  issuing(@Req() request: Request, @Res() response: Response) {
    return this.issueForm(request, response, { values: PROPOSED_CALL, faults: [] });
  }

  @Post('new')
  async issue(@Req() request: Request, @Res() response: Response) {
    const { today } = this.desk.asking(request);
    const input = () => readForm(request.body as Posted, today, callOf);
    await this.desk.pages.perform(request, response, issueCall, input, {
      leadTo: call => `/activity-calls/${call.id}`,
      flash: said(t => t.callForms.saved),
      again: form => this.issueForm(request, response, form),
      fields: CALL_FIELDS,
    });
  }

  @Get(':id')
  async one(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    const asking = this.desk.asking(request);
    const { db, actor, today } = asking;
    const call = await callFor(db, actor, id);
    const standings = await standingsOf(db, actor, call, today);
    const late = standings.find(one => one.state === 'missing');
    const asks = may(actor, 'officer', { fundId: null, area: call.area });
    const view = {
      call,
      standings: standings.map(one => ({
        ...one,
        sendHref: reportsFor(asking, one.area) ? reportFormHref(id, one.area, one.period.from) : null,
      })),
      reminder: asks && late ? reminderText(asking, call, late.period.province) : null,
    };
    const frame = this.desk.pages.frame(request, response);
    this.desk.pages.show(response, ActivityCallPage({ view, frame }));
  }

  @Get(':id/reports/new')
  sending(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') id: string,
    @Query('area') area: unknown,
    @Query('from') from: unknown,
  ) {
    return this.sendForm(request, response, { id, area, from }, null);
  }

  @Post(':id/reports/new')
  @UseInterceptors(PhotosAndDocuments)
  async send(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') id: string,
    @Query('area') area: unknown,
    @Query('from') from: unknown,
  ) {
    const { db, actor, today } = this.desk.asking(request);
    const call = await callFor(db, actor, id);
    const { district, period } = askedPeriod(call, area, from);
    const input = () =>
      readForm(request.body as Posted, today, form => ({
        ...{ callId: id, area: district.code, periodFrom: period.from },
        ...reportOf(form, call),
      }));
    const act = withItemPhotos(sendActivityReport, request, call);
    await this.desk.pages.perform(request, response, act, input, {
      leadTo: report => `/activity-calls/${id}/reports/${report.id}`,
      flash: said(t => t.callForms.sent),
      again: form => this.sendForm(request, response, { id, area, from }, form),
      fields: { file: 'photos-0' },
    });
  }

  @Get(':id/reports/:reportId')
  report(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') callId: string,
    @Param('reportId') reportId: string,
  ) {
    return this.reportPage(request, response, { callId, reportId }, null);
  }

  @Post(':id/reports/:reportId')
  async decide(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') callId: string,
    @Param('reportId') reportId: string,
  ) {
    const { today } = this.desk.asking(request);
    const input = () =>
      readForm(request.body as Posted, today, form => ({
        ...{ callId, reportId },
        decision: form.oneOf('decision', REPORT_DECISIONS),
        on: form.day('on'),
        note: form.textOr('note', 2000),
      }));
    await this.desk.pages.perform(request, response, decideActivityReport, input, {
      leadTo: () => `/activity-calls/${callId}`,
      flash: done => said(t => t.callForms.decided[done.decision!.decision]),
      again: form => this.reportPage(request, response, { callId, reportId }, form),
    });
  }

  private async issueForm(request: Request, response: Response, form: FormState) {
    const asking = this.desk.asking(request);
    mustBeOfficer(asking.actor);
    const view = { areas: await areasToCall(asking), form };
    const frame = this.desk.pages.frame(request, response);
    this.desk.pages.show(response, CallFormPage({ view, frame }), response.statusCode);
  }

  private async sendForm(
    request: Request,
    response: Response,
    { id, area, from }: AskedReport,
    form: FormState | null,
  ) {
    const asking = this.desk.asking(request);
    const call = await callFor(asking.db, asking.actor, id);
    const { district, period } = askedPeriod(call, area, from);
    const before =
      (await reportsOf(asking.db, asking.actor, call)).findLast(
        one => one.area === district.code && one.periodFrom === period.from,
      ) ?? null;
    const view = {
      call,
      district: district.name,
      period,
      kept: keptPhotos(call, before),
      activities: await activitiesIn(asking, district.code, period),
      form: form ?? { values: reportTyped(call, before), faults: [] },
    };
    const frame = this.desk.pages.frame(request, response);
    this.desk.pages.show(response, ReportFormPage({ view, frame }), response.statusCode);
  }

  private async reportPage(
    request: Request,
    response: Response,
    asked: { callId: string; reportId: string },
    form: FormState | null,
  ) {
    const asking = this.desk.asking(request);
    const { call, report } = await reportFor(asking.db, asking.actor, asked);
    const view = await callReportView(asking, call, report);
    const shown = { ...view, form: view.form && (form ?? view.form) };
    const frame = this.desk.pages.frame(request, response);
    this.desk.pages.show(response, CallReportPage({ view: shown, frame }), response.statusCode);
  }
}
