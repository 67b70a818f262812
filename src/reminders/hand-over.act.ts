// What cannot be sent goes to the committee's call-and-visit list: nothing is dropped.
import type { Doing } from '../journal/act.js';
import { englishBody, TASK_VERBS } from '../registry/task-words.js';
import { uuidExpression } from './plan-day.act.js';
import { type HandOverReason, REASON_WORDS } from './reasons.js';

const CHUNK = 500;

/** Hands messages over with their reminders; each becomes a task to call, to visit, or to send a letter. */
export async function handOverMessages(ids: string[], reason: HandOverReason, doing: Doing): Promise<number> {
  for (let start = 0; start < ids.length; start += CHUNK)
    await handOver(ids.slice(start, start + CHUNK), reason, doing);
  return ids.length;
}

async function handOver(ids: string[], reason: HandOverReason, { tx, at }: Doing): Promise<void> {
  const now = at.toISOString();
  const list = ids.map(() => '?').join(', ');
  await tx.run(
    `update message set state = 'handed-to-committee', reason = ?, lease = null, leased_until = null,
      next_try_at = null,
       changed_at = ? where id in (${list}) and state in ('planned', 'queued')`,
    [reason, now, ...ids],
  );
  await tx.run(
    `update reminder set state = 'handed-to-committee', reason = ?, changed_at = ?
     where message_id in (${list}) and state = 'planned'`,
    [reason, now, ...ids],
  );
  await tx.run(
    `insert into task (id, fund_id, loan_id, person_id, kind, source_key, due_on, due_day, assignee, title,
      reason, body, created_at)
     select ${uuidExpression(tx.dialect)}, m.fund_id, (select min(r.loan_id) from reminder r where
       r.message_id = m.id),
       m.recipient_id, ${KIND}, 'message:' || m.id, m.on_date, m.on_day, null,
       ${TITLE} || coalesce(p.name, g.name, ''), cast(? as text), cast(? as text), cast(? as text)
     from message m left join person p on p.id = m.recipient_id left join borrower_group g on g.id =
       m.recipient_id
     where m.id in (${list}) on conflict (source_key) do nothing`,
    [
      reason === 'letter-to-print' ? 1 : 0,
      reason === 'letter-to-print' ? 1 : 0,
      REASON_WORDS[reason].th,
      englishBody({ reason: REASON_WORDS[reason] }),
      now,
      ...ids,
    ],
  );
}

const KIND = `case when cast(? as bigint) = 1 then 'letter' when p.phone is not null then 'call' else 'visit'
  end`;
const TITLE = `case when cast(? as bigint) = 1 then '${TASK_VERBS.letter.th} '
  when p.phone is not null then '${TASK_VERBS.call.th} ' else '${TASK_VERBS.tell.th} ' end`;
