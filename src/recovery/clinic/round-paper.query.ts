// What the papers of a round say.
import type { Post } from '../../kernel/actor.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Reader } from '../../platform/database/database.js';
import type { ToldRecovery } from '../told-recovery.query.js';
import { invitationsOf } from './invitations.query.js';
import type { RoundPaper } from './round-papers.paper.js';

export async function roundPaperData(
  db: Reader,
  told: ToldRecovery,
  roundId: string,
  writtenOn: CivilDate,
  village: string,
): Promise<RoundPaper> {
  const { round, office, villages } = await invitationsOf(db, told, roundId);
  const { name, aims } = told.guide.steps.clinic;
  const asked = village === '' ? villages : villages.filter(one => one.village === village);
  return {
    office,
    called: name.th,
    number: round.number,
    on: round.on,
    time: round.time,
    place: round.place,
    writtenOn,
    aims: aims.map(aim => aim.th),
    villages: asked.map(one => ({
      name: one.name,
      others: one.others,
      invited: one.invited.map(person => ({ name: person.name, post: POSTS[person.post] })),
    })),
  };
}

const POSTS: Record<Post, string> = {
  chair: 'ประธาน',
  'vice-chair': 'รองประธาน',
  secretary: 'เลขานุการ',
  treasurer: 'กรรมการเงินทุน',
  member: 'กรรมการ',
};
