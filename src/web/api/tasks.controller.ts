import { Body, Controller, Get, Inject, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { mustSee } from '../../access/right.js';
import type { Actor } from '../../kernel/actor.js';
import { finishTask } from '../../loans/finish-task.act.js';
import { type TaskRecord, taskOf, taskPlace } from '../../loans/task.query.js';
import { Clock } from '../../platform/clock.js';
import type { Database } from '../../platform/database/database.js';
import { Caller } from '../caller.js';
import { Door } from '../door.js';
import { DATABASE } from '../tokens.js';
import { Describe } from './describe.js';
import type { Listed, QueryWords } from './listing.js';
import { body, day, note, read } from './shapes.js';
import { TASK_FILTERS, taskPage } from './task-list.js';

const DoneBody = body({ on: day(), note: note().optional() });

/** What people must do by hand. */
@Controller('api/v1/tasks')
export class TasksController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Door) private readonly door: Door,
  ) {}

  @Get()
  @Describe({ list: true, summary: 'What is to be done on a day', tag: 'tasks', query: TASK_FILTERS })
  list(@Caller() actor: Actor, @Query() asked: QueryWords): Promise<Listed<TaskRecord>> {
    return taskPage(this.database, actor, asked, this.clock.today());
  }

  @Get(':id')
  @Describe({ summary: 'One task', tag: 'tasks' })
  async one(@Caller() actor: Actor, @Param('id') id: string): Promise<TaskRecord> {
    mustSee(actor, await taskPlace(this.database, id));
    return taskOf(this.database, id, this.clock.today());
  }

  @Post(':id/done')
  @Describe({ summary: 'A task is done', tag: 'tasks', body: DoneBody })
  done(@Req() request: Request, @Param('id') taskId: string, @Body() input: unknown): Promise<TaskRecord> {
    const { on, note = '' } = read(DoneBody, input);
    return this.door.perform(request, finishTask, { taskId, on, note });
  }
}
