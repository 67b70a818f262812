// A step of ป, ต or ท is done, waived with a reason, or undone with one.

import type { Act } from '../journal/act.js';
import type { CivilDate } from '../kernel/civil-date.js';
import { conflict, invalid, notFound } from '../kernel/refusal.js';
import { thaiDate } from '../kernel/thai-words.js';
import { appendFacts } from '../ledger/append-facts.act.js';
import { loanPlace } from '../ledger/loan.query.js';
import { stepOf } from '../registry/fund-type.js';
import { type StepDefinition, type StepKey, stageOfStep } from '../registry/step-definition.js';
import { notAfterToday } from './dates.js';
import { type LoanAnswer, loanAnswer } from './loan-answer.query.js';
import { type LoanState, loanState } from './loan-state.query.js';
import { nameMentor, nameNobody } from './name-mentor.act.js';
import { stepIsOpenAt } from './steps.js';
import type { Evidence } from './story.js';

export interface RecordStep {
  loanId: string;
  key: string;
  doneOn: CivilDate;
  note: string;
  evidence: Evidence[];
  waived?: boolean;
  reason?: string;
  /** ต1: the committee member who is made responsible; a name where they have no sign-in. */
  mentorUserId?: string;
  mentorName?: string;
}

export const recordStep: Act<RecordStep, LoanAnswer> = {
  name: 'record-step',
  right: 'officer-or-work',
  place: (db, { loanId }) => loanPlace(db, loanId),
  async run(input, doing) {
    notAfterToday('doneOn', input.doneOn, doing.today);
    const state = await loanState(doing.tx, input.loanId, doing.today);
    const step = recordableStep(state, input.key);
    mustHaveReached(state, step, input.doneOn);
    mayBeRecorded(state, step, input);
    const { key, note, evidence, waived = false, reason } = input;
    const [fact] = await appendFacts(doing, state.loan, [
      { kind: 'step', on: input.doneOn, body: { key, note, evidence, waived, reason } },
    ]);
    if (key === 'mentor' && !waived) await nameMentor(state.loan, input, doing);
    return {
      answer: await loanAnswer(doing, input.loanId),
      subject: { kind: 'loan', id: input.loanId },
      details: { factId: fact!.id, key, doneOn: input.doneOn, waived, reason },
    };
  },
};

/** The step, when it may be recorded on this loan now; 404 for an unknown key, 409 out of its stage. */
export function recordableStep(state: LoanState, key: string): StepDefinition {
  const stage = stageOfStep(key);
  if (!stage) throw notFound();
  const step = stepOf(state.fundType, key as StepKey);
  if (key === 'due-notice') {
    throw conflict(
      'done-by-reminders',
      'ระบบบันทึกขั้นนี้เองเมื่อส่งข้อความเตือน',
      'The reminders themselves tick this step',
    );
  }
  const { approval, rejection, cancellation } = state.story;
  const open = stepIsOpenAt(stage, {
    approved: approval !== null,
    ended: rejection !== null || cancellation !== null,
    everActive: state.everActive,
    everOverdue: state.everOverdue,
  });
  if (!open) throw outOfStage(stage, step, state.loan.number);
  return step;
}

function outOfStage(stage: string, step: StepDefinition, number: string) {
  const words = {
    prevent: { th: 'อนุมัติหรือปิดคำขอไปแล้ว', en: 'the loan is already decided' },
    track: { th: 'ยังไม่ได้จ่ายเงิน', en: 'the money is not paid out yet' },
    collect: { th: 'สัญญานี้ยังไม่เคยค้างชำระ', en: 'the loan has never been overdue' },
  }[stage]!;
  return conflict(
    'out-of-stage',
    `สัญญาที่ ${number} บันทึก${step.name.th}ไม่ได้: ${words.th}`,
    `${step.name.en} cannot be recorded on loan ${number}: ${words.en}`,
  );
}

/** Refuses (409) a day on which the loan had not come to the step's stage yet. */
export function mustHaveReached(state: LoanState, step: StepDefinition, on: CivilDate): void {
  const first = state.reachedOn[step.stage];
  if (!first || on >= first) return;
  const words = {
    prevent: { th: 'วันรับคำขอ', en: 'the application' },
    track: { th: 'วันจ่ายเงินกู้', en: 'the disbursement' },
    collect: { th: 'วันแรกที่ค้างชำระ', en: 'the first day overdue' },
  }[step.stage];
  throw conflict(
    'before-its-stage',
    `${step.name.th}ทำได้ตั้งแต่${words.th} ${thaiDate(first)} ของสัญญาที่ ${state.loan.number}`,
    `${step.name.en} is possible from ${words.en} of loan ${state.loan.number}, ${first}`,
  );
}

function mayBeRecorded(state: LoanState, step: StepDefinition, input: RecordStep): void {
  if (input.waived && !input.reason) {
    throw invalid('reason', 'missing', 'ข้ามขั้นนี้ต้องบอกเหตุผล', 'Say why the step is waived');
  }
  if (!input.waived && step.evidence.required && input.evidence.length === 0) {
    throw invalid(
      'evidence',
      'missing',
      'ขั้นนี้ต้องมีหลักฐาน เช่น รูปถ่ายหรือรายชื่อผู้เข้าร่วม',
      'This step asks for evidence',
    );
  }
  if (isDoneForGood(state, step) && !input.waived) {
    throw conflict(
      'already-done',
      `บันทึก${step.name.th}แล้ว ถ้าผิดให้ยกเลิกก่อน`,
      `${step.name.en} is recorded; undo it first`,
    );
  }
}

/** Whether a step that is done once has been; who is responsible may change at any time. */
export function isDoneForGood(state: LoanState, step: StepDefinition): boolean {
  if (step.recurring || step.key === 'mentor') return false;
  return state.steps.some(one => one.definition.key === step.key && one.state === 'done');
}

export interface UndoStep {
  loanId: string;
  key: string;
  reason: string;
}

/** Undoes the last record of a step: from today it counts as never done. */
export const undoStep: Act<UndoStep, LoanAnswer> = {
  name: 'undo-step',
  right: 'officer-or-work',
  place: (db, { loanId }) => loanPlace(db, loanId),
  async run({ loanId, key, reason }, doing) {
    const state = await loanState(doing.tx, loanId, doing.today);
    recordableStep(state, key);
    const last = state.story.steps.filter(record => record.key === key).at(-1);
    if (!last) throw conflict('not-done', 'ขั้นนี้ยังไม่ได้บันทึก', 'The step is not recorded');
    await appendFacts(doing, state.loan, [
      { kind: 'step-undone', on: doing.today, of: last.factId, body: { key, reason } },
    ]);
    if (key === 'mentor') await nameNobody(state.loan, doing);
    return {
      answer: await loanAnswer(doing, loanId),
      subject: { kind: 'loan', id: loanId },
      details: { of: last.factId, key, reason },
    };
  },
};
