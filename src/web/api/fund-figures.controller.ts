import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { mustSee } from '../../access/right.js';
import type { Actor } from '../../kernel/actor.js';
import { fiscalYear } from '../../kernel/civil-date.js';
import { type Satang, writeBaht } from '../../kernel/money.js';
import { invalid } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import type { Database } from '../../platform/database/database.js';
import { fundDuties } from '../../portfolio/fund-duties.query.js';
import { fundHealth, mustBeKnownThen } from '../../portfolio/fund-health.query.js';
import { fundSummary } from '../../portfolio/fund-summary.query.js';
import { fundPlace } from '../../registry/fund.query.js';
import { Caller } from '../caller.js';
import { DATABASE } from '../tokens.js';
import { dayAsked } from './day-asked.js';
import { Describe } from './describe.js';

type Asked = Record<string, string | undefined>;

/** What a fund's money comes to. */
@Controller('api/v1/funds/:fundId')
export class FundFiguresController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get('health')
  @Describe({
    summary: 'Whether the money is all there: capital against loans, bank and cash',
    tag: 'funds',
    query: { asOf: 'a civil date' },
  })
  async health(@Caller() actor: Actor, @Param('fundId') fundId: string, @Query() asked: Asked) {
    mustSee(actor, await fundPlace(this.database, fundId));
    const asOf = dayAsked('asOf', asked['asOf']) ?? this.clock.today();
    await mustBeKnownThen(this.database, fundId, asOf);
    const health = await fundHealth(this.database, fundId, asOf);
    return {
      ...health,
      capital: bahtOrNull(health.capital),
      outstanding: writeBaht(health.outstanding),
      bank: bahtOrNull(health.bank),
      cash: bahtOrNull(health.cash),
      total: writeBaht(health.total),
      missing: bahtOrNull(health.missing),
      above: bahtOrNull(health.above),
    };
  }

  @Get('duties')
  @Describe({
    summary:
      'A fiscal year by the seven duties: the clinic’s log, problems met, since when nothing is overdue',
    tag: 'funds',
    query: { fiscalYear: 'a fiscal year, พ.ศ.; the current one when absent' },
  })
  async duties(@Caller() actor: Actor, @Param('fundId') fundId: string, @Query() asked: Asked) {
    mustSee(actor, await fundPlace(this.database, fundId));
    const today = this.clock.today();
    const year = yearAsked('fiscalYear', asked['fiscalYear'], fiscalYear(today));
    return fundDuties(this.database, fundId, year, today);
  }

  @Get('summary')
  @Describe({
    summary: 'What was lent and given, by fiscal year of disbursement',
    tag: 'funds',
    query: { fiscalYearFrom: 'a fiscal year, พ.ศ.', fiscalYearTo: 'a fiscal year, พ.ศ.' },
  })
  async summary(@Caller() actor: Actor, @Param('fundId') fundId: string, @Query() asked: Asked) {
    mustSee(actor, await fundPlace(this.database, fundId));
    const today = this.clock.today();
    const years = {
      from: yearAsked('fiscalYearFrom', asked['fiscalYearFrom'], 2500),
      to: yearAsked('fiscalYearTo', asked['fiscalYearTo'], fiscalYear(today)),
    };
    const { projects, total, loans, grants, overdue } = await fundSummary(
      this.database,
      fundId,
      years,
      today,
    );
    return {
      projects,
      total: writeBaht(total),
      loans: { projects: loans.projects, amount: writeBaht(loans.amount) },
      grants: { projects: grants.projects, amount: writeBaht(grants.amount) },
      overdue: writeBaht(overdue),
    };
  }
}

/** A fiscal year (พ.ศ.) as it is asked for; refuses (422) what is none. */
export function yearAsked(field: string, text: string | undefined, otherwise: number): number {
  if (text === undefined || text === '') return otherwise;
  const year = Number(text);
  if (/^\d{4}$/.test(text) && year >= 2400 && year <= 2743) return year;
  throw invalid(
    field,
    'bad-year',
    'ใส่ปีงบประมาณเป็น พ.ศ. 4 หลัก เช่น 2569',
    'A fiscal year has four digits in the Buddhist era, such as 2569',
  );
}

function bahtOrNull(satang: Satang | null): string | null {
  return satang === null ? null : writeBaht(satang);
}
