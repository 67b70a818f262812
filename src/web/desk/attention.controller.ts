import { Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { mustSee } from '../../access/right.js';
import { fundsToLookAfter } from '../../recovery/follow-up/attention.query.js';
import { houseRules } from '../../registry/house-rules.js';
import { AttentionPage } from '../pages/attention.page.js';
import { Desk, DeskPages } from './desk.js';
import { named } from './fund-words.js';
import { areaName, ownAreas } from './own-areas.query.js';

/** The activity signal of an area: who has fallen quiet, whose committee's term ends. */
@DeskPages('overview/attention')
export class AttentionDesk {
  constructor(@Inject(Desk) private readonly desk: Desk) {}

  @Get()
  async list(@Req() request: Request, @Res() response: Response, @Query('area') asked: unknown) {
    const asking = this.desk.asking(request);
    const area = typeof asked === 'string' && asked ? asked : (await ownAreas(asking))[0]!.code;
    mustSee(asking.actor, { fundId: null, area });
    const selection = { area, fundType: null, fundIds: null };
    const { funds, quietAfterDays } = await fundsToLookAfter(asking.db, selection, asking.today);
    const shown = funds.map(fund => ({
      ...fund,
      href: `/funds/${fund.fundId}`,
      name: named(fund.name, fund.madeUp),
    }));
    const view = {
      areaName: areaName(houseRules().areas.find(area)),
      backHref: `/overview?area=${area}`,
      quietAfterDays,
      quiet: shown.filter(one => one.isQuiet),
      terms: shown.filter(one => one.term !== null),
    };
    this.desk.pages.show(response, AttentionPage({ view, frame: this.desk.pages.frame(request, response) }));
  }
}
