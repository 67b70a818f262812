// The papers of a recovery's office: minutes of its forum, what a round takes along.
import { mustSee } from '../../access/right.js';
import { forumMinutes } from '../../recovery/analyse/forum-minutes.paper.js';
import { forumMinutesData } from '../../recovery/analyse/forum-paper.query.js';
import { reportTemplate } from '../../recovery/analyse/report-template.query.js';
import { roundPaperData } from '../../recovery/clinic/round-paper.query.js';
import { roundAttendance, roundInvitation } from '../../recovery/clinic/round-papers.paper.js';
import { toldRecovery } from '../../recovery/told-recovery.query.js';
import { oneWord } from './loan-list.js';
import type { Asked, Printed } from './paper-kinds.js';
import { wordAsked } from './word-asked.js';

export const RECOVERY_PAPERS: Record<string, (asked: Asked) => Promise<Printed>> = {
  async 'forum-minutes'(asked) {
    const named = { recoveryId: wordAsked(asked, 'recoveryId'), forumId: wordAsked(asked, 'forumId') };
    return { document: forumMinutes(await forumMinutesData(asked.db, asked.actor, named)) };
  },

  async 'debt-report-template'({ db, actor, query }) {
    const area = oneWord(query, 'area') || actor.areas[0] || '';
    mustSee(actor, { fundId: null, area });
    return { workbook: await reportTemplate(db, area) };
  },

  async 'round-invitation'(asked) {
    return { document: roundInvitation(await roundAsked(asked)) };
  },

  async 'round-attendance'(asked) {
    return { document: roundAttendance(await roundAsked(asked)) };
  },
};

/** All villages of the round that the asker sees, or the one named. */
async function roundAsked(asked: Asked) {
  const { db, actor, today, query } = asked;
  const told = await toldRecovery(db, actor, wordAsked(asked, 'recoveryId'));
  return roundPaperData(db, told, wordAsked(asked, 'roundId'), today, oneWord(query, 'village') ?? '');
}
