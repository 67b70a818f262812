// One loan of a women's fund from the application on, planned as it would have gone.
import type { Act } from '../../journal/act.js';
import type { Actor } from '../../kernel/actor.js';
import { addDays, type CivilDate } from '../../kernel/civil-date.js';
import type { Satang } from '../../kernel/money.js';
import { makeSchedule } from '../../ledger/schedule.js';
import type { Terms } from '../../ledger/terms.js';
import { loanTerms } from '../../loans/loan-terms.js';
import { recordPayment } from '../../loans/payments/record-payment.act.js';
import { applyForLoan } from '../../loans/prevent/apply-for-loan.act.js';
import { approveLoan, endorseLoan } from '../../loans/prevent/decide.act.js';
import { disburseLoan } from '../../loans/prevent/disburse.act.js';
import { recordStep } from '../../loans/record-step.act.js';
import { houseRules } from '../../registry/house-rules.js';
import { STEP_KEYS } from '../../registry/step-definition.js';
import type { Past } from './past.job.js';

export interface LendingScene {
  fundId: string;
  actor: Actor;
  groupId: string;
  purpose: string;
  principal: Satang;
  terms: Partial<Terms>;
  appliedOn: CivilDate;
  guarantorIds?: string[];
  /** How many of the six ป steps were done. */
  steps: number;
  /** Absent: not decided yet. */
  approvedOn?: CivilDate;
  disbursedOn?: CivilDate;
  /** How many instalments were paid, each this many days before its due day. */
  paid?: number;
  daysEarly?: (n: number) => number;
}

const STEP_NOTES = [
  'ชี้แจงระเบียบและวันส่งคืน สมาชิกเข้าใจตรงกัน',
  'เอกสารครบ งบประมาณรวมถูกต้อง',
  'ดูที่ทำการกลุ่มแล้ว มีวัตถุดิบและตลาดรองรับ',
  'ผู้ใหญ่บ้านเห็นด้วย กลุ่มทำจริงต่อเนื่อง',
  'ความเสี่ยงต่ำ มีรายได้ทุกเดือน',
  'สมาชิกลงชื่อรับผิดชอบร่วมกันครบทุกคน',
];
const BODIES: [string, string][] = [
  ['working-group', 'endorse'],
  ['district-subcommittee', 'screen'],
  ['province-subcommittee', 'approve'],
];

/** Plans the scene; the loan's id is there once it has been played. */
export function planLoan(past: Past, scene: LendingScene): { id: () => string } {
  let loanId = '';
  const act = <I, A>(on: CivilDate, minutes: number, what: Act<I, A>, input: () => I) =>
    past.plan(on, minutes, () => past.journal.perform(what, input(), { actor: scene.actor }));
  const { fundId, groupId, purpose, principal, terms, appliedOn, guarantorIds = [] } = scene;
  past.plan(appliedOn, 9 * 60, async () => {
    const borrower = { kind: 'group' as const, id: groupId };
    const asked = { fundId, borrower, purpose, principal, terms, guarantorIds, appliedOn };
    const answer = await past.journal.perform(applyForLoan, asked, { actor: scene.actor });
    loanId = answer.id;
  });
  for (const [index, key] of STEP_KEYS.prevent.slice(0, scene.steps).entries()) {
    const doneOn = addDays(appliedOn, 1 + index * 2);
    const note = STEP_NOTES[index]!;
    act(doneOn, 10 * 60 + index, recordStep, () => ({ loanId, key, doneOn, note, evidence: [] }));
  }
  if (scene.approvedOn) planDecision(act, scene.approvedOn, () => loanId);
  if (scene.disbursedOn) planRepayment(act, scene, scene.disbursedOn, () => loanId);
  return { id: () => loanId };
}

type PlanAct = <I, A>(on: CivilDate, minutes: number, what: Act<I, A>, input: () => I) => void;

function planDecision(act: PlanAct, on: CivilDate, loanId: () => string): void {
  const be = Number(on.slice(0, 4)) + 543;
  const meeting = Number(on.slice(5, 7));
  for (const [index, [body, does]] of BODIES.entries()) {
    const number = `${meeting}/${be}`;
    const heldOn = addDays(on, index - 3);
    act(heldOn, 13 * 60 + index, endorseLoan, () => ({
      loanId: loanId(),
      body,
      act: does,
      on: heldOn,
      number,
    }));
  }
  act(on, 15 * 60, approveLoan, () => ({ loanId: loanId(), on, resolution: `${meeting}/${be}` }));
}

function planRepayment(act: PlanAct, scene: LendingScene, on: CivilDate, loanId: () => string): void {
  act(on, 11 * 60, disburseLoan, () => ({ loanId: loanId(), on, method: 'transfer' }));
  const { fundTypes, workingDays } = houseRules();
  const fundType = fundTypes.version('women', scene.appliedOn)!;
  const rows = makeSchedule(scene.principal, on, loanTerms(fundType, {}, scene.terms));
  for (const [index, row] of rows.slice(0, scene.paid ?? 0).entries()) {
    let paidOn = addDays(row.dueOn, -(scene.daysEarly?.(index) ?? index % 4));
    while (!workingDays.isWorkingDay(paidOn)) paidOn = addDays(paidOn, -1);
    const payment = { amount: row.total, paidOn, method: 'cash' as const };
    act(paidOn, 10 * 60 + (index % 50), recordPayment, () => ({ loanId: loanId(), ...payment }));
  }
}
