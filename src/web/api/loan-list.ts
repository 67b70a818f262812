// The list of loans as the API and the pages ask for it.
import type { Actor } from '../../kernel/actor.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { invalid } from '../../kernel/refusal.js';
import type { Loan } from '../../ledger/loan.entity.js';
import { STAGES, STATUSES } from '../../loans/life.js';
import type { LoanRow } from '../../loans/loan-answer.query.js';
import { findingLoan, LOANS_ON_A_DAY, loanRows, onDay } from '../../loans/loan-list.query.js';
import { numberKey } from '../../loans/numbering.query.js';
import type { Reader } from '../../platform/database/database.js';
import { dayAsked } from './day-asked.js';
import {
  inScope,
  type Listed,
  listPage,
  type QueryWords,
  whenAsked,
  whenSearched,
  withinArea,
} from './listing.js';

export const LOAN_FILTERS = {
  fundId: 'a fund',
  area: 'an area code, with all below it',
  stage: STAGES.join(', '),
  status: STATUSES.join(', '),
  number: 'the contract number, in Thai or Arabic digits',
  borrowerId: 'a person, group or household',
  q: "a part of the borrower's or a member's name, or of the number",
  asOf: 'a civil date; today when absent',
};

/** One page of the loans that the actor sees, with what they were on the day asked. */
export async function loanPage(
  db: Reader,
  actor: Actor,
  asked: QueryWords,
  today: CivilDate,
): Promise<Listed<LoanRow>> {
  const asOf = dayAsked('asOf', oneWord(asked, 'asOf')) ?? today;
  const number = oneWord(asked, 'number');
  const where = [
    inScope(actor, 't.area', 't.fund_id'),
    onDay(asOf),
    ...whenAsked(asked, 'fundId', 't.fund_id = ?'),
    ...whenAsked(asked, 'borrowerId', 't.borrower_id = ?'),
    ...withinArea(asked, 't.area'),
    ...whenOneOf(asked, 'stage', STAGES, 's.stage = ?'),
    ...whenOneOf(asked, 'status', STATUSES, 's.status = ?'),
    ...(number ? [{ sql: 't.number_key = ?', parameters: [numberKey(number)] }] : []),
    ...whenSearched(asked, findingLoan),
  ];
  const page = await listPage<Loan>(db, { select: LOANS_ON_A_DAY, where }, asked);
  return { ...page, items: await loanRows(db, page.items, asOf) };
}

/** A condition on one of a closed list of words; refuses (422) any other word. */
export function whenOneOf(asked: QueryWords, name: string, words: readonly string[], sql: string) {
  const word = oneWord(asked, name);
  if (!word) return [];
  if (!words.includes(word)) {
    const choices = words.join(', ');
    throw invalid(name, 'bad-choice', `เลือกได้เพียง ${choices}`, `One of ${choices}`);
  }
  return [{ sql, parameters: [word] }];
}

/** One word of a query, undefined when it is absent or given twice. */
export function oneWord(asked: QueryWords, name: string): string | undefined {
  const value = asked[name];
  return typeof value === 'string' ? value : undefined;
}
