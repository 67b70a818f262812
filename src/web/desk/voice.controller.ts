import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Journal } from '../../journal/journal.js';
import { SYSTEM } from '../../kernel/actor.js';
import { forbidden, Refusal, type Words } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import type { Config } from '../../platform/config.js';
import type { Database } from '../../platform/database/database.js';
import { QUESTIONS } from '../../recovery/guide.js';
import { lessonFigures } from '../../recovery/lessons/lesson-figures.js';
import { recordForumVoice, speakWithoutName } from '../../recovery/lessons/speak.act.js';
import { type VoiceForm, voiceForm, voiceLink } from '../../recovery/lessons/voice.query.js';
import { recoveryAnswer } from '../../recovery/recovery-answer.query.js';
import { qrSvg } from '../../reminders/promptpay.js';
import { type FormReading, readForm } from '../form-reading.js';
import { EMPTY_FORM, type FormState } from '../frame.js';
import { languageOf } from '../language.js';
import { formOf, Pages, type Posted } from '../page-answer.js';
import { VoiceEndPage, VoiceFormPage, VoicesPage } from '../pages/voices.page.js';
import { CONFIG, DATABASE } from '../tokens.js';
import { words } from '../words/words.js';
import { Desk, DeskPages } from './desk.js';
import { recoveryStory, said } from './recovery-story.query.js';

/** ความเห็นไม่ระบุชื่อ as the office sees them: the code to print, what was said, what the forum adds. */
@DeskPages('recoveries/:id/lessons/voices')
export class VoicesDesk {
  constructor(
    @Inject(Desk) private readonly desk: Desk,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  list(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    return this.show(request, response, id, EMPTY_FORM);
  }

  @Post()
  async record(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    const { today } = this.desk.asking(request);
    const input = () =>
      readForm(request.body as Posted, today, form => ({ recoveryId: id, ...readVoice(form, []) }));
    await this.desk.pages.perform(request, response, recordForumVoice, input, {
      leadTo: () => `/recoveries/${id}/lessons/voices`,
      flash: said(t => t.lessons.done),
      again: form => this.show(request, response, id, form),
      fields: { answers: 'answer-expected' },
    });
  }

  private async show(request: Request, response: Response, id: string, form: FormState) {
    const asking = this.desk.asking(request);
    const { db, actor, today, lang } = asking;
    const { story, guide, areaName, mayWrite } = await recoveryStory(asking, id);
    const figures = lessonFigures(await recoveryAnswer(db, actor, id, today), story, guide);
    const { token, until } = await voiceLink(db, id, today);
    const url = `${this.config.publicUrl}/say/${token}`;
    const view = {
      recoveryId: id,
      areaName,
      link: story.closing ? null : { url, until, qr: qrSvg(url, words(lang).lessonWork.askBefore) },
      count: figures.voices,
      answers: QUESTIONS.flatMap(key => {
        const given = figures.answers[key];
        return given.length > 0 ? [{ question: guide.lessons.questions[key][lang], said: given }] : [];
      }),
      scores: Object.entries(figures.scores).map(([axis, mean]) => ({
        axis: guide.lessons.axes[axis]?.[lang] ?? axis,
        mean,
      })),
      questions: choicesOf(guide.lessons.questions, lang),
      mayWrite,
      form,
    };
    const frame = this.desk.pages.frame(request, response);
    this.desk.pages.show(response, VoicesPage({ view, frame }), response.statusCode);
  }
}

/** The form behind the code: for anybody, without a sign-in. */
@Controller('say')
export class SayController {
  constructor(
    @Inject(Pages) private readonly pages: Pages,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get(':token')
  async open(@Req() request: Request, @Res() response: Response, @Param('token') token: string) {
    const asked = await this.formOr(request, response, token);
    if (asked) this.show(request, response, asked, EMPTY_FORM);
  }

  @Post(':token')
  async send(@Req() request: Request, @Res() response: Response, @Param('token') token: string) {
    // No session whose secret the form could carry: the browser says where it was posted from.
    if (request.headers['sec-fetch-site'] === 'cross-site') throw forbidden();
    const asked = await this.formOr(request, response, token);
    if (!asked) return;
    const posted = (request.body ?? {}) as Posted;
    try {
      const voice = readForm(posted, this.clock.today(), form => readVoice(form, Object.keys(asked.axes)));
      await this.journal.perform(
        speakWithoutName,
        { recoveryId: asked.recoveryId, ...voice },
        { actor: SYSTEM, key: this.pages.keyOf(request, SYSTEM) },
      );
      response.redirect(303, `/say/${token}/thanks`);
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error;
      const form = formOf(posted, error);
      const faults = form.faults.map(fault => ({ ...fault, field: 'answer-expected' }));
      response.status(422);
      this.show(request, response, asked, { ...form, faults });
    }
  }

  @Get(':token/thanks')
  thanks(@Req() request: Request, @Res() response: Response) {
    const { thanks: title, thanksSays: says } = words(languageOf(request)).lessonWork;
    const frame = this.pages.frame(request, response);
    this.pages.show(response, VoiceEndPage({ view: { title, says }, frame }));
  }

  /** The form of a token; an old one is answered here, in words for whoever stands before the poster. */
  private async formOr(request: Request, response: Response, token: string): Promise<VoiceForm | null> {
    try {
      return await voiceForm(this.database, token, this.clock.today());
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'conflict') throw error;
      const lang = languageOf(request);
      const view = { title: words(lang).lessonWork.over, says: error.words[lang] };
      this.pages.show(response, VoiceEndPage({ view, frame: this.pages.frame(request, response) }), 409);
      return null;
    }
  }

  private show(request: Request, response: Response, asked: VoiceForm, form: FormState) {
    const lang = languageOf(request);
    const { place, until, questions, axes } = asked;
    const view = { place, until, questions: choicesOf(questions, lang), axes: choicesOf(axes, lang), form };
    const frame = this.pages.frame(request, response);
    this.pages.show(response, VoiceFormPage({ view, frame }), response.statusCode);
  }
}

function readVoice(form: FormReading, axes: string[]) {
  const scores: Record<string, number> = {};
  for (const axis of axes) {
    const score = form.wholeOr(`score-${axis}`, 1, 5);
    if (score !== undefined) scores[axis] = score;
  }
  const answers = Object.fromEntries(QUESTIONS.map(key => [key, form.textOr(`answer-${key}`, 5000) ?? '']));
  return { answers, scores };
}

function choicesOf(of: Record<string, Words>, lang: 'th' | 'en') {
  return Object.entries(of).map(([value, name]) => ({ value, label: name[lang] }));
}
