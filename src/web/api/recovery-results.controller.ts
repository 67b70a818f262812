import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../platform/clock.js';
import type { Database } from '../../platform/database/database.js';
import { recoveryResult, resultAnswer } from '../../recovery/reports/result.query.js';
import { Caller } from '../caller.js';
import { DATABASE } from '../tokens.js';
import { dayAsked } from './day-asked.js';
import { Describe } from './describe.js';

/** Before and after: a recovery's villages and money by place, cause, round and officer, and over time. */
@Controller('api/v1/recoveries/:id/result')
export class RecoveryResultsController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get()
  @Describe({
    summary:
      'Before and after: by subdistrict, cause, round and officer, each adding up to the whole; a time line',
    tag: 'recoveries',
    query: { asOf: 'a civil date; absent: today' },
  })
  async result(@Caller() actor: Actor, @Param('id') recoveryId: string, @Query('asOf') asOf?: string) {
    const day = dayAsked('asOf', asOf) ?? this.clock.today();
    return resultAnswer(await recoveryResult(this.database, actor, recoveryId, day));
  }
}
