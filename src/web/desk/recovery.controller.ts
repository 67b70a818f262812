import { Get, Inject, Param, Post, Query, Req, Res, UseInterceptors } from '@nestjs/common';
import type { Request, Response } from 'express';
import { may, mustBeOfficer } from '../../access/right.js';
import { readRegister } from '../../imports/read-register.adapter.js';
import { type CivilDate, fiscalYear, parseCivilDate } from '../../kernel/civil-date.js';
import { invalidFields } from '../../kernel/refusal.js';
import { openRecovery } from '../../recovery/analyse/open-recovery.act.js';
import { type ReadReport, readReports } from '../../recovery/analyse/read-reports.js';
import { recordReports } from '../../recovery/analyse/record-reports.act.js';
import { closeRecovery } from '../../recovery/lessons/close-recovery.act.js';
import { factsOf, recoveryFilter } from '../../recovery/recovery.query.js';
import { recoveryAnswer } from '../../recovery/recovery-answer.query.js';
import { readStory } from '../../recovery/story.js';
import { type FormReading, readForm } from '../form-reading.js';
import { EMPTY_FORM, type FormState } from '../frame.js';
import { filesOf, Spreadsheet } from '../handed-in.js';
import type { Posted } from '../page-answer.js';
import { BaselinePage } from '../pages/baseline.page.js';
import { OpenRecoveryPage, RecoveriesPage } from '../pages/recoveries.page.js';
import { RecoveryPage } from '../pages/recovery.page.js';
import { Desk, DeskPages } from './desk.js';
import { said } from './recovery-story.query.js';

/** แก้หนี้: the recoveries of an officer's areas, and one of them as it stands. */
@DeskPages('recoveries')
export class RecoveryDesk {
  constructor(@Inject(Desk) private readonly desk: Desk) {}

  @Get()
  async list(@Req() request: Request, @Res() response: Response) {
    const { db, actor, today } = this.desk.asking(request);
    mustBeOfficer(actor);
    const { sql, parameters } = recoveryFilter(actor);
    const rows = await db.all<{ id: string }>(
      `select t.id from recovery t where ${sql} order by t.opened_on desc, t.id desc limit 50`,
      parameters,
    );
    const recoveries = [];
    for (const { id } of rows) recoveries.push(await recoveryAnswer(db, actor, id, today));
    const mayOpen = actor.role !== 'auditor' && actor.role !== 'assistant';
    const frame = this.desk.pages.frame(request, response);
    this.desk.pages.show(response, RecoveriesPage({ view: { recoveries, mayOpen }, frame }));
  }

  @Get('new')
  opening(@Req() request: Request, @Res() response: Response) {
    const { actor } = this.desk.asking(request);
    mustBeOfficer(actor);
    const area = actor.areas.find(code => code.length === 4) ?? '';
    this.openForm(request, response, { values: { area }, faults: [] });
  }

  @Post('new')
  @UseInterceptors(Spreadsheet)
  async open(@Req() request: Request, @Res() response: Response) {
    const { today, actor } = this.desk.asking(request);
    mustBeOfficer(actor);
    const again = (form: FormState) => this.openForm(request, response, atTheFile(form));
    await this.desk.pages.attempt(request, response, again, async () => {
      const reports = await this.reportsIn(request);
      const input = () => readForm(request.body as Posted, today, form => openingOf(form, today, reports));
      await this.desk.pages.perform(request, response, openRecovery, input, {
        leadTo: recovery => `/recoveries/${recovery.id}`,
        flash: said(t => t.recovery.opened),
        again,
        fields: { reports: 'file' },
      });
    });
  }

  /** The yearly debt report that was handed in; refuses (422) with every fault of it. */
  private async reportsIn(request: Request): Promise<ReadReport[]> {
    const [file] = filesOf(request, 'file');
    if (!file) return [];
    const { reports, faults } = readReports(await readRegister(file.content));
    if (faults.length > 0) throw invalidFields(faults);
    return reports;
  }

  @Get(':id/baseline')
  async baseline(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    await this.baselinePage(request, response, id, EMPTY_FORM);
  }

  /** A debt report that came after the opening. */
  @Post(':id/baseline')
  @UseInterceptors(Spreadsheet)
  async report(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    const { today } = this.desk.asking(request);
    const again = (form: FormState) => this.baselinePage(request, response, id, atTheFile(form));
    await this.desk.pages.attempt(request, response, again, async () => {
      const reports = await this.reportsIn(request);
      const input = () =>
        readForm(request.body as Posted, today, form => {
          const on = form.day('on');
          if (reports.length === 0)
            form.fault('file', 'missing', 'เลือกไฟล์รายงาน', 'Choose the report’s file');
          return { recoveryId: id, on, reports };
        });
      await this.desk.pages.perform(request, response, recordReports, input, {
        leadTo: () => `/recoveries/${id}/baseline`,
        flash: said(t => t.recovery.laterDone),
        again,
        fields: { reports: 'file' },
      });
    });
  }

  @Get(':id')
  one(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') id: string,
    @Query('asOf') asOf: unknown,
  ) {
    return this.recovery(request, response, { id, asOf, form: EMPTY_FORM });
  }

  @Post(':id/close')
  async close(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    await this.desk.pages.perform(
      request,
      response,
      closeRecovery,
      { recoveryId: id, note: '' },
      {
        leadTo: () => `/recoveries/${id}`,
        flash: said(t => t.recovery.closed),
        again: form => this.recovery(request, response, { id, asOf: '', form }),
      },
    );
  }

  private async baselinePage(request: Request, response: Response, id: string, form: FormState) {
    const { db, actor, today } = this.desk.asking(request);
    const recovery = await recoveryAnswer(db, actor, id, today);
    const { reports } = readStory(await factsOf(db, id), today);
    const later = Object.fromEntries(
      recovery.villages.flatMap(({ code }) => {
        const last = reports.get(code)?.at(-1);
        return last ? [[code, { on: last.on, arrears: last.arrears }]] : [];
      }),
    );
    const mayWrite =
      recovery.step !== 'closed' && may(actor, 'officer', { fundId: null, area: recovery.area });
    const frame = this.desk.pages.frame(request, response);
    const view = { recovery, later, mayWrite, form };
    this.desk.pages.show(response, BaselinePage({ view, frame }), response.statusCode);
  }

  private openForm(request: Request, response: Response, form: FormState) {
    const frame = this.desk.pages.frame(request, response);
    this.desk.pages.show(
      response,
      OpenRecoveryPage({ view: { form, area: String(form.values['area'] ?? '') }, frame }),
      response.statusCode,
    );
  }

  private async recovery(
    request: Request,
    response: Response,
    { id, asOf, form }: { id: string; asOf: unknown; form: FormState },
  ) {
    const { db, actor, today } = this.desk.asking(request);
    const day = typeof asOf === 'string' && parseCivilDate(asOf) !== null ? asOf : today;
    const recovery = await recoveryAnswer(db, actor, id, day);
    const { rounds, lessons } = readStory(await factsOf(db, id), day);
    const mayWrite = may(actor, 'officer', { fundId: null, area: recovery.area });
    const view = {
      recovery,
      heldRounds: rounds.filter(round => round.record).length,
      mayClose: mayWrite && actor.role !== 'assistant' && recovery.step !== 'closed' && lessons.length > 0,
      fiscalYear: fiscalYear(day),
      form,
    };
    const frame = this.desk.pages.frame(request, response);
    this.desk.pages.show(response, RecoveryPage({ view, frame }), response.statusCode);
  }
}

function openingOf(form: FormReading, today: CivilDate, reports: ReadReport[]) {
  const number = form.textOr('listNumber', 100);
  const on = form.dayOr('listOn') ?? today;
  return {
    area: form.text('area', 8),
    fundType: 'kkj',
    baselineAsOf: form.day('baselineAsOf'),
    reports,
    ...(number ? { listed: { number, on } } : {}),
  };
}

/** All that the file says wrong stands at its one field. */
function atTheFile(form: FormState): FormState {
  const faults = form.faults.map(fault =>
    /^(file|reports)\b/.test(fault.field) ? { ...fault, field: 'file' } : fault,
  );
  return { ...form, faults };
}
