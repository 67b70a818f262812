import { Body, Controller, Get, Inject, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
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

  @Post()
  @Describe({ summary: 'Record money given that is not repaid', tag: 'funds', body: GrantBody })
  async give(@Req() request: Request, @Body() input: unknown) {
    return grantAnswer(await this.door.perform(request, giveGrant, read(GrantBody, input)));
  }
}

function grantAnswer({ amount: satang, ...grant }: GrantRecord) {
  return { ...grant, amount: writeBaht(satang) };
}
