import { Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { checkRight } from '../../access/right.js';
import { INSTALLATION_PLACE } from '../../journal/act.js';
import { StartPage } from '../pages/start.page.js';
import { Desk, DeskPages } from './desk.js';
import { firstSteps } from './first-steps.query.js';

/** เริ่มใช้งาน: what an administrator does on the first day. */
@DeskPages('start')
export class StartDesk {
  constructor(@Inject(Desk) private readonly desk: Desk) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response) {
    const { db, actor } = this.desk.asking(request);
    checkRight(actor, 'administer', INSTALLATION_PLACE);
    const view = { steps: await firstSteps(db) };
    this.desk.pages.show(response, StartPage({ view, frame: this.desk.pages.frame(request, response) }));
  }
}
