import { Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { checkRight, scopeFilter } from '../../access/right.js';
import { finishTask } from '../../loans/finish-task.act.js';
import { openOn, TASK_ORDER, TASKS, type TaskRow, taskOf, taskPlace } from '../../loans/task.query.js';
import { readForm } from '../form-reading.js';
import { EMPTY_FORM, type FormState } from '../frame.js';
import type { Posted } from '../page-answer.js';
import { TaskDonePage, TasksPage } from '../pages/lists.page.js';
import { TodayPage } from '../pages/today.page.js';
import { Desk, DeskPages } from './desk.js';
import { type Words, wordOf } from './overview-asked.js';
import { pageOf } from './page-of.query.js';
import { taskThings, todayView } from './today.query.js';

/** วันนี้, and everything that people have to do by hand. */
@DeskPages()
export class TodayDesk {
  constructor(@Inject(Desk) private readonly desk: Desk) {}

  @Get('today')
  async today(@Req() request: Request, @Res() response: Response) {
    const view = await todayView(this.desk.asking(request));
    this.desk.pages.show(response, TodayPage({ view, frame: this.desk.pages.frame(request, response) }));
  }

  @Get('tasks')
  async all(@Req() request: Request, @Res() response: Response, @Query() asked: Words) {
    const asking = this.desk.asking(request);
    const [fundId, kind] = [wordOf(asked, 'fundId'), wordOf(asked, 'kind')];
    const where = [
      ...(fundId ? [{ sql: 't.fund_id = ?', parameters: [fundId] }] : []),
      ...(kind ? [{ sql: 't.kind = ?', parameters: [kind] }] : []),
      scopeFilter(asking.actor, 'f.area', 't.fund_id'),
      openOn(asking.today),
      { sql: 't.done_on is null', parameters: [] },
    ];
    const query = { select: TASKS, where, orderBy: TASK_ORDER, oldestFirst: true };
    const page = await pageOf<TaskRow & { cursor: string }>(asking.db, query, request.originalUrl);
    const view = { ...page, rows: await taskThings(page.rows, asking) };
    this.desk.pages.show(response, TasksPage({ view, frame: this.desk.pages.frame(request, response) }));
  }

  @Get('tasks/:id/done')
  async finishing(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    const { actor, place } = await this.desk.askingAt(request, db => taskPlace(db, id));
    checkRight(actor, finishTask.right, place);
    await this.doneForm(request, response, id, EMPTY_FORM);
  }

  @Post('tasks/:id/done')
  async finish(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    const { today } = await this.desk.askingAt(request, db => taskPlace(db, id));
    const input = () =>
      readForm(request.body as Posted, today, form => ({
        taskId: id,
        on: form.day('on'),
        note: form.textOr('note', 5000) ?? '',
      }));
    await this.desk.pages.perform(request, response, finishTask, input, {
      leadTo: () => '/today',
      flash: { th: 'บันทึกว่าทำแล้ว', en: 'Recorded as done' },
      again: form => this.doneForm(request, response, id, form),
    });
  }

  private async doneForm(request: Request, response: Response, id: string, form: FormState) {
    const { db, today, lang } = this.desk.asking(request);
    const task = await taskOf(db, id, today);
    const { title, reason } = lang === 'en' ? task.en : task;
    const view = { title: { name: title }, why: reason, form };
    const frame = this.desk.pages.frame(request, response);
    this.desk.pages.show(response, TaskDonePage({ view, frame }), response.statusCode);
  }
}
