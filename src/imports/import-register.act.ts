// A fund's paper register comes in: its loans with their past payments, all rows or none.
import { v7 as newId } from 'uuid';
import type { Act, Doing } from '../journal/act.js';
import type { CivilDate } from '../kernel/civil-date.js';
import type { NewFact } from '../ledger/append-facts.act.js';
import { Fact } from '../ledger/fact.entity.js';
import { Loan } from '../ledger/loan.entity.js';
import { crashPoint } from '../platform/crash-point.js';
import type { Reader } from '../platform/database/database.js';
import { fundPlace } from '../registry/fund.query.js';
import { STEP_KEYS } from '../registry/step-definition.js';
import { type CheckedRegister, checkRegister } from './check-register.js';
import type { ReadSheet } from './read-sheet.js';
import type { RegisterLoan, RegisterPayment } from './register-context.js';
import { type FundOfRegister, loadFundOfRegister } from './register-context.query.js';
import type { RegisterFault } from './register-fault.js';
import { registerTerms } from './register-terms.js';
import { storeBorrowers } from './store-borrowers.act.js';
import { type LoanWithFacts, storePaperReceipts } from './store-payments.act.js';

export interface ImportRegister {
  fundId: string;
  sheets: readonly ReadSheet[];
  /** What the audit event says of the file. */
  file: { name: string; sha256: string };
}

export interface ImportAnswer {
  /** Rows with something in them, on both sheets. */
  rows: number;
  loans: number;
  payments: number;
  faults: RegisterFault[];
  committed: boolean;
}

/** Carries the faults of a register out of the act: nothing is stored, not even that it was tried. */
class FaultyRegister extends Error {
  constructor(readonly answer: ImportAnswer) {
    super('The register has faults');
  }
}

/**
 * Stores the register's rows. A register with a fault stores nothing: perform it within `answerFaults`, which
 * answers the faults.
 */
export const importRegister: Act<ImportRegister, ImportAnswer> = {
  name: 'import-register',
  right: 'work',
  place: (db, { fundId }) => fundPlace(db, fundId),
  async run({ fundId, sheets, file }, doing) {
    const register = await loadFundOfRegister(doing.tx, fundId, doing.today);
    const checked = checkRegister(sheets, register.context);
    if (checked.faults.length > 0) throw new FaultyRegister(answerOf(checked, false));
    const loanIds = await storeRegister(checked, register, doing);
    doing.announce({ kind: 'loan-applied', ids: loanIds.added, fundId });
    doing.announce({ kind: 'facts-appended', ids: [...loanIds.added, ...loanIds.paid], fundId });
    const answer = answerOf(checked, true);
    const { faults: _, ...counts } = answer;
    const numbers = checked.loans.map(loan => loan.writtenNumber);
    return { answer, subject: { kind: 'fund', id: fundId }, details: { ...counts, ...file, numbers } };
  },
};

/** Checks a register and stores nothing: every fault at once. Whoever may see the fund may ask. */
export async function tryRegister(
  db: Reader,
  { fundId, sheets }: Pick<ImportRegister, 'fundId' | 'sheets'>,
  today: CivilDate,
): Promise<ImportAnswer> {
  const { context } = await loadFundOfRegister(db, fundId, today);
  return answerOf(checkRegister(sheets, context), false);
}

/** Performs an import; a register with faults is an answer, not an error. */
export async function answerFaults(perform: () => Promise<ImportAnswer>): Promise<ImportAnswer> {
  try {
    return await perform();
  } catch (stop) {
    if (stop instanceof FaultyRegister) return stop.answer;
    throw stop;
  }
}

function answerOf({ rows, loans, payments, faults }: CheckedRegister, committed: boolean): ImportAnswer {
  return { rows, loans: loans.length, payments: payments.length, faults, committed };
}

/** The ids of loans that are new, and of those that the fund had and payments were added to. */
async function storeRegister(
  { loans, payments }: CheckedRegister,
  register: FundOfRegister,
  doing: Doing,
): Promise<{ added: string[]; paid: string[] }> {
  const borrowerIds = await storeBorrowers(loans, register, doing);
  const newLoans = loans.map((row, at) => newLoan(row, borrowerIds[at]!, register, doing));
  await doing.tx.insert(
    Loan,
    newLoans.map(one => one.loan),
  );
  crashPoint('import.after-loans');
  const byNumber = new Map<string, LoanWithFacts>(register.loans);
  loans.forEach((row, at) => {
    byNumber.set(row.number, newLoans[at]!);
  });
  const paid = addPayments(payments, byNumber, doing);
  await storePaperReceipts(paid, register.fund.id, doing);
  const newFacts = new Set([
    ...newLoans.flatMap(one => one.facts.map(fact => fact.id)),
    ...paid.map(one => one.fact.id),
  ]);
  const touched = new Set([...newLoans, ...paid.map(one => one.of)]);
  await doing.tx.insert(
    Fact,
    [...touched].flatMap(one => one.facts.filter(fact => newFacts.has(fact.id))),
  );
  const added = newLoans.map(one => one.loan.id);
  const known = [...touched].map(one => one.loan.id).filter(id => !added.includes(id));
  return { added, paid: known };
}

/** The loan counts as applied for, approved and paid out on its contract's day, its ป steps as waived. */
function newLoan(
  row: RegisterLoan,
  borrowerId: string,
  { fund, fundTypeOn }: FundOfRegister,
  doing: Doing,
): LoanWithFacts {
  const fundType = fundTypeOn(row.disbursedOn);
  const loan: Loan = {
    id: newId(),
    fundId: fund.id,
    area: fund.area,
    fundType: fundType.key,
    fundTypeFrom: fundType.validFrom,
    number: row.writtenNumber,
    numberKey: row.number,
    borrowerKind: row.borrowerKind,
    borrowerId,
    borrowerName: row.name,
    purpose: row.purpose ?? '',
    appliedOn: row.disbursedOn,
    importedOn: doing.today,
    madeUp: fund.madeUp ? 1 : 0,
    createdAt: doing.at.toISOString(),
  };
  const on = row.disbursedOn;
  const amount = row.principalSatang;
  const terms = registerTerms(row, fundType, fund.terms ?? {});
  const waived = { keys: [...STEP_KEYS.prevent], note: '', waived: true, reason: FROM_REGISTER };
  const facts: NewFact[] = [
    { kind: 'application', on, amount, body: { terms } },
    { kind: 'step', on, body: waived },
    { kind: 'approval', on, amount, body: { terms, note: FROM_REGISTER } },
    { kind: 'disbursement', on, amount, body: { terms, note: FROM_REGISTER } },
  ];
  return { loan, facts: facts.map((fact, at) => factOf(loan, fact, at + 1, doing)) };
}

const FROM_REGISTER = 'ยกมาจากทะเบียน';

/** Adds the payments to their loans' facts, by day; those of one day keep the order of their rows. */
function addPayments(
  payments: readonly RegisterPayment[],
  loans: ReadonlyMap<string, LoanWithFacts>,
  doing: Doing,
): { payment: RegisterPayment; fact: Fact; of: LoanWithFacts }[] {
  const ordered = payments.toSorted((a, b) =>
    a.paidOn < b.paidOn ? -1 : a.paidOn > b.paidOn ? 1 : a.row - b.row,
  );
  return ordered.map(payment => {
    const of = loans.get(payment.number)!;
    const { paidOn: on, amountSatang: amount } = payment;
    const seq = (of.facts.at(-1)?.seq ?? 0) + 1;
    const body = { method: 'other', reference: payment.writtenReceipt ?? undefined };
    const fact = factOf(of.loan, { kind: 'payment', on, amount, body }, seq, doing);
    of.facts.push(fact);
    return { payment, fact, of };
  });
}

/** As `appendFacts` would store it, for many loans at once. */
function factOf(loan: Loan, fact: NewFact, seq: number, doing: Doing): Fact {
  return {
    id: newId(),
    loanId: loan.id,
    fundId: loan.fundId,
    seq,
    kind: fact.kind,
    onDate: fact.on,
    enteredOn: doing.today,
    enteredAt: doing.at.toISOString(),
    enteredBy: doing.actor.userId,
    enteredByName: doing.actor.name,
    amount: fact.amount ?? null,
    ofFact: null,
    receiptId: null,
    body: JSON.stringify(fact.body ?? {}),
  };
}
