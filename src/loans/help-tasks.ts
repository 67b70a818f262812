// What a household plan and a referral ask of people: each action by its day, and what came of a request.
import { thaiDate } from '../kernel/thai-words.js';
import type { Asked, Help } from './collect/help.js';
import type { TaskDraft, TaskSource } from './task-draft.js';

/** The four ท as a Thai reads them. */
export const PART_WORDS = {
  attitude: 'ทัศนคติ',
  skill: 'ทักษะ',
  resource: 'ทรัพยากร',
  'way-out': 'ทางออก',
} as const;

/** The actions that are not done, and the requests still waiting whose day to ask is named. */
export function helpTasks({ loan, help }: TaskSource): TaskDraft[] {
  return [
    ...help.actions
      .filter(action => !action.done)
      .map(
        ({ factId, part, action, owner, assigneeId, dueOn }): TaskDraft => ({
          kind: 'plan',
          sourceKey: `loan:${loan.id}:plan-action:${factId}`,
          dueOn,
          personId: null,
          assignee: assigneeId,
          title: `${action} — ${loan.borrowerName}`,
          reason: `แผนครัวเรือน ${PART_WORDS[part]} ผู้ทำ ${owner}`,
        }),
      ),
    ...asking(help).map(
      ({ factId, what, to, on, askOn }): TaskDraft => ({
        kind: 'plan',
        sourceKey: `loan:${loan.id}:outcome:${factId}:${askOn}`,
        dueOn: askOn,
        personId: null,
        title: `ถามผล ${what} ของ ${loan.borrowerName}`,
        reason: `ส่งถึง ${to} เมื่อ ${thaiDate(on)}`,
      }),
    ),
  ];
}

function asking({ exits, referrals }: Help) {
  const waits = ({ outcome, askOn }: Asked) => outcome === 'waiting' && askOn !== null;
  return [
    ...exits
      .filter(waits)
      .map(({ factId, what, to, on, askOn }) => ({ factId, what, to, on, askOn: askOn! })),
    ...referrals.filter(waits).map(({ factId, referredTo, on, askOn }) => ({
      factId,
      what: 'ความช่วยเหลือ',
      to: referredTo,
      on,
      askOn: askOn!,
    })),
  ];
}
