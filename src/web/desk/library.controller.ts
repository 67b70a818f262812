import { Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { mustBeOfficer } from '../../access/right.js';
import { notFound } from '../../kernel/refusal.js';
import { recoveryGuides } from '../../recovery/guide.adapter.js';
import { CAUSES, guideOn } from '../../recovery/guide.js';
import { libraryLessons } from '../../recovery/lessons/library.query.js';
import { LibraryLessonPage, LibraryPage } from '../pages/library.page.js';
import { type Asking, Desk, DeskPages } from './desk.js';

/** คลังบทเรียน: for every officer, of every district. */
@DeskPages('lessons')
export class LibraryDesk {
  constructor(@Inject(Desk) private readonly desk: Desk) {}

  @Get()
  async list(@Req() request: Request, @Res() response: Response, @Query() query: Record<string, unknown>) {
    const asking = this.desk.asking(request);
    mustBeOfficer(asking.actor);
    const word = (name: string) =>
      typeof query[name] === 'string' ? (query[name] as string).slice(0, 200) : '';
    const asked = { q: word('q'), cause: word('cause'), remedy: word('remedy'), area: word('area') };
    const everything = await libraryLessons(asking.db, {});
    const found = await libraryLessons(asking.db, {
      words: asked.q,
      causes: asked.cause ? [asked.cause] : [],
      remedy: asked.remedy,
      area: asked.area,
    });
    const causes = causeNames(asking);
    const remedies = new Map(everything.flatMap(one => one.remedies.map(({ key, name }) => [key, name])));
    const places = new Map(everything.map(one => [one.area, one.place]));
    const choices = (of: Map<string, string>) => [...of].map(([value, label]) => ({ value, label }));
    const view = {
      asked,
      causes: choices(causes),
      remedies: choices(remedies),
      places: choices(places),
      lessons: found.map(one => ({
        ...{ id: one.id, title: one.title, place: one.place, on: one.publishedOn, madeUp: one.madeUp },
        causes: one.causes.map(key => causes.get(key) ?? key).join(', '),
      })),
    };
    this.desk.pages.show(response, LibraryPage({ view, frame: this.desk.pages.frame(request, response) }));
  }

  @Get(':lessonId')
  async one(@Req() request: Request, @Res() response: Response, @Param('lessonId') lessonId: string) {
    const asking = this.desk.asking(request);
    mustBeOfficer(asking.actor);
    const lesson = (await libraryLessons(asking.db, {})).find(one => one.id === lessonId);
    if (!lesson) throw notFound();
    const causes = causeNames(asking);
    const { title, place, publishedOn: on, improvements, madeUp } = lesson;
    const view = {
      ...{ title, place, on, improvements, madeUp },
      causes: lesson.causes.map(key => causes.get(key) ?? key),
      remedies: lesson.remedies.map(one => one.name),
      sections: lesson.sections.map(({ head, text, rows = [] }) => ({
        head,
        lines: [...text.split('\n'), ...rows.map(row => row.filter(Boolean).join(' · '))].filter(Boolean),
      })),
    };
    const frame = this.desk.pages.frame(request, response);
    this.desk.pages.show(response, LibraryLessonPage({ view, frame }));
  }
}

function causeNames({ today, lang }: Asking): Map<string, string> {
  const guide = guideOn(recoveryGuides(), 'kkj', today)!;
  return new Map(CAUSES.map(key => [key, guide.causes[key][lang]]));
}
