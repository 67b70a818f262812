import { Body, Controller, Get, Inject, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { mustSee } from '../../access/right.js';
import type { Act } from '../../journal/act.js';
import type { Actor } from '../../kernel/actor.js';
import { writeBaht } from '../../kernel/money.js';
import type { Words } from '../../kernel/refusal.js';
import { loanPlace } from '../../ledger/loan.query.js';
import { acknowledgeDebt } from '../../loans/collect/acknowledge.act.js';
import { addCharge, refundCredit, waivePenalty } from '../../loans/collect/charge.act.js';
import { recordContact, recordVisit } from '../../loans/collect/contact.act.js';
import { recordDeathOnLoan } from '../../loans/collect/death.act.js';
import { noteNoticeReceived, sendNotice } from '../../loans/collect/notice.act.js';
import { recordPromise } from '../../loans/collect/promise.act.js';
import { restructureLoan } from '../../loans/collect/restructure.act.js';
import { writeOffLoan } from '../../loans/collect/write-off.act.js';
import { guaranteeLoan } from '../../loans/guarantee.act.js';
import { reverseEntry } from '../../loans/payments/reverse.act.js';
import { settleLoan, settlementOn } from '../../loans/payments/settle.act.js';
import { Clock } from '../../platform/clock.js';
import type { Database } from '../../platform/database/database.js';
import { Caller } from '../caller.js';
import { Door } from '../door.js';
import { DATABASE } from '../tokens.js';
import { dayAsked } from './day-asked.js';
import { Describe } from './describe.js';
import * as shapes from './instrument-shapes.js';
import { ReversalBody } from './loan-shapes.js';
import { read } from './shapes.js';
import { spoken } from './spoken.js';

const PREVIEW = { preview: 'true: the picture after it, nothing stored' };
const tag = 'collect';

/** The instruments of ต and ท on one loan, each recorded by its own act. */
@Controller('api/v1')
export class InstrumentsController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Door) private readonly door: Door,
  ) {}

  @Post('loans/:id/charges')
  @Describe({ summary: 'A cost of collection or an agreed penalty', tag, body: shapes.ChargeBody })
  charge(@Req() request: Request, @Param('id') loanId: string, @Body() input: unknown) {
    return this.door.perform(request, addCharge, { loanId, ...read(shapes.ChargeBody, input) });
  }

  @Post('loans/:id/waivers')
  @Describe({ summary: 'Penalty that is not asked any more', tag, body: shapes.WaiverBody })
  waive(@Req() request: Request, @Param('id') loanId: string, @Body() input: unknown) {
    return this.door.perform(request, waivePenalty, { loanId, ...read(shapes.WaiverBody, input) });
  }

  @Post('loans/:id/refunds')
  @Describe({ summary: 'Credit paid back to the payer', tag, body: shapes.RefundBody })
  refund(@Req() request: Request, @Param('id') loanId: string, @Body() input: unknown) {
    return this.door.perform(request, refundCredit, { loanId, ...read(shapes.RefundBody, input) });
  }

  @Post('loans/:id/promises')
  @Describe({ summary: 'A promise to pay: kept or broken is found out', tag, body: shapes.PromiseBody })
  promise(@Req() request: Request, @Param('id') loanId: string, @Body() input: unknown) {
    return this.door.perform(request, recordPromise, { loanId, ...read(shapes.PromiseBody, input) });
  }

  @Post('loans/:id/visits')
  @Describe({ summary: 'A visit; one that met the person uses the day', tag, body: shapes.VisitBody })
  visit(@Req() request: Request, @Param('id') loanId: string, @Body() input: unknown) {
    const { note = '', evidence = [], ...rest } = read(shapes.VisitBody, input);
    return this.door.perform(request, recordVisit, { loanId, note, evidence, ...rest });
  }

  @Post('loans/:id/contacts')
  @Describe({
    summary: 'A call or another contact; answered, it uses the day',
    tag,
    body: shapes.ContactBody,
  })
  contact(@Req() request: Request, @Param('id') loanId: string, @Body() input: unknown) {
    const { note = '', ...rest } = read(shapes.ContactBody, input);
    return this.door.perform(request, recordContact, { loanId, note, ...rest });
  }

  @Post('loans/:id/notices')
  @Describe({ summary: 'A letter that the law looks at', tag, body: shapes.NoticeBody })
  notice(@Req() request: Request, @Param('id') loanId: string, @Body() input: unknown) {
    return this.door.perform(request, sendNotice, { loanId, ...read(shapes.NoticeBody, input) });
  }

  @Post('notices/:id/received')
  @Describe({ summary: 'The day on which a notice was received', tag, body: shapes.ReceivedBody })
  received(@Req() request: Request, @Param('id') noticeId: string, @Body() input: unknown) {
    const { receivedOn } = read(shapes.ReceivedBody, input);
    return this.door.perform(request, noteNoticeReceived, { noticeId, receivedOn });
  }

  @Post('loans/:id/acknowledgements')
  @Describe({ summary: 'The debtor signs for the debt', tag, body: shapes.AcknowledgementBody })
  acknowledge(@Req() request: Request, @Param('id') loanId: string, @Body() input: unknown) {
    const { evidence = [], ...rest } = read(shapes.AcknowledgementBody, input);
    return this.door.perform(request, acknowledgeDebt, { loanId, evidence, ...rest });
  }

  @Post('loans/:id/restructures')
  @Describe({
    summary: 'A new plan for what is unpaid, before and after',
    tag,
    body: shapes.RestructureBody,
    query: PREVIEW,
  })
  restructure(@Req() request: Request, @Param('id') loanId: string, @Body() input: unknown) {
    const { terms, ...rest } = read(shapes.RestructureBody, input);
    const asked = { loanId, terms: terms as Parameters<typeof restructureLoan.run>[0]['terms'], ...rest };
    return this.warned(request, restructureLoan, asked);
  }

  @Post('loans/:id/write-off')
  @Describe({ summary: 'Give the debt up in the books', tag, body: shapes.WriteOffBody, query: PREVIEW })
  writeOff(@Req() request: Request, @Param('id') loanId: string, @Body() input: unknown) {
    return this.door.perform(request, writeOffLoan, { loanId, ...read(shapes.WriteOffBody, input) });
  }

  @Get('loans/:id/settlement')
  @Describe({
    summary: 'What pays the loan off on a day, interest to that day',
    tag: 'payments',
    query: { on: 'a civil date; today when absent' },
  })
  async payoff(@Caller() actor: Actor, @Param('id') loanId: string, @Query('on') asked?: string) {
    mustSee(actor, await loanPlace(this.database, loanId));
    const on = dayAsked('on', asked) ?? this.clock.today();
    const { payoff, planned } = await settlementOn(this.database, loanId, on);
    return { on, amount: writeBaht(payoff), planned: writeBaht(planned), saved: writeBaht(planned - payoff) };
  }

  @Post('loans/:id/settlement')
  @Describe({
    summary: 'Pay the loan off: interest counts to the day and no further',
    tag: 'payments',
    body: shapes.SettlementBody,
    query: PREVIEW,
  })
  settle(@Req() request: Request, @Param('id') loanId: string, @Body() input: unknown) {
    return this.warned(request, settleLoan, { loanId, ...read(shapes.SettlementBody, input) });
  }

  @Post('loans/:id/guarantees')
  @Describe({ summary: 'A guarantor signs', tag: 'loans', body: shapes.GuaranteeBody })
  guarantee(@Req() request: Request, @Param('id') loanId: string, @Body() input: unknown) {
    return this.door.perform(request, guaranteeLoan, { loanId, ...read(shapes.GuaranteeBody, input) });
  }

  @Post('loans/:id/deaths')
  @Describe({ summary: 'A borrower, member or guarantor died', tag, body: shapes.LoanDeathBody })
  death(@Req() request: Request, @Param('id') loanId: string, @Body() input: unknown) {
    return this.door.perform(request, recordDeathOnLoan, { loanId, ...read(shapes.LoanDeathBody, input) });
  }

  @Post('entries/:id/reversal')
  @Describe({ summary: 'Oppose a wrong entry of any kind', tag, body: ReversalBody })
  reverse(@Req() request: Request, @Param('id') factId: string, @Body() input: unknown) {
    return this.warned(request, reverseEntry, { factId, ...read(ReversalBody, input) });
  }

  private async warned<I, A extends { warnings: { code: string; message: Words }[] }>(
    request: Request,
    act: Act<I, A>,
    input: I,
  ) {
    return spoken(request, await this.door.perform(request, act, input));
  }
}
