import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { checkRight } from '../../access/right.js';
import { INSTALLATION_PLACE } from '../../journal/act.js';
import type { Actor } from '../../kernel/actor.js';
import { type DailyCounts, runDaily } from '../../operations/daily.job.js';
import type { House } from '../../operations/house.js';
import { type DispatchCounts, dispatch } from '../../reminders/dispatch.job.js';
import { Caller } from '../caller.js';
import { HOUSE } from '../tokens.js';
import { Describe } from './describe.js';
import { body, day, instant, read } from './shapes.js';

const DailyBody = body({ date: day() });
const DispatchBody = body({ now: instant().optional() });

/** The scheduler's work by hand, for administrators. */
@Controller('api/v1/jobs')
export class JobsController {
  constructor(@Inject(HOUSE) private readonly house: House) {}

  @Post('daily')
  @HttpCode(200)
  @Describe({
    summary: 'Close every day up to a date, once in effect',
    tag: 'jobs',
    body: DailyBody,
    status: 200,
  })
  daily(@Caller() actor: Actor, @Body() input: unknown): Promise<DailyCounts> {
    checkRight(actor, 'machine', INSTALLATION_PLACE);
    return runDaily(this.house, read(DailyBody, input).date);
  }

  @Post('dispatch')
  @HttpCode(200)
  @Describe({
    summary: 'Send what is due and wait until the queue is drained',
    tag: 'jobs',
    body: DispatchBody,
    status: 200,
  })
  dispatch(@Caller() actor: Actor, @Body() input: unknown): Promise<DispatchCounts> {
    checkRight(actor, 'machine', INSTALLATION_PLACE);
    const { now } = read(DispatchBody, input);
    return dispatch(this.house, now ? new Date(now) : this.house.clock.now());
  }
}
