import { Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { mustSee } from '../../access/right.js';
import { fundsToLookAfter } from '../../recovery/follow-up/attention.query.js';
import { houseRules } from '../../registry/house-rules.js';
import { AttentionPage, type Listed } from '../pages/attention.page.js';
import { Desk, DeskPages } from './desk.js';
import { named } from './fund-words.js';
import { areaName, ownAreas } from './own-areas.query.js';

/** The most that a list shows at once; the count says how many there are. */
const ROWS = 20;

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
      quiet: partOf(
        'quiet',
        request,
        shown.filter(one => one.isQuiet),
      ),
      terms: partOf(
        'terms',
        request,
        shown.filter(one => one.term !== null),
      ),
    };
    this.desk.pages.show(response, AttentionPage({ view, frame: this.desk.pages.frame(request, response) }));
  }
}

/** The rows of a list from the one that the address names under the list's word; the other list stays put. */
function partOf<Row>(word: string, { originalUrl }: Request, all: Row[]): Listed<Row> {
  const [path, query] = originalUrl.split('?');
  const asked = new URLSearchParams(query);
  const from = Math.min(Math.max(0, Math.floor(Number(asked.get(word)) || 0)), all.length);
  const at = (row: number) => {
    if (row > 0) asked.set(word, String(row));
    else asked.delete(word);
    return asked.size ? `${path}?${asked}` : path!;
  };
  const until = from + ROWS;
  return {
    count: all.length,
    rows: all.slice(from, until),
    next: until < all.length ? at(until) : null,
    first: from > 0 ? at(0) : null,
  };
}
