// The papers of one loan, as far as it has come: its forms in their order, its other papers, its receipts.
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Satang } from '../../kernel/money.js';
import { loanState } from '../../loans/loan-state.query.js';
import type { LoanPapersView } from '../pages/loan-papers.page.js';
import { words } from '../words/words.js';
import type { Asking } from './desk.js';
import { named } from './fund-words.js';
import { loanLabel, papersOf } from './loan-view.query.js';

export async function loanPapersView(asking: Asking, loanId: string): Promise<LoanPapersView> {
  const state = await loanState(asking.db, loanId, asking.today);
  const { loan, fundType, story } = state;
  const { lang } = asking;
  const t = words(lang).loanPapers;
  const own = fundType.words;
  const at = (kind: string, ending: string) => `/api/v1/papers/${kind}.${ending}?loanId=${loan.id}`;
  const forms = [
    ['project-proposal', t.proposal(own.member[lang]), true],
    ['application', own.application[lang], true],
    ['contract', own.contract[lang], story.approval !== null],
    ['disbursement-receipt', t.receipt(own.loan[lang]), story.approval !== null],
  ] as const;
  const offered = forms.filter(([kind, , isReached]) => isReached && fundType.papers.includes(kind));
  return {
    id: loan.id,
    label: loanLabel(state, asking),
    borrower: named(loan.borrowerName, loan.madeUp),
    forms: offered.map(([kind, name]) => ({ name, pdf: at(kind, 'pdf'), word: at(kind, 'docx') })),
    receipts: await receiptsOf(asking, loan.id),
    others: papersOf(state, asking).filter(paper => !paper.href.includes('/contract.')),
  };
}

/** Each payment's receipt, the newest first. */
async function receiptsOf({ db }: Asking, loanId: string): Promise<LoanPapersView['receipts']> {
  const rows = await db.all<{ id: string; number: string; on: CivilDate; amount: Satang }>(
    `select r.id, r.label as number, f.on_date as "on", f.amount
     from fact f join receipt r on r.id = f.receipt_id
     where f.loan_id = ? and f.kind in ('payment', 'settlement') order by f.on_date desc, r.id desc limit 60`,
    [loanId],
  );
  return rows.map(({ id, ...row }) => ({ ...row, href: `/receipts/${id}` }));
}
