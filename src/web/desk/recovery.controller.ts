import { Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { may, mustBeOfficer } from '../../access/right.js';
import { fiscalYear, parseCivilDate } from '../../kernel/civil-date.js';
import { openRecovery } from '../../recovery/analyse/open-recovery.act.js';
import { closeRecovery } from '../../recovery/lessons/close-recovery.act.js';
import { factsOf, recoveryFilter } from '../../recovery/recovery.query.js';
import { recoveryAnswer } from '../../recovery/recovery-answer.query.js';
import { readStory } from '../../recovery/story.js';
import { readForm } from '../form-reading.js';
import { EMPTY_FORM, type FormState } from '../frame.js';
import type { Posted } from '../page-answer.js';
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
  async open(@Req() request: Request, @Res() response: Response) {
    const { today, actor } = this.desk.asking(request);
    mustBeOfficer(actor);
    const input = () =>
      readForm(request.body as Posted, today, form => {
        const number = form.textOr('listNumber', 100);
        return {
          area: form.text('area', 8),
          fundType: 'kkj',
          baselineAsOf: form.day('baselineAsOf'),
          reports: [],
          ...(number ? { listed: { number, on: today } } : {}),
        };
      });
    await this.desk.pages.perform(request, response, openRecovery, input, {
      leadTo: recovery => `/recoveries/${recovery.id}`,
      flash: said(t => t.recovery.opened),
      again: form => this.openForm(request, response, form),
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

  private openForm(request: Request, response: Response, form: FormState) {
    const frame = this.desk.pages.frame(request, response);
    this.desk.pages.show(response, OpenRecoveryPage({ view: { form }, frame }), response.statusCode);
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
