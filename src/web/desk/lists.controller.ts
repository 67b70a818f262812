import { Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { JournalPage } from '../pages/lists.page.js';
import { MessagesPage, RemindersPage } from '../pages/messages.page.js';
import { Desk, DeskPages } from './desk.js';
import { journalView } from './journal.query.js';
import { messagesView, remindersView } from './messages.query.js';
import type { Words } from './overview-asked.js';

/** What was said to whom, what is still to be said, and everything that was done. */
@DeskPages()
export class ListsDesk {
  constructor(@Inject(Desk) private readonly desk: Desk) {}

  @Get('messages')
  async messages(@Req() request: Request, @Res() response: Response, @Query() asked: Words) {
    const view = await messagesView(this.desk.asking(request), asked, request.originalUrl);
    this.desk.pages.show(response, MessagesPage({ view, frame: this.desk.pages.frame(request, response) }));
  }

  @Get('reminders')
  async reminders(@Req() request: Request, @Res() response: Response, @Query() asked: Words) {
    const view = await remindersView(this.desk.asking(request), asked, request.originalUrl);
    this.desk.pages.show(response, RemindersPage({ view, frame: this.desk.pages.frame(request, response) }));
  }

  @Get('journal')
  async journal(@Req() request: Request, @Res() response: Response, @Query() asked: Words) {
    const view = await journalView(this.desk.asking(request), asked, request.originalUrl);
    this.desk.pages.show(response, JournalPage({ view, frame: this.desk.pages.frame(request, response) }));
  }
}
