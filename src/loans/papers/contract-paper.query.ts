// The loan contract as it was made: principal, terms and plan of the disbursement, else of the approval,
// else as asked.
import { bahtText } from '../../kernel/baht-text.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { makeSchedule } from '../../ledger/schedule.js';
import type { Reader } from '../../platform/database/database.js';
import { fundOf } from '../../registry/fund.query.js';
import { guarantorsOf } from '../guarantee.act.js';
import { type LoanState, loanState, principalOf } from '../loan-state.query.js';
import { dailyClause, METHOD_WORDS } from '../method-words.js';
import type { LoanContract } from './contract.paper.js';
import { holderOf, letterhead, loanWords } from './fund-frame.query.js';
import { borrowingParties, debtorParty, partyOf, type Sight } from './paper-parties.query.js';
import { printedPlan } from './printed-debt.js';

/** The contract's data. */
export async function contractData(
  db: Reader,
  loanId: string,
  sight: Sight,
  today: CivilDate,
): Promise<LoanContract> {
  const state = await loanState(db, loanId, today);
  const { loan, story, fundType } = state;
  const fund = await fundOf(db, loan.fundId);
  const made = story.disbursement ?? story.approval ?? { ...story.application };
  const principal = principalOf(story);
  const { terms, on } = made;
  const chair = await holderOf(db, fund.id, 'chair', on);
  const guarantors: LoanContract['guarantors'] = [];
  for (const { personId, maximum } of await guarantorsOf(db, loanId)) {
    const { name, nationalId } = await partyOf(db, personId, sight);
    guarantors.push({ name, ...(nationalId ? { nationalId } : {}), mostSatang: maximum ?? principal });
  }
  const head = await letterhead(db, fund);
  return {
    fund: head,
    words: loanWords(fundType),
    number: loan.number,
    madeAt: head.lines[0]!,
    on,
    lender: { name: head.name, representative: chair.name ?? BLANK, post: chair.role },
    ...(await partiesOf(state, db, sight)),
    purpose: loan.purpose || BLANK,
    principalSatang: principal,
    principalInWords: bahtText(principal),
    annualRateMicroPercent: terms.annualRate,
    methodName: METHOD_WORDS[terms.method][0],
    dailyClause: dailyClause(terms),
    defaultRate: terms.defaultRate,
    plan: printedPlan(makeSchedule(principal, on, terms)),
    guarantors,
    contacts: [],
    clauses: asksConsent(state) ? [THREE_COPIES] : [],
  };
}

/** แบบสัญญายืมเงินทุน: one for each who keeps it. */
const THREE_COPIES = 'สัญญานี้ทำขึ้นสามฉบับ มีข้อความตรงกัน ผู้ให้ยืม ผู้ยืม และสำนักงานพัฒนาชุมชนอำเภอ เก็บไว้ฝ่ายละหนึ่งฉบับ';

function asksConsent({ fundType }: LoanState): boolean {
  return fundType.security === 'consent';
}

/** Where wife, husband or heir consents, one person signs for the household, and they beside. */
async function partiesOf(
  state: LoanState,
  db: Reader,
  sight: Sight,
): Promise<Pick<LoanContract, 'borrower' | 'members' | 'consenting'>> {
  if (!asksConsent(state)) return { ...(await borrowingParties(db, state.loan, sight)), consenting: [] };
  return { borrower: await debtorParty(db, state.loan, sight), members: [], consenting: [''] };
}

/** Written in by hand. */
export const BLANK = '................................';
