import { Body, Controller, Get, Inject, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../../kernel/actor.js';
import type { Database } from '../../platform/database/database.js';
import { recordReports } from '../../recovery/analyse/record-reports.act.js';
import { reportedAnswer } from '../../recovery/recovery-answer.query.js';
import { toldRecovery } from '../../recovery/told-recovery.query.js';
import { Caller } from '../caller.js';
import { Door } from '../door.js';
import { DATABASE } from '../tokens.js';
import { Describe } from './describe.js';
import { pageOf, type QueryWords } from './listing.js';
import { LaterReportsBody } from './recovery-shapes.js';
import { read } from './shapes.js';

/** Yearly debt reports that came after a recovery was opened. */
@Controller('api/v1/recoveries/:id/reports')
export class RecoveryReportsController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Door) private readonly door: Door,
  ) {}

  @Get()
  @Describe({ list: true, summary: 'What villages reported after the opening', tag: 'recoveries' })
  async list(@Caller() actor: Actor, @Param('id') recoveryId: string, @Query() asked: QueryWords) {
    const { story, villages } = await toldRecovery(this.database, actor, recoveryId);
    const reports = villages.flatMap(({ village }) =>
      (story.reports.get(village) ?? []).map(({ id, on, by, at, seq: _, ...figures }) => ({
        ...{ id, village, on, by, at },
        ...reportedAnswer(figures),
      })),
    );
    return pageOf(
      reports.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      report => report.id,
      asked,
    );
  }

  @Post()
  @Describe({
    summary: 'Record a later debt report; the baseline stays as it was',
    tag: 'recoveries',
    body: LaterReportsBody,
  })
  record(@Req() request: Request, @Param('id') recoveryId: string, @Body() input: unknown) {
    return this.door.perform(request, recordReports, { recoveryId, ...read(LaterReportsBody, input) });
  }
}
