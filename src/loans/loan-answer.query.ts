// A loan as the API and the pages answer it.
import type { CivilDate } from '../kernel/civil-date.js';
import { writeBaht } from '../kernel/money.js';
import { writeRate } from '../kernel/rate.js';
import type { Words } from '../kernel/refusal.js';
import type { Amounts } from '../ledger/position.js';
import type { Terms } from '../ledger/terms.js';
import type { Reader } from '../platform/database/database.js';
import { type MeasureStanding, measureStandings } from './collect/measure-state.js';
import { withDueNotices } from './due-notices.query.js';
import { type LoanState, loanState, principalOf } from './loan-state.query.js';
import { checkLoan } from './loan-terms.js';
import { stepsInTheWay } from './steps.js';
import type { Evidence } from './story.js';

export interface StepAnswer {
  key: string;
  stage: string;
  name: string;
  nameEn: string;
  required: boolean;
  recurring: boolean;
  state: 'open' | 'done' | 'waived';
  times: number;
  doneOn: CivilDate | null;
  doneBy: string | null;
  note: string | null;
  reason: string | null;
  evidence: Evidence[];
}

/** The main fields of a loan: what a list shows of it. */
export interface LoanRow {
  id: string;
  number: string;
  fundId: string;
  fundType: string;
  area: string;
  borrower: { kind: string; id: string; name: string };
  purpose: string;
  stage: string;
  status: string;
  principal: string;
  requested: string;
  appliedOn: CivilDate;
  approvedOn: CivilDate | null;
  disbursedOn: CivilDate | null;
  terms: Record<string, unknown>;
  outstanding: Record<keyof Amounts, string>;
  overdue: { amount: string; since: CivilDate | null; daysPastDue: number; bucket: string | null };
  nextDue: { on: CivilDate; amount: string } | null;
  unapplied: string;
  asOf: CivilDate;
}

export interface LoanAnswer extends LoanRow {
  steps: StepAnswer[];
  /** The required ป steps that stand in the way of the approval. */
  inTheWay: string[];
  endorsements: { body: string; act: string; on: CivilDate; number: string | null }[];
  guarantorIds: string[];
  /** ต1: the one who is responsible for the borrower today. */
  mentor: { userId: string | null; name: string } | null;
  /** The restructure or moratorium that holds, and whether it is kept; null when there was none. */
  measure: MeasureAnswer | null;
  warnings: { code: string; message: Words }[];
}

export type MeasureAnswer = Omit<MeasureStanding, 'consentedBy' | 'moreTime'>;

const NOTHING: Amounts = { principal: 0, interest: 0, fee: 0, penalty: 0, total: 0 };

/** The answer of an act that has just changed the loan: as it stands today. */
export function loanAnswer(doing: { tx: Reader; today: CivilDate }, loanId: string): Promise<LoanAnswer> {
  return loanAsOf(doing.tx, loanId, doing.today);
}

/** The loan on any day; refuses (404) a day before the application. */
export async function loanAsOf(
  db: Reader,
  loanId: string,
  asOf: CivilDate,
  knownOn?: CivilDate,
): Promise<LoanAnswer> {
  const state = await loanState(db, loanId, asOf, knownOn);
  const guarantors = await db.all<{ personId: string }>(
    'select person_id from loan_guarantor where loan_id = ? order by person_id',
    [loanId],
  );
  const mentor = await mentorOf(db, state.loan.borrowerId);
  const steps = (await withDueNotices(db, loanId, state.steps, asOf)).map(stepAnswer);
  return { ...answerOf(state, asOf), steps, guarantorIds: guarantors.map(one => one.personId), mentor };
}

/** Who was last made responsible for a borrower; null when nobody is. */
async function mentorOf(db: Reader, borrowerId: string): Promise<LoanAnswer['mentor']> {
  const last = await db.first<{ userId: string | null; personName: string }>(
    `select user_id, person_name from group_mentor where borrower_id = ?
     order by recorded_at desc, id desc limit 1`,
    [borrowerId],
  );
  return last?.personName ? { userId: last.userId, name: last.personName } : null;
}

function answerOf(state: LoanState, asOf: CivilDate): LoanAnswer {
  const { story, steps } = state;
  return {
    ...loanRow(state, asOf),
    steps: steps.map(stepAnswer),
    inTheWay: stepsInTheWay(steps).map(step => step.key),
    endorsements: story.endorsements.map(({ body, act, on, number }) => ({ body, act, on, number })),
    guarantorIds: [],
    mentor: null,
    measure: measureOn(state, asOf),
    warnings: warningsOf(state),
  };
}

/** The last change of the plan that stands, and whether it is kept. */
export function measureOn(
  { story, position }: Pick<LoanState, 'story' | 'position'>,
  asOf: CivilDate,
): MeasureAnswer | null {
  const last = measureStandings(story.measures, position?.rows ?? [], asOf).at(-1);
  if (!last) return null;
  const { consentedBy: _, moreTime: __, ...answer } = last;
  return answer;
}

/** The main fields of a loan as it stands on a day. */
export function loanRow(state: LoanState, asOf: CivilDate): LoanRow {
  const { loan, story, life, position } = state;
  const overdue = position?.overdue;
  const closed = life.stage === 'closed';
  return {
    id: loan.id,
    number: loan.number,
    fundId: loan.fundId,
    fundType: loan.fundType,
    area: loan.area,
    borrower: { kind: loan.borrowerKind, id: loan.borrowerId, name: loan.borrowerName },
    purpose: loan.purpose,
    stage: life.stage,
    status: life.status,
    principal: writeBaht(principalOf(story)),
    requested: writeBaht(story.application.principal),
    appliedOn: loan.appliedOn,
    approvedOn: story.approval?.on ?? null,
    disbursedOn: story.disbursement?.on ?? null,
    terms: writeTerms(termsOf(state)),
    outstanding: writeAmounts(position?.outstanding ?? NOTHING),
    overdue: {
      amount: writeBaht(overdue?.amount ?? 0),
      since: overdue?.since ?? null,
      daysPastDue: overdue?.daysPastDue ?? 0,
      bucket: overdue?.bucket ?? null,
    },
    nextDue:
      !closed && position?.nextDue
        ? { on: position.nextDue.on, amount: writeBaht(position.nextDue.amount) }
        : null,
    unapplied: writeBaht(position?.unapplied ?? 0),
    asOf,
  };
}

/** The terms that hold: of the last restructure, else paid out, else approved, else asked for. */
export function termsOf({ story }: Pick<LoanState, 'story'>): Terms {
  const restructure = story.disbursement ? story.restructures.at(-1) : undefined;
  return restructure?.terms ?? story.disbursement?.terms ?? story.approval?.terms ?? story.application.terms;
}

/** Terms in the API's words: rates as strings of percent a year. */
export function writeTerms(terms: Terms): Record<string, unknown> {
  const rate = typeof terms.defaultRate === 'number' ? writeRate(terms.defaultRate) : terms.defaultRate;
  return { ...terms, annualRate: writeRate(terms.annualRate), defaultRate: rate };
}

export function writeAmounts(amounts: Amounts): Record<keyof Amounts, string> {
  return {
    principal: writeBaht(amounts.principal),
    interest: writeBaht(amounts.interest),
    fee: writeBaht(amounts.fee),
    penalty: writeBaht(amounts.penalty),
    total: writeBaht(amounts.total),
  };
}

function stepAnswer(step: LoanState['steps'][number]): StepAnswer {
  const { key, stage, name, required, recurring } = step.definition;
  const { state, times, doneOn, doneBy, note, reason, evidence } = step;
  return {
    key,
    stage,
    name: name.th,
    nameEn: name.en,
    required,
    recurring,
    state,
    times,
    doneOn,
    doneBy,
    note,
    reason,
    evidence,
  };
}

/** Limits that only warn, and bodies whose resolution is not recorded. */
function warningsOf(state: LoanState): LoanAnswer['warnings'] {
  const { story, fundType } = state;
  const { warnings } = checkLoan(fundType, principalOf(story), story.application.on, termsOf(state));
  const missing = fundType.approval.bodies.filter(
    body => !body.required && !story.endorsements.some(one => one.body === body.key),
  );
  const absent = missing.map(body => ({
    code: 'endorsement-missing',
    message: { th: `ยังไม่มีมติของ${body.short.th}`, en: `No resolution of ${body.short.en} is recorded` },
  }));
  const unusual = fundType.borrowerKinds.includes(state.loan.borrowerKind) ? [] : [UNUSUAL_BORROWER];
  return [...warnings, ...unusual, ...(story.disbursement ? [] : absent)];
}

const UNUSUAL_BORROWER = {
  code: 'unusual-borrower',
  message: {
    th: 'กองทุนชนิดนี้ตามปกติไม่ให้กู้ยืมแก่ผู้กู้ยืมแบบนี้ ตรวจข้อบังคับอีกครั้ง',
    en: 'This kind of fund does not usually lend to that kind of borrower',
  },
};
