// ป begins: an application is entered, with the terms it asks for.
import { v7 as newId } from 'uuid';
import type { Act, Doing } from '../../journal/act.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Satang } from '../../kernel/money.js';
import { invalid, invalidFields } from '../../kernel/refusal.js';
import { appendFacts } from '../../ledger/append-facts.act.js';
import { Loan } from '../../ledger/loan.entity.js';
import type { Terms } from '../../ledger/terms.js';
import { fundOf, fundPlace } from '../../registry/fund.query.js';
import { houseRules } from '../../registry/house-rules.js';
import { borrowerForLoan } from '../borrower.query.js';
import { notAfterToday } from '../dates.js';
import { type LoanAnswer, loanAnswer } from '../loan-answer.query.js';
import { checkLoan, loanTerms } from '../loan-terms.js';
import { nextLoanNumber, numberKey } from '../numbering.query.js';

export interface ApplyForLoan {
  fundId: string;
  borrower: { kind: 'person' | 'group' | 'household'; id: string };
  purpose: string;
  principal: Satang;
  terms: Partial<Terms>;
  guarantorIds: string[];
  appliedOn?: CivilDate;
}

export const applyForLoan: Act<ApplyForLoan, LoanAnswer> = {
  name: 'apply-for-loan',
  right: 'work',
  place: (db, { fundId }) => fundPlace(db, fundId),
  async run(input, doing) {
    const appliedOn = input.appliedOn ?? doing.today;
    notAfterToday('appliedOn', appliedOn, doing.today);
    const loan = await newLoan(input, appliedOn, doing);
    await doing.tx.insert(Loan, loan);
    await addGuarantors(loan, input.guarantorIds, doing);
    const fund = await fundOf(doing.tx, input.fundId);
    const fundType = houseRules().fundTypes.byVersion(loan.fundType, loan.fundTypeFrom)!;
    const terms = loanTerms(fundType, fund.terms ?? {}, input.terms);
    const { faults } = checkLoan(fundType, input.principal, appliedOn, terms);
    if (faults.length > 0) throw invalidFields(faults);
    await appendFacts(doing, loan, [
      { kind: 'application', on: appliedOn, amount: input.principal, body: { terms } },
    ]);
    doing.announce({ kind: 'loan-applied', ids: [loan.id], fundId: loan.fundId });
    return {
      answer: await loanAnswer(doing, loan.id),
      subject: { kind: 'loan', id: loan.id },
      details: { number: loan.number, borrower: input.borrower, principal: input.principal, terms },
    };
  },
};

async function newLoan(input: ApplyForLoan, appliedOn: CivilDate, doing: Doing): Promise<Loan> {
  const fund = await fundOf(doing.tx, input.fundId);
  const fundType = houseRules().fundTypes.version(fund.fundType, appliedOn)!;
  const borrower = await borrowerForLoan(doing.tx, input.fundId, input.borrower);
  const number = await nextLoanNumber(doing.tx, input.fundId, appliedOn, fundType.numbering.loans);
  return {
    id: newId(),
    fundId: fund.id,
    area: fund.area,
    fundType: fundType.key,
    fundTypeFrom: fundType.validFrom,
    number,
    numberKey: numberKey(number),
    borrowerKind: borrower.kind,
    borrowerId: borrower.id,
    borrowerName: borrower.name,
    purpose: input.purpose,
    appliedOn,
    importedOn: null,
    madeUp: borrower.madeUp ? 1 : 0,
    createdAt: doing.at.toISOString(),
  };
}

async function addGuarantors(loan: Loan, personIds: string[], doing: Doing): Promise<void> {
  for (const [index, personId] of [...new Set(personIds)].entries()) {
    const person = await doing.tx.first<{ fundId: string | null }>(
      'select fund_id from person where id = ?',
      [personId],
    );
    if (!person || (person.fundId !== null && person.fundId !== loan.fundId)) {
      throw invalid(
        `guarantorIds.${index}`,
        'unknown-person',
        'ไม่พบผู้ค้ำประกันนี้ เพิ่มชื่อก่อน',
        'No such person; register them first',
      );
    }
    await doing.tx.run('insert into loan_guarantor (loan_id, person_id) values (?, ?)', [loan.id, personId]);
  }
}
