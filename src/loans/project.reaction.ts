// After facts are added, the loan's projection is made again: its instalments as they stand and its life in
// spans.

import type { Change, Doing } from '../journal/act.js';
import { dayNumber } from '../kernel/civil-date.js';
import type { Fact } from '../ledger/fact.entity.js';
import { countsFrom } from '../ledger/facts.js';
import { ledgerFacts } from '../ledger/ledger-facts.js';
import type { Loan } from '../ledger/loan.entity.js';
import { loansWithFacts } from '../ledger/loan.query.js';
import { type Position, type PositionRow, position } from '../ledger/position.js';
import { Instalment, LoanSpan } from '../ledger/projection.entity.js';
import { houseRules } from '../registry/house-rules.js';
import { keepTasks } from './keep-tasks.reaction.js';
import { type LifeSpan, lifeSpans } from './life.js';
import { type Disbursement, readStory } from './story.js';

export async function projectLoans(change: Change, doing: Doing): Promise<void> {
  await project([...new Set(change.ids)], doing);
  doing.announce({ kind: 'loans-projected', ids: change.ids, fundId: change.fundId });
}

/** Drops the loans' projections and makes them from the facts; their tasks follow from the same facts. */
async function project(loanIds: string[], doing: Doing): Promise<void> {
  const { tx } = doing;
  for (let start = 0; start < loanIds.length; start += CHUNK) {
    const ids = loanIds.slice(start, start + CHUNK);
    const marks = ids.map(() => '?').join(', ');
    await tx.run(`delete from instalment where loan_id in (${marks})`, ids);
    await tx.run(`delete from loan_span where loan_id in (${marks})`, ids);
    const loans = await loansWithFacts(tx, ids);
    const made = loans.map(({ loan, facts }) => projectionOf(loan, facts));
    await tx.insert(
      Instalment,
      made.flatMap(one => one.instalments),
    );
    await tx.insert(
      LoanSpan,
      made.flatMap(one => one.spans),
    );
    await keepTasks(loans, doing);
  }
}

const CHUNK = 500;

export interface Projection {
  instalments: Instalment[];
  spans: LoanSpan[];
  /** As of the last fact about money: what the instalments were made of; null before the disbursement. */
  position: Position | null;
}

/** What the facts say, as rows: `verify` compares them with the stored ones. */
export function projectionOf(loan: Loan, facts: Fact[], story = readStory(facts)): Projection {
  const days = houseRules().workingDays;
  const spans = lifeSpans(facts, days).map(span => spanRow(loan, span));
  if (!story?.disbursement) return { instalments: [], spans, position: null };
  const { on, principal, terms } = story.disbursement;
  const money = ledgerFacts(facts);
  // As of the last fact: what grows by the day after it (default interest) is asked from the position.
  const asOf = [on, ...money.map(countsFrom)].toSorted().at(-1)!;
  const paid = { principal, disbursedOn: on, terms, facts: money };
  const atLast = position(paid, asOf, { workingDays: days });
  const { rows } = atLast;
  return {
    instalments: rows.map((row, index) => instalmentRow(loan, story.disbursement!, row, rows[index - 1])),
    spans,
    position: atLast,
  };
}

// Field by field, here and below: copying an object of unknown shape takes several times as long.
function spanRow(loan: Loan, span: LifeSpan): LoanSpan {
  return {
    loanId: loan.id,
    fromDay: span.fromDay,
    untilDay: span.untilDay,
    fundId: loan.fundId,
    stage: span.stage,
    status: span.status,
    outstandingPrincipal: span.outstandingPrincipal,
    outstanding: span.outstanding,
    overdue: span.overdue,
    sinceDay: span.sinceDay,
    nextDueDay: span.nextDueDay,
    nextDueAmount: span.nextDueAmount,
    accruing: span.accruing ? 1 : 0,
  };
}

function instalmentRow(
  loan: Loan,
  disbursement: Disbursement,
  row: PositionRow,
  before?: PositionRow,
): Instalment {
  return {
    loanId: loan.id,
    n: row.n,
    fundId: loan.fundId,
    fundKind: `${loan.fundType}@${loan.fundTypeFrom}`,
    dueOn: row.dueOn,
    dueDay: dayNumber(row.dueOn),
    lastDay: dayNumber(row.lastDayInTime),
    previousDueDay: before ? dayNumber(before.dueOn) : null,
    principal: row.principal,
    interest: row.interest,
    fee: row.fee,
    penalty: row.penalty,
    paid: row.paid,
    outstanding: row.outstanding,
    outstandingPrincipal: row.outstandingParts.principal,
    balance: row.balance,
    writtenOff: row.writtenOff,
    paidOn: row.paidOn,
    notifyFromDay: dayNumber(loan.importedOn ?? disbursement.noticesFrom),
  };
}
