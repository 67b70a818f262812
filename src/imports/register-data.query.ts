// A fund's register as a spreadsheet that can be brought in again.
import { parsePeriod } from '../kernel/period.js';
import type { Fact } from '../ledger/fact.entity.js';
import type { Loan } from '../ledger/loan.entity.js';
import { reversedIn } from '../ledger/reversed.js';
import { debtorOf } from '../loans/collect/parties.query.js';
import { factsOfLoans } from '../loans/loan-list.query.js';
import type { Sight } from '../loans/papers/paper-parties.query.js';
import { readStory } from '../loans/story.js';
import type { Reader } from '../platform/database/database.js';
import { nationalIdOf, personOf } from '../registry/person.query.js';
import type { ExportedLoan, ExportedPayment } from './register-export.paper.js';

export interface Register {
  loans: ExportedLoan[];
  payments: ExportedPayment[];
}

/** Every loan that was paid out, and every payment that stands, in the order of their days. */
export async function registerData(db: Reader, fundId: string, sight: Sight): Promise<Register> {
  const rows = await db.all<Loan>('select * from loan where fund_id = ? order by applied_on, id', [fundId]);
  const facts = await factsOfLoans(
    db,
    rows.map(row => row.id),
  );
  const labels = await receiptLabels(db, fundId);
  const register: Register = { loans: [], payments: [] };
  for (const loan of rows) {
    const own = facts.get(loan.id) ?? [];
    const exported = await exportedLoan(db, loan, own, sight);
    if (!exported) continue;
    register.loans.push(exported);
    register.payments.push(...exportedPayments(loan, own, labels));
  }
  return register;
}

async function exportedLoan(
  db: Reader,
  loan: Loan,
  facts: Fact[],
  { wholeIds }: Sight,
): Promise<ExportedLoan | null> {
  const disbursement = readStory(facts)?.disbursement;
  if (!disbursement) return null;
  const { terms, on, principal } = disbursement;
  const personId = await debtorOf(db, loan);
  const person = personId ? await personOf(db, personId) : null;
  const period = parsePeriod(terms.every);
  return {
    number: loan.number,
    name: loan.borrowerName,
    nationalId: wholeIds && loan.borrowerKind === 'person' ? await nationalIdOf(db, loan.borrowerId) : null,
    address: person?.address ?? null,
    village: person && person.area.length === 8 ? person.area : null,
    phone: person?.phone ?? null,
    borrowerKind: loan.borrowerKind,
    purpose: loan.purpose,
    disbursedOn: on,
    principal,
    method: terms.method,
    annualRate: terms.annualRate,
    instalments: terms.instalments,
    everyMonths: period && period.months > 0 ? period.months : null,
    firstDueOn: terms.firstDueOn ?? terms.dueDates?.[0] ?? null,
  };
}

function exportedPayments(loan: Loan, facts: Fact[], labels: Map<string, string>): ExportedPayment[] {
  const reversed = reversedIn(facts);
  const standing = facts.filter(
    fact => (fact.kind === 'payment' || fact.kind === 'settlement') && !reversed.has(fact.id),
  );
  return standing
    .toSorted((a, b) => (a.onDate < b.onDate ? -1 : a.onDate > b.onDate ? 1 : a.seq - b.seq))
    .map(fact => ({
      number: loan.number,
      paidOn: fact.onDate,
      amount: fact.amount,
      receiptNumber: (fact.receiptId && labels.get(fact.receiptId)) || null,
    }));
}

async function receiptLabels(db: Reader, fundId: string): Promise<Map<string, string>> {
  const rows = await db.all<{ id: string; label: string }>(
    'select id, label from receipt where fund_id = ?',
    [fundId],
  );
  return new Map(rows.map(row => [row.id, row.label]));
}
