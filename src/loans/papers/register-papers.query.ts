// A fund's register as a spreadsheet that can be brought in again, and the empty one to be filled in.
import { addMonths, type CivilDate } from '../../kernel/civil-date.js';
import { parsePeriod } from '../../kernel/period.js';
import { invalid } from '../../kernel/refusal.js';
import type { Fact } from '../../ledger/fact.entity.js';
import type { Loan } from '../../ledger/loan.entity.js';
import type { TemplateExample } from '../../papers/import-template.paper.js';
import type { ExportedLoan, ExportedPayment } from '../../papers/register-export.paper.js';
import type { Reader } from '../../platform/database/database.js';
import { houseRules } from '../../registry/house-rules.js';
import { nationalIdOf, personOf } from '../../registry/person.query.js';
import { debtorOf } from '../collect/parties.query.js';
import { factsOfLoans } from '../loan-list.query.js';
import { readStory } from '../story.js';
import type { Sight } from './paper-parties.query.js';

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
  const reversed = new Set(facts.filter(fact => fact.kind === 'reversal').map(fact => fact.ofFact));
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

const EXAMPLE_PRINCIPAL = 2_400_000;

/** The usual terms of a kind of fund, as the template's example; refuses (422) an unknown kind. */
export function templateExample(key: string | undefined, today: CivilDate): TemplateExample {
  const version = key ? houseRules().fundTypes.version(key, today) : null;
  if (!version) {
    const keys = houseRules()
      .fundTypes.list()
      .map(fundType => fundType.key)
      .join(', ');
    throw invalid('fundType', 'unknown-fund-type', `เลือกประเภทกองทุน: ${keys}`, `Choose one of ${keys}`);
  }
  const { terms } = version;
  const everyMonths = parsePeriod(terms.every)?.months || 1;
  const disbursedOn = `${today.slice(0, 4)}-01-15`;
  const firstDueOn = addMonths(disbursedOn, everyMonths);
  return {
    fundTypeName: version.name.th,
    borrowerKind: version.borrowerKinds[0]!,
    method: terms.method,
    annualRateMicroPercent: terms.annualRate,
    instalments: terms.instalments,
    everyMonths,
    principalSatang: EXAMPLE_PRINCIPAL,
    disbursedOn,
    firstDueOn,
    paidOn: firstDueOn,
    paidSatang: Math.round(EXAMPLE_PRINCIPAL / terms.instalments / 100) * 100,
  };
}
