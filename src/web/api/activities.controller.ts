import { Body, Controller, Get, Inject, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { z } from 'zod';
import { mustSee } from '../../access/right.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/refusal.js';
import { type ActivityRecord, activityRecord } from '../../loans/activity.query.js';
import { recordActivity } from '../../loans/record-activity.act.js';
import type { Database } from '../../platform/database/database.js';
import { fundPlace } from '../../registry/fund.query.js';
import type { FundActivity } from '../../registry/fund-record.entity.js';
import { Caller } from '../caller.js';
import { Door } from '../door.js';
import { DATABASE } from '../tokens.js';
import { Describe } from './describe.js';
import { type Listed, listPage, type QueryWords, whenAsked } from './listing.js';
import { EvidenceBody } from './loan-shapes.js';
import { body, day, id, note, read, text } from './shapes.js';

const ActivityBody = body({
  kind: text(60),
  on: day(),
  place: text(300),
  topics: z.union([z.array(text(500)).max(50), text(2000).transform(topic => [topic])]).optional(),
  attendance: z.array(text(200)).max(500).optional(),
  loanIds: z.array(id()).max(200).optional(),
  evidence: z.array(EvidenceBody).max(50).optional(),
  note: note().optional(),
});

/** What a fund does together: briefings, forums, meetings, visits, clinics. */
@Controller('api/v1/funds/:id/activities')
export class ActivitiesController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Door) private readonly door: Door,
  ) {}

  @Get()
  @Describe({
    list: true,
    summary: "A fund's meetings, visits and clinics",
    tag: 'funds',
    query: { kind: 'a step key or a kind of clinic or forum' },
  })
  async list(
    @Caller() actor: Actor,
    @Param('id') fundId: string,
    @Query() asked: QueryWords,
  ): Promise<Listed<ActivityRecord>> {
    mustSee(actor, await fundPlace(this.database, fundId));
    const where = [{ sql: 't.fund_id = ?', parameters: [fundId] }, ...whenAsked(asked, 'kind', 't.kind = ?')];
    const page = await listPage<FundActivity>(
      this.database,
      { select: 'select t.* from fund_activity t', where },
      asked,
    );
    return { ...page, items: page.items.map(activityRecord) };
  }

  @Get(':activityId')
  @Describe({ summary: 'One meeting, visit or clinic', tag: 'funds' })
  async one(
    @Caller() actor: Actor,
    @Param('id') fundId: string,
    @Param('activityId') activityId: string,
  ): Promise<ActivityRecord> {
    mustSee(actor, await fundPlace(this.database, fundId));
    const row = await this.database.first<FundActivity>(
      'select * from fund_activity where fund_id = ? and id = ?',
      [fundId, activityId],
    );
    if (!row) throw notFound();
    return activityRecord(row);
  }

  @Post()
  @Describe({
    summary: 'One meeting for many loans: a step key ticks that step on each',
    tag: 'funds',
    body: ActivityBody,
  })
  record(@Req() request: Request, @Param('id') fundId: string, @Body() input: unknown) {
    const given = read(ActivityBody, input);
    const { topics = [], attendance = [], loanIds = [], evidence = [], note = '', ...rest } = given;
    const activity = { fundId, topics, attendance, loanIds, evidence, note, ...rest };
    return this.door.perform(request, recordActivity, activity);
  }
}
