// Whether a village may be called solved (config/recovery, `solved`): what is still lacking, in words for
// people.
import { type CivilDate, daysBetween } from '../../kernel/civil-date.js';
import { formatBaht, type Satang } from '../../kernel/money.js';
import type { Words } from '../../kernel/refusal.js';
import type { SolvedRule } from '../guide.js';

export interface VillageState {
  /** Overdue today and under no agreement that is kept. */
  overdue: Satang;
  /** The last day on which a balance was written down or the register repaired; null: never. */
  booksOn: CivilDate | null;
  /** A committee with a chair is in office. */
  hasCommittee: boolean;
}

export interface Lack {
  code: 'arrears-left' | 'books-out-of-date' | 'no-committee';
  message: Words;
}

/** What the rule still asks for; nothing where the village is solved. */
export function lacking(state: VillageState, rule: SolvedRule, today: CivilDate): Lack[] {
  const lacks: Lack[] = [];
  if (state.overdue > 0) {
    const baht = formatBaht(state.overdue);
    lacks.push({
      code: 'arrears-left',
      message: { th: `ยังค้างชำระ ${baht} บาท`, en: `${baht} baht are still overdue` },
    });
  }
  if (state.booksOn === null || daysBetween(state.booksOn, today) > rule.booksWithinDays) {
    lacks.push({
      code: 'books-out-of-date',
      message: { th: 'บัญชียังไม่เป็นปัจจุบัน', en: 'the books are not up to date' },
    });
  }
  if (rule.committee && !state.hasCommittee) {
    lacks.push({
      code: 'no-committee',
      message: { th: 'ยังไม่มีคณะกรรมการที่อยู่ในวาระ', en: 'no committee is in office' },
    });
  }
  return lacks;
}
