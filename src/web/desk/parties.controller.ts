import { Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { may } from '../../access/right.js';
import { parseBaht } from '../../kernel/money.js';
import { divideLoan } from '../../loans/divide.act.js';
import { whoAnswersFor } from '../../loans/who-answers.query.js';
import { PartiesPage, type PartiesView } from '../pages/parties.page.js';
import { Desk, DeskPages } from './desk.js';
import { type AboutLoan, aboutLoan } from './loan-form.js';
import { borrowerHref } from './loan-view.query.js';

/** Who answers for one loan, and with how much. */
@DeskPages('loans/:id/parties')
export class PartiesDesk {
  constructor(@Inject(Desk) private readonly desk: Desk) {}

  @Get()
  async one(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    const view = await partiesView(await aboutLoan(this.desk, request, id));
    this.desk.pages.show(response, PartiesPage({ view, frame: this.desk.pages.frame(request, response) }));
  }
}

async function partiesView({ loan, state, db, today, actor, place }: AboutLoan): Promise<PartiesView> {
  const found = await whoAnswersFor(db, state, today);
  const runs = state.position !== null && state.life.stage !== 'closed';
  const mayWrite = runs && may(actor, divideLoan.right, place);
  const isGroup = state.loan.borrowerKind !== 'person';
  return {
    loan,
    groupHref: isGroup ? borrowerHref(state) : null,
    members: found.members.map(one => ({
      name: one.name,
      share: parseBaht(one.share)!,
      paid: parseBaht(one.paid)!,
      left: parseBaht(one.left)!,
      overdue: parseBaht(one.overdue)!,
    })),
    joint: found.jointDebtors.map(({ name, on, note }) => ({ name, on, note })),
    guarantors: found.guarantors.map(one => ({
      name: one.name,
      maximum: one.maximum === null ? null : parseBaht(one.maximum),
      until: one.until,
      state: one.state,
      freeSince: one.freeSince,
    })),
    mayDivide: mayWrite && isGroup,
    mayWrite,
  };
}
