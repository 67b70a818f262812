import { Body, Controller, Get, Inject, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { mustSee } from '../../access/right.js';
import type { Actor } from '../../kernel/actor.js';
import { writeBaht } from '../../kernel/money.js';
import { Clock } from '../../platform/clock.js';
import type { Database } from '../../platform/database/database.js';
import { confirmDebts } from '../../recovery/follow-up/confirm-debts.act.js';
import { registerWork } from '../../recovery/follow-up/register-work.query.js';
import {
  type ActionAnswer,
  changeStatus,
  confirmCauses,
  recordAction,
} from '../../recovery/follow-up/work-in-village.act.js';
import { factsOf, recoveryOf, seenVillages, villageOf, villagesOf } from '../../recovery/recovery.query.js';
import { villageAnswer } from '../../recovery/recovery-answer.query.js';
import { moneyOn } from '../../recovery/settlement.query.js';
import { readStory, type Story } from '../../recovery/story.js';
import { villageCase } from '../../recovery/village-case.query.js';
import { Caller } from '../caller.js';
import { Door } from '../door.js';
import { DATABASE } from '../tokens.js';
import { Describe } from './describe.js';
import { pageOf, type QueryWords } from './listing.js';
import { ActionBody, CausesBody, ConfirmationsBody, StatusBody } from './recovery-shapes.js';
import { read } from './shapes.js';

/** A recovery village by village: the case, its causes, actions and status. */
@Controller('api/v1/recoveries/:id/villages')
export class RecoveryVillagesController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Door) private readonly door: Door,
  ) {}

  @Get()
  @Describe({ list: true, summary: 'The villages of a recovery that the caller sees', tag: 'recoveries' })
  async list(@Caller() actor: Actor, @Param('id') recoveryId: string, @Query() asked: QueryWords) {
    const recovery = await recoveryOf(this.database, recoveryId);
    const villages = seenVillages(actor, recovery, await villagesOf(this.database, recoveryId));
    const today = this.clock.today();
    const story = readStory(await factsOf(this.database, recoveryId), today);
    const money = await moneyOn(this.database, recovery, villages, story, today);
    const items = villages.map(one => villageAnswer(one, story, money.get(one.village)!));
    return pageOf(items, item => item.code, asked);
  }

  @Get(':code')
  @Describe({
    summary: "A village's case: causes, households in arrears, actions, history of status and of money",
    tag: 'recoveries',
  })
  one(@Caller() actor: Actor, @Param('id') recoveryId: string, @Param('code') village: string) {
    return villageCase(this.database, actor, { recoveryId, village }, this.clock.today());
  }

  @Get(':code/causes')
  @Describe({ list: true, summary: 'Every time its causes were confirmed', tag: 'recoveries' })
  async causes(
    @Caller() actor: Actor,
    @Param('id') recoveryId: string,
    @Param('code') village: string,
    @Query() asked: QueryWords,
  ) {
    const { causes } = await this.storyFor(actor, recoveryId, village);
    return pageOf(causes.get(village) ?? [], one => one.id, asked);
  }

  @Post(':code/causes')
  @Describe({ summary: 'Confirm its causes, one of them the main one', tag: 'recoveries', body: CausesBody })
  async confirmCauses(
    @Req() request: Request,
    @Param('id') recoveryId: string,
    @Param('code') village: string,
    @Body() input: unknown,
  ) {
    const { causes, ...rest } = read(CausesBody, input);
    // One cause alone is the main one.
    const whole = causes.length === 1 ? causes.map(cause => ({ ...cause, main: true })) : causes;
    return this.door.perform(request, confirmCauses, { recoveryId, village, causes: whole, ...rest });
  }

  @Get(':code/confirmations')
  @Describe({
    summary: "How far its register is made anew: years without entries, balances, each household's answer",
    tag: 'recoveries',
  })
  register(@Caller() actor: Actor, @Param('id') recoveryId: string, @Param('code') village: string) {
    return registerWork(this.database, actor, { recoveryId, village }, this.clock.today());
  }

  @Post(':code/confirmations')
  @Describe({
    summary: 'Record what households said of their debts; one that does not agree becomes a task',
    tag: 'recoveries',
    body: ConfirmationsBody,
  })
  async confirmDebts(
    @Req() request: Request,
    @Param('id') recoveryId: string,
    @Param('code') village: string,
    @Body() input: unknown,
  ) {
    const told = await this.door.perform(request, confirmDebts, {
      ...{ recoveryId, village },
      ...read(ConfirmationsBody, input),
    });
    return { items: told.map(one => ({ ...one, owed: writeBaht(one.owed) })) };
  }

  @Get(':code/actions')
  @Describe({ list: true, summary: 'What was done in the village', tag: 'recoveries' })
  async actions(
    @Caller() actor: Actor,
    @Param('id') recoveryId: string,
    @Param('code') village: string,
    @Query() asked: QueryWords,
  ) {
    const { actions } = await this.storyFor(actor, recoveryId, village);
    const page = pageOf(actions.get(village) ?? [], one => one.id, asked);
    return { ...page, items: page.items.map(action => actionAnswer({ village, ...action })) };
  }

  @Post(':code/actions')
  @Describe({
    summary: 'Record what was done; `settles` only where the loans are not in the system',
    tag: 'recoveries',
    body: ActionBody,
  })
  async recordAction(
    @Req() request: Request,
    @Param('id') recoveryId: string,
    @Param('code') village: string,
    @Body() input: unknown,
  ) {
    const { settles = null, ...action } = read(ActionBody, input);
    const done = await this.door.perform(request, recordAction, { recoveryId, village, settles, ...action });
    return actionAnswer(done);
  }

  @Get(':code/status')
  @Describe({ list: true, summary: 'Its changes of status', tag: 'recoveries' })
  async statuses(
    @Caller() actor: Actor,
    @Param('id') recoveryId: string,
    @Param('code') village: string,
    @Query() asked: QueryWords,
  ) {
    const { statuses } = await this.storyFor(actor, recoveryId, village);
    return pageOf(statuses.get(village) ?? [], one => one.id, asked);
  }

  @Post(':code/status')
  @Describe({
    summary: 'Say that it is solved (409 while the rule does not hold and nobody waives it), or open again',
    tag: 'recoveries',
    body: StatusBody,
  })
  async changeStatus(
    @Req() request: Request,
    @Param('id') recoveryId: string,
    @Param('code') village: string,
    @Body() input: unknown,
  ) {
    return this.door.perform(request, changeStatus, { recoveryId, village, ...read(StatusBody, input) });
  }

  private async storyFor(actor: Actor, recoveryId: string, village: string): Promise<Story> {
    await villageOf(this.database, recoveryId, village);
    mustSee(actor, { fundId: null, area: village });
    return readStory(await factsOf(this.database, recoveryId));
  }
}

function actionAnswer({ settles, ...action }: ActionAnswer) {
  return { ...action, settles: settles && { ...settles, amount: writeBaht(settles.amount) } };
}
