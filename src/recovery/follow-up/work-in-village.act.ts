// Village by village: causes confirmed, what was done, and whether it is solved. Money is kept apart: it
// comes from the loans, or, where a village's loans are not in the system, from what an action says it
// settled.
import type { Act, Doing } from '../../journal/act.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { conflict, forbidden, invalid } from '../../kernel/refusal.js';
import { mustBePast } from '../../registry/past-day.js';
import { addFacts, mustApprove, mustBeFresh, openStory } from '../add-facts.act.js';
import type { Action, Cause, StatusChange, VillageStatus } from '../facts.js';
import type { Guide } from '../guide.js';
import { factsOf, guideOf, recoveryOf, villageOf, villagePlace } from '../recovery.query.js';
import { readStory, type Told } from '../story.js';
import { lacking } from './solved.js';
import { villageState } from './village-state.query.js';

interface InVillage {
  recoveryId: string;
  village: string;
  on?: CivilDate;
}

/** All causes of a village at once, one of them the main one. */
export const confirmCauses: Act<
  InVillage & { causes: Cause[]; seen?: number },
  Told<{ causes: Cause[] }> & { village: string }
> = {
  name: 'confirm-causes',
  right: 'officer',
  place: villagePlace,
  async run({ recoveryId, village, on, causes, seen }, doing) {
    const story = await openStory(doing, recoveryId);
    mustBeFresh(story.causes.get(village)?.at(-1), seen);
    mustHaveOneMain(causes);
    await addFacts(doing, recoveryId, [{ kind: 'causes', on: on ?? doing.today, village, body: { causes } }]);
    const told = readStory(await factsOf(doing.tx, recoveryId))
      .causes.get(village)!
      .at(-1)!;
    return {
      answer: { village, ...told },
      subject: { kind: 'recovery', id: recoveryId },
      details: { village, causes },
    };
  },
};

function mustHaveOneMain(causes: Cause[]): void {
  if (new Set(causes.map(cause => cause.key)).size < causes.length) {
    throw invalid('causes', 'duplicate', 'มีสาเหตุซ้ำ', 'A cause is there twice');
  }
  if (causes.filter(cause => cause.main).length === 1) return;
  throw invalid('causes', 'one-main', 'เลือกสาเหตุหลัก 1 ข้อ', 'Mark exactly one cause as the main one');
}

export type ActionAnswer = Told<Action> & { village: string };

export const recordAction: Act<InVillage & Action, ActionAnswer> = {
  name: 'record-recovery-action',
  right: 'officer',
  place: villagePlace,
  async run({ recoveryId, village, on, ...body }, doing) {
    await openStory(doing, recoveryId);
    if (body.settles) await mustBeReported(doing, recoveryId, village);
    const fact = { kind: 'action' as const, on: on ?? doing.today, village, body };
    const [id] = await addFacts(doing, recoveryId, [fact]);
    const actions = readStory(await factsOf(doing.tx, recoveryId)).actions.get(village)!;
    return {
      answer: { village, ...actions.find(action => action.id === id)! },
      subject: { kind: 'recovery', id: recoveryId },
      details: { village, on: fact.on, ...body },
    };
  },
};

async function mustBeReported(doing: Doing, recoveryId: string, village: string): Promise<void> {
  const { source } = await villageOf(doing.tx, recoveryId, village);
  if (source !== 'computed') return;
  throw invalid(
    'settles',
    'loans-say-it',
    'เงินยืมของหมู่บ้านนี้อยู่ในระบบแล้ว บันทึกการชำระที่สัญญา ยอดจะเปลี่ยนเอง',
    "This village's loans are in the system: record the payment at the loan, and the figures follow",
  );
}

export interface ChangeStatus extends InVillage {
  status: VillageStatus;
  note: string;
  waiver?: { reason: string };
  seen?: number;
}

export type StatusAnswer = Told<StatusChange> & { village: string };

/** Solved only while the rule of config holds (409 says what is lacking), or waived by a district officer. */
export const changeStatus: Act<ChangeStatus, StatusAnswer> = {
  name: 'change-village-status',
  right: 'officer',
  place: villagePlace,
  async run({ recoveryId, village, on, status, note, waiver, seen }, doing) {
    mustApprove(doing);
    const story = await openStory(doing, recoveryId);
    mustBeFresh(story.statuses.get(village)?.at(-1), seen);
    const recovery = await recoveryOf(doing.tx, recoveryId);
    const row = await villageOf(doing.tx, recoveryId, village);
    const guide = guideOf(recovery);
    const day = on ?? doing.today;
    mustBePast('on', day, doing.today);
    const state = await villageState(doing.tx, recovery, row, story, day);
    const lacks = status === 'solved' ? lacking(state, guide.solved, day) : [];
    if (lacks.length > 0 && !waiver) {
      throw conflict(
        'not-solved',
        `ยังนับว่าแก้ไขแล้วไม่ได้: ${lacks.map(lack => lack.message.th).join(' · ')}`,
        `Not solved yet: ${lacks.map(lack => lack.message.en).join('; ')}`,
      );
    }
    if (lacks.length > 0) mustBeWaiver(guide, doing);
    const body: StatusChange = {
      status,
      note,
      waiver: lacks.length > 0 ? { reason: waiver!.reason, lacking: lacks.map(lack => lack.code) } : null,
    };
    await addFacts(doing, recoveryId, [{ kind: 'status', on: day, village, body }]);
    const told = readStory(await factsOf(doing.tx, recoveryId))
      .statuses.get(village)!
      .at(-1)!;
    return {
      answer: { village, ...told },
      subject: { kind: 'recovery', id: recoveryId },
      details: { village, ...body },
    };
  },
};

function mustBeWaiver({ solved }: Guide, { actor }: Doing): void {
  if (actor.role === 'administrator' || solved.waiverRoles.includes(actor.role)) return;
  throw forbidden(
    'ยกเว้นเกณฑ์แก้ไขแล้วได้เฉพาะพัฒนาการอำเภอหรือจังหวัด',
    'Only a district or province officer may waive the rule of solved',
  );
}
