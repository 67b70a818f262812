// Which entries of a loan can be taken back, and what stands in the way of one: said with the way out.
import { conflict, invalid, type Refusal } from '../../kernel/refusal.js';
import type { Fact, FactKind } from '../../ledger/fact.entity.js';
import type { PositionWarning } from '../../ledger/position-warnings.js';
import { reversedIn } from '../../ledger/reversed.js';

/** The kinds of facts that a reversal may oppose. */
const REVERSIBLE: ReadonlySet<FactKind> = new Set<FactKind>([
  ...(['payment', 'settlement', 'charge', 'waiver', 'refund', 'restructure', 'moratorium'] as const),
  ...(['write-off', 'promise', 'visit', 'contact', 'notice', 'acknowledgement', 'assistance'] as const),
  ...(['plan', 'plan-action', 'plan-exit', 'shares', 'joint-debtor', 'death'] as const),
]);

const OPPOSING: readonly FactKind[] = ['reversal', 'disbursement-reversal', 'step-undone'];

/** Why no entry of this kind is ever taken back here; null where it may be. */
export function neverReversed(kind: FactKind): Refusal | null {
  if (REVERSIBLE.has(kind)) return null;
  if (OPPOSING.includes(kind))
    return invalid(
      'id',
      'is-a-reversal',
      'รายการนี้เป็นการกลับรายการอยู่แล้ว กลับซ้ำอีกไม่ได้ ถ้ากลับผิด ให้บันทึกรายการเดิมเข้ามาใหม่',
      'This is itself a reversal and cannot be reversed; if it was wrong, record the entry once more',
    );
  if (kind === 'disbursement')
    return conflict(
      'has-its-own-way',
      'การจ่ายเงินยกเลิกที่หน้าของสัญญา เรื่อง ยกเลิกการจ่ายเงิน',
      'A payout is taken back on the loan’s page, by cancelling the payout',
    );
  if (kind === 'step')
    return conflict('has-its-own-way', 'ขั้นตอนยกเลิกที่หน้าของขั้นนั้น', 'A step is taken back on its own page');
  if (kind === 'guarantee')
    return conflict(
      'is-written-anew',
      'การค้ำประกันไม่กลับรายการ ถ้าวงเงินหรือวันผิด ให้บันทึกการค้ำประกันของคนเดิมใหม่ ระบบใช้ฉบับหลังสุด',
      'A guarantee is not reversed; if its amount or day is wrong, record it again: the last one holds',
    );
  return conflict(
    'is-decided',
    'คำขอและมติที่บันทึกแล้วกลับรายการไม่ได้ ถ้าเปลี่ยนใจ ให้บันทึกมติใหม่ หรือยกเลิกคำขอ',
    'An application and its resolutions are not reversed; record the new resolution, or withdraw it',
  );
}

/**
 * A letter whose receipt was recorded and stands: that is taken back first, for the law's days are counted
 * from it. What was told of an action or a request goes with it.
 */
export function toldLater(fact: Pick<Fact, 'id' | 'kind'>, facts: Fact[]): Refusal | null {
  if (fact.kind !== 'notice') return null;
  const reversed = reversedIn(facts);
  const later = facts.find(
    other => other.ofFact === fact.id && !OPPOSING.includes(other.kind) && !reversed.has(other.id),
  );
  if (!later) return null;
  return conflict(
    'rests-upon-it',
    'บันทึกวันที่ได้รับหนังสือนี้ไว้แล้ว กลับรายการวันที่ได้รับก่อน แล้วจึงกลับรายการนี้',
    'The receipt of this letter is recorded: reverse that record first',
  );
}

/** Money given back later that this entry alone made possible: it is taken back before it. */
export function moneyResting(before: PositionWarning[], after: PositionWarning[]): Refusal | null {
  if (!fresh('refund-above-credit', before, after)) return null;
  return conflict(
    'rests-upon-it',
    'มีการคืนเงินจากเงินที่ชำระเกินในรายการนี้แล้ว กลับรายการคืนเงินก่อน แล้วจึงกลับรายการนี้',
    'Money that this entry overpaid was given back: reverse the refund first',
  );
}

/** What is odd afterwards, yet stands: a penalty that was given up is asked no more at all. */
export function oddAfter(before: PositionWarning[], after: PositionWarning[]): PositionWarning[] {
  return fresh('waiver-above-penalty', before, after) ?? [];
}

function fresh(code: string, before: PositionWarning[], after: PositionWarning[]): PositionWarning[] | null {
  const found = after.find(one => one.code === code);
  const same = before.find(one => one.code === code);
  return found && found.message.th !== same?.message.th ? [found] : null;
}
