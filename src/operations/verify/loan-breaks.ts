// Whether a loan's money adds up, and whether what is stored of it is what its facts say.
import { writeBaht } from '../../kernel/money.js';
import type { Fact } from '../../ledger/fact.entity.js';
import type { Loan } from '../../ledger/loan.entity.js';
import type { Position } from '../../ledger/position.js';
import { Instalment, LoanSpan } from '../../ledger/projection.entity.js';
import { reversedIn } from '../../ledger/reversed.js';
import { type Projection, projectionOf } from '../../loans/project.reaction.js';
import type { Story } from '../../loans/story.js';
import { type Break, broken } from './break.js';
import { writtenRows } from './written-rows.query.js';

export interface StoredLoan {
  loan: Loan;
  /** In their recorded order. */
  facts: Fact[];
  /** What the facts tell; null where they have no application. */
  story: Story | null;
  /** Its stored instalments and spans, each as `writtenRows` writes them. */
  instalments: string;
  spans: string;
}

/** Every break of invariants 1 and 2 on one loan. */
export function loanBreaks(stored: StoredLoan): Break[] {
  const { loan, facts, story } = stored;
  const subject = { kind: 'loan', id: loan.id, fundId: loan.fundId };
  if (!story) {
    return [broken(3, 'application-missing', subject, 'ไม่มีคำขอของสัญญานี้', 'The loan has no application')];
  }
  const made = projectionOf(loan, facts, story);
  const money = made.position
    ? [
        ...divisionBreaks(loan, facts, made.position),
        ...principalBreaks(loan, story.disbursement!.principal, made.position),
      ]
    : [];
  return [...reversalBreaks(facts), ...money, ...projectionBreaks(stored, made)];
}

/** A reversal opposes one fact of the same loan, once, and not before it. */
function reversalBreaks(facts: Fact[]): Break[] {
  const breaks: Break[] = [];
  const reversed = new Set<string>();
  for (const fact of facts.filter(one => one.kind === 'reversal')) {
    const of = facts.find(one => one.id === fact.ofFact);
    const opposes = of && of.kind !== 'reversal' && fact.onDate >= of.onDate && !reversed.has(of.id);
    if (of) reversed.add(of.id);
    if (opposes || (of?.kind === 'charge' && fact.onDate >= of.enteredOn)) continue;
    const subject = { kind: 'fact', id: fact.id, fundId: fact.fundId };
    breaks.push(
      broken(
        1,
        'reversal-opposes-nothing',
        subject,
        'รายการยกเลิกไม่มีรายการเดิมที่ตรงกัน',
        'A reversal is not the opposite of an entry of this loan',
      ),
    );
  }
  return breaks;
}

/** What came in is divided wholly: over instalments, or unapplied, or paid back. */
function divisionBreaks(loan: Loan, facts: Fact[], position: Position): Break[] {
  const reversed = reversedIn(facts);
  const standing = facts.filter(fact => !reversed.has(fact.id));
  const sumOf = (...kinds: string[]) =>
    standing.filter(fact => kinds.includes(fact.kind)).reduce((sum, fact) => sum + fact.amount!, 0);
  const divided = position.allocations.reduce(
    (sum, { fee, penalty, interest, principal }) => sum + fee + penalty + interest + principal,
    0,
  );
  const rest = sumOf('payment', 'settlement') - divided - sumOf('refund');
  if (rest === position.unapplied) return [];
  const subject = { kind: 'loan', id: loan.id, fundId: loan.fundId };
  const difference = writeBaht(rest - position.unapplied);
  return [
    broken(
      1,
      'payments-not-divided',
      subject,
      `เงินที่รับกับที่แบ่งเข้างวดต่างกัน ${difference} บาท`,
      `What was paid and what it was divided into differ by ${difference}`,
    ),
  ];
}

function principalBreaks(loan: Loan, disbursed: number, position: Position): Break[] {
  const subject = { kind: 'loan', id: loan.id, fundId: loan.fundId };
  const breaks: Break[] = [];
  if (position.totals.principal !== disbursed) {
    breaks.push(
      broken(
        2,
        'principal-does-not-sum',
        subject,
        'เงินต้นของทุกงวดรวมแล้วไม่เท่าเงินที่จ่าย',
        "The instalments' principal does not sum to what was paid out",
      ),
    );
  }
  const allocated = position.allocations.reduce((sum, one) => sum + one.principal, 0);
  const expected = disbursed - allocated - position.writtenOff.principal;
  if (position.outstanding.principal !== expected || expected < 0) {
    breaks.push(
      broken(
        2,
        'outstanding-does-not-follow',
        subject,
        'เงินต้นคงเหลือไม่เท่าเงินที่จ่ายหักที่ชำระแล้ว',
        'Outstanding principal is not what was paid out less what was paid and written off',
      ),
    );
  }
  return breaks;
}

/** The stored rows equal those made again from the facts. */
function projectionBreaks({ loan, instalments, spans }: StoredLoan, made: Projection): Break[] {
  const subject = { kind: 'loan', id: loan.id, fundId: loan.fundId };
  const breaks: Break[] = [];
  if (writtenRows(Instalment, made.instalments) !== instalments) {
    const text = 'งวดที่เก็บไว้ไม่ตรงกับที่คำนวณใหม่จากรายการ';
    breaks.push(
      broken(2, 'instalments-differ', subject, text, 'Stored instalments differ from those the facts give'),
    );
  }
  if (writtenRows(LoanSpan, made.spans) !== spans) {
    const text = 'ยอดที่เก็บไว้ไม่ตรงกับที่คำนวณใหม่จากรายการ';
    breaks.push(
      broken(2, 'position-differs', subject, text, 'The stored position differs from the one the facts give'),
    );
  }
  return breaks;
}
