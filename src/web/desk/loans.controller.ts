import { Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { parseCivilDate } from '../../kernel/civil-date.js';
import type { Loan } from '../../ledger/loan.entity.js';
import { loanPlace } from '../../ledger/loan.query.js';
import { loanState } from '../../loans/loan-state.query.js';
import { ClocksPage } from '../pages/clocks.page.js';
import { LoanPage } from '../pages/loan.page.js';
import { LoanPapersPage } from '../pages/loan-papers.page.js';
import { LoansPage } from '../pages/loans.page.js';
import { Desk, DeskPages } from './desk.js';
import { named } from './fund-words.js';
import { clockViews } from './loan-clocks.query.js';
import { askedLoans, LOAN_FROM, loanLines, seenLoans, stageAsked } from './loan-lines.query.js';
import { loanPapersView } from './loan-papers.query.js';
import { loanLabel, loanView } from './loan-view.query.js';
import { mayApplySomewhere, onlyFund } from './own-funds.query.js';
import { countOf, pageOf } from './page-of.query.js';

/** All loans, and one. */
@DeskPages('loans')
export class LoansDesk {
  constructor(@Inject(Desk) private readonly desk: Desk) {}

  @Get()
  async list(@Req() request: Request, @Res() response: Response, @Query() asked: Record<string, unknown>) {
    const asking = this.desk.asking(request);
    const where = [...seenLoans(asking.actor, asking.today), ...askedLoans(asked)];
    const page = await pageOf<Loan>(
      asking.db,
      { select: `select t.* ${LOAN_FROM}`, where },
      request.originalUrl,
    );
    const fund = await onlyFund(asking);
    const view = {
      fund: fund && { name: fund.name, madeUp: fund.madeUp },
      total: await countOf(asking.db, LOAN_FROM, where),
      rows: await loanLines(asking, page.rows, !fund),
      q: typeof asked['q'] === 'string' ? asked['q'].slice(0, 200) : '',
      stage: stageAsked(asked),
      keep: kept(asked),
      mayApply: mayApplySomewhere(asking.actor),
      next: page.next,
      first: page.first,
    };
    this.desk.pages.show(response, LoansPage({ view, frame: this.desk.pages.frame(request, response) }));
  }

  @Get(':id/clocks')
  async clocks(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    const asking = await this.desk.askingAt(request, db => loanPlace(db, id));
    const { loan, life } = await loanState(asking.db, id, asking.today);
    const view = {
      id,
      label: loanLabel({ loan, life }, asking),
      borrower: named(loan.borrowerName, loan.madeUp),
      clocks: await clockViews(asking, id),
    };
    this.desk.pages.show(response, ClocksPage({ view, frame: this.desk.pages.frame(request, response) }));
  }

  @Get(':id/papers')
  async papers(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    const asking = await this.desk.askingAt(request, db => loanPlace(db, id));
    const view = await loanPapersView(asking, id);
    this.desk.pages.show(response, LoanPapersPage({ view, frame: this.desk.pages.frame(request, response) }));
  }

  @Get(':id')
  async one(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') id: string,
    @Query() asked: Record<string, unknown>,
  ) {
    const asking = await this.desk.askingAt(request, db => loanPlace(db, id));
    const asOf = typeof asked['asOf'] === 'string' ? parseCivilDate(asked['asOf']) : null;
    const view = await loanView(asking, id, {
      asOf: asOf && asOf !== asking.today ? asOf : null,
      allInstalments: asked['instalments'] === 'all',
      eventsFrom: asked['timeline'] === 'all' ? placeAsked(asked['from']) : null,
    });
    this.desk.pages.show(response, LoanPage({ view, frame: this.desk.pages.frame(request, response) }));
  }
}

/** From which line on a list is asked for: a whole number, else its beginning. */
function placeAsked(from: unknown): number {
  return typeof from === 'string' && /^\d{1,6}$/.test(from) ? Number(from) : 0;
}

/** What a list was opened with and its search keeps: the fund and the place of an officer's figure. */
function kept(asked: Record<string, unknown>): Record<string, string> {
  const found = ['fundId', 'area', 'status'].flatMap(name =>
    typeof asked[name] === 'string' && asked[name] ? [[name, asked[name]] as const] : [],
  );
  return Object.fromEntries(found);
}
