// A record that two people mend at the same time: the second sees who was first, and loses nothing.
import type { Act } from '../../journal/act.js';
import { conflict } from '../../kernel/refusal.js';
import type { Reader } from '../../platform/database/database.js';
import { changedMeanwhile, overTheNew, type Saying } from '../changed-meanwhile.js';
import { clock } from '../format.js';
import type { FormState } from '../frame.js';
import type { Posted } from '../page-answer.js';
import type { Asking } from './desk.js';

export interface Edited {
  posted: Posted;
  /** The record's id, as the journal knows it. */
  subjectId: string;
  /** The record as the form's fields. */
  now: (db: Reader) => Promise<FormState['values']>;
  say?: Saying;
}

/** The act, refused (409) inside its own transaction when the record is no longer what the form showed. */
export function unlessChanged<I, A>(act: Act<I, A>, { posted, now }: Edited): Act<I, A> {
  return {
    ...act,
    async run(input, doing) {
      if (changedMeanwhile(posted, await now(doing.tx)).length > 0) {
        throw conflict(
          'changed-meanwhile',
          'มีคนแก้ก่อน ดูของใหม่แล้วบันทึกอีกครั้ง',
          'Changed by somebody else meanwhile',
        );
      }
      return act.run(input, doing);
    },
  };
}

/** The form as it comes back, over the record as it is now, with who changed it and when. */
export async function editedAgain({ db }: Asking, form: FormState, edited: Edited): Promise<FormState> {
  const { posted, subjectId, say = (_field, value) => value.join(', ') } = edited;
  const now = await edited.now(db);
  const again = overTheNew(form, posted, now, say);
  if (changedMeanwhile(posted, now).length === 0) return again;
  const last = await db.first<{ actorName: string; at: string }>(
    'select actor_name, at from audit_event where subject_id = ? order by at desc, id desc limit 1',
    [subjectId],
  );
  if (!last) return again;
  const at = new Date(last.at);
  const problem = {
    th: `${last.actorName} แก้ก่อนเมื่อ ${clock(at, 'th')} ดูของใหม่แล้วบันทึกอีกครั้ง`,
    en: `${last.actorName} changed it at ${clock(at, 'en')}; look at what is new and save again`,
  };
  return { ...again, problem };
}
