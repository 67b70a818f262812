import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { checkRight } from '../../access/right.js';
import { INSTALLATION_PLACE } from '../../journal/act.js';
import type { Actor } from '../../kernel/actor.js';
import type { House } from '../../operations/house.js';
import { channelReports, operationsReport } from '../../operations/operations.query.js';
import { testChannel } from '../../reminders/test-channel.job.js';
import { actorOf, Caller } from '../caller.js';
import { Door } from '../door.js';
import { HOUSE } from '../tokens.js';
import { Describe } from './describe.js';
import { body, read, text } from './shapes.js';

const TestBody = body({ to: text(500) });

/** How the installation fares, for administrators. */
@Controller('api/v1')
export class OperationsController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(Door) private readonly door: Door,
  ) {}

  @Get('operations')
  @Describe({ summary: 'Runs, messages, what waits, channels, queue and backups', tag: 'operations' })
  operations(@Caller() actor: Actor) {
    checkRight(actor, 'administer', INSTALLATION_PLACE);
    return operationsReport(this.house);
  }

  @Get('channels')
  @Describe({ summary: 'The channels: state, pause and quota', tag: 'operations' })
  async channels(@Caller() actor: Actor) {
    checkRight(actor, 'administer', INSTALLATION_PLACE);
    const { database, channels, clock } = this.house;
    return { items: await channelReports(database, channels, clock.now()), nextCursor: null };
  }

  @Post('channels/:kind/test')
  @HttpCode(200)
  @Describe({
    summary: 'Send a test message to oneself; one that is taken ends a pause',
    tag: 'operations',
    body: TestBody,
    status: 200,
  })
  test(@Req() request: Request, @Param('kind') kind: string, @Body() input: unknown) {
    return this.door.performAll(request, 'test-channel', 'administer', () =>
      testChannel(this.house, { kind, to: read(TestBody, input).to }, actorOf(request)),
    );
  }
}
