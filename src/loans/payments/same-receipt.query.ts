// The same money entered twice: by two people at once from one paper, or again by one who was not sure.
import type { Doing } from '../../journal/act.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { formatBaht, type Satang } from '../../kernel/money.js';
import { Refusal, type Words } from '../../kernel/refusal.js';
import { thaiDate } from '../../kernel/thai-words.js';

export interface SameMoney {
  loanId: string;
  paidOn: CivilDate;
  amount: Satang;
  reference?: string;
  memberId?: string;
  /**
   * True: it is other money, take it. False: refuse what looks the same. Absent: refuse it only where it
   * names the same reference, or where somebody else entered it just now.
   */
  acceptSame?: boolean;
}

export interface SameWarning {
  code: 'entered-already';
  message: Words;
}

interface Row {
  label: string;
  reference: string | null;
  enteredBy: string;
  enteredByName: string;
  enteredAt: string;
  body: string;
}

/** Two who write from one paper do so within this time. */
const AT_ONCE_MS = 10 * 60_000;

/**
 * The receipt that stands for the same sum of the same day on the same loan, as a warning that names it;
 * refuses (409) it where it is the same money for sure, or where that is asked for.
 */
export async function sameReceipts(money: SameMoney, { tx, at, actor }: Doing): Promise<SameWarning[]> {
  const rows = await tx.all<Row>(
    `select r.label, r.reference, r.entered_by, r.entered_by_name, r.entered_at, f.body
     from fact f join receipt r on r.id = f.receipt_id
     where f.loan_id = ? and f.kind in ('payment', 'settlement') and f.on_date = ? and f.amount = ?
       and not exists (select 1 from fact o where o.of_fact = f.id and o.kind = 'reversal')
     order by f.seq desc`,
    [money.loanId, money.paidOn, money.amount],
  );
  const same = rows.filter(row => !isOther(row, money));
  if (same.length === 0) return [];
  const isSure = ({ reference, enteredBy, enteredAt }: Row) =>
    (reference !== null && reference === money.reference) ||
    (enteredBy !== actor.userId && at.getTime() - Date.parse(enteredAt) < AT_ONCE_MS);
  const sure = same.find(isSure);
  const first = sure ?? same[0]!;
  if (money.acceptSame === false || (sure && !money.acceptSame)) throw enteredAlready(first, money);
  return [{ code: 'entered-already', message: wordsOf(first, money) }];
}

/** Both papers say who paid or by which transfer, and they say different things. */
function isOther({ reference, body }: Row, money: SameMoney): boolean {
  const { memberId } = JSON.parse(body) as { memberId?: string };
  const differs = (one: string | null | undefined, other: string | undefined) =>
    one && other && one !== other;
  return Boolean(differs(reference, money.reference) || differs(memberId, money.memberId));
}

function wordsOf({ label, enteredByName }: Row, { amount, paidOn }: SameMoney): Words {
  const baht = formatBaht(amount);
  return {
    th: `มีใบเสร็จ ${label} จำนวน ${baht} บาท ของ ${thaiDate(paidOn)} แล้ว บันทึกโดย ${enteredByName}`,
    en: `Receipt ${label} of ${baht} baht on ${paidOn} is there already, entered by ${enteredByName}`,
  };
}

function enteredAlready(first: Row, money: SameMoney): Refusal {
  const { th, en } = wordsOf(first, money);
  const message = {
    th: `${th} ถ้าเป็นเงินอีกก้อน ให้ยืนยันแล้วบันทึกอีกครั้ง`,
    en: `${en}; if this is other money, say so and save again (acceptSame)`,
  };
  return new Refusal('conflict', 'entered-already', message, [
    { field: 'acceptSame', code: 'entered-already', message },
  ]);
}
