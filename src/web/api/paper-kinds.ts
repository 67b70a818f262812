// Every printed paper by its name in the address: whose it is, what it says, and as which files it is made.
import { mustSee } from '../../access/right.js';
import { registerData } from '../../imports/register-data.query.js';
import { registerExport } from '../../imports/register-export.paper.js';
import { registerTemplate } from '../../imports/register-template.js';
import type { Actor } from '../../kernel/actor.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { forbidden, invalid } from '../../kernel/refusal.js';
import { loanPlace } from '../../ledger/loan.query.js';
import { sendsDemand } from '../../loans/collect/notice.act.js';
import { fundTypeOf } from '../../loans/loan-state.query.js';
import { acknowledgement } from '../../loans/papers/acknowledgement.paper.js';
import {
  acknowledgementData,
  restructuringData,
  writeOffMinuteData,
} from '../../loans/papers/agreements.query.js';
import { callList, callListWorkbook } from '../../loans/papers/call-list.paper.js';
import { callListData } from '../../loans/papers/call-list.query.js';
import { cardData } from '../../loans/papers/card-paper.query.js';
import { cashSheet, cashSheetWorkbook } from '../../loans/papers/cash-sheet.paper.js';
import { cashSheetData } from '../../loans/papers/cash-sheet.query.js';
import { confirmationData } from '../../loans/papers/confirmation-paper.query.js';
import { loanContract } from '../../loans/papers/contract.paper.js';
import { contractData } from '../../loans/papers/contract-paper.query.js';
import { debtConfirmation } from '../../loans/papers/debt-confirmation.paper.js';
import { debtorCard, debtorCardWorkbook } from '../../loans/papers/debtor-card.paper.js';
import { demandLetter } from '../../loans/papers/demand-letter.paper.js';
import { envelope } from '../../loans/papers/envelope.paper.js';
import { guarantorNotice, guarantorReply } from '../../loans/papers/guarantor-notice.paper.js';
import { handoverPaperData } from '../../loans/papers/handover-paper.query.js';
import { handoverRecordPaper } from '../../loans/papers/handover-record.paper.js';
import { heirsLetter } from '../../loans/papers/heirs-letter.paper.js';
import {
  demandData,
  envelopeData,
  guarantorNoticeData,
  heirsLetterData,
  reminderLetterData,
} from '../../loans/papers/letters.query.js';
import {
  disbursementReceipt,
  loanApplication,
  projectProposal,
} from '../../loans/papers/loan-forms.paper.js';
import { loanFormData } from '../../loans/papers/loan-forms.query.js';
import { receiptPaper } from '../../loans/papers/receipt.paper.js';
import { receiptData } from '../../loans/papers/receipt-paper.query.js';
import { reminderLetter } from '../../loans/papers/reminder-letter.paper.js';
import { restructuring } from '../../loans/papers/restructuring.paper.js';
import { writeOffMinute } from '../../loans/papers/write-off-minute.paper.js';
import { receiptPlace } from '../../loans/payments/receipt.query.js';
import type { PaperDocument } from '../../papers/document.js';
import type { Workbook } from '../../papers/workbook.js';
import type { Reader } from '../../platform/database/database.js';
import { resultPaper, resultWorkbook } from '../../recovery/reports/recovery-result.paper.js';
import { recoveryResult } from '../../recovery/reports/result.query.js';
import { resultData } from '../../recovery/reports/result-print.js';
import { fundOf, fundPlace } from '../../registry/fund.query.js';
import { houseRules } from '../../registry/house-rules.js';
import { paySlip } from '../../reminders/pay-slip.paper.js';
import { paySlipData } from '../../reminders/pay-slip.query.js';
import { ACTIVITY_PAPERS } from './activity-paper-kinds.js';
import { ASSESSMENT_PAPERS } from './assessment-paper-kinds.js';
import { dayAsked } from './day-asked.js';
import { FUND_PAPERS } from './fund-paper-kinds.js';
import { LESSON_PAPERS } from './lesson-paper-kinds.js';
import type { QueryWords } from './listing.js';
import { oneWord } from './loan-list.js';
import { RECOVERY_PAPERS } from './recovery-papers.js';
import { wordAsked } from './word-asked.js';

/** Who asks for which paper. */
export interface Asked {
  db: Reader;
  actor: Actor;
  query: QueryWords;
  today: CivilDate;
  /** What people open: for addresses printed on paper. */
  publicUrl: string;
}

/** A paper as data: a document (.pdf, .docx, .svg), a workbook (.xlsx), or both. */
export interface Printed {
  document?: PaperDocument;
  workbook?: Workbook;
}

export const PAPER_KINDS: Record<string, (asked: Asked) => Promise<Printed>> = {
  async receipt(asked) {
    const id = wordAsked(asked, 'receiptId');
    mustSee(asked.actor, await receiptPlace(asked.db, id));
    return { document: receiptPaper(await receiptData(asked.db, id)) };
  },

  async contract(asked) {
    const { id, sight } = await loanAsked(asked);
    return { document: loanContract(await contractData(asked.db, id, sight, asked.today)) };
  },

  async 'project-proposal'(asked) {
    return { document: projectProposal(await loanFormAsked(asked)) };
  },

  async application(asked) {
    return { document: loanApplication(await loanFormAsked(asked)) };
  },

  async 'disbursement-receipt'(asked) {
    return { document: disbursementReceipt(await loanFormAsked(asked)) };
  },

  async 'debtor-card'(asked) {
    const { id, on } = await loanAsked(asked);
    const card = await cardData(asked.db, id, on);
    return { document: debtorCard(card), workbook: debtorCardWorkbook(card) };
  },

  async 'pay-slip'(asked) {
    const { id, on } = await loanAsked(asked);
    return { document: paySlip(await paySlipData(asked.db, id, on)) };
  },

  async 'demand-letter'(asked) {
    const { id, on } = await loanAsked(asked);
    await mustDemand(asked, id);
    return { document: demandLetter(await demandData(asked.db, id, on)) };
  },

  async 'reminder-letter'(asked) {
    const { id, on } = await loanAsked(asked);
    return { document: reminderLetter(await reminderLetterData(asked.db, id, on)) };
  },

  async 'guarantor-notice'(asked) {
    const { id, on } = await loanAsked(asked);
    const personId = oneWord(asked.query, 'personId');
    return { document: guarantorNotice(await guarantorNoticeData(asked.db, id, personId, on)) };
  },

  async 'guarantor-reply'(asked) {
    const { id, on } = await loanAsked(asked);
    const personId = oneWord(asked.query, 'personId');
    return { document: guarantorReply(await guarantorNoticeData(asked.db, id, personId, on)) };
  },

  async 'heirs-letter'(asked) {
    const { id, on } = await loanAsked(asked);
    const personId = oneWord(asked.query, 'personId');
    return { document: heirsLetter(await heirsLetterData(asked.db, id, personId, on)) };
  },

  async envelope(asked) {
    const { id } = await loanAsked(asked);
    const personId = oneWord(asked.query, 'personId');
    return { document: envelope(await envelopeData(asked.db, id, personId, asked.today)) };
  },

  async acknowledgement(asked) {
    const { id, on, sight } = await loanAsked(asked);
    return { document: acknowledgement(await acknowledgementData(asked.db, id, sight, on)) };
  },

  async restructuring(asked) {
    const { id } = await loanAsked(asked);
    return { document: restructuring(await restructuringData(asked.db, id, asked.today)) };
  },

  async 'write-off-minute'(asked) {
    const { id } = await loanAsked(asked);
    return { document: writeOffMinute(await writeOffMinuteData(asked.db, id, asked.today)) };
  },

  async 'cash-sheet'(asked) {
    const { id, on } = await fundAsked(asked);
    const sheet = await cashSheetData(asked.db, id, on);
    return { document: cashSheet(sheet), workbook: cashSheetWorkbook(sheet) };
  },

  async 'call-list'(asked) {
    const { id, on, isCommittee } = await fundAsked(asked);
    const isNamed = oneWord(asked.query, 'names') === 'shown';
    if (isNamed && !isCommittee) {
      throw forbidden('รายการที่แสดงชื่อ พิมพ์ได้เฉพาะกรรมการของกองทุน', "Names are for the fund's committee only");
    }
    const list = await callListData(asked.db, id, on, !isNamed);
    return { document: callList(list), workbook: callListWorkbook(list) };
  },

  async 'debt-confirmation'(asked) {
    const { id, on } = await fundAsked(asked);
    return { document: debtConfirmation(await confirmationData(asked.db, id, on)) };
  },

  async 'handover-record'(asked) {
    const { id } = await fundAsked(asked);
    return {
      document: handoverRecordPaper(await handoverPaperData(asked.db, id, wordAsked(asked, 'handoverId'))),
    };
  },

  async register(asked) {
    const { id, isCommittee } = await fundAsked(asked);
    const { loans, payments } = await registerData(asked.db, id, { wholeIds: isCommittee });
    return { workbook: registerExport((await fundOf(asked.db, id)).name, loans, payments) };
  },

  ...RECOVERY_PAPERS,
  ...LESSON_PAPERS,
  ...ACTIVITY_PAPERS,
  ...FUND_PAPERS,
  ...ASSESSMENT_PAPERS,
  async 'recovery-result'(asked) {
    const id = wordAsked(asked, 'recoveryId');
    const data = resultData(await recoveryResult(asked.db, asked.actor, id, dayOf(asked)));
    return { document: resultPaper(data), workbook: resultWorkbook(data) };
  },

  async 'import-template'(asked) {
    const fundType = houseRules().fundTypes.version(wordAsked(asked, 'fundType'), asked.today);
    if (!fundType) throw invalid('fundType', 'bad-choice', 'ไม่มีกองทุนชนิดนี้', 'No such kind of fund');
    return { workbook: registerTemplate(fundType, asked.today) };
  },
};

async function loanAsked(asked: Asked) {
  const id = wordAsked(asked, 'loanId');
  const place = await loanPlace(asked.db, id);
  mustSee(asked.actor, place);
  return { id, on: dayOf(asked), sight: { wholeIds: isCommitteeOf(asked.actor, place.fundId) } };
}

async function loanFormAsked(asked: Asked) {
  const { id, sight } = await loanAsked(asked);
  return loanFormData(asked.db, id, sight, asked.today);
}

async function fundAsked(asked: Asked) {
  const id = wordAsked(asked, 'fundId');
  mustSee(asked.actor, await fundPlace(asked.db, id));
  return { id, on: dayOf(asked), isCommittee: isCommitteeOf(asked.actor, id) };
}

function isCommitteeOf(actor: Actor, fundId: string | null): boolean {
  if (actor.role === 'administrator') return true;
  return actor.role === 'committee-member' && actor.funds.some(fund => fund.fundId === fundId);
}

/** Debt Collection Act s.14: an officer demands only where a regulation gives the power. */
async function mustDemand({ db, actor }: Asked, loanId: string): Promise<void> {
  const loan = await db.first<{ fundType: string; fundTypeFrom: CivilDate }>(
    'select fund_type, fund_type_from from loan where id = ?',
    [loanId],
  );
  if (sendsDemand(actor, fundTypeOf(loan!))) return;
  throw forbidden(
    'หนังสือนี้ออกโดยคณะกรรมการของกองทุนเท่านั้น (พ.ร.บ. การทวงถามหนี้ มาตรา 14)',
    "Only the fund's committee sends this letter (Debt Collection Act s.14)",
  );
}

function dayOf({ query, today }: Asked): CivilDate {
  return dayAsked('on', oneWord(query, 'on')) ?? today;
}
