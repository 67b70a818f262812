// The steps of ปตท. (ป้องกัน ติดตาม ทวงถาม): 19 fixed keys that every kind of fund names in its own words.
import type { Words } from '../kernel/refusal.js';

export const STAGES = ['prevent', 'track', 'collect'] as const;
/** The three stages that have steps: ป ป้องกัน, ต ติดตาม, ท ทวงถาม. */
export type StepStage = (typeof STAGES)[number];

/**
 * The 19 steps of ปตท. by stage: the keys are fixed, their names, order and requirement are the fund type's.
 */
export const STEP_KEYS = {
  prevent: [
    'member-briefing',
    'project-check',
    'feasibility-visit',
    'leader-reference',
    'risk-assessment',
    'group-guarantee',
  ],
  track: [
    'mentor',
    'project-follow-up',
    'encouragement-visit',
    'repayment-briefing',
    'exchange-forum',
    'partner-support',
    'contest',
    'due-notice',
  ],
  collect: ['field-visit', 'repayment-meeting', 'assistance', 'back-in-system', 'partner-cooperation'],
} as const;
export type StepKey = (typeof STEP_KEYS)[StepStage][number];

export const EVIDENCE_KINDS = ['photo', 'attendance', 'score', 'minute', 'file'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** One step as this kind of fund names and asks for it. */
export interface StepDefinition {
  key: StepKey;
  stage: StepStage;
  /** The short name of pages and of the API. */
  name: Words;
  /** The full wording of the published model (Thai), for papers. */
  wording: string;
  /** ป only: approval waits for it. */
  required: boolean;
  recurring: boolean;
  /** How often a recurring step is expected, in months; null when it is done once or as need arises. */
  everyMonths: number | null;
  /** What is asked for as evidence; demanded only when `required`. */
  evidence: { kinds: readonly EvidenceKind[]; required: boolean };
}

/** The stage that a step key belongs to, or null when it is no step key. */
export function stageOfStep(key: string): StepStage | null {
  return STAGES.find(stage => (STEP_KEYS[stage] as readonly string[]).includes(key)) ?? null;
}
