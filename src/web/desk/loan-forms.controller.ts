import { Get, Inject, Param, Post, Req, Res, UseInterceptors } from '@nestjs/common';
import type { Request, Response } from 'express';
import { notFound } from '../../kernel/refusal.js';
import { PhotosAndDocuments } from '../handed-in.js';
import { COLLECT_FORMS } from './collect-forms.js';
import { DECISION_FORMS } from './decision-forms.js';
import { Desk, DeskPages } from './desk.js';
import type { LoanFormRoute } from './loan-form.js';
import { MEASURE_FORMS } from './measure-forms.js';
import { PARTY_FORMS } from './party-forms.js';
import { PAYMENT_FORMS } from './payment-forms.js';
import { PLAN_FORMS } from './plan-forms.js';
import { RARE_FORMS } from './rare-forms.js';
import { stepForm } from './step-form.js';

const FORMS = new Map<string, LoanFormRoute>(
  Object.entries({
    ...DECISION_FORMS,
    ...PAYMENT_FORMS,
    ...COLLECT_FORMS,
    ...MEASURE_FORMS,
    ...PARTY_FORMS,
    ...RARE_FORMS,
    ...PLAN_FORMS,
  }),
);

/** The forms below a loan's page, by the last words of their address. */
@DeskPages('loans/:id')
export class LoanFormsDesk {
  constructor(@Inject(Desk) private readonly desk: Desk) {}

  @Get('steps/:key')
  showStep(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') id: string,
    @Param('key') key: string,
  ): Promise<void> {
    return stepForm(key).show(this.desk, request, response, id);
  }

  @Post('steps/:key')
  @UseInterceptors(PhotosAndDocuments)
  postStep(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') id: string,
    @Param('key') key: string,
  ): Promise<void> {
    return stepForm(key).post(this.desk, request, response, id);
  }

  @Get(':form')
  show(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') id: string,
    @Param('form') form: string,
  ): Promise<void> {
    return formOf(form).show(this.desk, request, response, id);
  }

  @Post(':form')
  @UseInterceptors(PhotosAndDocuments)
  post(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') id: string,
    @Param('form') form: string,
  ): Promise<void> {
    return formOf(form).post(this.desk, request, response, id);
  }
}

function formOf(name: string): LoanFormRoute {
  const form = FORMS.get(name);
  if (!form) throw notFound();
  return form;
}
