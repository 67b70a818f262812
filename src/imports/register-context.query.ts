// What a fund has when its register comes in: rules, villages, people, loans with their facts and receipts.
import type { CivilDate } from '../kernel/civil-date.js';
import type { FieldFault } from '../kernel/refusal.js';
import type { Fact } from '../ledger/fact.entity.js';
import { ledgerFacts } from '../ledger/ledger-facts.js';
import type { Loan } from '../ledger/loan.entity.js';
import { reversedIn } from '../ledger/reversed.js';
import { checkLoan } from '../loans/loan-terms.js';
import { readStory } from '../loans/story.js';
import type { Reader } from '../platform/database/database.js';
import { type FundRecord, fundOf } from '../registry/fund.query.js';
import type { FundTypeVersion } from '../registry/fund-type.js';
import { houseRules } from '../registry/house-rules.js';
import {
  type ExistingLoan,
  paymentKey,
  type RegisterContext,
  type RegisterLoan,
} from './register-context.js';
import { registerTerms, unappliedOf } from './register-terms.js';
import { contractNumber } from './row-reader.js';

export interface KnownPerson {
  id: string;
  name: string;
  nationalIdHash: string | null;
  area: string;
}

export interface KnownGroup {
  id: string;
  kind: 'group' | 'household';
  name: string;
  area: string;
}

/** A loan that the fund has, with its facts in their recorded order. */
export interface KnownLoan {
  loan: Loan;
  facts: Fact[];
}

export interface FundOfRegister {
  fund: FundRecord;
  context: RegisterContext;
  people: KnownPerson[];
  groups: KnownGroup[];
  /** By number as it is compared. */
  loans: ReadonlyMap<string, KnownLoan>;
  fundTypeOn: (on: CivilDate) => FundTypeVersion;
}

/** Loads all that a register is checked against; refuses (404) an unknown fund. */
export async function loadFundOfRegister(
  db: Reader,
  fundId: string,
  today: CivilDate,
): Promise<FundOfRegister> {
  const fund = await fundOf(db, fundId);
  const fundTypeOn = (on: CivilDate) => houseRules().fundTypes.version(fund.fundType, on)!;
  const people = await db.all<KnownPerson>(
    'select id, name, national_id_hash, area from person where fund_id = ?',
    [fundId],
  );
  const groups = await db.all<KnownGroup>(
    'select id, kind, name, area from borrower_group where fund_id = ?',
    [fundId],
  );
  const villages = await db.all<{ code: string; name: string }>(
    "select code, name from village where code >= ? and code < ? || '~' order by code",
    [fund.area, fund.area],
  );
  const loans = await knownLoans(db, fundId);
  const labels = await paperLabels(db, fundId);
  const context: RegisterContext = {
    today,
    villages,
    rulesOn: on => {
      const { terms, limits, borrowerKinds } = fundTypeOn(on);
      return { terms: { ...terms, ...fund.terms }, limits, borrowerKinds };
    },
    existing: new Map([...loans].map(([number, known]) => [number, existingLoan(known, labels)])),
    ...sums(loans, today, loan => registerTerms(loan, fundTypeOn(loan.disbursedOn), fund.terms ?? {})),
    faultsOfTerms: loan => {
      const fundType = fundTypeOn(loan.disbursedOn);
      const terms = registerTerms(loan, fundType, fund.terms ?? {});
      return checkLoan(fundType, loan.principalSatang, loan.disbursedOn, terms).faults.map(faultOfColumn);
    },
    nameOfNationalId: nationalId => {
      const hash = houseRules().secrets.hash(nationalId);
      return people.find(person => person.nationalIdHash === hash)?.name ?? null;
    },
  };
  return { fund, context, people, groups, loans, fundTypeOn };
}

async function knownLoans(db: Reader, fundId: string): Promise<Map<string, KnownLoan>> {
  const rows = await db.all<Loan>('select * from loan where fund_id = ?', [fundId]);
  if (rows.length === 0) return new Map();
  const facts = await db.all<Fact>('select * from fact where fund_id = ? order by loan_id, seq', [fundId]);
  const byId = new Map(rows.map((loan): [string, KnownLoan] => [loan.id, { loan, facts: [] }]));
  for (const fact of facts) byId.get(fact.loanId)?.facts.push(fact);
  return new Map([...byId.values()].map(known => [contractNumber(known.loan.number), known]));
}

/** The numbers of the fund's paper receipts by their id. */
async function paperLabels(db: Reader, fundId: string): Promise<Map<string, string>> {
  const rows = await db.all<{ id: string; label: string }>(
    "select id, label from receipt where fund_id = ? and series = 'paper'",
    [fundId],
  );
  return new Map(rows.map(({ id, label }) => [id, contractNumber(label)]));
}

function existingLoan({ facts }: KnownLoan, labels: ReadonlyMap<string, string>): ExistingLoan {
  const reversed = reversedIn(facts);
  const standing = facts.filter(fact => isPayment(fact) && !reversed.has(fact.id));
  const numbers = standing.map(fact => labels.get(fact.receiptId ?? '')).filter(label => !!label);
  return {
    disbursedOn: readStory(facts)?.disbursement?.on ?? null,
    receiptNumbers: new Set(numbers as string[]),
    payments: new Set(standing.map(fact => paymentKey(fact.onDate, fact.amount!))),
  };
}

function isPayment({ kind }: Fact): boolean {
  return kind === 'payment' || kind === 'settlement';
}

function sums(
  loans: ReadonlyMap<string, KnownLoan>,
  today: CivilDate,
  termsOf: (loan: RegisterLoan) => ReturnType<typeof registerTerms>,
): Pick<RegisterContext, 'unapplied' | 'unappliedOfExisting'> {
  const options = { workingDays: houseRules().workingDays };
  return {
    unapplied(loan, payments) {
      const { principalSatang: principal, disbursedOn } = loan;
      return unappliedOf(
        { principal, disbursedOn, terms: termsOf(loan), facts: [] },
        payments,
        today,
        options,
      );
    },
    unappliedOfExisting(number, payments) {
      const facts = loans.get(number)?.facts ?? [];
      const paidOut = readStory(facts)?.disbursement;
      if (!paidOut) return [];
      const { principal, on: disbursedOn, terms } = paidOut;
      return unappliedOf(
        { principal, disbursedOn, terms, facts: ledgerFacts(facts) },
        payments,
        today,
        options,
      );
    },
  };
}

/** A fault of a loan's terms at the register's column that says it. */
function faultOfColumn({ field, message }: FieldFault): { key: string; advice: string } {
  const key = COLUMNS[field] ?? 'instalments';
  return { key, advice: message.th };
}

const COLUMNS: Record<string, string> = {
  principal: 'principal',
  'terms.method': 'method',
  'terms.annualRate': 'annualRate',
  'terms.every': 'everyMonths',
  'terms.firstDueOn': 'firstDueOn',
};
