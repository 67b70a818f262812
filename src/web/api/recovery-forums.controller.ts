import { Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../../kernel/actor.js';
import type { House } from '../../operations/house.js';
import { Clock } from '../../platform/clock.js';
import type { Database } from '../../platform/database/database.js';
import { analysisOf } from '../../recovery/analyse/analysis.query.js';
import { forumAnswer } from '../../recovery/analyse/forum-progress.query.js';
import { sendInvitations } from '../../recovery/clinic/deliver-invitations.job.js';
import { invitationsOf } from '../../recovery/clinic/invitations.query.js';
import { stateOf } from '../../recovery/clinic/invited.js';
import { toldRecovery } from '../../recovery/told-recovery.query.js';
import { Caller } from '../caller.js';
import { Door } from '../door.js';
import { DATABASE, HOUSE } from '../tokens.js';
import { Describe } from './describe.js';

/** What the office's forum looks at, and what moved since the one before. */
@Controller('api/v1/recoveries/:id')
export class RecoveryForumsController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Door) private readonly door: Door,
    @Inject(HOUSE) private readonly house: House,
  ) {}

  @Get('analysis')
  @Describe({
    summary: 'Each problem village with amount, age, share of capital, causes, history, and who suits it',
    tag: 'recoveries',
  })
  analysis(@Caller() actor: Actor, @Param('id') recoveryId: string) {
    return analysisOf(this.database, actor, recoveryId, this.clock.today());
  }

  @Get('forums/:forumId')
  @Describe({ summary: 'One forum, and what moved in each village since the one before', tag: 'recoveries' })
  forum(@Caller() actor: Actor, @Param('id') recoveryId: string, @Param('forumId') forumId: string) {
    return forumAnswer(this.database, actor, { recoveryId, forumId });
  }

  @Get('rounds/:roundId/invitations')
  @Describe({
    summary:
      'Who of each village is invited to a round, the words to read out, and what became of each message',
    tag: 'recoveries',
  })
  async invitations(
    @Caller() actor: Actor,
    @Param('id') recoveryId: string,
    @Param('roundId') roundId: string,
  ) {
    const told = await toldRecovery(this.database, actor, recoveryId);
    const { office, villages } = await invitationsOf(this.database, told, roundId);
    const own = new Set(villages.map(one => one.village));
    const messages = told.story.invitations
      .filter(one => one.roundId === roundId && own.has(one.village))
      .map(({ retryKey: _, hand: __, roundId: ___, ...one }) => ({ ...one, state: stateOf(one) }));
    return { office, villages, messages };
  }

  @Post('rounds/:roundId/invitations')
  @HttpCode(200)
  @Describe({
    summary:
      'Send the invitations to those who agreed to messages, once for the same words; the others by hand',
    tag: 'recoveries',
    status: 200,
  })
  invite(
    @Caller() actor: Actor,
    @Req() request: Request,
    @Param('id') recoveryId: string,
    @Param('roundId') roundId: string,
  ) {
    return sendInvitations(this.house, { recoveryId, roundId, actor }, (act, input) =>
      this.door.perform(request, act, input),
    );
  }
}
