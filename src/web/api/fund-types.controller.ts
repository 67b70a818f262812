import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { writeBaht } from '../../kernel/money.js';
import { notFound } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import type { FundType, FundTypeVersion } from '../../registry/fund-type.js';
import { houseRules } from '../../registry/house-rules.js';
import { Caller } from '../caller.js';
import { Describe } from './describe.js';
import { writeFundTerms } from './fund-terms.js';
import { pageOf, type QueryWords } from './listing.js';

/** The kinds of fund that config/fund-types describes, as they hold today. */
@Controller('api/v1/fund-types')
export class FundTypesController {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  @Get()
  @Describe({ list: true, summary: 'The kinds of fund', tag: 'funds' })
  list(@Caller() _: Actor, @Query() asked: QueryWords) {
    const all = houseRules().fundTypes.list();
    const page = pageOf(all, type => type.key, asked);
    return { ...page, items: page.items.map(type => this.answer(type)) };
  }

  @Get(':key')
  @Describe({ summary: 'One kind of fund', tag: 'funds' })
  one(@Caller() _: Actor, @Param('key') key: string) {
    const type = houseRules()
      .fundTypes.list()
      .find(known => known.key === key);
    if (!type) throw notFound();
    return this.answer(type);
  }

  private answer({ key, versions }: FundType) {
    const version = houseRules().fundTypes.version(key, this.clock.today())!;
    return { ...versionAnswer(version), versions: versions.map(({ validFrom }) => validFrom) };
  }
}

function versionAnswer({ terms, limits, grantedCapital, ...version }: FundTypeVersion) {
  const { principal, ...counts } = limits;
  return {
    ...version,
    grantedCapital: grantedCapital === null ? null : writeBaht(grantedCapital),
    terms: writeFundTerms({ ...terms, allocation: [...terms.allocation] }),
    limits: { principal: principal && { ...principal, value: writeBaht(principal.value) }, ...counts },
  };
}
