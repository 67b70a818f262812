// Step 1 again and again: the office's forum with its minutes, and the team with its skills.
import { v7 as newId } from 'uuid';
import type { Act } from '../../journal/act.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { invalid } from '../../kernel/refusal.js';
import { addFacts, mustBeFresh, openStory } from '../add-facts.act.js';
import type { Forum, TeamMember } from '../facts.js';
import { factsOf, guideOf, recoveryOf, recoveryPlace } from '../recovery.query.js';
import { readStory, type Told } from '../story.js';

/** เวทีแลกเปลี่ยนเรียนรู้ในหน่วยงาน. */
export const holdForum: Act<{ recoveryId: string; on: CivilDate } & Forum, Told<Forum>> = {
  name: 'hold-recovery-forum',
  right: 'officer',
  place: (db, { recoveryId }) => recoveryPlace(db, recoveryId),
  async run({ recoveryId, on, ...body }, doing) {
    await openStory(doing, recoveryId);
    const [id] = await addFacts(doing, recoveryId, [{ kind: 'forum', on, subjectId: newId(), body }]);
    const { forums } = readStory(await factsOf(doing.tx, recoveryId));
    return {
      answer: forums.find(forum => forum.id === id)!,
      subject: { kind: 'recovery', id: recoveryId },
      details: { on, ...body },
    };
  },
};

export interface NameTeam {
  recoveryId: string;
  members: TeamMember[];
  /** The `seq` of the team that the writer saw. */
  seen?: number;
}

/** Who works on it, with which skills, in which subdistricts; the whole team at once. */
export const nameTeam: Act<NameTeam, { members: TeamMember[] }> = {
  name: 'name-recovery-team',
  right: 'officer',
  place: (db, { recoveryId }) => recoveryPlace(db, recoveryId),
  async run({ recoveryId, members, seen }, doing) {
    const story = await openStory(doing, recoveryId);
    mustBeFresh(story.teamNamed, seen);
    const recovery = await recoveryOf(doing.tx, recoveryId);
    const known = Object.keys(guideOf(recovery).skills);
    const wrong = members.flatMap(member => member.skills).find(skill => !known.includes(skill));
    if (wrong) {
      const choices = known.join(', ');
      throw invalid('members', 'bad-choice', `ไม่มีทักษะ ${wrong} เลือกจาก ${choices}`, `One of ${choices}`);
    }
    const stranger = members.flatMap(one => one.subdistricts).find(code => !code.startsWith(recovery.area));
    if (stranger) {
      throw invalid(
        'members',
        'not-in-area',
        `ตำบล ${stranger} ไม่ได้อยู่ในพื้นที่นี้`,
        `${stranger} lies outside the area`,
      );
    }
    await addFacts(doing, recoveryId, [{ kind: 'team', on: doing.today, body: { members } }]);
    return {
      answer: { members },
      subject: { kind: 'recovery', id: recoveryId },
      details: { members: members.map(member => member.name) },
    };
  },
};
