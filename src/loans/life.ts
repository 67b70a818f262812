// Stage and status of a loan over time. No job moves a stage: the facts and the calendar say it.
import { type CivilDate, dayNumber } from '../kernel/civil-date.js';
import type { Satang } from '../kernel/money.js';
import type { Fact, FactKind } from '../ledger/fact.entity.js';
import { ledgerFacts } from '../ledger/ledger-facts.js';
import { reversedIn } from '../ledger/reversed.js';
import { loanSpans, type Span } from '../ledger/spans.js';
import type { WorkingDays } from '../ledger/working-days.js';
import { readStory, type Story } from './story.js';

export const STAGES = ['prevent', 'track', 'collect', 'closed'] as const;
export type Stage = (typeof STAGES)[number];
export const STATUSES = [
  'applied',
  'approved',
  'active',
  'overdue',
  'repaid',
  'rejected',
  'cancelled',
  'written-off',
] as const;
export type Status = (typeof STATUSES)[number];

/**
 * A stretch of days on which stage, status and figures stay the same. Days are day numbers; `untilDay` is the
 * next.
 */
export interface LifeSpan {
  fromDay: number;
  untilDay: number;
  stage: Stage;
  status: Status;
  outstandingPrincipal: Satang;
  outstanding: Satang;
  overdue: Satang;
  sinceDay: number | null;
  nextDueDay: number | null;
  nextDueAmount: Satang | null;
  accruing: boolean;
}

/** The end of days: no span reaches it. */
export const NEVER = 2_000_000;

const NO_FIGURES = {
  outstandingPrincipal: 0,
  outstanding: 0,
  overdue: 0,
  sinceDay: null,
  nextDueDay: null,
  nextDueAmount: null,
  accruing: false,
};

/** The facts that move a loan between application, approval, disbursement and their reversals. */
const TURNING: ReadonlySet<FactKind> = new Set<FactKind>([
  'application',
  'approval',
  'rejection',
  'cancellation',
  'disbursement',
  'disbursement-reversal',
]);

/** The loan's whole life as spans, from the application to the end of days, as all given facts say it. */
export function lifeSpans(facts: Fact[], days: WorkingDays): LifeSpan[] {
  const turning = facts.filter(fact => TURNING.has(fact.kind));
  const turns = [...new Set(turning.map(fact => fact.onDate))].toSorted();
  const spans: LifeSpan[] = [];
  for (const [index, on] of turns.entries()) {
    const story = readStory(turning.filter(fact => fact.onDate <= on));
    if (!story) continue;
    const fromDay = dayNumber(on);
    const untilDay = turns[index + 1] ? dayNumber(turns[index + 1]!) : NEVER;
    spans.push(...stretch(story, facts, fromDay, untilDay, days));
  }
  return joined(spans);
}

function stretch(
  story: Story,
  facts: Fact[],
  fromDay: number,
  untilDay: number,
  days: WorkingDays,
): LifeSpan[] {
  const plain = (stage: Stage, status: Status): LifeSpan[] => [
    { fromDay, untilDay, stage, status, ...NO_FIGURES },
  ];
  if (story.rejection) return plain('closed', 'rejected');
  if (story.cancellation) return plain('closed', 'cancelled');
  if (!story.disbursement) return plain('prevent', story.approval ? 'approved' : 'applied');
  const { on, principal, terms } = story.disbursement;
  const writtenOffOn = writeOffDay(facts);
  return loanSpans({ principal, disbursedOn: on, terms, facts: ledgerFacts(facts) }, { workingDays: days })
    .filter(span => span.untilDay > fromDay && span.fromDay < untilDay)
    .map(span => {
      const { stage, status } = stageOf(span, writtenOffOn);
      return {
        fromDay: Math.max(span.fromDay, fromDay),
        untilDay: Math.min(span.untilDay, untilDay),
        stage,
        status,
        outstandingPrincipal: span.outstandingPrincipal,
        outstanding: span.outstandingTotal,
        overdue: span.overdueAmount,
        sinceDay: span.sinceDay,
        nextDueDay: span.nextDueDay,
        nextDueAmount: span.nextDueAmount,
        accruing: span.accruing,
      };
    });
}

function stageOf(span: Span, writtenOffDay: number | null): { stage: Stage; status: Status } {
  if (span.outstandingTotal === 0) {
    const writtenOff = writtenOffDay !== null && span.fromDay >= writtenOffDay;
    return { stage: 'closed', status: writtenOff ? 'written-off' : 'repaid' };
  }
  if (span.sinceDay !== null) return { stage: 'collect', status: 'overdue' };
  return { stage: 'track', status: 'active' };
}

/** The day of a write-off that was not reversed. */
function writeOffDay(facts: Fact[]): number | null {
  const reversed = reversedIn(facts);
  const found = facts.find(fact => fact.kind === 'write-off' && !reversed.has(fact.id));
  return found ? dayNumber(found.onDate) : null;
}

/** Neighbours that say the same become one. */
function joined(spans: LifeSpan[]): LifeSpan[] {
  const out: LifeSpan[] = [];
  for (const span of spans) {
    const last = out.at(-1);
    if (last && last.untilDay === span.fromDay && same(last, span)) last.untilDay = span.untilDay;
    else out.push(span);
  }
  return out;
}

const FIGURES = Object.keys(NO_FIGURES) as (keyof typeof NO_FIGURES)[];

function same(a: LifeSpan, b: LifeSpan): boolean {
  return a.stage === b.stage && a.status === b.status && FIGURES.every(key => a[key] === b[key]);
}

/** The span of a day, or null before the application. */
export function lifeOn(spans: LifeSpan[], on: CivilDate): LifeSpan | null {
  const day = dayNumber(on);
  return spans.find(span => span.fromDay <= day && day < span.untilDay) ?? null;
}
