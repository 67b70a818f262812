import { Body, Controller, Get, Inject, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { mustSee } from '../../access/right.js';
import type { Actor } from '../../kernel/actor.js';
import { loanPlace } from '../../ledger/loan.query.js';
import { assistDebtor, tellOutcome } from '../../loans/collect/assist.act.js';
import { loanHelp } from '../../loans/collect/help.query.js';
import { leavePlan, openPlan, planAction, tellAction } from '../../loans/collect/plan.act.js';
import { Clock } from '../../platform/clock.js';
import type { Database } from '../../platform/database/database.js';
import { Caller } from '../caller.js';
import { Door } from '../door.js';
import { DATABASE } from '../tokens.js';
import { dayAsked } from './day-asked.js';
import { Describe } from './describe.js';
import * as shapes from './help-shapes.js';
import { read } from './shapes.js';

const tag = 'collect';

/** Help for the household behind one loan: referrals, the plan by the four ท, and what came of each. */
@Controller('api/v1')
export class HelpController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Door) private readonly door: Door,
  ) {}

  @Get('loans/:id/help')
  @Describe({
    summary: 'The household plan by the four ท, its exits, and the referrals, with what came of each',
    tag,
    query: { asOf: 'a civil date; today when absent' },
  })
  async help(@Caller() actor: Actor, @Param('id') id: string, @Query('asOf') asked?: string) {
    mustSee(actor, await loanPlace(this.database, id));
    return loanHelp(this.database, id, dayAsked('asOf', asked) ?? this.clock.today());
  }

  @Post('loans/:id/assistance')
  @Describe({ summary: 'A referral to a measure that helps', tag, body: shapes.AssistanceBody })
  assist(@Req() request: Request, @Param('id') loanId: string, @Body() input: unknown) {
    return this.door.perform(request, assistDebtor, { loanId, ...read(shapes.AssistanceBody, input) });
  }

  @Post('assistance/:id/outcome')
  @Describe({ summary: 'What came of a referral', tag, body: shapes.OutcomeBody })
  outcome(@Req() request: Request, @Param('id') entryId: string, @Body() input: unknown) {
    return this.door.perform(request, tellOutcome, { entryId, ...read(shapes.OutcomeBody, input) });
  }

  @Post('loans/:id/household-plans')
  @Describe({ summary: 'The head of the household plan', tag, body: shapes.PlanBody })
  plan(@Req() request: Request, @Param('id') loanId: string, @Body() input: unknown) {
    return this.door.perform(request, openPlan, { loanId, ...read(shapes.PlanBody, input) });
  }

  @Post('loans/:id/plan-actions')
  @Describe({ summary: 'An action of the plan: it becomes a task', tag, body: shapes.PlanActionBody })
  action(@Req() request: Request, @Param('id') loanId: string, @Body() input: unknown) {
    return this.door.perform(request, planAction, { loanId, ...read(shapes.PlanActionBody, input) });
  }

  @Post('plan-actions/:id/result')
  @Describe({ summary: 'Whether an action was done', tag, body: shapes.ActionResultBody })
  result(@Req() request: Request, @Param('id') actionId: string, @Body() input: unknown) {
    return this.door.perform(request, tellAction, { actionId, ...read(shapes.ActionResultBody, input) });
  }

  @Post('loans/:id/plan-exits')
  @Describe({ summary: 'A request to an agency, or an item put into a plan', tag, body: shapes.PlanExitBody })
  exit(@Req() request: Request, @Param('id') loanId: string, @Body() input: unknown) {
    return this.door.perform(request, leavePlan, { loanId, ...read(shapes.PlanExitBody, input) });
  }

  @Post('plan-exits/:id/outcome')
  @Describe({ summary: 'What came of a request or an item', tag, body: shapes.OutcomeBody })
  exitOutcome(@Req() request: Request, @Param('id') entryId: string, @Body() input: unknown) {
    return this.door.perform(request, tellOutcome, { entryId, ...read(shapes.OutcomeBody, input) });
  }
}
