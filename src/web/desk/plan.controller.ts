import { Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { may } from '../../access/right.js';
import { helpOf } from '../../loans/collect/help.js';
import { openPlan } from '../../loans/collect/plan.act.js';
import { PlanPage } from '../pages/plan.page.js';
import { Desk, DeskPages } from './desk.js';
import { aboutLoan } from './loan-form.js';

/** Help for the household behind one loan. */
@DeskPages('loans/:id/plan')
export class PlanDesk {
  constructor(@Inject(Desk) private readonly desk: Desk) {}

  @Get()
  async one(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    const { loan, state, today, actor, place } = await aboutLoan(this.desk, request, id);
    const view = {
      loan,
      help: helpOf(state.facts, today),
      mayWrite: may(actor, openPlan.right, place) && state.position !== null && state.life.stage !== 'closed',
    };
    this.desk.pages.show(response, PlanPage({ view, frame: this.desk.pages.frame(request, response) }));
  }
}
