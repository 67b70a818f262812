// The 19 steps of ป-ต-ท on one loan: which are done, which stand in the way, which may be recorded now.
import type { CivilDate } from '../kernel/civil-date.js';
import type { FundTypeVersion, StepDefinition, StepStage } from '../registry/fund-type.js';
import type { Evidence, StepRecord } from './story.js';

export interface StepState {
  definition: StepDefinition;
  state: 'open' | 'done' | 'waived';
  /** How often a recurring step was done. */
  times: number;
  doneOn: CivilDate | null;
  doneBy: string | null;
  note: string | null;
  reason: string | null;
  evidence: Evidence[];
  /** Every time it was recorded, oldest first. */
  records: StepRecord[];
}

/** All 19 steps in the fund type's order; the last record of a step is what it shows. */
export function stepStates(fundType: FundTypeVersion, records: StepRecord[]): StepState[] {
  return fundType.steps.map(definition => {
    const own = records.filter(record => record.key === definition.key);
    const last = own.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).at(-1);
    return {
      definition,
      state: last ? (last.waived ? 'waived' : 'done') : 'open',
      times: own.filter(record => !record.waived).length,
      doneOn: last?.on ?? null,
      doneBy: last?.by ?? null,
      note: last?.note ?? null,
      reason: last?.reason ?? null,
      evidence: last?.evidence ?? [],
      records: own,
    };
  });
}

/** The required ป steps that are still open: approval waits for them. */
export function stepsInTheWay(states: StepState[]): StepDefinition[] {
  return states
    .filter(step => step.definition.stage === 'prevent' && step.definition.required && step.state === 'open')
    .map(step => step.definition);
}

/**
 * Whether a step of this stage may be recorded: ป until the approval, ต from the day the loan first became
 * active (and on in ท), ท from the day it first was overdue.
 */
export function stepIsOpenAt(
  stage: StepStage,
  loan: { approved: boolean; ended: boolean; everActive: boolean; everOverdue: boolean },
): boolean {
  if (stage === 'prevent') return !loan.approved && !loan.ended;
  return stage === 'track' ? loan.everActive : loan.everOverdue;
}
