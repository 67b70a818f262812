// A fund's register as a spreadsheet in the columns that imports read, so that it can be brought in again.
import type { Method } from '../ledger/terms.js';
import { METHOD_WORDS } from '../loans/method-words.js';
import type { Workbook } from '../papers/workbook.js';
import { type RegisterRow, registerSheet } from './import-template.paper.js';
import { BORROWER_WORDS, type BorrowerWord, type LoanKey, type PaymentKey } from './register-columns.js';

/**
 * A loan's row: money in satang, rate in micro-percent, days civil; `null` or absent leaves the cell
 * empty.
 */
export type ExportedLoan = Omit<RegisterRow<LoanKey>, 'borrowerKind' | 'method'> & {
  borrowerKind: BorrowerWord;
  method: Method;
};
export type ExportedPayment = RegisterRow<PaymentKey>;

/** The register of a fund as a workbook of both sheets. */
export function registerExport(
  fundName: string,
  loans: ExportedLoan[],
  payments: ExportedPayment[],
): Workbook {
  const rows = loans.map(loan => ({
    ...loan,
    borrowerKind: BORROWER_WORDS[loan.borrowerKind][0],
    method: METHOD_WORDS[loan.method][0],
  }));
  return {
    title: `ทะเบียนลูกหนี้ ${fundName}`,
    sheets: [registerSheet('loans', rows), registerSheet('payments', payments)],
  };
}
