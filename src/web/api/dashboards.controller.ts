import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { mustSee } from '../../access/right.js';
import type { Actor } from '../../kernel/actor.js';
import { invalid } from '../../kernel/refusal.js';
import { renderXlsx } from '../../papers/xlsx.adapter.js';
import { Clock } from '../../platform/clock.js';
import type { Database } from '../../platform/database/database.js';
import { type Arrears, arrearsFor } from '../../portfolio/arrears.query.js';
import { arrearsCsv, arrearsWorkbook } from '../../portfolio/arrears-sheet.js';
import { type DebtsOfPerson, debtsFor } from '../../portfolio/debts-of-person.query.js';
import { type Attention, fundsToLookAfter } from '../../recovery/follow-up/attention.query.js';
import { houseRules } from '../../registry/house-rules.js';
import { Caller } from '../caller.js';
import { DATABASE } from '../tokens.js';
import { dayAsked } from './day-asked.js';
import { Describe } from './describe.js';
import type { QueryWords } from './listing.js';

const ASKED = {
  area: "an area code; absent: the caller's own area",
  fundType: 'a kind of fund; absent: all',
  asOf: 'a civil date; absent: today',
};

/** What many loans come to, on any day. */
@Controller('api/v1')
export class DashboardsController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get('dashboards/arrears')
  @Describe({ summary: 'The arrears of an area on any day', tag: 'dashboards', query: ASKED })
  arrears(@Caller() actor: Actor, @Query() asked: QueryWords): Promise<Arrears> {
    return this.read(actor, asked);
  }

  @Get('dashboards/attention')
  @Describe({
    summary: "กข.คจ. funds of an area in which nobody enters anything, or whose committee's term ends",
    tag: 'dashboards',
    query: { area: ASKED.area },
  })
  attention(@Caller() actor: Actor, @Query() asked: QueryWords): Promise<Attention> {
    const area = wordOrNull('area', asked) ?? ownArea(actor);
    mustSee(actor, { fundId: null, area });
    return fundsToLookAfter(this.database, { area, fundType: null, fundIds: null }, this.clock.today());
  }

  @Get('papers/arrears.xlsx')
  @Describe({ summary: 'The same as a spreadsheet', tag: 'papers', query: ASKED })
  async workbook(@Caller() actor: Actor, @Query() asked: QueryWords, @Res() response: Response) {
    const arrears = await this.read(actor, asked);
    const bytes = await renderXlsx(arrearsWorkbook(arrears));
    response.attachment(fileName(arrears, 'xlsx')).type('xlsx').send(bytes);
  }

  @Get('papers/arrears.csv')
  @Describe({ summary: 'The same as comma-separated text', tag: 'papers', query: ASKED })
  async text(@Caller() actor: Actor, @Query() asked: QueryWords, @Res() response: Response) {
    const arrears = await this.read(actor, asked);
    response.attachment(fileName(arrears, 'csv')).type('csv').send(arrearsCsv(arrears));
  }

  @Get('people/:id/position')
  @Describe({
    summary: 'All debts of a person or a household, over the funds that the caller sees',
    tag: 'people',
    query: { asOf: ASKED.asOf },
  })
  debts(@Caller() actor: Actor, @Param('id') id: string, @Query() asked: QueryWords): Promise<DebtsOfPerson> {
    return debtsFor(this.database, actor, id, this.dayOf(asked));
  }

  private read(actor: Actor, asked: QueryWords): Promise<Arrears> {
    const area = wordOrNull('area', asked) ?? ownArea(actor);
    const fundType = wordOrNull('fundType', asked);
    if (fundType !== null) mustBeFundType(fundType);
    return arrearsFor(this.database, actor, { area, fundType, asOf: this.dayOf(asked) });
  }

  private dayOf(asked: QueryWords): string {
    return dayAsked('asOf', wordOrNull('asOf', asked) ?? undefined) ?? this.clock.today();
  }
}

/** One word of the query, null when it is absent; refuses (422) the same one twice. */
function wordOrNull(name: string, asked: QueryWords): string | null {
  const word = asked[name];
  if (word === undefined || word === '') return null;
  if (typeof word === 'string') return word;
  throw invalid(name, 'twice', `ใส่ ${name} เพียงครั้งเดียว`, `Give ${name} only once`);
}

/** Where an actor begins to look when they do not say where. */
function ownArea(actor: Actor): string {
  if (actor.role === 'administrator') return '';
  if (actor.areas.length === 1) return actor.areas[0]!;
  throw invalid('area', 'missing', 'เลือกพื้นที่ที่ต้องการดู', 'Say which area');
}

function mustBeFundType(key: string): void {
  const known = houseRules().fundTypes.list();
  if (known.some(type => type.key === key)) return;
  const keys = known.map(type => type.key).join(', ');
  throw invalid('fundType', 'bad-choice', `เลือกได้เพียง ${keys}`, `One of ${keys}`);
}

function fileName({ area, asOf }: Arrears, ending: string): string {
  return `arrears-${area || 'all'}-${asOf}.${ending}`;
}
