import { Body, Controller, Get, Inject, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { z } from 'zod';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../platform/clock.js';
import type { Database } from '../../platform/database/database.js';
import type { ActivityCall } from '../../recovery/calls/activity-call.entity.js';
import { decideActivityReport, issueCall, sendActivityReport } from '../../recovery/calls/call.act.js';
import { RECURRENCES, REPORT_DECISIONS } from '../../recovery/calls/call.js';
import { callFor, callRecord, reportFor, reportsOf, standingsOf } from '../../recovery/calls/call.query.js';
import { recoveryFilter } from '../../recovery/recovery.query.js';
import { Caller } from '../caller.js';
import { Door } from '../door.js';
import { DATABASE } from '../tokens.js';
import { Describe } from './describe.js';
import { listPage, pageOf, type QueryWords, withinArea } from './listing.js';
import { body, day, fault, id, note, read, text } from './shapes.js';

const areaCode = () =>
  z.string().regex(/^\d{2}(\d{2})?$/, {
    message: fault('bad-area', 'ใส่รหัสจังหวัด 2 หลัก หรืออำเภอ 4 หลัก', 'A code of 2 or 4 digits'),
  });
const count = (most: number) => z.int().min(0).max(most);
const lines = (most: number) => z.array(text(500)).max(most).default([]);

export const CallBody = body({
  area: areaCode(),
  title: text(300),
  issuedOn: day(),
  fromOn: day(),
  untilOn: day(),
  number: note(100).default(''),
  reasons: note(5000).default(''),
  references: lines(10),
  enclosures: lines(10),
  items: z.array(text(300)).min(1).max(20),
  groups: z.array(text(200)).min(1).max(20),
  target: body({ places: count(1000), times: count(1000), people: count(100_000) }),
  recurrence: z.enum(RECURRENCES).default('once'),
  deadlines: body({ province: day(), department: day() }),
  contact: note(300).default(''),
  signer: note(300).default(''),
});

export const CallReportBody = body({
  area: areaCode(),
  periodFrom: day(),
  on: day().optional(),
  places: count(1000),
  times: count(1000),
  participants: z
    .array(body({ group: text(200), count: count(100_000) }))
    .max(20)
    .default([]),
  items: z
    .array(body({ name: text(300), places: count(1000) }))
    .max(20)
    .default([]),
  photos: z
    .array(body({ item: z.int().min(0).max(19), fileId: id() }))
    .max(80)
    .default([]),
  results: lines(50),
  activityIds: z.array(id()).max(100).default([]),
});

export const ReportDecisionBody = body({
  decision: z.enum(REPORT_DECISIONS),
  on: day().optional(),
  note: note(2000).optional(),
});

/** หนังสือเวียน that ask districts to hold an activity, and what they send. */
@Controller('api/v1/activity-calls')
export class ActivityCallsController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Door) private readonly door: Door,
  ) {}

  @Get()
  @Describe({
    list: true,
    summary: 'The activity calls of the areas that the caller sees',
    tag: 'activity-calls',
    query: { area: 'an area code, with all below it' },
  })
  async list(@Caller() actor: Actor, @Query() asked: QueryWords) {
    const where = [recoveryFilter(actor), ...withinArea(asked, 't.area')];
    const page = await listPage<ActivityCall>(
      this.database,
      { select: 'select t.* from activity_call t', where },
      asked,
    );
    return { ...page, items: page.items.map(callRecord) };
  }

  @Get(':id')
  @Describe({
    summary: 'One call, with who has sent, who has not, and which officers to remind',
    tag: 'activity-calls',
  })
  async one(@Caller() actor: Actor, @Param('id') callId: string) {
    const call = await callFor(this.database, actor, callId);
    return { ...call, standings: await standingsOf(this.database, actor, call, this.clock.today()) };
  }

  @Post()
  @Describe({ summary: 'Ask the districts of an area', tag: 'activity-calls', body: CallBody })
  issue(@Req() request: Request, @Body() input: unknown) {
    return this.door.perform(request, issueCall, read(CallBody, input));
  }

  @Get(':id/reports')
  @Describe({ list: true, summary: 'What the districts sent', tag: 'activity-calls' })
  async reports(@Caller() actor: Actor, @Param('id') callId: string, @Query() asked: QueryWords) {
    const call = await callFor(this.database, actor, callId);
    return pageOf(await reportsOf(this.database, actor, call), report => report.id, asked);
  }

  @Get(':id/reports/:reportId')
  @Describe({ summary: 'One report', tag: 'activity-calls' })
  async report(@Caller() actor: Actor, @Param('id') callId: string, @Param('reportId') reportId: string) {
    return (await reportFor(this.database, actor, { callId, reportId })).report;
  }

  @Post(':id/reports')
  @Describe({ summary: 'Send a period’s report of a district', tag: 'activity-calls', body: CallReportBody })
  send(@Req() request: Request, @Param('id') callId: string, @Body() input: unknown) {
    return this.door.perform(request, sendActivityReport, { callId, ...read(CallReportBody, input) });
  }

  @Post(':id/reports/:reportId/decision')
  @Describe({
    summary: 'The office that asked takes a report, or sends it back to be mended',
    tag: 'activity-calls',
    body: ReportDecisionBody,
  })
  decide(
    @Req() request: Request,
    @Param('id') callId: string,
    @Param('reportId') reportId: string,
    @Body() input: unknown,
  ) {
    const asked = { callId, reportId, ...read(ReportDecisionBody, input) };
    return this.door.perform(request, decideActivityReport, asked);
  }
}
