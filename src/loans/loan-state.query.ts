// A loan with all that its facts say, loaded once for an act or an answer.
import { type CivilDate, civilDate } from '../kernel/civil-date.js';
import type { Satang } from '../kernel/money.js';
import { notFound } from '../kernel/refusal.js';
import { type Alteration, alterations, alterationsOfTaking } from '../ledger/alterations.js';
import type { Fact } from '../ledger/fact.entity.js';
import { ledgerFacts } from '../ledger/ledger-facts.js';
import type { Loan } from '../ledger/loan.entity.js';
import { factsOf, loanOf } from '../ledger/loan.query.js';
import { type Position, position } from '../ledger/position.js';
import type { Reader } from '../platform/database/database.js';
import type { FundTypeVersion } from '../registry/fund-type.js';
import { houseRules } from '../registry/house-rules.js';
import type { StepStage } from '../registry/step-definition.js';
import { type LifeSpan, lifeOn, lifeSpans } from './life.js';
import { type StepState, stepStates } from './steps.js';
import { factsAsOf, readStory, type Story } from './story.js';

export interface LoanState {
  loan: Loan;
  fundType: FundTypeVersion;
  /** All facts, in their recorded order. */
  facts: Fact[];
  story: Story;
  life: LifeSpan;
  /** Null before the disbursement. */
  position: Position | null;
  steps: StepState[];
  everActive: boolean;
  everOverdue: boolean;
  /** The day on which it first reached each stage; null while it has not. */
  reachedOn: Record<StepStage, CivilDate | null>;
}

/** The loan on a day, as known on `knownOn`; refuses (404) what did not exist then. */
export async function loanState(
  db: Reader,
  loanId: string,
  asOf: CivilDate,
  knownOn?: CivilDate,
): Promise<LoanState> {
  const loan = await loanOf(db, loanId);
  return stateOf(loan, await factsOf(db, loanId), asOf, knownOn);
}

/** The same from rows already loaded. */
export function stateOf(loan: Loan, facts: Fact[], asOf: CivilDate, knownOn?: CivilDate): LoanState {
  const known = knownOn ? facts.filter(fact => fact.enteredOn <= knownOn) : facts;
  const story = readStory(factsAsOf(known, asOf));
  const days = houseRules().workingDays;
  const spans = lifeSpans(known, days);
  const life = lifeOn(spans, asOf);
  if (!story || !life) throw notFound();
  const fundType = fundTypeOf(loan);
  const reachedOn = firstDays(story, known, spans);
  return {
    loan,
    fundType,
    facts: known,
    story,
    life,
    position: story.disbursement ? positionOn(known, story, asOf) : null,
    steps: stepStates(fundType, story.steps),
    everActive: reachedOn.track !== null && reachedOn.track <= asOf,
    everOverdue: reachedOn.collect !== null && reachedOn.collect <= asOf,
    reachedOn,
  };
}

function firstDays(story: Story, facts: Fact[], spans: LifeSpan[]): LoanState['reachedOn'] {
  const paidOut = facts.filter(fact => fact.kind === 'disbursement').map(fact => fact.onDate);
  const overdue = spans.find(span => span.status === 'overdue');
  return {
    prevent: story.application.on,
    track: paidOut.toSorted()[0] ?? null,
    collect: overdue ? civilDate(overdue.fromDay) : null,
  };
}

/** The position as of a day, from the disbursement that stands. */
export function positionOn(facts: Fact[], story: Story, asOf: CivilDate): Position {
  const { on, principal, terms } = story.disbursement!;
  return position({ principal, disbursedOn: on, terms, facts: ledgerFacts(facts) }, asOf, {
    workingDays: houseRules().workingDays,
  });
}

/** What facts entered late alter of the days after them, as of a day; empty before the disbursement. */
export function alteredBy(
  { facts, story }: Pick<LoanState, 'facts' | 'story'>,
  added: Fact[],
  today: CivilDate,
): Alteration[] {
  if (!story.disbursement) return [];
  const { on, principal, terms } = story.disbursement;
  const loan = { principal, disbursedOn: on, terms, facts: ledgerFacts(facts) };
  return alterations(loan, ledgerFacts(added), today, { workingDays: houseRules().workingDays });
}

/** What taking the payout back from an earlier day alters of today. */
export function alteredByTaking(
  { facts, story }: Pick<LoanState, 'facts' | 'story'>,
  takenOn: CivilDate,
  today: CivilDate,
): Alteration[] {
  if (!story.disbursement) return [];
  const { on, principal, terms } = story.disbursement;
  const loan = { principal, disbursedOn: on, terms, facts: ledgerFacts(facts) };
  return alterationsOfTaking(loan, takenOn, today, { workingDays: houseRules().workingDays });
}

/** The version of the fund type that the loan was made under; config/ keeps the versions that loans name. */
export function fundTypeOf(loan: { fundType: string; fundTypeFrom: CivilDate }): FundTypeVersion {
  const { fundTypes } = houseRules();
  const version =
    fundTypes.byVersion(loan.fundType, loan.fundTypeFrom) ??
    fundTypes.version(loan.fundType, loan.fundTypeFrom);
  if (!version) throw new Error(`config/fund-types has no ${loan.fundType}`);
  return version;
}

/** What the loan is about in money: paid out, else approved, else asked for. */
export function principalOf(story: Story): Satang {
  return story.disbursement?.principal ?? story.approval?.principal ?? story.application.principal;
}
