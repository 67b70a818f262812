// What came out of a round: who was there, which aims were reached, what was found, what comes next.
import type { Act, Doing } from '../../journal/act.js';
import type { Actor } from '../../kernel/actor.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { invalid, notFound } from '../../kernel/refusal.js';
import type { Reader } from '../../platform/database/database.js';
import { addTask } from '../../registry/add-task.act.js';
import { addFacts, type NewFact, openStory } from '../add-facts.act.js';
import type { Finding, NextStep, Plan, RoundRecord } from '../facts.js';
import { mustNameNobody } from '../nobody-named.query.js';
import { factsOf, guideOf, mustSeeVillages, placeAmong, recoveryOf } from '../recovery.query.js';
import { type Round, readStory, type Story } from '../story.js';

export interface RecordRound extends RoundRecord {
  recoveryId: string;
  seenBy: Actor;
  roundId: string;
  /** Absent: the round's own day. */
  on?: CivilDate;
}

/** May be recorded again and filled in later: the last record stands, the ones before are kept. */
export const recordRound: Act<RecordRound, Round> = {
  name: 'record-round',
  right: 'officer',
  place: async (db, { recoveryId, seenBy, roundId }) => {
    const { villages } = await roundOf(db, recoveryId, roundId);
    return placeAmong(db, { recoveryId, seenBy, villages });
  },
  async run({ recoveryId, seenBy: _, roundId, on, ...record }, doing) {
    const story = await openStory(doing, recoveryId);
    const round = await roundOf(doing.tx, recoveryId, roundId);
    const named = [...record.attendance, ...record.findings, ...record.nextSteps].map(one => one.village);
    const stranger = named.find(village => !round.villages.includes(village));
    if (stranger) {
      throw invalid(
        'villages',
        'not-in-round',
        `หมู่บ้าน ${stranger} ไม่ได้อยู่ในจุดนี้`,
        `${stranger} is not in this round`,
      );
    }
    await mustSeeVillages(doing.tx, recoveryId, doing.actor, [...new Set(named)]);
    await mustNameNobodyOf(doing, recoveryId, round, record);
    const aims = guideOf(await recoveryOf(doing.tx, recoveryId)).steps.clinic.aims.length;
    if (record.aims.some(aim => aim >= aims)) {
      throw invalid('aims', 'bad-choice', `มี ${aims} ข้อ เลือก 0 ถึง ${aims - 1}`, `From 0 to ${aims - 1}`);
    }
    const heldOn = on ?? round.on;
    await addFacts(doing, recoveryId, [
      { kind: 'round-record', on: heldOn, subjectId: roundId, body: record },
      ...plansFrom(record.findings, story, { by: doing.actor.name, on: heldOn }),
    ]);
    await makeTasks(doing, roundId, record.nextSteps);
    const { rounds } = readStory(await factsOf(doing.tx, recoveryId));
    return {
      answer: rounds.find(one => one.id === roundId)!,
      subject: { kind: 'recovery-round', id: roundId },
      details: { recoveryId, on: heldOn, ...record },
    };
  },
};

async function roundOf(db: Reader, recoveryId: string, roundId: string): Promise<Round> {
  const round = readStory(await factsOf(db, recoveryId)).rounds.find(one => one.id === roundId);
  if (!round) throw notFound();
  return round;
}

/** The others sit by (Debt Collection Act s.8). */
async function mustNameNobodyOf(
  doing: Doing,
  recoveryId: string,
  { villages }: Round,
  { findings, nextSteps, note }: RoundRecord,
): Promise<void> {
  await mustNameNobody(doing.tx, {
    recovery: await recoveryOf(doing.tx, recoveryId),
    villages,
    days: [doing.today],
    texts: [
      ...findings.map(({ text, visit = '' }, at) => [`findings.${at}`, `${text} ${visit}`] as const),
      ...nextSteps.map(({ title }, at) => [`nextSteps.${at}`, title] as const),
      ['note', note],
    ],
    says: {
      th: 'มีชื่อผู้ยืมที่ค้างชำระ เอาชื่อออก หมู่บ้านอื่นนั่งฟังอยู่ด้วย',
      en: 'This names a borrower who is overdue; other villages sit by',
    },
  });
}

/** How the visit will go becomes the note of the village's plan; what else was planned stays. */
function plansFrom(
  findings: readonly Finding[],
  story: Story,
  { by, on }: { by: string; on: CivilDate },
): NewFact[] {
  return findings.flatMap(({ village, visit }) => {
    const plan = story.plans.get(village);
    if (!visit || plan?.note === visit) return [];
    const { owner = by, remedies = [], ownRemedy = null, dueOn = null } = plan ?? {};
    const body: Plan = { owner, remedies, ownRemedy, dueOn, note: visit };
    return [{ kind: 'plan' as const, on, village, body }];
  });
}

const ROUND_REASON = { th: 'ติดตามรูปแบบ Mobile', en: 'Mobile follow-up round' };

/**
 * A next step becomes a task of the village's fund; where the village has none in the system it stays in
 * the case.
 */
async function makeTasks(doing: Doing, roundId: string, steps: NextStep[]): Promise<void> {
  for (const { village, title, dueOn, assignee } of steps) {
    const fund = await doing.tx.first<{ id: string }>(
      'select id from fund where area = ? order by id limit 1',
      [village],
    );
    if (!fund) continue;
    // The same step recorded again is the same task.
    const sourceKey = `recovery:${roundId}:${village}:${dueOn}:${title}`;
    const words = { title: { th: title, en: title }, reason: ROUND_REASON };
    await addTask({ ...words, fundId: fund.id, kind: 'recovery', sourceKey, dueOn, assignee }, doing);
  }
}
