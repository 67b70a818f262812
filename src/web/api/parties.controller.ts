import { Body, Controller, Get, Inject, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { z } from 'zod';
import { mustSee } from '../../access/right.js';
import type { Actor } from '../../kernel/actor.js';
import { loanPlace } from '../../ledger/loan.query.js';
import { addJointDebtor, divideLoan } from '../../loans/divide.act.js';
import { whoAnswers } from '../../loans/who-answers.query.js';
import { Clock } from '../../platform/clock.js';
import type { Database } from '../../platform/database/database.js';
import { Caller } from '../caller.js';
import { Door } from '../door.js';
import { DATABASE } from '../tokens.js';
import { dayAsked } from './day-asked.js';
import { Describe } from './describe.js';
import { amount, body, day, id, note, read } from './shapes.js';

const SharesBody = body({
  on: day(),
  shares: z
    .array(body({ personId: id(), amount: amount() }))
    .min(1)
    .max(100),
  note: note().optional(),
});
const JointDebtorBody = body({ on: day(), personId: id(), note: note().optional() });
const tag = 'loans';

/** Who answers for a loan and with how much. */
@Controller('api/v1/loans/:id')
export class PartiesController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Door) private readonly door: Door,
  ) {}

  @Get('parties')
  @Describe({
    summary: "Members each with their own position, joint debtors and guarantors; parts sum to the loan's",
    tag,
    query: { asOf: 'a civil date; today when absent' },
  })
  async parties(@Caller() actor: Actor, @Param('id') loanId: string, @Query('asOf') asked?: string) {
    mustSee(actor, await loanPlace(this.database, loanId));
    return whoAnswers(this.database, loanId, dayAsked('asOf', asked) ?? this.clock.today());
  }

  @Post('shares')
  @Describe({ summary: 'The contract splits the loan by member', tag, body: SharesBody })
  divide(@Req() request: Request, @Param('id') loanId: string, @Body() input: unknown) {
    return this.door.perform(request, divideLoan, { loanId, ...read(SharesBody, input) });
  }

  @Post('joint-debtors')
  @Describe({ summary: 'A joint debtor signs', tag, body: JointDebtorBody })
  join(@Req() request: Request, @Param('id') loanId: string, @Body() input: unknown) {
    return this.door.perform(request, addJointDebtor, { loanId, ...read(JointDebtorBody, input) });
  }
}
