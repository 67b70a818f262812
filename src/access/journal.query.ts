// The journal as its readers search it: administrators all of it, auditors and officers the funds of their
// areas.
import type { Actor } from '../kernel/actor.js';
import { forbidden } from '../kernel/refusal.js';
import type { Parameter } from '../platform/database/database.js';
import { scopeFilter } from './right.js';

/** Refuses (403) those who do the work that the journal records. */
export function mustReadJournal(actor: Actor): void {
  if (actor.role === 'committee-member' || actor.role === 'assistant') {
    throw forbidden(
      'ดูบันทึกการทำรายการได้เฉพาะผู้ดูแลระบบ เจ้าหน้าที่ และผู้ตรวจสอบ',
      'Only administrators, officers and auditors read the journal',
    );
  }
}

/** SQL for "the actor may read this event" of `audit_event t left join fund f on f.id = t.chain`. */
export function journalScope(actor: Actor): { sql: string; parameters: Parameter[] } {
  if (actor.role === 'administrator') return { sql: '1 = 1', parameters: [] };
  return scopeFilter(actor, 'f.area', 'f.id');
}
