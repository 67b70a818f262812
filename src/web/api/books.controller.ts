import { Body, Controller, Get, Inject, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { z } from 'zod';
import { mustSee } from '../../access/right.js';
import type { Actor } from '../../kernel/actor.js';
import { type CivilDate, fiscalYear, fiscalYearDays } from '../../kernel/civil-date.js';
import { writeBaht } from '../../kernel/money.js';
import { invalid } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import type { Database } from '../../platform/database/database.js';
import { fundBook } from '../../portfolio/fund-books.query.js';
import { BOOK_ENTRY_KINDS } from '../../registry/book-kinds.js';
import { fundPlace } from '../../registry/fund.query.js';
import { type BookEntryRecord, writeBook } from '../../registry/move-money.act.js';
import { Caller } from '../caller.js';
import { Door } from '../door.js';
import { DATABASE } from '../tokens.js';
import { dayAsked } from './day-asked.js';
import { Describe } from './describe.js';
import { listPage, type QueryWords } from './listing.js';
import { amount, body, day, note, read } from './shapes.js';

const EntryBody = body({
  kind: z.enum(BOOK_ENTRY_KINDS),
  book: z.enum(['bank', 'cash']).optional(),
  on: day(),
  amount: amount(),
  note: note(1000).nullish(),
});

const ENTRY_SELECT = `select t.id, t.fund_id, t.kind, t.book, t.on_date as "on", t.amount, t.note,
  t.recorded_by, t.recorded_at from book_entry t`;

/** The cash book and the bank book of a fund: from its loans, receipts and grants, and lines by hand. */
@Controller('api/v1/funds/:fundId')
export class BooksController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Door) private readonly door: Door,
  ) {}

  @Get('books/:book')
  @Describe({
    summary: 'The cash or bank book, with how the typed balances agree with it',
    tag: 'funds',
    query: {
      from: 'a civil date; the first of the fiscal year when absent',
      to: 'a civil date; today when absent',
    },
  })
  async book(
    @Caller() actor: Actor,
    @Param('fundId') fundId: string,
    @Param('book') asked: string,
    @Query() query: Record<string, string | undefined>,
  ) {
    mustSee(actor, await fundPlace(this.database, fundId));
    const book = read(z.enum(['cash', 'bank']), asked);
    const days = daysAsked(query, this.clock.today());
    return { book, ...days, ...bookAnswer(await fundBook(this.database, fundId, book, days)) };
  }

  @Get('book-entries')
  @Describe({ list: true, summary: 'The lines written by hand', tag: 'funds' })
  async entries(@Caller() actor: Actor, @Param('fundId') fundId: string, @Query() asked: QueryWords) {
    mustSee(actor, await fundPlace(this.database, fundId));
    const where = [{ sql: 't.fund_id = ?', parameters: [fundId] }];
    const page = await listPage<BookEntryRecord>(this.database, { select: ENTRY_SELECT, where }, asked);
    return { ...page, items: page.items.map(entryAnswer) };
  }

  @Post('book-entries')
  @Describe({
    summary: 'A line of the books that no loan, receipt or grant says',
    tag: 'funds',
    body: EntryBody,
    query: { preview: 'true: what it would be, nothing stored' },
  })
  async write(@Req() request: Request, @Param('fundId') fundId: string, @Body() input: unknown) {
    const { note: words = null, ...given } = read(EntryBody, input);
    return entryAnswer(await this.door.perform(request, writeBook, { fundId, ...given, note: words }));
  }
}

/** The days of a book; refuses (422) an end before its beginning. */
export function daysAsked(
  query: { from?: string | undefined; to?: string | undefined },
  today: CivilDate,
): { from: CivilDate; to: CivilDate } {
  const to = dayAsked('to', query.to) ?? today;
  const from = dayAsked('from', query.from) ?? fiscalYearDays(fiscalYear(to)).from;
  if (from <= to) return { from, to };
  throw invalid('from', 'after-the-end', 'วันเริ่มต้องไม่หลังวันสุดท้าย', 'The first day is after the last');
}

type Found = Awaited<ReturnType<typeof fundBook>>;

function bookAnswer({ opening, lines, received, paid, closing, reconciliations }: Found) {
  return {
    opening: writeBaht(opening),
    lines: lines.map(({ at: _, amount: satang, balance, ...line }) => ({
      ...line,
      in: writeBaht(Math.max(0, satang)),
      out: writeBaht(Math.max(0, -satang)),
      balance: writeBaht(balance),
    })),
    received: writeBaht(received),
    paid: writeBaht(paid),
    closing: writeBaht(closing),
    reconciliations: reconciliations.map(({ on, typed, book, difference }) => ({
      on,
      typed: writeBaht(typed),
      book: writeBaht(book),
      difference: writeBaht(difference),
    })),
  };
}

function entryAnswer({ amount: satang, ...entry }: BookEntryRecord) {
  return { ...entry, amount: writeBaht(satang) };
}
