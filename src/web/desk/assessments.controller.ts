import { Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { mustBeOfficer } from '../../access/right.js';
import { criteriaVersions } from '../../recovery/assessments/criteria.adapter.js';
import { type Criteria, criteriaOn } from '../../recovery/assessments/criteria.js';
import { recordAssessment } from '../../recovery/assessments/record-assessment.act.js';
import { type FormReading, readForm } from '../form-reading.js';
import type { FormState } from '../frame.js';
import type { Posted } from '../page-answer.js';
import { AssessmentFormPage } from '../pages/assessment-form.page.js';
import { AssessedPage, AssessmentsPage } from '../pages/assessments.page.js';
import { assessedView, assessmentFormView, assessmentsView, chosenKey } from './assessments-view.query.js';
import { Desk, DeskPages } from './desk.js';
import { said } from './recovery-story.query.js';

/** The lines that a form of one dimension may have, whatever was posted. */
const MOST_LINES = 60;

/** How villages assessed themselves, before and after. */
@DeskPages()
export class AssessmentsDesk {
  constructor(@Inject(Desk) private readonly desk: Desk) {}

  @Get('assessments')
  async list(@Req() request: Request, @Res() response: Response, @Query('q') q: unknown) {
    const asking = this.desk.asking(request);
    mustBeOfficer(asking.actor);
    const view = await assessedView(asking, typeof q === 'string' ? q.trim().slice(0, 100) : '');
    this.desk.pages.show(response, AssessedPage({ view, frame: this.desk.pages.frame(request, response) }));
  }

  @Get('villages/:code/assessments')
  async one(
    @Req() request: Request,
    @Res() response: Response,
    @Param('code') code: string,
    @Query() query: Record<string, unknown>,
  ) {
    const word = (name: string) => (typeof query[name] === 'string' ? (query[name] as string) : undefined);
    const asked = { criteria: word('criteria'), before: word('before'), after: word('after') };
    const named = Object.fromEntries(Object.entries(asked).filter(([, value]) => value));
    const view = await assessmentsView(this.desk.asking(request), code, named);
    const frame = this.desk.pages.frame(request, response);
    this.desk.pages.show(response, AssessmentsPage({ view, frame }));
  }

  @Get('villages/:code/assessments/new')
  asking(
    @Req() request: Request,
    @Res() response: Response,
    @Param('code') code: string,
    @Query('criteria') criteria: unknown,
  ) {
    const asked = typeof criteria === 'string' ? criteria : undefined;
    return this.form(request, response, { code, criteria: asked }, null);
  }

  @Post('villages/:code/assessments')
  async record(@Req() request: Request, @Res() response: Response, @Param('code') code: string) {
    const { today } = this.desk.asking(request);
    const posted = request.body as Posted;
    const version = criteriaOn(criteriaVersions(), today);
    const key = chosenKey(version, String(posted['criteria'] ?? ''));
    const input = () =>
      readForm(posted, today, form => ({
        ...{ area: code, criteria: key, on: form.day('on') },
        place: form.textOr('place', 300) ?? null,
        people: form.wholeOr('people', 0, 100_000) ?? null,
        participation: form.many('participation'),
        dimensions: dimensionsOf(form, version.criteria[key]!),
        note: form.textOr('note', 5000) ?? '',
      }));
    await this.desk.pages.perform(request, response, recordAssessment, input, {
      leadTo: () => `/villages/${code}/assessments?criteria=${key}`,
      flash: said(t => t.assess.recorded),
      again: form => this.form(request, response, { code, criteria: key }, form),
      fields: { dimensions: 'lines-0' },
    });
  }

  private async form(
    request: Request,
    response: Response,
    { code, criteria }: { code: string; criteria: string | undefined },
    form: FormState | null,
  ) {
    const view = await assessmentFormView(this.desk.asking(request), code, criteria, form);
    const frame = this.desk.pages.frame(request, response);
    this.desk.pages.show(response, AssessmentFormPage({ view, frame }), response.statusCode);
  }
}

/** The lines that say something; a name without a score and a score without a name are to be mended. */
function dimensionsOf(form: FormReading, { dimensions, highest }: Criteria) {
  return Array.from({ length: dimensions }, (_, at) => ({
    name: form.textOr(`dimension-${at}`, 200) ?? '',
    indicators: Array.from({ length: MOST_LINES }, (__, line) => line).flatMap(line => {
      const name = form.textOr(`name-${at}-${line}`, 300);
      const score = form.wholeOr(`score-${at}-${line}`, 0, highest);
      if (name === undefined && score !== undefined) {
        const says = said(t => t.assess.nameMissing);
        form.fault(`name-${at}-${line}`, 'missing', says.th, says.en);
      }
      if (name !== undefined && form.many(`score-${at}-${line}`).join('').trim() === '') {
        const says = said(t => t.assess.scoreMissing(name, highest));
        form.fault(`score-${at}-${line}`, 'missing', says.th, says.en);
      }
      return name === undefined || score === undefined ? [] : [{ name, score }];
    }),
  }));
}
