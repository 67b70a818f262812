import { Controller, Get, Inject, Param } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../platform/clock.js';
import type { Database } from '../../platform/database/database.js';
import { analysisOf } from '../../recovery/analyse/analysis.query.js';
import { forumAnswer } from '../../recovery/analyse/forum-progress.query.js';
import { invitationsOf } from '../../recovery/clinic/invitations.query.js';
import { toldRecovery } from '../../recovery/told-recovery.query.js';
import { Caller } from '../caller.js';
import { DATABASE } from '../tokens.js';
import { Describe } from './describe.js';

/** What the office's forum looks at, and what moved since the one before. */
@Controller('api/v1/recoveries/:id')
export class RecoveryForumsController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
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
    summary: 'Who of each village is invited to a round, and the words to send or read out',
    tag: 'recoveries',
  })
  async invitations(
    @Caller() actor: Actor,
    @Param('id') recoveryId: string,
    @Param('roundId') roundId: string,
  ) {
    const told = await toldRecovery(this.database, actor, recoveryId);
    const { office, villages } = await invitationsOf(this.database, told, roundId);
    return { office, villages };
  }
}
