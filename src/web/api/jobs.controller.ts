import { Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { type DailyCounts, runDaily } from '../../operations/daily.job.js';
import type { House } from '../../operations/house.js';
import { type DispatchCounts, dispatch } from '../../reminders/dispatch.job.js';
import { Door } from '../door.js';
import { HOUSE } from '../tokens.js';
import { Describe } from './describe.js';
import { body, day, instant, read } from './shapes.js';

const DailyBody = body({ date: day() });
const DispatchBody = body({ now: instant().optional() });

/** The scheduler's work by hand, for administrators. */
@Controller('api/v1/jobs')
export class JobsController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(Door) private readonly door: Door,
  ) {}

  @Post('daily')
  @HttpCode(200)
  @Describe({
    summary: 'Close every day up to a date, once in effect',
    tag: 'jobs',
    body: DailyBody,
    status: 200,
  })
  daily(@Req() request: Request, @Body() input: unknown): Promise<DailyCounts> {
    return this.door.performAll(request, 'run-daily', 'machine', () =>
      runDaily(this.house, read(DailyBody, input).date),
    );
  }

  @Post('dispatch')
  @HttpCode(200)
  @Describe({
    summary: 'Send what is due and wait until the queue is drained',
    tag: 'jobs',
    body: DispatchBody,
    status: 200,
  })
  dispatch(@Req() request: Request, @Body() input: unknown): Promise<DispatchCounts> {
    return this.door.performAll(request, 'dispatch', 'machine', () => {
      const { now } = read(DispatchBody, input);
      return dispatch(this.house, now ? new Date(now) : this.house.clock.now());
    });
  }
}
