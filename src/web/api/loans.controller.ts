import { Body, Controller, Get, Inject, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { mustSee } from '../../access/right.js';
import type { Act } from '../../journal/act.js';
import type { Actor } from '../../kernel/actor.js';
import { loanPlace } from '../../ledger/loan.query.js';
import { type LoanAnswer, type LoanRow, loanAsOf } from '../../loans/loan-answer.query.js';
import { applyForLoan } from '../../loans/prevent/apply-for-loan.act.js';
import { approveLoan, cancelLoan, endorseLoan, rejectLoan } from '../../loans/prevent/decide.act.js';
import { disburseLoan, reverseDisbursement } from '../../loans/prevent/disburse.act.js';
import { recordStep, undoStep } from '../../loans/record-step.act.js';
import { Clock } from '../../platform/clock.js';
import type { Database } from '../../platform/database/database.js';
import { Caller } from '../caller.js';
import { Door } from '../door.js';
import { DATABASE } from '../tokens.js';
import { dayAsked } from './day-asked.js';
import { Describe } from './describe.js';
import type { Listed, QueryWords } from './listing.js';
import { LOAN_FILTERS, loanPage } from './loan-list.js';
import {
  ApprovalBody,
  DecisionBody,
  DisbursementBody,
  DoneStepBody,
  EndorsementBody,
  LoanBody,
  ReversalBody,
  StepBody,
  termsOfBody,
  UndoneStepBody,
} from './loan-shapes.js';
import { read } from './shapes.js';
import { spoken } from './spoken.js';

/** A loan's way from application to disbursement, and its answer on any day. */
@Controller('api/v1/loans')
export class LoansController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Door) private readonly door: Door,
  ) {}

  @Post()
  @Describe({ summary: 'Enter an application', tag: 'loans', body: LoanBody })
  apply(@Req() request: Request, @Body() input: unknown) {
    const { terms, guarantorIds = [], ...rest } = read(LoanBody, input);
    return this.told(request, applyForLoan, { ...rest, guarantorIds, terms: termsOfBody(terms) });
  }

  @Get()
  @Describe({
    list: true,
    summary: 'The loans within your scope, on any day',
    tag: 'loans',
    query: LOAN_FILTERS,
  })
  list(@Caller() actor: Actor, @Query() asked: QueryWords): Promise<Listed<LoanRow>> {
    return loanPage(this.database, actor, asked, this.clock.today());
  }

  @Get(':id')
  @Describe({
    summary: 'A loan on any day',
    tag: 'loans',
    query: { asOf: 'a civil date', knownOn: 'as it was known then' },
  })
  async one(
    @Req() request: Request,
    @Caller() actor: Actor,
    @Param('id') id: string,
    @Query() query: Record<string, string | undefined>,
  ) {
    mustSee(actor, await loanPlace(this.database, id));
    const asOf = dayAsked('asOf', query['asOf']) ?? this.clock.today();
    const answer = await loanAsOf(this.database, id, asOf, dayAsked('knownOn', query['knownOn']));
    return spoken(request, answer);
  }

  @Post(':id/steps/:key')
  @Describe({ summary: 'Do, waive or undo a step of ป, ต or ท', tag: 'loans', body: StepBody })
  step(
    @Req() request: Request,
    @Param('id') loanId: string,
    @Param('key') key: string,
    @Body() input: unknown,
  ) {
    if (typeof input === 'object' && input && 'undone' in input) {
      const { reason } = read(UndoneStepBody, input);
      return this.told(request, undoStep, { loanId, key, reason });
    }
    const { note = '', evidence = [], ...rest } = read(DoneStepBody, input);
    return this.told(request, recordStep, { loanId, key, note, evidence, ...rest });
  }

  @Post(':id/endorsements')
  @Describe({ summary: "A body's resolution before the approval", tag: 'loans', body: EndorsementBody })
  endorse(@Req() request: Request, @Param('id') loanId: string, @Body() input: unknown) {
    return this.told(request, endorseLoan, { loanId, ...read(EndorsementBody, input) });
  }

  @Post(':id/approve')
  @Describe({ summary: 'Approve, for what was asked or less', tag: 'loans', body: ApprovalBody })
  approve(@Req() request: Request, @Param('id') loanId: string, @Body() input: unknown) {
    const { terms, ...rest } = read(ApprovalBody, input);
    return this.told(request, approveLoan, { loanId, ...rest, terms: termsOfBody(terms) });
  }

  @Post(':id/reject')
  @Describe({ summary: 'Reject the application', tag: 'loans', body: DecisionBody })
  reject(@Req() request: Request, @Param('id') loanId: string, @Body() input: unknown) {
    return this.told(request, rejectLoan, { loanId, ...read(DecisionBody, input) });
  }

  @Post(':id/cancel')
  @Describe({ summary: 'Withdraw before the money is paid out', tag: 'loans', body: DecisionBody })
  cancel(@Req() request: Request, @Param('id') loanId: string, @Body() input: unknown) {
    return this.told(request, cancelLoan, { loanId, ...read(DecisionBody, input) });
  }

  @Post(':id/disburse')
  @Describe({ summary: 'Pay the loan out: the schedule stands', tag: 'loans', body: DisbursementBody })
  disburse(@Req() request: Request, @Param('id') loanId: string, @Body() input: unknown) {
    return this.told(request, disburseLoan, { loanId, ...read(DisbursementBody, input) });
  }

  @Post(':id/disburse/reversal')
  @Describe({
    summary: 'Take a wrong disbursement back while nothing is paid',
    tag: 'loans',
    body: ReversalBody,
  })
  takeBack(@Req() request: Request, @Param('id') loanId: string, @Body() input: unknown) {
    return this.told(request, reverseDisbursement, { loanId, ...read(ReversalBody, input) });
  }

  /** Performs an act on a loan and answers the loan in the caller's language. */
  private async told<I, A extends LoanAnswer>(request: Request, act: Act<I, A>, input: I) {
    return spoken(request, await this.door.perform(request, act, input));
  }
}
