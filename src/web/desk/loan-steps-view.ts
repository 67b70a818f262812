// The steps of ป ต ท as the loan's page shows them, and what stands in the way.
import { addMonths, type CivilDate, daysBetween } from '../../kernel/civil-date.js';
import type { LoanState } from '../../loans/loan-state.query.js';
import { type StepState, stepIsOpenAt, stepsInTheWay } from '../../loans/steps.js';
import type { Evidence } from '../../loans/story.js';
import type { Lang } from '../frame.js';
import type { EndorsementView, InTheWay, LoanView, StepView } from '../pages/loan-view.js';
import { words } from '../words/words.js';
import { askedRows } from './loan-money-view.js';

interface Looking {
  today: CivilDate;
  lang: Lang;
  /** Whether the one who looks may record steps here. */
  mayWrite: boolean;
}

/** All 19 steps, each with the page that records it where it may be recorded now. */
export function stepViews(state: LoanState, looking: Looking): StepView[] {
  return state.steps.map(step => stepView(state, step, looking));
}

function stepView(state: LoanState, step: StepState, { today, lang, mayWrite }: Looking): StepView {
  const { key, stage, name, recurring } = step.definition;
  const dueOn = nextTime(state, step);
  return {
    key,
    stage,
    name: name[lang],
    state: step.state,
    recurring,
    doneOn: step.doneOn,
    doneBy: step.doneBy,
    note: saidOfStep(step.note, step.evidence, lang),
    times: step.times,
    plannedOn: step.state === 'open' ? dueOn : null,
    lateDays: step.state === 'open' && dueOn && dueOn < today ? daysBetween(dueOn, today) : undefined,
    reason: step.reason,
    href: mayWrite && mayBeRecorded(state, step) ? stepHref(state.loan.id, key) : null,
  };
}

/** The note and "มา 7 คน · คะแนน 85 · รูปถ่าย", the files at the end; null for nothing. */
export function saidOfStep(
  note: string | null,
  evidence: Evidence[],
  lang: Lang,
  files = true,
): string | null {
  const t = words(lang).step;
  const people = evidence.flatMap(one => one.people ?? []);
  const score = evidence.find(one => one.kind === 'score')?.value;
  const kept = files ? evidence.filter(one => one.fileId).map(one => t.kinds[one.kind]) : [];
  const said = [
    note,
    people.length && t.came(people.length),
    score && `${t.score} ${score}`,
    ...new Set(kept),
  ];
  return said.filter(Boolean).join(' · ') || null;
}

/** The day by which a recurring step of a running loan is expected again; null where none is. */
export function nextTime(state: LoanState, { definition, doneOn }: StepState): CivilDate | null {
  const { life, story, position } = state;
  const runs = life.stage === 'track' || life.stage === 'collect';
  const isOfNow = definition.stage === 'track' || definition.stage === life.stage;
  if (!runs || !isOfNow || definition.everyMonths === null || !story.disbursement) return null;
  const begun = definition.stage === 'collect' ? position?.overdue.since : story.disbursement.on;
  return addMonths(doneOn ?? begun ?? story.disbursement.on, definition.everyMonths);
}

/** Whether the step may be recorded, done again, or undone now. */
export function mayBeRecorded(state: LoanState, { definition }: StepState): boolean {
  if (definition.key === 'due-notice') return false;
  const { approval, rejection, cancellation } = state.story;
  return stepIsOpenAt(definition.stage, {
    approved: approval !== null,
    ended: rejection !== null || cancellation !== null,
    everActive: state.everActive,
    everOverdue: state.everOverdue,
  });
}

/** Before the approval: the required steps that are open, each linked to where it is done. */
export function inTheWay(state: LoanState, lang: Lang): InTheWay[] {
  if (state.life.status !== 'applied') return [];
  return stepsInTheWay(state.steps).map(({ key, name }) => ({
    key,
    label: name[lang],
    href: stepHref(state.loan.id, key),
  }));
}

/** The bodies before the approval in their order, then the approval itself. */
export function endorsementViews({ fundType, story }: LoanState, lang: Lang): EndorsementView[] {
  const bodies = fundType.approval.bodies.map((body): EndorsementView => {
    const found = story.endorsements.find(one => one.body === body.key);
    const act = found ? body.act : null;
    return { body: body.short[lang], act, on: found?.on ?? null, number: found?.number ?? null };
  });
  const { approval } = story;
  if (!approval) return bodies;
  const body = fundType.committee.name[lang];
  return [...bodies, { body, act: 'approve', on: approval.on, number: approval.number }];
}

/** Which steps of ป are done, and how the instalments stand. */
export function pathOf({ steps, position }: LoanState, today: CivilDate): LoanView['path'] {
  const prevent = steps.filter(step => step.definition.stage === 'prevent');
  const rows = position ? askedRows(position) : [];
  return {
    preventDone: prevent.filter(step => step.state !== 'open').length,
    preventTotal: prevent.length,
    paidInstalments: rows.filter(row => row.outstanding === 0 && row.writtenOff === 0).length,
    overdueInstalments: rows.filter(row => row.outstanding > 0 && today > row.lastDayInTime).length,
  };
}

/** "ป3": the letter of the stage and the place in it. */
export function stepCode(state: LoanState, key: string, lang: Lang): string {
  const step = state.steps.find(one => one.definition.key === key)!;
  const { stage } = step.definition;
  const ofStage = state.steps.filter(one => one.definition.stage === stage);
  return `${words(lang).stages[stage].letter}${ofStage.indexOf(step) + 1}`;
}

export function stepHref(loanId: string, key: string): string {
  return `/loans/${loanId}/steps/${key}`;
}
