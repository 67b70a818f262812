import { Body, Controller, Get, Inject, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { z } from 'zod';
import { mustSee } from '../../access/right.js';
import { type Actor, POSTS } from '../../kernel/actor.js';
import { writeBaht } from '../../kernel/money.js';
import { notFound } from '../../kernel/refusal.js';
import type { Database } from '../../platform/database/database.js';
import { recordHandover } from '../../portfolio/record-handover.act.js';
import { fundPlace } from '../../registry/fund.query.js';
import {
  BALANCE_SELECT,
  type BalanceRecord,
  HANDOVER_SELECT,
  type HandoverRecord,
  type HandoverRow,
  handoverRecord,
  TERM_SELECT,
  type TermRow,
  termRecord,
} from '../../registry/fund-record.query.js';
import { recordAccountBalance, recordCommitteeTerm } from '../../registry/record-about-fund.act.js';
import { Caller } from '../caller.js';
import { Door } from '../door.js';
import { DATABASE } from '../tokens.js';
import { Describe } from './describe.js';
import { type Listed, listPage, type QueryWords } from './listing.js';
import { amountOrZero, body, day, id, note, read, text } from './shapes.js';

const Seat = body({ name: text(200), post: z.enum(POSTS), personId: id().optional() });
const TermBody = body({
  from: day(),
  until: day().nullish(),
  members: z.array(Seat).min(1).max(50),
  note: note().nullish(),
});
const Item = body({
  name: text(300),
  quantity: z.int().min(0).max(1_000_000).optional(),
  isComplete: z.boolean().optional(),
  note: note(1000).optional(),
});
const HandoverShape = body({
  on: day(),
  givenBy: z.array(text(200)).min(1).max(50),
  receivedBy: z.array(text(200)).min(1).max(50),
  items: z.array(Item).max(200),
  cash: amountOrZero().nullish(),
  bank: amountOrZero().nullish(),
  note: note().nullish(),
  signedBy: z.array(text(200)).max(50).optional(),
  mustMatch: z.boolean().optional(),
});
const BalanceBody = body({
  kind: z.enum(['bank', 'cash']),
  on: day(),
  amount: amountOrZero(),
  note: note(1000).nullish(),
});

/** What is written down below a fund: its committees, handovers and balances. */
@Controller('api/v1/funds/:fundId')
export class FundRecordsController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Door) private readonly door: Door,
  ) {}

  @Get('committee-terms')
  @Describe({ list: true, summary: "The fund's committees", tag: 'funds' })
  async terms(@Caller() actor: Actor, @Param('fundId') fundId: string, @Query() asked: QueryWords) {
    const page = await this.page<TermRow>(actor, fundId, TERM_SELECT, asked);
    return { ...page, items: page.items.map(termRecord) };
  }

  @Get('committee-terms/:id')
  @Describe({ summary: 'One committee', tag: 'funds' })
  async term(@Caller() actor: Actor, @Param('fundId') fundId: string, @Param('id') termId: string) {
    return termRecord(await this.one<TermRow>(actor, fundId, TERM_SELECT, termId));
  }

  @Post('committee-terms')
  @Describe({ summary: 'Record who sits on the committee', tag: 'funds', body: TermBody })
  async recordTerm(@Req() request: Request, @Param('fundId') fundId: string, @Body() input: unknown) {
    const { from, members, until = null, note: words = null } = read(TermBody, input);
    const term = { fundId, from, members, until, note: words };
    return this.door.perform(request, recordCommitteeTerm, term);
  }

  @Get('handovers')
  @Describe({ list: true, summary: 'What old committees handed to new ones', tag: 'funds' })
  async handovers(@Caller() actor: Actor, @Param('fundId') fundId: string, @Query() asked: QueryWords) {
    const page = await this.page<HandoverRow>(actor, fundId, HANDOVER_SELECT, asked);
    return { ...page, items: page.items.map(row => handoverAnswer(handoverRecord(row))) };
  }

  @Get('handovers/:id')
  @Describe({ summary: 'One handover', tag: 'funds' })
  async handover(@Caller() actor: Actor, @Param('fundId') fundId: string, @Param('id') handoverId: string) {
    const row = await this.one<HandoverRow>(actor, fundId, HANDOVER_SELECT, handoverId);
    return handoverAnswer(handoverRecord(row));
  }

  @Post('handovers')
  @Describe({
    summary: 'Record a handover; what is missing or differs from the books becomes a task',
    tag: 'funds',
    body: HandoverShape,
  })
  async recordHandover(@Req() request: Request, @Param('fundId') fundId: string, @Body() input: unknown) {
    const { cash = null, bank = null, note: words = null, ...given } = read(HandoverShape, input);
    const handover = { fundId, ...given, cash, bank, note: words };
    return handoverAnswer(await this.door.perform(request, recordHandover, handover));
  }

  @Get('accounts')
  @Describe({ list: true, summary: 'What bank book and cash box showed, day by day', tag: 'funds' })
  async balances(@Caller() actor: Actor, @Param('fundId') fundId: string, @Query() asked: QueryWords) {
    const page = await this.page<BalanceRecord>(actor, fundId, BALANCE_SELECT, asked);
    return { ...page, items: page.items.map(balanceAnswer) };
  }

  @Get('accounts/:id')
  @Describe({ summary: 'One balance', tag: 'funds' })
  async balance(@Caller() actor: Actor, @Param('fundId') fundId: string, @Param('id') balanceId: string) {
    return balanceAnswer(await this.one<BalanceRecord>(actor, fundId, BALANCE_SELECT, balanceId));
  }

  @Post('accounts')
  @Describe({ summary: 'Record a balance of bank or cash', tag: 'funds', body: BalanceBody })
  async recordBalance(@Req() request: Request, @Param('fundId') fundId: string, @Body() input: unknown) {
    const { note: words = null, ...given } = read(BalanceBody, input);
    const balance = { fundId, ...given, note: words };
    return balanceAnswer(await this.door.perform(request, recordAccountBalance, balance));
  }

  private async page<T>(actor: Actor, fundId: string, select: string, asked: QueryWords): Promise<Listed<T>> {
    mustSee(actor, await fundPlace(this.database, fundId));
    const where = [{ sql: 't.fund_id = ?', parameters: [fundId] }];
    return listPage<T>(this.database, { select, where }, asked);
  }

  private async one<T>(actor: Actor, fundId: string, select: string, recordId: string): Promise<T> {
    mustSee(actor, await fundPlace(this.database, fundId));
    const row = await this.database.first<T>(`${select} where t.fund_id = ? and t.id = ?`, [
      fundId,
      recordId,
    ]);
    if (!row) throw notFound();
    return row;
  }
}

function handoverAnswer({ cash, bank, differences = [], ...handover }: HandoverRecord) {
  const differ = differences.map(({ handed, written, ...one }) => ({
    ...one,
    handed: writeBaht(handed),
    written: writeBaht(written),
  }));
  return { ...handover, cash: bahtOrNull(cash), bank: bahtOrNull(bank), differences: differ };
}

function balanceAnswer({ amount, ...balance }: BalanceRecord) {
  return { ...balance, amount: writeBaht(amount) };
}

function bahtOrNull(satang: number | null): string | null {
  return satang === null ? null : writeBaht(satang);
}
