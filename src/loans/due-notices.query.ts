// ต8 แจ้งก่อนครบกำหนดชำระ: ticked by the reminders themselves. The sent reminders are the record; no fact
// repeats it.

import { SYSTEM } from '../kernel/actor.js';
import type { CivilDate } from '../kernel/civil-date.js';
import type { Reader } from '../platform/database/database.js';
import type { StepState } from './steps.js';

/** The steps with `due-notice` as the notices sent up to a day leave it: each day's message is one time. */
export async function withDueNotices(
  db: Reader,
  loanId: string,
  steps: StepState[],
  asOf: CivilDate,
): Promise<StepState[]> {
  const days = await db.all<{ onDate: CivilDate }>(
    `select distinct m.on_date from reminder r join message m on m.id = r.message_id
     where r.loan_id = ? and r.state = 'sent' and r.window_key not like 'overdue-%' and m.on_date <= ?
     order by m.on_date`,
    [loanId, asOf],
  );
  const last = days.at(-1);
  if (!last) return steps;
  return steps.map(step =>
    step.definition.key === 'due-notice'
      ? { ...step, state: 'done' as const, times: days.length, doneOn: last.onDate, doneBy: SYSTEM.name }
      : step,
  );
}
