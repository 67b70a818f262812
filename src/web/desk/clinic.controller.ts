import { Get, Inject, Param, Post, Query, Req, Res, UseInterceptors } from '@nestjs/common';
import type { Request, Response } from 'express';
import { planRound } from '../../recovery/clinic/plan-round.act.js';
import { recordRound } from '../../recovery/clinic/record-round.act.js';
import { type FormReading, readForm } from '../form-reading.js';
import type { FormState } from '../frame.js';
import { PhotosAndDocuments } from '../handed-in.js';
import type { Posted } from '../page-answer.js';
import { PlanRoundPage, RoundPage, RoundsPage } from '../pages/clinic.page.js';
import { readLines } from '../read-fields.js';
import { planTyped, planView, recordOf, roundsView, roundView } from './clinic-view.query.js';
import { Desk, DeskPages } from './desk.js';
import { withPhotos } from './evidence.js';
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
    return this.planForm(request, response, { id }, { values: { villages }, faults: [] });
  }

  @Post('new')
  plan(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    return this.planned(request, response, { id });
  }

  @Get(':roundId/edit')
  async changing(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') id: string,
    @Param('roundId') roundId: string,
  ) {
    const asking = this.desk.asking(request);
    const form = planTyped(asking, await recoveryStory(asking, id), roundId);
    await this.planForm(request, response, { id, roundId }, form);
  }

  @Post(':roundId/edit')
  change(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') id: string,
    @Param('roundId') roundId: string,
  ) {
    return this.planned(request, response, { id, roundId });
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
  @UseInterceptors(PhotosAndDocuments)
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
    await this.desk.pages.perform(request, response, withPhotos(recordRound, request), input, {
      leadTo: () => `/recoveries/${id}/rounds/${roundId}`,
      flash: said(t => t.rounds.recorded),
      again: form => this.round(request, response, { id, roundId }, form),
      fields: { file: 'photos', nextSteps: 'nextTitle', ...findingFields(request.body as Posted) },
    });
  }

  /** Plans a round, or one that was planned anew. */
  private async planned(request: Request, response: Response, { id, roundId }: AtRound) {
    const { actor, today } = this.desk.asking(request);
    const input = () =>
      readForm(request.body as Posted, today, form => ({
        recoveryId: id,
        ...(roundId ? { roundId } : {}),
        seenBy: actor,
        on: form.day('on'),
        time: timeOf(form),
        place: form.text('place', 300),
        villages: form.many('villages').filter(Boolean),
        team: [...form.many('members').filter(Boolean), ...readLines(form.textOr('team', 2000) ?? '')],
        guests: readLines(form.textOr('guests', 2000) ?? ''),
      }));
    await this.desk.pages.perform(request, response, planRound, input, {
      leadTo: round => `/recoveries/${id}/rounds/${round.id}`,
      flash: said(t => t.rounds.planned),
      again: form => this.planForm(request, response, { id, roundId }, form),
    });
  }

  private async planForm(request: Request, response: Response, { id, roundId }: AtRound, form: FormState) {
    const asking = this.desk.asking(request);
    const view = planView(await recoveryStory(asking, id), roundId ?? null, form);
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

interface AtRound {
  id: string;
  /** Absent: a new one. */
  roundId?: string;
}

/** 09.00 is how people write 09:00. */
function timeOf(form: FormReading): string | null {
  const typed = form.textOr('time', 10);
  if (!typed) return null;
  const match = /^([01]?\d|2[0-3])[.:]([0-5]\d)( *น\.?)?$/.exec(typed);
  if (match) return `${match[1]!.padStart(2, '0')}:${match[2]}`;
  form.fault('time', 'bad-time', 'ใส่เวลา เช่น 09.00', 'Enter a time, such as 09:00');
  return null;
}

/** A fault of the nth finding stands at the field of its village. */
function findingFields(posted: Posted): Record<string, string> {
  const typed = Object.keys(posted).flatMap(name => /^found-(\d+)$/.exec(name)?.[1] ?? []);
  const told = typed.filter(code => isTyped(posted, `found-${code}`) || isTyped(posted, `visit-${code}`));
  return Object.fromEntries(told.map((code, at) => [`findings.${at}`, `found-${code}`]));
}

function isTyped(posted: Posted, name: string): boolean {
  return String(posted[name] ?? '').trim() !== '';
}
