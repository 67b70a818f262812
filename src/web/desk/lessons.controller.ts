import { Get, Inject, Param, Post, Query, Req, Res, UseInterceptors } from '@nestjs/common';
import type { Request, Response } from 'express';
import { notFound } from '../../kernel/refusal.js';
import { DECISIONS, type LessonTemplate } from '../../recovery/guide.js';
import { finishImprovement } from '../../recovery/lessons/finish-improvement.act.js';
import type { LessonDraft } from '../../recovery/lessons/lesson-facts.js';
import { figuresOn } from '../../recovery/lessons/lesson-figures.query.js';
import {
  decideLesson,
  publishLesson,
  signLesson,
  writeLesson,
} from '../../recovery/lessons/write-lesson.act.js';
import type { Lesson } from '../../recovery/story.js';
import { readForm } from '../form-reading.js';
import { EMPTY_FORM, type FormState } from '../frame.js';
import { filesOf, PhotosAndDocuments, withFiles } from '../handed-in.js';
import type { Posted } from '../page-answer.js';
import { LessonFormPage } from '../pages/lesson-form.page.js';
import { LessonsPage } from '../pages/lesson-list.page.js';
import { LessonPage } from '../pages/lessons.page.js';
import { Desk, DeskPages } from './desk.js';
import { fieldsOfDraft, proposedValues, readLesson, templateOf, writtenValues } from './lesson-form.js';
import { lessonFormView, lessonsView, lessonView } from './lesson-view.query.js';
import { recoveryStory, said } from './recovery-story.query.js';

interface Where {
  id: string;
  lessonId: string;
}

/** As many as a lesson names in the API. */
const MOST_PHOTOS = 40;

/** What the form does not ask and a draft written anew goes on saying. */
function keptOf(lesson: Lesson | undefined): Partial<LessonDraft> {
  const { photos, causes, remedies } = lesson ?? {};
  return { ...(photos && { photos }), ...(causes && { causes }), ...(remedies && { remedies }) };
}

/** ถอดบทเรียน: written from any step, signed, decided, published, printed. */
@DeskPages('recoveries/:id/lessons')
export class LessonsDesk {
  constructor(@Inject(Desk) private readonly desk: Desk) {}

  @Get()
  async list(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    const asking = this.desk.asking(request);
    const view = await lessonsView(asking, await recoveryStory(asking, id), EMPTY_FORM);
    this.desk.pages.show(response, LessonsPage({ view, frame: this.desk.pages.frame(request, response) }));
  }

  @Post('tasks')
  async finish(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    const asking = this.desk.asking(request);
    const input = () =>
      readForm(request.body as Posted, asking.today, form => ({
        recoveryId: id,
        lessonId: form.text('lessonId', 50),
        index: form.wholeOr('index', 0, 999) ?? 0,
        note: '',
      }));
    await this.desk.pages.perform(request, response, finishImprovement, input, {
      leadTo: () => `/recoveries/${id}/lessons`,
      flash: said(t => t.lessonWork.finished),
      again: async form => {
        const view = await lessonsView(asking, await recoveryStory(asking, id), form);
        const frame = this.desk.pages.frame(request, response);
        this.desk.pages.show(response, LessonsPage({ view, frame }), response.statusCode);
      },
    });
  }

  @Get('new')
  async writing(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') id: string,
    @Query('template') asked: unknown,
  ) {
    const asking = this.desk.asking(request);
    const { guide } = await recoveryStory(asking, id);
    const template = templateOf(asked);
    const figures = await figuresOn(asking.db, asking.actor, id, asking.today);
    const form = { values: proposedValues(guide, template, figures), faults: [] };
    return this.draft(request, response, { id, template, form });
  }

  @Post('new')
  @UseInterceptors(PhotosAndDocuments)
  async write(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    const posted = (request.body ?? {}) as Posted;
    const again = (form: FormState) =>
      this.draft(request, response, { id, template: templateOf(posted['template']), form });
    await this.store(request, response, { id, again });
  }

  @Get(':lessonId/edit')
  async editing(@Req() request: Request, @Res() response: Response, @Param() at: Where) {
    const asking = this.desk.asking(request);
    const { guide, story } = await recoveryStory(asking, at.id);
    const lesson = story.lessons.find(one => one.lessonId === at.lessonId);
    if (!lesson) throw notFound();
    const values = writtenValues(guide, lesson, asking.today, asking.lang);
    const form = { values, faults: [], seen: String(lesson.seq) };
    const { template } = lesson;
    return this.draft(request, response, { id: at.id, lessonId: at.lessonId, template, form });
  }

  @Post(':lessonId/edit')
  @UseInterceptors(PhotosAndDocuments)
  async rewrite(@Req() request: Request, @Res() response: Response, @Param() at: Where) {
    const { id, lessonId } = at;
    const template = templateOf((request.body as Posted)?.['template']);
    const again = async (typed: FormState) => {
      // After another's change the next try is about the lesson as it stands now.
      const { story } = await recoveryStory(this.desk.asking(request), id);
      const now = story.lessons.find(one => one.lessonId === lessonId);
      const form = response.statusCode === 409 && now ? { ...typed, seen: String(now.seq) } : typed;
      await this.draft(request, response, { id, lessonId, template, form });
    };
    await this.store(request, response, { id, lessonId, again });
  }

  @Get(':lessonId')
  one(@Req() request: Request, @Res() response: Response, @Param() at: Where) {
    return this.lesson(request, response, at, EMPTY_FORM);
  }

  @Post(':lessonId/signatures')
  async sign(@Req() request: Request, @Res() response: Response, @Param() at: Where) {
    const { today } = this.desk.asking(request);
    const input = () =>
      readForm(request.body as Posted, today, form => ({
        recoveryId: at.id,
        lessonId: at.lessonId,
        name: form.text('name', 200),
        position: form.text('position', 200),
        actingFor: form.textOr('actingFor', 200) ?? null,
        on: form.day('on'),
      }));
    await this.desk.pages.perform(request, response, signLesson, input, this.after(request, response, at));
  }

  @Post(':lessonId/decisions')
  async decide(@Req() request: Request, @Res() response: Response, @Param() at: Where) {
    const { today } = this.desk.asking(request);
    const input = () =>
      readForm(request.body as Posted, today, form => ({
        recoveryId: at.id,
        lessonId: at.lessonId,
        decision: form.oneOf('decision', DECISIONS),
        agreed: form.oneOf('agreed', ['yes', 'no']) === 'yes',
        by: form.text('by', 200),
        note: '',
        on: form.day('on'),
      }));
    await this.desk.pages.perform(request, response, decideLesson, input, this.after(request, response, at));
  }

  @Post(':lessonId/publish')
  async publish(@Req() request: Request, @Res() response: Response, @Param() at: Where) {
    const input = { recoveryId: at.id, lessonId: at.lessonId };
    await this.desk.pages.perform(request, response, publishLesson, input, this.after(request, response, at));
  }

  private after(request: Request, response: Response, at: Where) {
    return {
      leadTo: () => `/recoveries/${at.id}/lessons/${at.lessonId}`,
      flash: said(t => t.lessons.done),
      again: (form: FormState) => this.lesson(request, response, at, form),
    };
  }

  private async store(
    request: Request,
    response: Response,
    { id, lessonId, again }: { id: string; lessonId?: string; again: (form: FormState) => Promise<void> },
  ) {
    const asking = this.desk.asking(request);
    const posted = (request.body ?? {}) as Posted;
    const { guide, story } = await recoveryStory(asking, id);
    const kept = keptOf(story.lessons.find(one => one.lessonId === lessonId));
    const input = () =>
      readForm(posted, asking.today, form => ({
        recoveryId: id,
        ...kept,
        ...(lessonId ? { lessonId, seen: form.wholeOr('seen', 0, 999_999) } : {}),
        ...readLesson(form, guide, templateOf(posted['template'])),
      }));
    const { photos } = await figuresOn(asking.db, asking.actor, id, asking.today);
    const act = withFiles(writeLesson, filesOf(request, 'photos'), (draft, ids) => ({
      ...draft,
      photos: [...(draft.photos ?? photos.map(photo => photo.fileId)), ...ids].slice(-MOST_PHOTOS),
    }));
    await this.desk.pages.perform(request, response, act, input, {
      leadTo: lesson => `/recoveries/${id}/lessons/${lesson.lessonId}`,
      flash: said(t => t.lessons.written),
      again,
      fields: { ...fieldsOfDraft(guide, templateOf(posted['template'])), file: 'photos' },
    });
  }

  private async draft(
    request: Request,
    response: Response,
    asked: { id: string; lessonId?: string; template: LessonTemplate; form: FormState },
  ) {
    const view = await lessonFormView(this.desk.asking(request), asked);
    const frame = this.desk.pages.frame(request, response);
    this.desk.pages.show(response, LessonFormPage({ view, frame }), response.statusCode);
  }

  private async lesson(request: Request, response: Response, at: Where, form: FormState) {
    const asking = this.desk.asking(request);
    const view = await lessonView(asking, await recoveryStory(asking, at.id), at.lessonId, form);
    const frame = this.desk.pages.frame(request, response);
    this.desk.pages.show(response, LessonPage({ view, frame }), response.statusCode);
  }
}
