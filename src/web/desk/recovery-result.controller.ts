import { Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { parseCivilDate } from '../../kernel/civil-date.js';
import { recoveryResult } from '../../recovery/reports/result.query.js';
import { RecoveryResultPage } from '../pages/recovery-result.page.js';
import { Desk, DeskPages } from './desk.js';
import { overviewHref, wordOf } from './overview-asked.js';

/** ก่อนและหลัง: what a recovery found and what is left, at a glance. */
@DeskPages('recoveries/:id/result')
export class RecoveryResultDesk {
  constructor(@Inject(Desk) private readonly desk: Desk) {}

  @Get()
  async one(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') recoveryId: string,
    @Query() query: Record<string, unknown>,
  ) {
    const { db, actor, today } = this.desk.asking(request);
    const asked = wordOf(query, 'asOf');
    const on = parseCivilDate(asked) === null ? today : asked;
    const result = await recoveryResult(db, actor, recoveryId, on);
    const file = (format: string) =>
      overviewHref(`/api/v1/papers/recovery-result.${format}`, { recoveryId, on });
    const view = { result, files: { pdf: file('pdf'), svg: file('svg'), xlsx: file('xlsx') } };
    const frame = this.desk.pages.frame(request, response);
    this.desk.pages.show(response, RecoveryResultPage({ view, frame }));
  }
}
