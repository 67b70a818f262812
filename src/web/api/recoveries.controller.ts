import { Body, Controller, Get, Inject, Param, Patch, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { mustBeOfficer, mustSee } from '../../access/right.js';
import type { Actor } from '../../kernel/actor.js';
import { invalid, notFound } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import type { Database } from '../../platform/database/database.js';
import { holdForum, nameTeam } from '../../recovery/analyse/hold-forum.act.js';
import { openRecovery } from '../../recovery/analyse/open-recovery.act.js';
import { planVillages } from '../../recovery/analyse/plan-villages.act.js';
import { planRound } from '../../recovery/clinic/plan-round.act.js';
import { proposeRounds } from '../../recovery/clinic/propose-rounds.js';
import { recordRound } from '../../recovery/clinic/record-round.act.js';
import { closeRecovery } from '../../recovery/lessons/close-recovery.act.js';
import { factsOf, guideOf, recoveryFilter, recoveryOf } from '../../recovery/recovery.query.js';
import { recoveryAnswer } from '../../recovery/recovery-answer.query.js';
import { readStory } from '../../recovery/story.js';
import { Caller } from '../caller.js';
import { Door } from '../door.js';
import { DATABASE } from '../tokens.js';
import { dayAsked } from './day-asked.js';
import { Describe } from './describe.js';
import { listPage, pageOf, type QueryWords, whenAsked, withinArea } from './listing.js';
import {
  DayBody,
  ForumBody,
  PlanBody,
  RecoveryBody,
  RoundBody,
  RoundRecordBody,
  TeamBody,
} from './recovery-shapes.js';
import { read } from './shapes.js';

/** กข.คจ. arrears recovery: opening, the office's forum and plan, the mobile rounds, closing. */
@Controller('api/v1/recoveries')
export class RecoveriesController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Door) private readonly door: Door,
  ) {}

  @Get()
  @Describe({
    list: true,
    summary: 'The recoveries of the areas that the caller sees, each as it stands',
    tag: 'recoveries',
    query: { area: 'an area code', fundType: 'a kind of fund' },
  })
  async list(@Caller() actor: Actor, @Query() asked: QueryWords) {
    const where = [
      recoveryFilter(actor),
      ...withinArea(asked, 't.area'),
      ...whenAsked(asked, 'fundType', 't.fund_type = ?'),
    ];
    const select = 'select t.id from recovery t';
    const page = await listPage<{ id: string }>(this.database, { select, where }, asked);
    const today = this.clock.today();
    const items = [];
    for (const { id } of page.items) items.push(await recoveryAnswer(this.database, actor, id, today));
    return { ...page, items };
  }

  @Get(':id')
  @Describe({
    summary: 'A recovery: what was found at the start, what stands now, and each village',
    tag: 'recoveries',
    query: { asOf: 'a civil date; absent: today' },
  })
  one(@Caller() actor: Actor, @Param('id') recoveryId: string, @Query('asOf') asOf?: string) {
    const day = dayAsked('asOf', asOf) ?? this.clock.today();
    return recoveryAnswer(this.database, actor, recoveryId, day);
  }

  @Post()
  @Describe({
    summary: 'Open a recovery: its baseline is computed from loans and books, beside what villages reported',
    tag: 'recoveries',
    body: RecoveryBody,
  })
  async open(@Caller() actor: Actor, @Req() request: Request, @Body() input: unknown) {
    mustBeOfficer(actor);
    return this.door.perform(request, openRecovery, read(RecoveryBody, input));
  }

  @Post(':id/close')
  @Describe({
    summary: 'Close a recovery; a lesson must be written, and villages still open go on to the next one',
    tag: 'recoveries',
    body: DayBody,
  })
  async close(@Req() request: Request, @Param('id') recoveryId: string, @Body() input: unknown) {
    return this.door.perform(request, closeRecovery, { recoveryId, ...read(DayBody, input) });
  }

  @Get(':id/forums')
  @Describe({ list: true, summary: "The office's forums", tag: 'recoveries' })
  async forums(@Caller() actor: Actor, @Param('id') recoveryId: string, @Query() asked: QueryWords) {
    const { forums } = await this.storyFor(actor, recoveryId);
    return pageOf(forums, forum => forum.id, asked);
  }

  @Post(':id/forums')
  @Describe({ summary: 'Record a forum of the office', tag: 'recoveries', body: ForumBody })
  async holdForum(@Req() request: Request, @Param('id') recoveryId: string, @Body() input: unknown) {
    const { place = null, ...forum } = read(ForumBody, input);
    return this.door.perform(request, holdForum, { recoveryId, place, ...forum });
  }

  @Get(':id/team')
  @Describe({ summary: 'The team, its skills and subdistricts', tag: 'recoveries' })
  async team(@Caller() actor: Actor, @Param('id') recoveryId: string) {
    const { team, teamNamed } = await this.storyFor(actor, recoveryId);
    return { members: team, seq: teamNamed?.seq ?? 0 };
  }

  @Post(':id/team')
  @Describe({ summary: 'Name the whole team', tag: 'recoveries', body: TeamBody })
  async nameTeam(@Req() request: Request, @Param('id') recoveryId: string, @Body() input: unknown) {
    const { members, seen } = read(TeamBody, input);
    const whole = members.map(({ position = null, ...one }) => ({ ...one, position }));
    return this.door.perform(request, nameTeam, { recoveryId, members: whole, seen });
  }

  @Get(':id/plan')
  @Describe({ list: true, summary: 'The plan that stands for each village', tag: 'recoveries' })
  async plan(@Caller() actor: Actor, @Param('id') recoveryId: string, @Query() asked: QueryWords) {
    const { plans } = await this.storyFor(actor, recoveryId);
    const items = [...plans].map(([village, plan]) => ({ village, ...plan }));
    return pageOf(
      items.toSorted((a, b) => (a.village < b.village ? -1 : 1)),
      item => item.village,
      asked,
    );
  }

  @Post(':id/plan')
  @Describe({ summary: 'Plan villages: owner, ways to solve, day', tag: 'recoveries', body: PlanBody })
  async planVillages(
    @Caller() seenBy: Actor,
    @Req() request: Request,
    @Param('id') recoveryId: string,
    @Body() input: unknown,
  ) {
    const { on, items } = read(PlanBody, input);
    const whole = items.map(({ ownRemedy = null, dueOn = null, ...item }) => ({ ...item, ownRemedy, dueOn }));
    return {
      items: await this.door.perform(request, planVillages, { recoveryId, seenBy, on, items: whole }),
    };
  }

  @Get(':id/rounds')
  @Describe({ list: true, summary: 'The mobile rounds with what came out of them', tag: 'recoveries' })
  async rounds(@Caller() actor: Actor, @Param('id') recoveryId: string, @Query() asked: QueryWords) {
    const { rounds } = await this.storyFor(actor, recoveryId);
    return pageOf(rounds, round => String(round.number).padStart(4, '0'), asked);
  }

  @Get(':id/rounds/proposal')
  @Describe({
    summary: 'Rounds proposed for the problem villages, by subdistrict and size; nothing is stored',
    tag: 'recoveries',
    query: { count: 'how many rounds; absent: as config/recovery says' },
  })
  async proposal(@Caller() actor: Actor, @Param('id') recoveryId: string, @Query('count') asked?: string) {
    const recovery = await recoveryOf(this.database, recoveryId);
    const { villages } = await recoveryAnswer(this.database, actor, recoveryId, this.clock.today());
    const open = villages.filter(one => one.isProblem && one.status !== 'solved');
    const sized = open.map(one => ({ village: one.code, arrears: Number(one.remainingArrears) }));
    const count = countAsked(asked) ?? guideOf(recovery).rounds.proposed;
    const names = new Map(open.map(one => [one.code, one.name]));
    const rounds = proposeRounds(sized, count).map((codes, index) => ({
      number: index + 1,
      villages: codes.map(code => ({ code, name: names.get(code)! })),
    }));
    return { rounds };
  }

  @Get(':id/rounds/:roundId')
  @Describe({ summary: 'One mobile round', tag: 'recoveries' })
  async round(@Caller() actor: Actor, @Param('id') recoveryId: string, @Param('roundId') roundId: string) {
    const { rounds } = await this.storyFor(actor, recoveryId);
    const round = rounds.find(one => one.id === roundId);
    if (!round) throw notFound();
    return round;
  }

  @Post(':id/rounds')
  @Describe({ summary: 'Plan a mobile round', tag: 'recoveries', body: RoundBody })
  async planRound(
    @Caller() seenBy: Actor,
    @Req() request: Request,
    @Param('id') recoveryId: string,
    @Body() input: unknown,
  ) {
    const { time = null, ...round } = read(RoundBody, input);
    return this.door.perform(request, planRound, { recoveryId, seenBy, time, ...round });
  }

  @Patch(':id/rounds/:roundId')
  @Describe({ summary: 'Plan a round anew; its record stays', tag: 'recoveries', body: RoundBody })
  async replanRound(
    @Caller() seenBy: Actor,
    @Req() request: Request,
    @Param('id') recoveryId: string,
    @Param('roundId') roundId: string,
    @Body() input: unknown,
  ) {
    const { time = null, ...round } = read(RoundBody, input);
    return this.door.perform(request, planRound, { recoveryId, roundId, seenBy, time, ...round });
  }

  @Post(':id/rounds/:roundId/records')
  @Describe({
    summary: 'Record what came out of a round; may be filled in later',
    tag: 'recoveries',
    body: RoundRecordBody,
  })
  async recordRound(
    @Caller() seenBy: Actor,
    @Req() request: Request,
    @Param('id') recoveryId: string,
    @Param('roundId') roundId: string,
    @Body() input: unknown,
  ) {
    const { nextSteps, ...record } = read(RoundRecordBody, input);
    const steps = nextSteps.map(({ assignee = null, ...step }) => ({ ...step, assignee }));
    return this.door.perform(request, recordRound, {
      recoveryId,
      roundId,
      seenBy,
      ...record,
      nextSteps: steps,
    });
  }

  /** What is of the whole office is read by those who see the district, or a part of it. */
  private async storyFor(actor: Actor, recoveryId: string) {
    const recovery = await recoveryOf(this.database, recoveryId);
    const isWithin = actor.areas.some(area => area.startsWith(recovery.area));
    if (actor.role === 'committee-member' || !isWithin) mustSee(actor, { fundId: null, area: recovery.area });
    return readStory(await factsOf(this.database, recoveryId), this.clock.today());
  }
}

function countAsked(text: string | undefined): number | null {
  if (text === undefined || text === '') return null;
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= 50) return count;
  throw invalid('count', 'bad-number', 'count เป็นจำนวนเต็ม 1 ถึง 50', 'count is a whole number from 1 to 50');
}
