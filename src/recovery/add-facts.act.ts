// Adds facts to a recovery inside a running act: in order, none after its closing, none over what another
// just changed.
import { v7 as newId } from 'uuid';
import type { Doing } from '../journal/act.js';
import { bangkokDate, bangkokMinutes, type CivilDate } from '../kernel/civil-date.js';
import { conflict, forbidden } from '../kernel/refusal.js';
import { thaiTime } from '../kernel/thai-words.js';
import { mustBePast } from '../registry/past-day.js';
import type { FactKind } from './facts.js';
import { RecoveryFact } from './recovery.entity.js';
import { factsOf } from './recovery.query.js';
import { readStory, type Story } from './story.js';

export interface NewFact {
  kind: FactKind;
  on: CivilDate;
  village?: string | null;
  subjectId?: string | null;
  body: object;
}

/** The recovery's story as the act finds it; refuses (409) a closed one. */
export async function openStory(doing: Doing, recoveryId: string): Promise<Story> {
  const story = readStory(await factsOf(doing.tx, recoveryId));
  if (story.closing) {
    throw conflict(
      'recovery-closed',
      'ปิดการแก้ไขปัญหารอบนี้แล้ว หมู่บ้านที่ยังต้องติดตามอยู่ในรอบถัดไป',
      'This recovery is closed; villages still open go on in the next one',
    );
  }
  return story;
}

/** Appends facts in their order; refuses (422) a day after today. Answers their ids. */
export async function addFacts(doing: Doing, recoveryId: string, facts: NewFact[]): Promise<string[]> {
  for (const { on } of facts) mustBePast('on', on, doing.today);
  const last = await doing.tx.first<{ seq: number | null }>(
    'select max(seq) as seq from recovery_fact where recovery_id = ?',
    [recoveryId],
  );
  const rows = facts.map(({ kind, on, village = null, subjectId = null, body }, index) => ({
    id: newId(),
    recoveryId,
    seq: (last?.seq ?? 0) + index + 1,
    kind,
    village,
    subjectId,
    onDate: on,
    body: JSON.stringify(body),
    enteredAt: doing.at.toISOString(),
    enteredBy: doing.actor.userId,
    enteredByName: doing.actor.name,
  }));
  await doing.tx.insert(RecoveryFact, rows);
  return rows.map(row => row.id);
}

/**
 * Two officers may have the same village open. `seen` is the `seq` of what the second one saw: when another
 * has written since, it is refused (409) with who it was and the hour, and nothing is lost.
 */
export function mustBeFresh(
  latest: { seq: number; at: string; by: string } | null | undefined,
  seen: number | undefined,
): void {
  if (seen === undefined || !latest || latest.seq <= seen) return;
  const at = new Date(latest.at);
  const hour = thaiTime(bangkokMinutes(at));
  throw conflict(
    'changed-meanwhile',
    `${latest.by} แก้ก่อนเมื่อ ${hour} ดูของใหม่แล้วบันทึกอีกครั้ง`,
    `${latest.by} changed it on ${bangkokDate(at)}; look at the new state and send again`,
  );
}

/** Refuses (403) who records but approves nothing (อาสาพัฒนา). */
export function mustApprove({ actor }: Doing): void {
  if (actor.role !== 'assistant') return;
  throw forbidden('อาสาพัฒนาบันทึกได้ ส่วนการอนุมัติเป็นของเจ้าหน้าที่', 'Assistants record; officers approve');
}
