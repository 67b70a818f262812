// What a household plan and a referral ask of people: each action by its day, and what came of a request.
import { englishDate } from '../kernel/english-words.js';
import type { Words } from '../kernel/refusal.js';
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
          title: both(`${action} — ${loan.borrowerName}`),
          reason: {
            th: `แผนครัวเรือน ${PART_WORDS[part]} ผู้ทำ ${owner}`,
            en: `Household plan, ${part}, done by ${owner}`,
          },
        }),
      ),
    ...asking(help).map(
      ({ factId, what, to, on, askOn }): TaskDraft => ({
        kind: 'plan',
        sourceKey: `loan:${loan.id}:outcome:${factId}:${askOn}`,
        dueOn: askOn,
        personId: null,
        title: {
          th: `ถามผล ${what.th} ของ ${loan.borrowerName}`,
          en: `Ask what came of ${what.en} for ${loan.borrowerName}`,
        },
        reason: { th: `ส่งถึง ${to} เมื่อ ${thaiDate(on)}`, en: `Sent to ${to} on ${englishDate(on)}` },
      }),
    ),
  ];
}

/** What somebody wrote is the same in both languages. */
function both(text: string): Words {
  return { th: text, en: text };
}

function asking({ exits, referrals }: Help) {
  const waits = ({ outcome, askOn }: Asked) => outcome === 'waiting' && askOn !== null;
  return [
    ...exits
      .filter(waits)
      .map(({ factId, what, to, on, askOn }) => ({ factId, what: both(what), to, on, askOn: askOn! })),
    ...referrals.filter(waits).map(({ factId, referredTo, on, askOn }) => ({
      factId,
      what: { th: 'ความช่วยเหลือ', en: 'the help' },
      to: referredTo,
      on,
      askOn: askOn!,
    })),
  ];
}
