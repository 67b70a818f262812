import { Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { JSX } from 'preact';
import { checkRight } from '../../access/right.js';
import { INSTALLATION_PLACE } from '../../journal/act.js';
import { notFound } from '../../kernel/refusal.js';
import { houseRules } from '../../registry/house-rules.js';
import type { Frame } from '../frame.js';
import { DesignPage } from '../pages/design.page.js';
import { DesignLoanPage } from '../pages/design-loan.page.js';
import { FundTypePage, FundTypesPage } from '../pages/fund-types.page.js';
import { type Audience, audienceOf, BookletPage, HelpPage } from '../pages/help.page.js';
import { GlossaryPage, MessageExamplesPage } from '../pages/help-more.page.js';
import { FindPage } from '../pages/lists.page.js';
import { MorePage } from '../pages/more.page.js';
import { THEMES, type Theme } from '../theme-style.js';
import { Desk, DeskPages } from './desk.js';
import { findView } from './find.query.js';
import { fundTypesView, fundTypeView } from './fund-types.query.js';
import { messageExamples } from './message-examples.js';
import { moreEntries } from './more-entries.js';
import { fundTypeChoices, type Words, wordOf } from './overview-asked.js';

const AUDIENCES: readonly Audience[] = ['committee', 'officer', 'administrator'];

/** เพิ่มเติม: the rest of the house; finding, help, the kinds of fund, the gallery of parts. */
@DeskPages()
export class MoreDesk {
  constructor(@Inject(Desk) private readonly desk: Desk) {}

  @Get('more')
  more(@Req() request: Request, @Res() response: Response) {
    const { actor } = this.desk.asking(request);
    this.show(request, response, frame => MorePage({ view: { entries: moreEntries(actor) }, frame }));
  }

  @Get('find')
  async find(@Req() request: Request, @Res() response: Response, @Query() asked: Words) {
    const view = await findView(this.desk.asking(request), wordOf(asked, 'q'));
    this.show(request, response, frame => FindPage({ view, frame }));
  }

  @Get('help')
  help(@Req() request: Request, @Res() response: Response) {
    response.redirect(303, `/help/${audienceOf(this.desk.asking(request).actor.role)}`);
  }

  @Get('help/glossary')
  glossary(@Req() request: Request, @Res() response: Response) {
    this.show(request, response, frame => GlossaryPage({ view: {}, frame }));
  }

  @Get('help/messages')
  messages(@Req() request: Request, @Res() response: Response, @Query() asked: Words) {
    const { today, lang } = this.desk.asking(request);
    const { fundTypes } = houseRules();
    const kinds = fundTypeChoices(today, lang);
    const key = kinds.find(kind => kind.value === wordOf(asked, 'fundType'))?.value ?? 'women';
    const version = fundTypes.version(key, today) ?? fundTypes.version(kinds[0]!.value, today)!;
    const view = {
      kinds: kinds.map(kind => ({ ...kind, current: kind.value === version.key })),
      examples: messageExamples(version, today, lang),
    };
    this.show(request, response, frame => MessageExamplesPage({ view, frame }));
  }

  @Get('help/:audience/booklet')
  booklet(@Req() request: Request, @Res() response: Response, @Param('audience') asked: string) {
    const { today, lang } = this.desk.asking(request);
    const version = houseRules().fundTypes.version('women', today)!;
    const view = { audience: audienceAsked(asked), examples: messageExamples(version, today, lang) };
    this.show(request, response, frame => BookletPage({ view, frame }));
  }

  @Get('help/:audience')
  helpOf(@Req() request: Request, @Res() response: Response, @Param('audience') asked: string) {
    const audience = audienceAsked(asked);
    this.show(request, response, frame => HelpPage({ view: { audience }, frame }));
  }

  @Get('fund-types')
  fundTypes(@Req() request: Request, @Res() response: Response) {
    const view = fundTypesView(this.desk.asking(request));
    this.show(request, response, frame => FundTypesPage({ view, frame }));
  }

  @Get('fund-types/:key')
  fundType(@Req() request: Request, @Res() response: Response, @Param('key') key: string) {
    const view = fundTypeView(this.desk.asking(request), key);
    this.show(request, response, frame => FundTypePage({ view, frame }));
  }

  @Get('design')
  design(@Req() request: Request, @Res() response: Response) {
    this.mustAdminister(request);
    this.show(request, response, frame => DesignPage({ view: { theme: themeOf(request) }, frame }));
  }

  @Get('design/loan')
  designLoan(@Req() request: Request, @Res() response: Response) {
    this.mustAdminister(request);
    this.show(request, response, frame => DesignLoanPage({ view: { theme: themeOf(request) }, frame }));
  }

  private mustAdminister(request: Request): void {
    checkRight(this.desk.asking(request).actor, 'administer', INSTALLATION_PLACE);
  }

  private show(request: Request, response: Response, page: (frame: Frame) => JSX.Element): void {
    this.desk.pages.show(response, page(this.desk.pages.frame(request, response)));
  }
}

function themeOf(request: Request): Theme | null {
  return THEMES.find(theme => theme === request.query['theme']) ?? null;
}

function audienceAsked(asked: string): Audience {
  const audience = AUDIENCES.find(one => one === asked);
  if (!audience) throw notFound();
  return audience;
}
