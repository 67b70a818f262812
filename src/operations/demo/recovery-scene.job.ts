// The district's recovery of 2022, worked through its four steps: the figures come out of the same
// computation as a user's. The sums and the steps are published; days, people, causes and what each village
// did are invented.
import type { Act } from '../../journal/act.js';
import type { Actor } from '../../kernel/actor.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { holdForum, nameTeam } from '../../recovery/analyse/hold-forum.act.js';
import { openRecovery } from '../../recovery/analyse/open-recovery.act.js';
import { planVillages } from '../../recovery/analyse/plan-villages.act.js';
import { planRound } from '../../recovery/clinic/plan-round.act.js';
import { proposeRounds } from '../../recovery/clinic/propose-rounds.js';
import { recordRound } from '../../recovery/clinic/record-round.act.js';
import { changeStatus, confirmCauses, recordAction } from '../../recovery/follow-up/work-in-village.act.js';
import { type ActionKind, type CauseKey, DECISIONS } from '../../recovery/guide.js';
import {
  decideLesson,
  publishLesson,
  signLesson,
  writeLesson,
} from '../../recovery/lessons/write-lesson.act.js';
import { recordCommitteeTerm } from '../../registry/record-about-fund.act.js';
import { inventedName } from './invented-names.js';
import type { Past } from './past.job.js';
import {
  FORUMS,
  LESSON_IMPROVEMENTS,
  LESSON_SECTIONS,
  MAIN_CAUSES,
  OFFICERS,
  REMEDY_OF,
  ROUND_DAYS,
  SIGNERS,
} from './recovery-words.js';

/** Its villages: those still open first, as the published result leaves them. */
interface Troubled {
  code: string;
  fundId: string;
  arrears: number;
  isSolved: boolean;
}

/** Plays the recovery on the clock's day: everything is dated in 2022 and entered later, as paper is. */
export async function playRecovery(past: Past, area: string, actor: Actor): Promise<void> {
  const act = <I, A>(what: Act<I, A>, input: I) => past.journal.perform(what, input, { actor });
  const opened = await act(openRecovery, {
    area,
    fundType: 'kkj',
    openedOn: '2022-01-18',
    baselineAsOf: '2021-12-31',
    listed: { number: 'สมมุติ 1/2565', on: '2022-01-10', by: 'กรมการพัฒนาชุมชน' },
    reports: [],
    madeUp: true,
  });
  const recoveryId = opened.id;
  const villages: Troubled[] = [];
  for (const village of opened.villages.filter(one => one.isProblem)) {
    const fund = await past.database.first<{ id: string }>('select id from fund where area = ?', [
      village.code,
    ]);
    // What is left today tells which villages the district's work has not solved.
    const isSolved = Number(village.remainingArrears) === 0;
    const arrears = Number(village.baseline.arrears);
    villages.push({ code: village.code, fundId: fund!.id, arrears, isSolved });
  }
  const scene: Scene = { act, actor, recoveryId, villages };
  await analyse(scene);
  await seatCommittees(scene);
  await goRound(scene);
  await followUp(scene);
  await learn(scene);
}

interface Scene {
  act: <I, A>(what: Act<I, A>, input: I) => Promise<A>;
  actor: Actor;
  recoveryId: string;
  villages: Troubled[];
}

async function analyse({ act, actor, recoveryId, villages }: Scene): Promise<void> {
  const subdistricts = [...new Set(villages.map(village => village.code.slice(0, 6)))].sort();
  const members = OFFICERS.map(({ name, position, skills }, index) => ({
    name,
    position,
    skills,
    subdistricts: subdistricts.filter((_, place) => index > 0 && index < 5 && place % 4 === index - 1),
  }));
  await act(nameTeam, { recoveryId, members });
  for (const [index, { on, minutes, wanted, passedOn }] of FORUMS.entries()) {
    await act(holdForum, {
      recoveryId,
      on,
      place: 'สำนักงานพัฒนาชุมชนอำเภอ',
      attendance: OFFICERS.map(officer => officer.name),
      minutes,
      learning: [{ person: OFFICERS[1 + (index % 4)]!.name, wanted, passedOn }],
      evidence: [],
    });
  }
  const items = villages.map(({ code }, index) => ({
    village: code,
    owner: ownerOf(members, code),
    remedies: [REMEDY_OF[causeOf(villages, index)]],
    ownRemedy: null,
    dueOn: '2022-06-30' as CivilDate,
    note: '',
  }));
  await act(planVillages, { recoveryId, seenBy: actor, on: '2022-01-18', items });
}

function ownerOf(members: { name: string; subdistricts: string[] }[], code: string): string {
  return members.find(member => member.subdistricts.some(area => code.startsWith(area)))!.name;
}

/** The main causes, dealt out to the solved and to the open villages apart. */
function causeOf(villages: Troubled[], index: number): CauseKey {
  const { isSolved } = villages[index]!;
  const place = villages.slice(0, index).filter(village => village.isSolved === isSolved).length;
  return MAIN_CAUSES[isSolved ? 'solved' : 'open'][place]!;
}

/** The committee that was in office when the round came by. */
async function seatCommittees({ act, villages }: Scene): Promise<void> {
  for (const { code, fundId } of villages) {
    const members = committeeOf(code);
    const term = { fundId, from: '2018-06-01', until: '2022-05-31', members, note: 'รายชื่อสมมุติ' };
    await act(recordCommitteeTerm, term);
  }
}

function committeeOf(code: string) {
  const first = Number(code.slice(4)) * 7;
  const posts = ['chair', 'secretary', 'treasurer', 'member', 'member', 'member', 'member'] as const;
  return posts.map((post, n) => ({ name: `${inventedName(first + n)} (สมมุติ)`, post }));
}

async function goRound({ act, actor, recoveryId, villages }: Scene): Promise<void> {
  const sized = villages.map(({ code, arrears }) => ({ village: code, arrears }));
  for (const [index, codes] of proposeRounds(sized, ROUND_DAYS.length).entries()) {
    const on = ROUND_DAYS[index]!;
    const round = await act(planRound, {
      recoveryId,
      seenBy: actor,
      on,
      time: '09:00',
      place: 'ศาลาประชาคม (สมมุติ)',
      villages: codes,
      team: OFFICERS.slice(1, 4).map(officer => officer.name),
      guests: [],
    });
    await act(recordRound, {
      recoveryId,
      seenBy: actor,
      roundId: round.id,
      attendance: codes.map((village, place) => ({
        village,
        people: committeeOf(village)
          .slice(0, 4)
          .map(member => member.name)
          .slice(0, place % 3 ? 4 : 3),
      })),
      aims: [0, 1, 2, 3],
      findings: codes.map(village => ({ village, text: 'ทบทวนสมุดบัญชีแล้ว นัดลงพื้นที่รายหมู่บ้าน (สมมุติ)' })),
      nextSteps: [],
      note: '',
      evidence: [],
    });
  }
}

const DONE: Record<CauseKey, ActionKind> = {
  'committee-changed': 'committee-confirmed',
  'documents-not-handed-over': 'handover-done',
  'records-out-of-date': 'register-repaired',
  'committee-discontinuous': 'committee-confirmed',
  'borrower-deceased': 'heirs-met',
  other: 'other',
};

async function followUp({ act, recoveryId, villages }: Scene): Promise<void> {
  for (const [index, { code, fundId, isSolved }] of villages.entries()) {
    const key = causeOf(villages, index);
    const village = { recoveryId, village: code };
    await act(confirmCauses, { ...village, on: '2022-04-05', causes: [{ key, main: true, note: '' }] });
    const empty = { people: [OFFICERS[1 + (index % 4)]!.name], helpers: [], evidence: [], settles: null };
    await act(recordAction, {
      ...village,
      ...empty,
      on: '2022-04-20',
      kind: 'visit',
      note: 'พบครัวเรือน นัดชำระ (สมมุติ)',
    });
    await act(recordAction, { ...village, ...empty, on: '2022-05-25', kind: DONE[key], note: '(สมมุติ)' });
    if (!isSolved) continue;
    await act(recordAction, {
      ...village,
      ...empty,
      on: '2022-06-10',
      kind: 'register-repaired',
      note: 'บัญชีคุมลูกหนี้ตรงกับสัญญา (สมมุติ)',
    });
    const members = committeeOf(code);
    const term = { fundId, from: '2022-04-20', until: null, members, note: 'รายชื่อสมมุติ' };
    await act(recordCommitteeTerm, term);
    const note = 'ชำระครบหรืออยู่ในข้อตกลง บัญชีเป็นปัจจุบัน (สมมุติ)';
    await act(changeStatus, { ...village, on: '2022-09-30', status: 'solved', note });
  }
}

async function learn({ act, recoveryId }: Scene): Promise<void> {
  const { lessonId } = await act(writeLesson, {
    recoveryId,
    on: '2022-09-30',
    template: 'km-sheet',
    title: 'แก้ไขปัญหาหนี้ กข.คจ. โดยทีม พช. (สมมุติ)',
    sections: LESSON_SECTIONS,
    improvements: LESSON_IMPROVEMENTS,
  });
  const lesson = { recoveryId, lessonId };
  for (const { name, position, on } of SIGNERS)
    await act(signLesson, { ...lesson, on, name, position, actingFor: null });
  for (const decision of DECISIONS) {
    const by = SIGNERS.at(-1)!.position;
    await act(decideLesson, { ...lesson, on: '2022-10-20', decision, agreed: true, by, note: '' });
  }
  await act(publishLesson, { ...lesson, on: '2022-10-25' });
}
