import { Body, Controller, Get, Inject, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { z } from 'zod';
import { mustSee } from '../../access/right.js';
import type { Actor } from '../../kernel/actor.js';
import { type Satang, writeBaht } from '../../kernel/money.js';
import { notFound } from '../../kernel/refusal.js';
import type { Database } from '../../platform/database/database.js';
import { fundPlace } from '../../registry/fund.query.js';
import {
  recordHousehold,
  recordResponsibleOfficer,
  recordVillageStatus,
} from '../../registry/record-in-books.act.js';
import { BOOK_SELECT, type BookRow } from '../../registry/village-book.query.js';
import { BOOKS } from '../../registry/village-books.js';
import { Caller } from '../caller.js';
import { Door } from '../door.js';
import { DATABASE } from '../tokens.js';
import { Describe } from './describe.js';
import { type Listed, listPage, type QueryWords } from './listing.js';
import { amountOrZero, body, day, id, note, read, text } from './shapes.js';

const count = () => z.int().min(0).max(1_000_000).optional();
const BookState = body({
  book: z.enum(BOOKS),
  exists: z.boolean(),
  correct: z.boolean().nullable(),
  note: note(1000).optional(),
});
const StatusBody = body({
  on: day(),
  startedYear: z.int().min(2500).max(2700).optional(),
  households: count(),
  targets: count(),
  targetPeople: count(),
  passed: count(),
  passedPeople: count(),
  level: text(20).optional(),
  agencies: text(500).optional(),
  books: z.array(BookState).max(4).optional(),
  note: note(1000).optional(),
});
const HouseholdBody = body({
  householdId: id(),
  on: day(),
  order: z.int().min(1).max(10_000).optional(),
  houseNumber: text(50).optional(),
  people: z.int().min(1).max(100).optional(),
  occupation: text(200).optional(),
  incomeBefore: amountOrZero().optional(),
  incomeAfter1: amountOrZero().optional(),
  incomeAfter2: amountOrZero().optional(),
  incomeAfter3: amountOrZero().optional(),
  note: note(1000).optional(),
});
const OfficerBody = body({ name: text(200), position: text(200), from: day(), until: day().nullish() });
const INCOMES = ['incomeBefore', 'incomeAfter1', 'incomeAfter2', 'incomeAfter3'] as const;

/** What is written into a village's books 6 and 7; /reports/{form} reads them as the official forms. */
@Controller('api/v1/funds/:fundId')
export class VillageBooksController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Door) private readonly door: Door,
  ) {}

  @Get('village-status')
  @Describe({ list: true, summary: 'Book 6: what was written of the village', tag: 'books' })
  statuses(@Caller() actor: Actor, @Param('fundId') fundId: string, @Query() asked: QueryWords) {
    return this.pages(actor, fundId, 'village', asked);
  }

  @Get('village-status/:id')
  @Describe({ summary: 'One page of book 6', tag: 'books' })
  status(@Caller() actor: Actor, @Param('fundId') fundId: string, @Param('id') entryId: string) {
    return this.page(actor, fundId, 'village', entryId);
  }

  @Post('village-status')
  @Describe({ summary: 'Book 6: record the state of the village', tag: 'books', body: StatusBody })
  recordStatus(@Req() request: Request, @Param('fundId') fundId: string, @Body() input: unknown) {
    return this.door.perform(request, recordVillageStatus, { fundId, ...read(StatusBody, input) });
  }

  @Get('household-register')
  @Describe({ list: true, summary: 'Book 7: what was written of the target households', tag: 'books' })
  households(@Caller() actor: Actor, @Param('fundId') fundId: string, @Query() asked: QueryWords) {
    return this.pages(actor, fundId, 'household', asked);
  }

  @Get('household-register/:id')
  @Describe({ summary: 'One page of book 7', tag: 'books' })
  household(@Caller() actor: Actor, @Param('fundId') fundId: string, @Param('id') entryId: string) {
    return this.page(actor, fundId, 'household', entryId);
  }

  @Post('household-register')
  @Describe({ summary: 'Book 7: record a target household', tag: 'books', body: HouseholdBody })
  async recordHousehold(@Req() request: Request, @Param('fundId') fundId: string, @Body() input: unknown) {
    const household = { fundId, ...read(HouseholdBody, input) };
    return withIncomes(await this.door.perform(request, recordHousehold, household));
  }

  @Get('responsible-officers')
  @Describe({ list: true, summary: 'Book 7: the officers who answer for the village', tag: 'books' })
  officers(@Caller() actor: Actor, @Param('fundId') fundId: string, @Query() asked: QueryWords) {
    return this.pages(actor, fundId, 'officer', asked);
  }

  @Get('responsible-officers/:id')
  @Describe({ summary: 'One of them', tag: 'books' })
  officer(@Caller() actor: Actor, @Param('fundId') fundId: string, @Param('id') entryId: string) {
    return this.page(actor, fundId, 'officer', entryId);
  }

  @Post('responsible-officers')
  @Describe({ summary: 'Book 7: record who answers for the village', tag: 'books', body: OfficerBody })
  recordOfficer(@Req() request: Request, @Param('fundId') fundId: string, @Body() input: unknown) {
    const { until = null, ...given } = read(OfficerBody, input);
    return this.door.perform(request, recordResponsibleOfficer, { fundId, ...given, until });
  }

  private async pages(actor: Actor, fundId: string, kind: string, asked: QueryWords) {
    const where = [{ sql: 't.kind = ?', parameters: [kind] }];
    const page = await this.list<BookRow>(actor, fundId, BOOK_SELECT, where, asked);
    return { ...page, items: page.items.map(bookAnswer) };
  }

  private async page(actor: Actor, fundId: string, kind: string, entryId: string) {
    mustSee(actor, await fundPlace(this.database, fundId));
    const row = await this.database.first<BookRow>(
      `${BOOK_SELECT} where t.fund_id = ? and t.kind = ? and t.id = ?`,
      [fundId, kind, entryId],
    );
    if (!row) throw notFound();
    return bookAnswer(row);
  }

  private async list<T>(
    actor: Actor,
    fundId: string,
    select: string,
    where: { sql: string; parameters: string[] }[],
    asked: QueryWords,
  ): Promise<Listed<T>> {
    mustSee(actor, await fundPlace(this.database, fundId));
    const own = { sql: 't.fund_id = ?', parameters: [fundId] };
    return listPage<T>(this.database, { select, where: [own, ...where] }, asked);
  }
}

function bookAnswer({ body: written, subjectId, ...row }: BookRow) {
  const page = JSON.parse(written) as Record<string, unknown>;
  return withIncomes({ ...row, ...(subjectId ? { householdId: subjectId } : {}), ...page });
}

function withIncomes<T extends object>(page: T): T {
  const incomes = INCOMES.flatMap(key => {
    const satang = (page as Record<string, unknown>)[key] as Satang | undefined;
    return satang === undefined ? [] : [[key, writeBaht(satang)]];
  });
  return { ...page, ...Object.fromEntries(incomes) };
}
