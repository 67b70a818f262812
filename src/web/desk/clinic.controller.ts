import { Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { planRound } from '../../recovery/clinic/plan-round.act.js';
import { recordRound } from '../../recovery/clinic/record-round.act.js';
import { readForm } from '../form-reading.js';
import type { FormState } from '../frame.js';
import type { Posted } from '../page-answer.js';
import { PlanRoundPage, RoundPage, RoundsPage } from '../pages/clinic.page.js';
import { readLines } from '../read-fields.js';
import { planView, recordOf, roundsView, roundView } from './clinic-view.query.js';
import { Desk, DeskPages } from './desk.js';
import { recoveryStory, said } from './recovery-story.query.js';

/** ติดตามรูปแบบ Mobile: the rounds of a recovery. */
@DeskPages('recoveries/:id/rounds')
export class ClinicDesk {
  constructor(@Inject(Desk) private readonly desk: Desk) {}

  @Get()
  async list(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    const asking = this.desk.asking(request);
    const view = await roundsView(asking, await recoveryStory(asking, id));
    this.desk.pages.show(response, RoundsPage({ view, frame: this.desk.pages.frame(request, response) }));
  }

  @Get('new')
  planning(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') id: string,
    @Query('villages') asked: unknown,
  ) {
    const villages = typeof asked === 'string' ? asked.split(',').slice(0, 200) : [];
    return this.planForm(request, response, id, { values: { villages }, faults: [] });
  }

  @Post('new')
  async plan(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    const { actor, today } = this.desk.asking(request);
    const input = () =>
      readForm(request.body as Posted, today, form => ({
        recoveryId: id,
        seenBy: actor,
        on: form.day('on'),
        time: timeOf(form.textOr('time', 5)),
        place: form.text('place', 300),
        villages: form.many('villages'),
        team: readLines(form.textOr('team', 2000) ?? ''),
        guests: [],
      }));
    await this.desk.pages.perform(request, response, planRound, input, {
      leadTo: round => `/recoveries/${id}/rounds/${round.id}`,
      flash: said(t => t.rounds.planned),
      again: form => this.planForm(request, response, id, form),
    });
  }

  @Get(':roundId')
  one(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') id: string,
    @Param('roundId') roundId: string,
  ) {
    return this.round(request, response, { id, roundId }, null);
  }

  @Post(':roundId')
  async record(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') id: string,
    @Param('roundId') roundId: string,
  ) {
    const asking = this.desk.asking(request);
    const story = await recoveryStory(asking, id);
    const input = () =>
      readForm(request.body as Posted, asking.today, form => ({
        recoveryId: id,
        roundId,
        seenBy: asking.actor,
        ...recordOf(form, story, roundId),
      }));
    await this.desk.pages.perform(request, response, recordRound, input, {
      leadTo: () => `/recoveries/${id}/rounds/${roundId}`,
      flash: said(t => t.rounds.recorded),
      again: form => this.round(request, response, { id, roundId }, form),
    });
  }

  private async planForm(request: Request, response: Response, id: string, form: FormState) {
    const asking = this.desk.asking(request);
    const view = planView(await recoveryStory(asking, id), form);
    const frame = this.desk.pages.frame(request, response);
    this.desk.pages.show(response, PlanRoundPage({ view, frame }), response.statusCode);
  }

  private async round(
    request: Request,
    response: Response,
    { id, roundId }: { id: string; roundId: string },
    form: FormState | null,
  ) {
    const asking = this.desk.asking(request);
    const view = await roundView(asking, await recoveryStory(asking, id), roundId, form);
    const frame = this.desk.pages.frame(request, response);
    this.desk.pages.show(response, RoundPage({ view, frame }), response.statusCode);
  }
}

/** 09.00 is how people write 09:00; what is neither is left out. */
function timeOf(typed: string | undefined): string | null {
  const match = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/.exec(typed ?? '');
  return match ? `${match[1]!.padStart(2, '0')}:${match[2]}` : null;
}
