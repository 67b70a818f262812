import { Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { may } from '../../access/right.js';
import { fiscalYear, fiscalYearDays, parseCivilDate } from '../../kernel/civil-date.js';
import { fundBook } from '../../portfolio/fund-books.query.js';
import { fundHealth } from '../../portfolio/fund-health.query.js';
import { fundOf, fundPlace } from '../../registry/fund.query.js';
import { writeBook } from '../../registry/move-money.act.js';
import { BooksPage } from '../pages/books.page.js';
import { Desk, DeskPages } from './desk.js';
import { named } from './fund-words.js';

/** สมุดเงินสดและสมุดธนาคาร of one fund over a fiscal year, with its identity and typed balances. */
@DeskPages('funds/:id/books')
export class BooksDesk {
  constructor(@Inject(Desk) private readonly desk: Desk) {}

  @Get()
  async show(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') id: string,
    @Query() asked: Record<string, unknown>,
  ) {
    const asking = await this.desk.askingAt(request, db => fundPlace(db, id));
    const fund = await fundOf(asking.db, id);
    const book = asked['book'] === 'cash' ? 'cash' : 'bank';
    const to = (typeof asked['to'] === 'string' && parseCivilDate(asked['to'])) || asking.today;
    const from = fiscalYearDays(fiscalYear(to)).from;
    const view = {
      fund: { ...named(fund.name, fund.madeUp), id },
      ...({ book, from, to, year: fiscalYear(to) } as const),
      health: await fundHealth(asking.db, id, to),
      found: await fundBook(asking.db, id, book, { from, to }),
      mayWrite: may(asking.actor, writeBook.right, asking.place),
    };
    this.desk.pages.show(response, BooksPage({ view, frame: this.desk.pages.frame(request, response) }));
  }
}
