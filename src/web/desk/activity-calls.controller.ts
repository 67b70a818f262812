import { Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { mustBeOfficer } from '../../access/right.js';
import type { ActivityCall } from '../../recovery/calls/activity-call.entity.js';
import { callFor, callRecord, standingsOf } from '../../recovery/calls/call.query.js';
import { recoveryFilter } from '../../recovery/recovery.query.js';
import { ActivityCallPage, ActivityCallsPage } from '../pages/activity-calls.page.js';
import { Desk, DeskPages } from './desk.js';

/** กิจกรรมที่ต้องรายงาน: where the code of the letter leads. */
@DeskPages('activity-calls')
export class ActivityCallsDesk {
  constructor(@Inject(Desk) private readonly desk: Desk) {}

  @Get()
  async list(@Req() request: Request, @Res() response: Response) {
    const { db, actor } = this.desk.asking(request);
    mustBeOfficer(actor);
    const { sql, parameters } = recoveryFilter(actor);
    const rows = await db.all<ActivityCall>(
      `select t.* from activity_call t where ${sql} order by t.issued_on desc, t.id desc limit 100`,
      parameters,
    );
    const frame = this.desk.pages.frame(request, response);
    this.desk.pages.show(response, ActivityCallsPage({ view: { calls: rows.map(callRecord) }, frame }));
  }

  @Get(':id')
  async one(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    const { db, actor, today } = this.desk.asking(request);
    const call = await callFor(db, actor, id);
    const view = { call, standings: await standingsOf(db, actor, call, today) };
    const frame = this.desk.pages.frame(request, response);
    this.desk.pages.show(response, ActivityCallPage({ view, frame }));
  }
}
