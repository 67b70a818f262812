import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { mustSee } from '../../access/right.js';
import type { Actor } from '../../kernel/actor.js';
import { loanPlace } from '../../ledger/loan.query.js';
import { Clock } from '../../platform/clock.js';
import type { Database } from '../../platform/database/database.js';
import { loanReminders } from '../../reminders/loan-reminders.query.js';
import { MESSAGE_STATES } from '../../reminders/message.entity.js';
import { REMINDER_STATES } from '../../reminders/reminder.entity.js';
import {
  MESSAGE_SELECT,
  type MessageRow,
  messageOf,
  messagePlace,
  messageRecords,
  REMINDER_SELECT,
  type ReminderRecord,
} from '../../reminders/reminders.query.js';
import { Caller } from '../caller.js';
import { DATABASE } from '../tokens.js';
import { dayAsked } from './day-asked.js';
import { Describe } from './describe.js';
import { inScope, listPage, type QueryWords, whenAsked } from './listing.js';
import { oneWord, whenOneOf } from './loan-list.js';

/** What was said to whom and when, and what is still to be said. */
@Controller('api/v1')
export class RemindersController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get('reminders')
  @Describe({
    summary: 'Reminders: one window of one instalment for one recipient each',
    tag: 'reminders',
    query: {
      state: REMINDER_STATES.join(', '),
      loanId: 'a loan',
      on: 'the civil day on which it is to be sent',
      fundId: 'a fund',
      recipientId: 'a person',
    },
  })
  reminders(@Caller() actor: Actor, @Query() asked: QueryWords) {
    const where = [
      inScope(actor, 'f.area', 't.fund_id'),
      ...whenOneOf(asked, 'state', REMINDER_STATES, 't.state = ?'),
      ...whenAsked(asked, 'loanId', 't.loan_id = ?'),
      ...whenAsked(asked, 'fundId', 't.fund_id = ?'),
      ...whenAsked(asked, 'recipientId', 't.recipient_id = ?'),
      ...whenOn(asked, 't.send_on = ?'),
    ];
    return listPage<ReminderRecord>(this.database, { select: REMINDER_SELECT, where }, asked);
  }

  @Get('messages')
  @Describe({
    summary: 'Messages: one contact with one person for one fund on one day each',
    tag: 'reminders',
    query: {
      state: MESSAGE_STATES.join(', '),
      on: 'its civil day',
      fundId: 'a fund',
      recipientId: 'a person',
    },
  })
  async messages(@Caller() actor: Actor, @Query() asked: QueryWords) {
    const where = [
      inScope(actor, 'f.area', 't.fund_id'),
      ...whenOneOf(asked, 'state', MESSAGE_STATES, 't.state = ?'),
      ...whenAsked(asked, 'fundId', 't.fund_id = ?'),
      ...whenAsked(asked, 'recipientId', 't.recipient_id = ?'),
      ...whenOn(asked, 't.on_date = ?'),
    ];
    const page = await listPage<MessageRow>(this.database, { select: MESSAGE_SELECT, where }, asked);
    return { ...page, items: await messageRecords(this.database, page.items) };
  }

  @Get('messages/:id')
  @Describe({ summary: 'One message with its text and reminders', tag: 'reminders' })
  async message(@Caller() actor: Actor, @Param('id') id: string) {
    mustSee(actor, await messagePlace(this.database, id));
    return messageOf(this.database, id);
  }

  @Get('loans/:id/reminders')
  @Describe({
    summary: "A loan's reminders with their messages, and the windows still to come",
    tag: 'reminders',
  })
  async ofLoan(@Caller() actor: Actor, @Param('id') loanId: string) {
    mustSee(actor, await loanPlace(this.database, loanId));
    return { ...(await loanReminders(this.database, loanId, this.clock.today())), nextCursor: null };
  }
}

function whenOn(asked: QueryWords, sql: string) {
  const on = dayAsked('on', oneWord(asked, 'on'));
  return on ? [{ sql, parameters: [on] }] : [];
}
