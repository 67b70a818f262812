import { Body, Controller, Get, Inject, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { z } from 'zod';
import { mustSee } from '../../access/right.js';
import type { Actor } from '../../kernel/actor.js';
import { writeBaht } from '../../kernel/money.js';
import { notFound } from '../../kernel/refusal.js';
import type { Database } from '../../platform/database/database.js';
import { fundPlace } from '../../registry/fund.query.js';
import {
  GRANT_SELECT,
  type GrantRecord,
  type GrantRow,
  grantRecord,
} from '../../registry/fund-record.query.js';
import {
  type GrantEntryRecord,
  grantStanding,
  reportSpending,
  returnGrant,
} from '../../registry/move-money.act.js';
import { giveGrant } from '../../registry/record-about-fund.act.js';
import { Caller } from '../caller.js';
import { Door } from '../door.js';
import { DATABASE } from '../tokens.js';
import { Describe } from './describe.js';
import { inScope, listPage, type QueryWords, whenAsked, withinArea } from './listing.js';
import { amount, body, day, id, read, text } from './shapes.js';

const GrantBody = body({
  fundId: id(),
  recipient: text(200),
  purpose: text(1000),
  amount: amount(),
  givenOn: day(),
});

const SpendingBody = body({ on: day(), amount: amount(), note: text(1000) });
const ReturnBody = body({
  on: day(),
  amount: amount(),
  note: text(1000),
  method: z.enum(['cash', 'transfer']),
});

/** Money that is not repaid: in a fund's summary, never in its loans. */
@Controller('api/v1/grants')
export class GrantsController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Door) private readonly door: Door,
  ) {}

  @Get()
  @Describe({
    list: true,
    summary: 'The grants within your scope',
    tag: 'funds',
    query: { fundId: 'a fund', area: 'an area code, with all below it' },
  })
  async list(@Caller() actor: Actor, @Query() asked: QueryWords) {
    const where = [
      inScope(actor, 'f.area', 't.fund_id'),
      ...whenAsked(asked, 'fundId', 't.fund_id = ?'),
      ...withinArea(asked, 'f.area'),
    ];
    const select = `${GRANT_SELECT} join fund f on f.id = t.fund_id`;
    const page = await listPage<GrantRow>(this.database, { select, where }, asked);
    return { ...page, items: page.items.map(row => grantAnswer(grantRecord(row))) };
  }

  @Get(':id')
  @Describe({ summary: 'One grant', tag: 'funds' })
  async one(@Caller() actor: Actor, @Param('id') grantId: string) {
    const row = await this.database.first<GrantRow>(`${GRANT_SELECT} where t.id = ?`, [grantId]);
    if (!row) throw notFound();
    mustSee(actor, await fundPlace(this.database, row.fundId));
    return grantAnswer(grantRecord(row));
  }

  @Get(':id/entries')
  @Describe({ list: true, summary: 'What a grant was spent on, and what of it came back', tag: 'funds' })
  async entries(@Caller() actor: Actor, @Param('id') grantId: string, @Query() asked: QueryWords) {
    const { fundId } = await grantStanding(this.database, grantId);
    mustSee(actor, await fundPlace(this.database, fundId));
    const where = [{ sql: 't.grant_id = ?', parameters: [grantId] }];
    const page = await listPage<GrantEntryRecord>(this.database, { select: FOLLOW_SELECT, where }, asked);
    return { ...page, items: page.items.map(entryAnswer) };
  }

  @Post(':id/spendings')
  @Describe({ summary: 'What the project reports as spent', tag: 'funds', body: SpendingBody })
  async spend(@Req() request: Request, @Param('id') grantId: string, @Body() input: unknown) {
    return entryAnswer(
      await this.door.perform(request, reportSpending, { grantId, ...read(SpendingBody, input) }),
    );
  }

  @Post(':id/returns')
  @Describe({ summary: 'Money of a grant that was not spent comes back', tag: 'funds', body: ReturnBody })
  async giveBack(@Req() request: Request, @Param('id') grantId: string, @Body() input: unknown) {
    return entryAnswer(
      await this.door.perform(request, returnGrant, { grantId, ...read(ReturnBody, input) }),
    );
  }

  @Post()
  @Describe({ summary: 'Record money given that is not repaid', tag: 'funds', body: GrantBody })
  async give(@Req() request: Request, @Body() input: unknown) {
    return grantAnswer(await this.door.perform(request, giveGrant, read(GrantBody, input)));
  }
}

const FOLLOW_SELECT = `select t.id, t.fund_id, t.grant_id, t.kind, t.on_date as "on", t.amount, t.method,
  t.note, t.recorded_by, t.recorded_at from grant_entry t`;

function entryAnswer({ amount: satang, ...entry }: GrantEntryRecord) {
  return { ...entry, amount: writeBaht(satang) };
}

function grantAnswer({ amount: given, spent, returned, ...grant }: GrantRecord) {
  return {
    ...grant,
    amount: writeBaht(given),
    spent: writeBaht(spent),
    returned: writeBaht(returned),
    unspent: writeBaht(given - spent - returned),
  };
}
