import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { mustSee } from '../../access/right.js';
import type { Actor } from '../../kernel/actor.js';
import { factsOf, loanPlace } from '../../ledger/loan.query.js';
import { loanClocks } from '../../loans/collect/clocks.query.js';
import { guarantorAnswers } from '../../loans/collect/guarantors.query.js';
import { loanLedger } from '../../loans/loan-ledger.query.js';
import { loanState } from '../../loans/loan-state.query.js';
import { paymentRecords } from '../../loans/payments/receipt.query.js';
import { loanSchedule } from '../../loans/schedule.query.js';
import { loanTimeline } from '../../loans/timeline.query.js';
import { Clock } from '../../platform/clock.js';
import type { Database } from '../../platform/database/database.js';
import { Caller } from '../caller.js';
import { languageOf } from '../language.js';
import { DATABASE } from '../tokens.js';
import { dayAsked } from './day-asked.js';
import { Describe } from './describe.js';
import { pageOf, type QueryWords } from './listing.js';
import { whole } from './spoken.js';

type Asked = Record<string, string | undefined>;
const ON_A_DAY = { asOf: 'a civil date; today when absent', knownOn: 'as it was known then' };

/** What is written down about one loan, each list whole: a loan has some dozens of entries, not thousands. */
@Controller('api/v1/loans')
export class LoanRecordsController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get(':id/schedule')
  @Describe({
    summary: 'The instalments on any day, and the plans they replaced',
    tag: 'loans',
    query: ON_A_DAY,
  })
  async schedule(@Caller() actor: Actor, @Param('id') loanId: string, @Query() asked: Asked) {
    const [asOf, knownOn] = await this.seen(actor, loanId, asked);
    return loanSchedule(this.database, loanId, asOf, knownOn);
  }

  @Get(':id/ledger')
  @Describe({
    summary: 'Every money entry with where it went, by value date',
    tag: 'loans',
    query: ON_A_DAY,
  })
  async ledger(@Caller() actor: Actor, @Param('id') loanId: string, @Query() asked: Asked) {
    const [asOf, knownOn] = await this.seen(actor, loanId, asked);
    return whole(await loanLedger(this.database, loanId, asOf, knownOn));
  }

  @Get(':id/timeline')
  @Describe({ summary: 'Everything that happened, oldest first', tag: 'loans', query: ON_A_DAY })
  async timeline(
    @Req() request: Request,
    @Caller() actor: Actor,
    @Param('id') loanId: string,
    @Query() asked: Asked,
  ) {
    const [asOf, knownOn] = await this.seen(actor, loanId, asked);
    const items = await loanTimeline(this.database, loanId, asOf, knownOn);
    const language = languageOf(request);
    return whole(items.map(item => ({ ...item, sentence: item.sentence[language] })));
  }

  @Get(':id/clocks')
  @Describe({
    summary: "The law's clocks: limitation, guarantor's notice, estate",
    tag: 'collect',
    query: { asOf: ON_A_DAY.asOf },
  })
  async clocks(
    @Req() request: Request,
    @Caller() actor: Actor,
    @Param('id') loanId: string,
    @Query() asked: Asked,
  ) {
    const [asOf] = await this.seen(actor, loanId, asked);
    const clocks = await loanClocks(this.database, loanId, asOf);
    const language = languageOf(request);
    const limitation = clocks.limitation.map(one => ({ ...one, counted: one.counted[language] }));
    return { ...clocks, limitation };
  }

  @Get(':id/payments')
  @Describe({
    list: true,
    summary: 'The payments of a loan, and how they are divided today',
    tag: 'payments',
  })
  async payments(@Caller() actor: Actor, @Param('id') loanId: string, @Query() asked: QueryWords) {
    const [today] = await this.seen(actor, loanId, {});
    const facts = await factsOf(this.database, loanId);
    const payments = facts.filter(fact => fact.kind === 'payment' || fact.kind === 'settlement');
    return pageOf(await paymentRecords(this.database, payments, today), payment => payment.id, asked);
  }

  @Get(':id/guarantors')
  @Describe({
    summary: 'Who guarantees a loan: how much, until when, and whether each is still bound',
    tag: 'loans',
    query: { asOf: ON_A_DAY.asOf },
  })
  async guarantors(@Caller() actor: Actor, @Param('id') loanId: string, @Query() asked: Asked) {
    const [asOf] = await this.seen(actor, loanId, asked);
    return whole(await guarantorAnswers(this.database, await loanState(this.database, loanId, asOf), asOf));
  }

  /** The days asked for, of a loan that the actor sees. */
  private async seen(actor: Actor, loanId: string, asked: Asked) {
    mustSee(actor, await loanPlace(this.database, loanId));
    const asOf = dayAsked('asOf', asked['asOf']) ?? this.clock.today();
    return [asOf, dayAsked('knownOn', asked['knownOn'])] as const;
  }
}
