// What letters and entries are called within the sentence of another thing.
import type { Words } from '../kernel/refusal.js';
import type { FactKind } from '../ledger/fact.entity.js';

/** A letter by its kind. */
export const NOTICES: Record<string, Words> = {
  'guarantor-notice': { th: 'หนังสือแจ้งผู้ค้ำประกัน', en: 'a notice to the guarantor' },
  demand: { th: 'หนังสือทวงถาม', en: 'a demand' },
  heirs: { th: 'หนังสือแจ้งทายาท', en: 'a notice to the heirs' },
};

/** What an entry is called when it is spoken of in another's sentence. */
export const NAMES: Partial<Record<FactKind, Words>> = {
  payment: { th: 'การชำระ', en: 'payment' },
  settlement: { th: 'การปิดบัญชี', en: 'settlement' },
  charge: { th: 'ค่าใช้จ่าย', en: 'charge' },
  waiver: { th: 'การยกค่าปรับ', en: 'waiver' },
  refund: { th: 'การคืนเงิน', en: 'refund' },
  restructure: { th: 'การปรับโครงสร้างหนี้', en: 'restructure' },
  moratorium: { th: 'การพักชำระหนี้', en: 'moratorium' },
  death: { th: 'บันทึกการเสียชีวิต', en: 'record of a death' },
  'write-off': { th: 'การตัดหนี้สูญ', en: 'write-off' },
};

/** Who of a group paid, and by which receipt: what stands behind an amount received. */
export function behindAmount(member?: string | null, receipt?: string | null): Words {
  return {
    th: `${member ? ` โดย ${member}` : ''}${receipt ? ` ใบเสร็จ ${receipt}` : ''}`,
    en: `${member ? ` from ${member}` : ''}${receipt ? `, receipt ${receipt}` : ''}`,
  };
}
