// Sample views of help for a household: the plan by the four ท and its forms.
import type { JSX } from 'preact';
import type { Help } from '../../../../src/loans/collect/help.js';
import { EMPTY_FORM } from '../../../../src/web/frame.js';
import { PlanPage } from '../../../../src/web/pages/plan.page.js';
import * as Forms from '../../../../src/web/pages/plan-forms.page.js';
import type { LoanOfForm } from '../../../../src/web/parts/loan-form.part.js';
import { committeeFrame as frame } from './frame.js';

const english = { ...frame, lang: 'en' as const };
const action = {
  ...{
    factId: 'a1',
    on: '2026-11-01',
    part: 'skill' as const,
    finding: 'ทอผ้าได้ ยังตัดเย็บไม่ได้',
    assigneeId: null,
  },
  ...{
    action: 'อบรมตัดเย็บ 2 วัน',
    owner: 'มณี ศรีสุข',
    dueOn: '2026-11-20',
    done: false,
    toldOn: null,
    note: null,
  },
};
const asked = {
  on: '2026-11-02',
  outcome: 'waiting' as const,
  toldOn: null,
  note: null,
  askOn: '2026-11-20',
};
const help: Help = {
  head: {
    on: '2026-11-01',
    source: 'tpmap',
    dimensions: ['income', 'living'],
    certifiedBy: 'ศจพ.อ.',
    team: 'ทีมตำบล',
  },
  actions: [
    action,
    { ...action, factId: 'a2', part: 'way-out', done: true, toldOn: '2026-11-15', note: 'ขายได้' },
  ],
  exits: [
    {
      ...asked,
      factId: 'e1',
      kind: 'plan-item',
      actionId: null,
      what: 'บ่อน้ำ',
      to: 'ปี 2570',
      level: 'village',
    },
  ],
  referrals: [
    {
      ...asked,
      factId: 'r1',
      outcome: 'granted',
      toldOn: '2026-11-18',
      measure: 'referral',
      referredTo: 'พช.',
    },
  ],
};
const choices = [{ value: 'a1', label: 'อบรมตัดเย็บ 2 วัน', detail: 'ทักษะ' }];

export function householdPlan(loan: LoanOfForm): Record<string, JSX.Element> {
  const view = { loan, choices, form: EMPTY_FORM };
  const nothing: Help = { head: null, actions: [], exits: [], referrals: [] };
  return {
    plan: <PlanPage view={{ loan, help, mayWrite: true }} frame={frame} />,
    'plan-english': <PlanPage view={{ loan, help, mayWrite: true }} frame={english} />,
    'plan-empty': <PlanPage view={{ loan, help: nothing, mayWrite: false }} frame={frame} />,
    'plan-head': <Forms.PlanHeadPage view={view} frame={frame} />,
    'plan-action': <Forms.PlanActionPage view={view} frame={frame} />,
    'plan-result': <Forms.PlanResultPage view={view} frame={frame} />,
    'plan-exit': <Forms.PlanExitPage view={view} frame={frame} />,
    outcome: <Forms.OutcomePage view={view} frame={english} />,
  };
}
