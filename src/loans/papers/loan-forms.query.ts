// What the forms of one loan say: from the loan, the register of households, the committee of the day.
import { bahtText } from '../../kernel/baht-text.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Reader } from '../../platform/database/database.js';
import { fundOf } from '../../registry/fund.query.js';
import { bookPages } from '../../registry/village-book.query.js';
import { type HouseholdStatus, latestOf, type OfficerInCharge } from '../../registry/village-books.js';
import { type LoanState, loanState, principalOf } from '../loan-state.query.js';
import { BLANK } from './contract-paper.query.js';
import { holderOf, letterhead, loanWords } from './fund-frame.query.js';
import type { LoanForm } from './loan-forms.paper.js';
import { debtorParty, type Sight } from './paper-parties.query.js';
import { projectItems } from './project-items.js';

/** The forms' data as of a day. */
export async function loanFormData(
  db: Reader,
  loanId: string,
  sight: Sight,
  today: CivilDate,
): Promise<LoanForm> {
  const state = await loanState(db, loanId, today);
  const { loan, story, fundType } = state;
  const fund = await fundOf(db, loan.fundId);
  const amount = principalOf(story);
  const chair = await holderOf(db, fund.id, 'chair', story.approval?.on ?? today);
  return {
    fund: await letterhead(db, fund),
    words: loanWords(fundType),
    committee: fundType.committee.name.th,
    law: fundType.law.th,
    ...(chair.name ? { chair: chair.name } : {}),
    number: loan.number,
    appliedOn: story.application.on,
    borrower: await debtorParty(db, loan, sight),
    household: await householdOf(db, state, today),
    purpose: loan.purpose || BLANK,
    items: projectItems(loan.purpose, story.application.principal),
    asked: story.application.principal,
    askedInWords: bahtText(story.application.principal),
    opinions: await opinionsOf(db, state, today),
    decision: decisionOf(state),
    handed: { amount, inWords: bahtText(amount), on: story.disbursement?.on ?? null },
    asksConsent: fundType.security === 'consent',
  };
}

async function householdOf(
  db: Reader,
  { loan }: LoanState,
  today: CivilDate,
): Promise<LoanForm['household']> {
  const ofFund = { sql: 'f.id = ?', parameters: [loan.fundId] };
  const pages = await bookPages<HouseholdStatus>(db, 'household', ofFund, today);
  return latestOf(pages.filter(one => one.subjectId === loan.borrowerId).map(one => one.page));
}

/** In the order of the fund type; a กข.คจ. village's own officer is named where book 7 has one. */
async function opinionsOf(db: Reader, state: LoanState, today: CivilDate): Promise<LoanForm['opinions']> {
  const { loan, story, fundType } = state;
  const ofFund = { sql: 'f.id = ?', parameters: [loan.fundId] };
  const officers = await bookPages<OfficerInCharge>(db, 'officer', ofFund, today);
  const inCharge = officers.map(one => one.page).findLast(one => one.until === null || one.until >= today);
  return fundType.approval.bodies.map(({ key, name }) => {
    const said = story.endorsements.find(one => one.body === key);
    return {
      body: name.th,
      ...(key === 'development-officer' && inCharge ? { name: inCharge.name } : {}),
      ...(said ? { on: said.on } : {}),
      ...(said?.note ? { note: said.note } : {}),
    };
  });
}

function decisionOf({ story }: LoanState): LoanForm['decision'] {
  const { approval, rejection } = story;
  const made = approval ?? rejection;
  if (!made) return null;
  return {
    on: made.on,
    ...(made.number ? { number: made.number } : {}),
    approved: approval?.principal ?? null,
    ...(made.note ? { reason: made.note } : {}),
  };
}
