// The English of the words of a loan's papers.
import type { thLoanPapers } from './th-loan-papers.js';

export const enLoanPapers: typeof thLoanPapers = {
  loanPapers: {
    title: 'Papers of the loan',
    all: 'All forms and papers',
    forms: 'Forms',
    lead: 'Filled from the register; the rest is lines to write on. Print the PDF, or go on in Word.',
    others: 'Other papers',
    receipts: 'Receipts',
    receipt: loan => `Receipt of ${loan}`,
    proposal: member => `Project proposal of ${member}`,
  },
};
