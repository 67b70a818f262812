import { Body, Controller, Get, Inject, Param, Patch, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { z } from 'zod';
import { mustBeOfficer, mustSee } from '../../access/right.js';
import type { Actor } from '../../kernel/actor.js';
import { writeBaht } from '../../kernel/money.js';
import type { Database } from '../../platform/database/database.js';
import {
  FUND_COLUMNS,
  type FundRecord,
  type FundRow,
  fundOf,
  fundPlace,
  fundRecord,
} from '../../registry/fund.query.js';
import { mendFund, openFund } from '../../registry/open-fund.act.js';
import { containing } from '../../registry/search.js';
import { Caller } from '../caller.js';
import { Door } from '../door.js';
import { DATABASE } from '../tokens.js';
import { Describe } from './describe.js';
import { FundTermsBody, writeFundTerms } from './fund-terms.js';
import { inScope, listPage, type QueryWords, whenAsked, whenSearched, withinArea } from './listing.js';
import { amount, body, read, text } from './shapes.js';

const Payment = body({
  bank: text(100),
  accountNumber: text(40),
  accountName: text(200),
  promptPay: text(40).optional(),
  contactName: text(200).optional(),
  contactPhone: text(40).optional(),
});

const fields = {
  name: text(200),
  fundType: text(40),
  area: text(8),
  capital: amount().nullable().optional(),
  terms: FundTermsBody.nullable().optional(),
  payment: Payment.nullable().optional(),
};
const FundBody = body(fields);
const FundPatch = FundBody.partial();

/** Funds: what they are, where, and how they are paid back to. */
@Controller('api/v1/funds')
export class FundsController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Door) private readonly door: Door,
  ) {}

  @Get()
  @Describe({
    list: true,
    summary: 'The funds within your scope',
    tag: 'funds',
    query: { q: 'a part of the name', fundType: 'a kind of fund', area: 'an area code, with all below it' },
  })
  async list(@Caller() actor: Actor, @Query() asked: QueryWords) {
    const where = [
      inScope(actor, 't.area', 't.id'),
      ...whenAsked(asked, 'fundType', 't.fund_type = ?'),
      ...withinArea(asked, 't.area'),
      ...whenSearched(asked, q => containing('t.name', q)),
    ];
    const select = `select ${FUND_COLUMNS} from fund t`;
    const page = await listPage<FundRow>(this.database, { select, where }, asked);
    return { ...page, items: page.items.map(row => fundAnswer(fundRecord(row))) };
  }

  @Get(':id')
  @Describe({ summary: 'One fund', tag: 'funds' })
  async one(@Caller() actor: Actor, @Param('id') id: string) {
    mustSee(actor, await fundPlace(this.database, id));
    return fundAnswer(await fundOf(this.database, id));
  }

  @Post()
  @Describe({ summary: 'Open a fund (officers)', tag: 'funds', body: FundBody })
  async open(@Req() request: Request, @Caller() actor: Actor, @Body() input: unknown) {
    mustBeOfficer(actor);
    const { capital = null, terms = null, payment = null, ...given } = read(FundBody, input);
    return fundAnswer(await this.door.perform(request, openFund, { ...given, capital, terms, payment }));
  }

  @Patch(':id')
  @Describe({ summary: 'Mend a fund; given fields only', tag: 'funds', body: FundPatch })
  async mend(@Req() request: Request, @Param('id') fundId: string, @Body() input: unknown) {
    const given: z.output<typeof FundPatch> = read(FundPatch, input);
    return fundAnswer(await this.door.perform(request, mendFund, { fundId, given }));
  }
}

/** A fund as the API writes it. */
export function fundAnswer({ capital, terms, ...fund }: FundRecord) {
  return {
    ...fund,
    capital: capital === null ? null : writeBaht(capital),
    terms: terms && writeFundTerms(terms),
  };
}
