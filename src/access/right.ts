// Who may do what, where. Outside one's own area or fund the answer is 404: existence is not given away.

import type { Place, Right } from '../journal/act.js';
import type { Actor } from '../kernel/actor.js';
import { forbidden, notFound, Refusal } from '../kernel/refusal.js';

const OFFICERS_RIGHTS: Right[] = ['officer', 'officer-or-work', 'approve', 'manage-users'];
const OFFICERS = ['province-officer', 'district-officer', 'subdistrict-officer'];

/** Whether a record at this place can be seen by the actor. */
export function sees(actor: Actor, place: Place): boolean {
  if (actor.role === 'administrator') return true;
  if (actor.role === 'committee-member') return actor.funds.some(fund => fund.fundId === place.fundId);
  if (actor.areas.length === 0 && actor.funds.some(fund => fund.fundId === place.fundId)) return true;
  return place.area !== null && actor.areas.some(area => place.area!.startsWith(area));
}

/** Refuses (404) what the actor cannot see. */
export function mustSee(actor: Actor, place: Place): void {
  if (!sees(actor, place)) throw notFound();
}

/**
 * Refuses an act that the actor's role does not allow at this place. A preview of an act on a record stores
 * nothing: whoever may see the record may have it.
 */
export function checkRight(actor: Actor, right: Right, place: Place, preview = false): void {
  if (right === 'account') return;
  if (right === 'machine' || right === 'administer') {
    if (actor.role !== 'administrator') throw forbidden('เฉพาะผู้ดูแลระบบ', 'Administrators only');
    return;
  }
  const isOfRecord = place.fundId !== null || place.area !== null;
  if (preview && isOfRecord && right !== 'manage-users') {
    mustSee(actor, place);
    return;
  }
  if (actor.role === 'auditor') {
    if (isOfRecord) mustSee(actor, place);
    throw forbidden('ผู้ตรวจสอบดูได้อย่างเดียว', 'Auditors read only');
  }
  if (actor.role === 'administrator') return;
  mustSee(actor, place);
  if (!allows(actor, right, place)) throw refusalFor(right);
}

/** Whether an act of this right would pass: what a page offers. */
export function may(actor: Actor, right: Right, place: Place): boolean {
  if (right === 'account' || actor.role === 'administrator') return true;
  if (right === 'machine' || right === 'administer' || actor.role === 'auditor') return false;
  return sees(actor, place) && allows(actor, right, place);
}

/** Refuses (403) committee members what only officers do in an area; areas are public, nothing is hidden. */
export function mustBeOfficer(actor: Actor): void {
  if (actor.role === 'committee-member') throw refusalFor('officer');
}

function allows(actor: Actor, right: Right, place: Place): boolean {
  if (actor.role === 'committee-member') {
    const post = actor.funds.find(fund => fund.fundId === place.fundId)?.post;
    if (right === 'work' || right === 'correct' || right === 'officer-or-work') return true;
    const leads = post === 'chair' || post === 'secretary';
    return leads && (right === 'decide' || right === 'approve' || right === 'manage-users');
  }
  // Whether this kind of fund names the officer for its approval is asked by the act.
  if (OFFICERS.includes(actor.role)) return OFFICERS_RIGHTS.includes(right);
  // อาสาพัฒนา records within an officer's areas and approves nothing.
  return actor.role === 'assistant' && (right === 'officer' || right === 'officer-or-work');
}

function refusalFor(right: Right): Refusal {
  if (right === 'decide' || right === 'approve') {
    return forbidden('เฉพาะประธานหรือเลขานุการของกองทุน', "Only the fund's chair or secretary");
  }
  if (right === 'officer') return forbidden('เฉพาะเจ้าหน้าที่พัฒนาชุมชน', 'Only officers');
  return forbidden('เฉพาะคณะกรรมการของกองทุน', "Only the fund's committee");
}

/** SQL for "a row of this area and fund lies in the actor's scope", with its parameters. */
export function scopeFilter(
  actor: Actor,
  areaColumn: string,
  fundColumn: string,
): { sql: string; parameters: string[] } {
  if (actor.role === 'administrator') return { sql: '1 = 1', parameters: [] };
  const parts: string[] = [];
  const parameters: string[] = [];
  if (actor.role !== 'committee-member') {
    for (const area of actor.areas) {
      // A prefix as a range: the index on the code serves it in both dialects.
      parts.push(`(${areaColumn} >= ? and ${areaColumn} < ?)`);
      parameters.push(area, `${area}~`);
    }
  }
  for (const fund of actor.funds) {
    parts.push(`${fundColumn} = ?`);
    parameters.push(fund.fundId);
  }
  return parts.length ? { sql: `(${parts.join(' or ')})`, parameters } : { sql: '1 = 0', parameters: [] };
}
