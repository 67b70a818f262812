// Papers of a fund's own work, by their names in the address.
import { mustSee } from '../../access/right.js';
import { fiscalYear } from '../../kernel/civil-date.js';
import { letterhead } from '../../loans/papers/fund-frame.query.js';
import { dutyReport } from '../../portfolio/duty-report.paper.js';
import { fundDuties } from '../../portfolio/fund-duties.query.js';
import { fundOf, fundPlace } from '../../registry/fund.query.js';
import { activityName } from '../desk/fund-page.query.js';
import { yearAsked } from './fund-figures.controller.js';
import { oneWord } from './loan-list.js';
import type { Asked, Printed } from './paper-kinds.js';
import { wordAsked } from './word-asked.js';

export const FUND_PAPERS: Record<string, (asked: Asked) => Promise<Printed>> = {
  async 'duty-report'(asked) {
    const { db, actor, today } = asked;
    const id = wordAsked(asked, 'fundId');
    mustSee(actor, await fundPlace(db, id));
    const year = yearAsked('fiscalYear', oneWord(asked.query, 'fiscalYear'), fiscalYear(today));
    const head = await letterhead(db, await fundOf(db, id));
    const duties = await fundDuties(db, id, year, today);
    return { document: dutyReport(head, duties, kind => activityName(kind, 'th')) };
  },
};
