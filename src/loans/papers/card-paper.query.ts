// The debtor's card: each entry that moved money, with what it left of the principal.
import type { CivilDate } from '../../kernel/civil-date.js';
import { parseBaht, type Satang } from '../../kernel/money.js';
import { conflict } from '../../kernel/refusal.js';
import type { Reader } from '../../platform/database/database.js';
import { fundOf } from '../../registry/fund.query.js';
import type { FundWords } from '../../registry/fund-type.js';
import { type LedgerEntry, loanLedger } from '../loan-ledger.query.js';
import { loanState } from '../loan-state.query.js';
import type { CardEntry, DebtorCard } from './debtor-card.paper.js';
import { letterhead, loanWords } from './fund-frame.query.js';
import { debtorParty } from './paper-parties.query.js';
import { termsInWords } from './printed-debt.js';

/** The card up to a day; refuses (409) before the disbursement. */
export async function cardData(db: Reader, loanId: string, asOf: CivilDate): Promise<DebtorCard> {
  const { loan, story, fundType } = await loanState(db, loanId, asOf);
  const { disbursement } = story;
  if (!disbursement) throw notDisbursed();
  const entries = await loanLedger(db, loanId, asOf);
  const { address } = await debtorParty(db, loan, { wholeIds: false });
  return {
    fund: await letterhead(db, await fundOf(db, loan.fundId)),
    words: loanWords(fundType),
    contractNumber: loan.number,
    borrower: loan.borrowerName,
    address: address ?? '–',
    purpose: loan.purpose,
    disbursedOn: disbursement.on,
    principalSatang: disbursement.principal,
    termsInWords: termsInWords(disbursement.terms),
    entries: entries.map(entry => cardEntry(entry, fundType.words, entries)),
    asOf,
  };
}

export function notDisbursed() {
  return conflict(
    'not-disbursed',
    'ยังไม่ได้จ่ายเงินตามสัญญานี้ จึงยังไม่มีเอกสารนี้',
    'Nothing is paid out on this loan yet, so there is no such paper',
  );
}

function cardEntry(entry: LedgerEntry, words: FundWords, entries: LedgerEntry[]): CardEntry {
  const sum = (...parts: ('fee' | 'penalty' | 'interest' | 'principal')[]): Satang =>
    entry.allocations.reduce(
      (total, one) => total + parts.reduce((all, part) => all + parseBaht(one[part])!, 0),
      0,
    );
  const isWhole = entry.allocations.length === 0;
  const amount = entry.amount === null ? 0 : parseBaht(entry.amount)!;
  const inPrincipal = entry.kind === 'disbursement' || entry.kind === 'disbursement-reversal';
  return {
    on: entry.on,
    what: whatOf(entry, words, entries),
    receiptNumber: entry.receiptNumber,
    principalSatang: isWhole ? (inPrincipal ? amount : 0) : sum('principal'),
    interestSatang: sum('interest'),
    otherSatang: isWhole && !inPrincipal && entry.kind !== 'write-off' ? amount : sum('fee', 'penalty'),
    principalLeftSatang: parseBaht(entry.balance)!,
  };
}

function whatOf(entry: LedgerEntry, words: FundWords, entries: LedgerEntry[]): string {
  switch (entry.kind) {
    case 'disbursement':
      return words.disburse.th;
    case 'disbursement-reversal':
      return `ยกเลิกการ${words.disburse.th}`;
    case 'payment':
    case 'settlement':
      return `รับ${words.pay.th}${instalmentsOf(entry)}`;
    case 'charge':
      return entry.reason ?? 'ค่าใช้จ่าย';
    case 'waiver':
      return 'งดเว้นค่าปรับ';
    case 'refund':
      return 'คืนเงินที่รับเกิน';
    case 'restructure':
      return 'เปลี่ยนแผนการชำระ';
    case 'write-off':
      return 'ตัดหนี้ออกจากบัญชี';
    default: {
      const of = entries.find(other => other.id === entry.of);
      return of?.receiptNumber ? `ยกเลิกใบเสร็จ ${of.receiptNumber}` : 'ยกเลิกรายการ';
    }
  }
}

function instalmentsOf({ allocations }: LedgerEntry): string {
  const numbers = allocations.map(one => one.instalment);
  if (numbers.length === 0) return '';
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  return first === last ? `งวดที่ ${first}` : `งวดที่ ${first}–${last}`;
}
