import { Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DECISIONS, LESSON_TEMPLATES, type LessonTemplate } from '../../recovery/guide.js';
import {
  decideLesson,
  publishLesson,
  signLesson,
  writeLesson,
} from '../../recovery/lessons/write-lesson.act.js';
import { readForm } from '../form-reading.js';
import { EMPTY_FORM, type FormState } from '../frame.js';
import type { Posted } from '../page-answer.js';
import { LessonFormPage, LessonPage, LessonsPage } from '../pages/lessons.page.js';
import { readLines } from '../read-fields.js';
import { Desk, DeskPages } from './desk.js';
import { figuresSaid, lessonsView, lessonView } from './lesson-view.query.js';
import { recoveryStory, said } from './recovery-story.query.js';

interface Where {
  id: string;
  lessonId: string;
}

/** ถอดบทเรียน: written from any step, signed, decided, published, printed. */
@DeskPages('recoveries/:id/lessons')
export class LessonsDesk {
  constructor(@Inject(Desk) private readonly desk: Desk) {}

  @Get()
  async list(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    const asking = this.desk.asking(request);
    const view = lessonsView(asking, await recoveryStory(asking, id));
    this.desk.pages.show(response, LessonsPage({ view, frame: this.desk.pages.frame(request, response) }));
  }

  @Get('new')
  writing(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') id: string,
    @Query('template') asked: unknown,
  ) {
    return this.draft(request, response, id, { template: templateOf(asked), form: EMPTY_FORM });
  }

  @Post('new')
  async write(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    const asking = this.desk.asking(request);
    const posted = (request.body ?? {}) as Posted;
    const template = templateOf(posted['template']);
    const { heads } = (await recoveryStory(asking, id)).guide.lessons.templates[template];
    const input = () =>
      readForm(posted, asking.today, form => ({
        recoveryId: id,
        template,
        title: form.text('title', 300),
        sections: heads.map((head, index) => ({ head, text: form.textOr(`section-${index}`, 20_000) ?? '' })),
        improvements: readLines(form.textOr('improvements', 5000) ?? ''),
      }));
    await this.desk.pages.perform(request, response, writeLesson, input, {
      leadTo: lesson => `/recoveries/${id}/lessons/${lesson.lessonId}`,
      flash: said(t => t.lessons.written),
      again: form => this.draft(request, response, id, { template, form }),
      fields: { sections: 'section-0' },
    });
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

  private async draft(
    request: Request,
    response: Response,
    id: string,
    { template, form }: { template: LessonTemplate; form: FormState },
  ) {
    const asking = this.desk.asking(request);
    const { guide } = await recoveryStory(asking, id);
    const { heads } = guide.lessons.templates[template];
    const figures = await figuresSaid(asking, id);
    const view = { recoveryId: id, template, heads, figures, form };
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

function templateOf(asked: unknown): LessonTemplate {
  return LESSON_TEMPLATES.find(template => template === asked) ?? 'memo';
}
