import { Get, Inject, Param, Post, Req, Res, UseInterceptors } from '@nestjs/common';
import type { Request, Response } from 'express';
import { daysBetween } from '../../kernel/civil-date.js';
import { analysisOf } from '../../recovery/analyse/analysis.query.js';
import { forumAnswer, nextForumOn } from '../../recovery/analyse/forum-progress.query.js';
import { holdForum } from '../../recovery/analyse/hold-forum.act.js';
import { type FormReading, readForm } from '../form-reading.js';
import type { FormState } from '../frame.js';
import { PhotosAndDocuments } from '../handed-in.js';
import type { Posted } from '../page-answer.js';
import { ForumPage, ForumsPage } from '../pages/forum.page.js';
import { ForumFormPage } from '../pages/forum-form.page.js';
import { readLines } from '../read-fields.js';
import { Desk, DeskPages } from './desk.js';
import { photosOf, withPhotos } from './evidence.js';
import { lessonsOfOthers } from './lesson-view.query.js';
import { headOf, plainName, type RecoveryStory, recoveryStory, said } from './recovery-story.query.js';

/** เวทีแลกเปลี่ยนเรียนรู้ในหน่วยงาน: step 1, again each month until the recovery is closed. */
@DeskPages('recoveries/:id/forums')
export class ForumDesk {
  constructor(@Inject(Desk) private readonly desk: Desk) {}

  @Get()
  async list(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    const { db, actor, today, ...asking } = this.desk.asking(request);
    const told = await recoveryStory({ db, actor, today, ...asking }, id);
    const { villages } = await analysisOf(db, actor, id, today);
    const nextOn = nextForumOn(told.recovery, told.story);
    const view = {
      ...headOf(told),
      villages: villages.map(one => ({ ...one, plainName: plainName(one.name) })),
      forums: told.story.forums
        .toSorted((a, b) => (a.on < b.on ? -1 : 1))
        .map((forum, place) => ({
          id: forum.id,
          number: place + 1,
          on: forum.on,
          came: forum.attendance.length,
          place: forum.place && plainName(forum.place),
        }))
        .toReversed(),
      team: told.story.team,
      nextOn,
      daysLate: nextOn ? Math.max(0, daysBetween(nextOn, today)) : 0,
      lessons: await lessonsOfOthers(db, told),
      mayWrite: told.mayWriteOffice,
    };
    this.desk.pages.show(response, ForumsPage({ view, frame: this.desk.pages.frame(request, response) }));
  }

  @Get('new')
  holding(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    return this.holdForm(request, response, id, null);
  }

  @Post('new')
  @UseInterceptors(PhotosAndDocuments)
  async hold(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    const asking = this.desk.asking(request);
    const { story } = await recoveryStory(asking, id);
    const names = story.team.map(member => member.name);
    const input = () =>
      readForm(request.body as Posted, asking.today, form => ({ recoveryId: id, ...forumOf(form, names) }));
    await this.desk.pages.perform(request, response, withPhotos(holdForum, request), input, {
      leadTo: forum => `/recoveries/${id}/forums/${forum.id}`,
      flash: said(t => t.forum.saved),
      again: form => this.holdForm(request, response, id, form),
      fields: { file: 'photos' },
    });
  }

  @Get(':forumId')
  async one(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') recoveryId: string,
    @Param('forumId') forumId: string,
  ) {
    const asking = this.desk.asking(request);
    const told = await recoveryStory(asking, recoveryId);
    const forum = await forumAnswer(asking.db, asking.actor, { recoveryId, forumId });
    const view = { ...headOf(told), forum, photos: photosOf(forum.evidence) };
    this.desk.pages.show(response, ForumPage({ view, frame: this.desk.pages.frame(request, response) }));
  }

  private async holdForm(request: Request, response: Response, id: string, form: FormState | null) {
    const told = await recoveryStory(this.desk.asking(request), id);
    const proposed = { attendance: told.story.team.map(one => one.name), minutes: agendaOf(told) };
    const view = {
      ...headOf(told),
      team: told.story.team.map(({ name, position }) => ({
        value: name,
        label: plainName(name),
        ...(position ? { detail: position } : {}),
      })),
      form: form ?? { values: proposed, faults: [] },
    };
    const frame = this.desk.pages.frame(request, response);
    this.desk.pages.show(response, ForumFormPage({ view, frame }), response.statusCode);
  }
}

/** The step's aims as the heads of the minutes, to be filled in. */
function agendaOf({ guide }: RecoveryStory): string {
  return guide.steps.analyse.aims.map((aim, place) => `${place + 1}. ${aim.th}\n`).join('\n');
}

function forumOf(form: FormReading, team: string[]) {
  const others = readLines(form.textOr('others', 5000) ?? '');
  return {
    on: form.day('on'),
    place: form.textOr('place', 300) ?? null,
    attendance: [...form.many('attendance').filter(name => team.includes(name)), ...others],
    minutes: form.text('minutes', 20_000),
    learning: team.flatMap((person, place) => {
      const wanted = form.textOr(`wanted-${place}`, 1000) ?? '';
      const passedOn = form.textOr(`passedOn-${place}`, 1000) ?? '';
      return wanted || passedOn ? [{ person, wanted, passedOn }] : [];
    }),
    evidence: [],
  };
}
