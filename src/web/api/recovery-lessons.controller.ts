import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { mustSee } from '../../access/right.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/refusal.js';
import type { Database } from '../../platform/database/database.js';
import { lessonState, nextSigner } from '../../recovery/lessons/lesson-state.js';
import {
  decideLesson,
  publishLesson,
  signLesson,
  writeLesson,
} from '../../recovery/lessons/write-lesson.act.js';
import { factsOf, guideOf, recoveryOf } from '../../recovery/recovery.query.js';
import { type Lesson, readStory } from '../../recovery/story.js';
import { Caller } from '../caller.js';
import { Door } from '../door.js';
import { DATABASE } from '../tokens.js';
import { Describe } from './describe.js';
import { LessonBody } from './lesson-shapes.js';
import { pageOf, type QueryWords } from './listing.js';
import { DayBody, DecisionBody, SignatureBody } from './recovery-shapes.js';
import { read } from './shapes.js';

/** ถอดบทเรียน: draft, signed along the chain, decided item by item, published. */
@Controller('api/v1/recoveries/:id/lessons')
export class RecoveryLessonsController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Door) private readonly door: Door,
  ) {}

  @Get()
  @Describe({ list: true, summary: 'The lessons of a recovery', tag: 'recoveries' })
  async list(@Caller() actor: Actor, @Param('id') recoveryId: string, @Query() asked: QueryWords) {
    const lessons = await this.lessonsFor(actor, recoveryId);
    const answers = await Promise.all(lessons.map(lesson => this.answer(recoveryId, lesson)));
    return pageOf(answers, lesson => lesson.id, asked);
  }

  @Get(':lessonId')
  @Describe({ summary: 'One lesson', tag: 'recoveries' })
  async one(@Caller() actor: Actor, @Param('id') recoveryId: string, @Param('lessonId') lessonId: string) {
    const lessons = await this.lessonsFor(actor, recoveryId);
    const lesson = lessons.find(one => one.lessonId === lessonId);
    if (!lesson) throw notFound();
    return this.answer(recoveryId, lesson);
  }

  @Post()
  @Describe({ summary: 'Write a lesson, at any time', tag: 'recoveries', body: LessonBody })
  async write(@Req() request: Request, @Param('id') recoveryId: string, @Body() input: unknown) {
    const lesson = { recoveryId, ...read(LessonBody, input) };
    return this.answer(recoveryId, await this.door.perform(request, writeLesson, lesson));
  }

  @Patch(':lessonId')
  @Describe({ summary: 'Write a draft anew; a signed one stays', tag: 'recoveries', body: LessonBody })
  async rewrite(
    @Req() request: Request,
    @Param('id') recoveryId: string,
    @Param('lessonId') lessonId: string,
    @Body() input: unknown,
  ) {
    const lesson = { recoveryId, lessonId, ...read(LessonBody, input) };
    return this.answer(recoveryId, await this.door.perform(request, writeLesson, lesson));
  }

  @Post(':lessonId/signatures')
  @Describe({ summary: 'Sign as the next of the chain', tag: 'recoveries', body: SignatureBody })
  async sign(
    @Req() request: Request,
    @Param('id') recoveryId: string,
    @Param('lessonId') lessonId: string,
    @Body() input: unknown,
  ) {
    const { actingFor = null, ...signature } = read(SignatureBody, input);
    const signed = { recoveryId, lessonId, actingFor, ...signature };
    return this.answer(recoveryId, await this.door.perform(request, signLesson, signed));
  }

  @Post(':lessonId/decisions')
  @Describe({ summary: 'Decide one item of a signed lesson', tag: 'recoveries', body: DecisionBody })
  async decide(
    @Req() request: Request,
    @Param('id') recoveryId: string,
    @Param('lessonId') lessonId: string,
    @Body() input: unknown,
  ) {
    const decision = { recoveryId, lessonId, ...read(DecisionBody, input) };
    return this.answer(recoveryId, await this.door.perform(request, decideLesson, decision));
  }

  @Post(':lessonId/publish')
  @HttpCode(201)
  @Describe({ summary: 'Publish what was decided to be published', tag: 'recoveries', body: DayBody })
  async publish(
    @Req() request: Request,
    @Param('id') recoveryId: string,
    @Param('lessonId') lessonId: string,
    @Body() input: unknown,
  ) {
    const { on } = read(DayBody, input);
    return this.answer(
      recoveryId,
      await this.door.perform(request, publishLesson, { recoveryId, lessonId, on }),
    );
  }

  private async lessonsFor(actor: Actor, recoveryId: string): Promise<Lesson[]> {
    const recovery = await recoveryOf(this.database, recoveryId);
    const isWithin = actor.areas.some(area => area.startsWith(recovery.area));
    if (actor.role === 'committee-member' || !isWithin) mustSee(actor, { fundId: null, area: recovery.area });
    return readStory(await factsOf(this.database, recoveryId)).lessons;
  }

  private async answer(recoveryId: string, { lessonId, id: _, ...lesson }: Lesson) {
    const chain = guideOf(await recoveryOf(this.database, recoveryId)).lessons.signers;
    const whole = { lessonId, id: lessonId, ...lesson };
    return {
      ...lesson,
      id: lessonId,
      recoveryId,
      state: lessonState(whole, chain),
      nextSigner: nextSigner(whole, chain),
    };
  }
}
