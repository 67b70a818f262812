// What a register is checked against: the fund's rules and places, what it has, and the ledger's sums.
import type { CivilDate } from '../kernel/civil-date.js';
import type { Satang } from '../kernel/money.js';
import type { RateMicroPercent } from '../kernel/rate.js';
import type { Method } from '../ledger/terms.js';
import type { FundTypeVersion } from '../registry/fund-type.js';
import type { BorrowerWord } from './register-columns.js';

/** The part of a fund type that a register needs: what is absent in a row, and how much may be lent. */
export type RegisterRules = Pick<FundTypeVersion, 'terms' | 'limits' | 'borrowerKinds'>;

export interface RegisterContext {
  today: CivilDate;
  /** The fund's rules on a day: its own terms over its type's version then in force. */
  rulesOn: (on: CivilDate) => RegisterRules;
  /** The fund's loans by `contractNumber(number)`, with the paper receipts they have. */
  existing: ReadonlyMap<string, ExistingLoan>;
  /** The villages that a borrower of this fund may live in. */
  villages: readonly { code: string; name: string }[];
  /** Of each payment on a loan of this file, in their order, what is above all that is owed. */
  unapplied: (loan: RegisterLoan, payments: readonly RegisterPayment[]) => Satang[];
  /** The same for a loan that the fund has already. */
  unappliedOfExisting: (number: string, payments: readonly RegisterPayment[]) => Satang[];
  /** Limits and laws that the loan as a whole does not keep: the column to mend, and what to do. */
  faultsOfTerms: (loan: RegisterLoan) => { key: string; advice: string }[];
  /** Who has this national id in the fund, or null. */
  nameOfNationalId: (nationalId: string) => string | null;
}

export interface ExistingLoan {
  /** Null: nothing is paid out on it. */
  disbursedOn: CivilDate | null;
  /** Of its paper receipts, as numbers are compared. */
  receiptNumbers: ReadonlySet<string>;
  /** `paymentKey` of each payment that stands. */
  payments: ReadonlySet<string>;
}

/** What tells one payment on a loan from another where no receipt's number does. */
export function paymentKey(paidOn: CivilDate, amount: Satang): string {
  return `${paidOn}/${amount}`;
}

/** A row of ทะเบียนลูกหนี้ that can be stored. */
export interface RegisterLoan {
  row: number;
  /** As numbers are compared. */
  number: string;
  /** As the register has it. */
  writtenNumber: string;
  name: string;
  /** Thirteen digits. */
  nationalId: string | null;
  address: string | null;
  villageCode: string | null;
  phone: string | null;
  borrowerKind: BorrowerWord;
  purpose: string | null;
  disbursedOn: CivilDate;
  principalSatang: Satang;
  method: Method;
  annualRateMicroPercent: RateMicroPercent;
  instalments: number;
  /** `P` n `M`, or the fund's own period. */
  every: string;
  firstDueOn: CivilDate | null;
}

/** A row of การชำระเงิน that can be stored. */
export interface RegisterPayment {
  row: number;
  number: string;
  paidOn: CivilDate;
  amountSatang: Satang;
  /** As numbers are compared. */
  receiptNumber: string | null;
  /** As the register has it. */
  writtenReceipt: string | null;
}
