import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { mustSee } from '../../access/right.js';
import { Journal } from '../../journal/journal.js';
import { type Actor, SYSTEM } from '../../kernel/actor.js';
import { invalid, notFound } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import type { Config } from '../../platform/config.js';
import type { Database } from '../../platform/database/database.js';
import { finishImprovement } from '../../recovery/lessons/finish-improvement.act.js';
import { improvementsFor } from '../../recovery/lessons/improvement.query.js';
import { figuresOn } from '../../recovery/lessons/lesson-figures.query.js';
import { recordForumVoice, speakWithoutName } from '../../recovery/lessons/speak.act.js';
import { voiceForm, voiceLink } from '../../recovery/lessons/voice.query.js';
import { factsOf, recoveryPlace } from '../../recovery/recovery.query.js';
import { readStory } from '../../recovery/story.js';
import { Caller } from '../caller.js';
import { Door } from '../door.js';
import { CONFIG, DATABASE } from '../tokens.js';
import { Describe } from './describe.js';
import { ForumVoiceBody, ImprovementBody, VoiceBody } from './lesson-shapes.js';
import { pageOf, type QueryWords } from './listing.js';
import { read } from './shapes.js';

/** What people say for the lessons, and what became of the improvements that were agreed to. */
@Controller('api/v1/recoveries/:id')
export class LessonVoicesController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Door) private readonly door: Door,
  ) {}

  @Get('voice-link')
  @Describe({ summary: 'The signed link of the form without names, to print as a code', tag: 'recoveries' })
  async link(@Caller() actor: Actor, @Param('id') recoveryId: string) {
    mustSee(actor, await recoveryPlace(this.database, recoveryId));
    const { token, until } = await voiceLink(this.database, recoveryId, this.clock.today());
    return { token, until, url: `${this.config.publicUrl}/say/${token}` };
  }

  @Get('voices')
  @Describe({ list: true, summary: 'What people said, without names', tag: 'recoveries' })
  async voices(@Caller() actor: Actor, @Param('id') recoveryId: string, @Query() asked: QueryWords) {
    return pageOf(await this.said(actor, recoveryId), voice => voice.id, asked);
  }

  @Get('voices/:voiceId')
  @Describe({ summary: 'What one of them said', tag: 'recoveries' })
  async voice(@Caller() actor: Actor, @Param('id') recoveryId: string, @Param('voiceId') voiceId: string) {
    const voice = (await this.said(actor, recoveryId)).find(one => one.id === voiceId);
    if (!voice) throw notFound();
    return voice;
  }

  @Post('voices')
  @Describe({ summary: 'Write down what the forum says', tag: 'recoveries', body: ForumVoiceBody })
  record(@Req() request: Request, @Param('id') recoveryId: string, @Body() input: unknown) {
    return this.door.perform(request, recordForumVoice, { recoveryId, ...read(ForumVoiceBody, input) });
  }

  @Get('lesson-figures')
  @Describe({
    summary: 'What lessons can say by themselves: figures, counts, timeline, causes, what people said',
    tag: 'recoveries',
  })
  figures(@Caller() actor: Actor, @Param('id') recoveryId: string) {
    return figuresOn(this.database, actor, recoveryId, this.clock.today());
  }

  @Get('improvements')
  @Describe({
    list: true,
    summary: "Next year's tasks: improvements that the area agreed to, done or still to do",
    tag: 'recoveries',
  })
  async improvements(@Caller() actor: Actor, @Param('id') recoveryId: string, @Query() asked: QueryWords) {
    mustSee(actor, await recoveryPlace(this.database, recoveryId));
    const items = await improvementsFor(this.database, recoveryId);
    return pageOf(items, one => `${one.lessonId}.${String(one.index).padStart(3, '0')}`, asked);
  }

  @Post('improvements/:lessonId/:index/done')
  @Describe({ summary: 'An agreed improvement was carried out', tag: 'recoveries', body: ImprovementBody })
  finish(
    @Req() request: Request,
    @Param() { id: recoveryId, lessonId, index }: { id: string; lessonId: string; index: string },
    @Body() input: unknown,
  ) {
    if (!/^\d{1,3}$/.test(index)) throw invalid('index', 'bad-number', 'ลำดับข้อเป็นตัวเลข', 'A whole number');
    const done = { recoveryId, lessonId, index: Number(index), ...read(ImprovementBody, input) };
    return this.door.perform(request, finishImprovement, done);
  }

  private async said(actor: Actor, recoveryId: string) {
    mustSee(actor, await recoveryPlace(this.database, recoveryId));
    const { voices } = readStory(await factsOf(this.database, recoveryId));
    return voices.map(({ id, on, source, answers, scores }) => ({ id, on, source, answers, scores }));
  }
}

/** The form without names: no sign-in, a signed link, a limit of tries. */
@Controller('api/v1/lesson-forms')
export class LessonFormsController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Journal) private readonly journal: Journal,
  ) {}

  @Get(':token')
  @Describe({ open: true, summary: 'What the form without names asks', tag: 'recoveries' })
  async form(@Param('token') token: string) {
    const { recoveryId: _, ...form } = await voiceForm(this.database, token, this.clock.today());
    return form;
  }

  @Post(':token')
  @HttpCode(201)
  @Describe({ open: true, summary: 'Answer without a name', tag: 'recoveries', body: VoiceBody })
  async answer(@Param('token') token: string, @Body() input: unknown) {
    const { recoveryId } = await voiceForm(this.database, token, this.clock.today());
    const said = { recoveryId, ...read(VoiceBody, input) };
    return this.journal.perform(speakWithoutName, said, { actor: SYSTEM });
  }
}
