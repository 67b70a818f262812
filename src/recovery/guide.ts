// What config/recovery/ decides for one kind of fund: steps, causes, remedies and the rule of "solved",
// each dated.
import type { Role } from '../kernel/actor.js';
import type { CivilDate } from '../kernel/civil-date.js';
import type { Satang } from '../kernel/money.js';
import type { Words } from '../kernel/refusal.js';
import type { FormKey } from './reports/forms.js';

/** The four steps in their usual order; none is a lock. */
export const STEPS = ['analyse', 'clinic', 'follow-up', 'lessons'] as const;
export type StepKey = (typeof STEPS)[number];

/** The five causes of the model, and any other. */
export const CAUSES = [
  'committee-changed',
  'documents-not-handed-over',
  'records-out-of-date',
  'committee-discontinuous',
  'borrower-deceased',
  'other',
] as const;
export type CauseKey = (typeof CAUSES)[number];

/** What can be done in a village. */
export const ACTIONS = [
  'visit',
  'register-repaired',
  'handover-done',
  'committee-confirmed',
  'acknowledged',
  'restructured',
  'paid',
  'heirs-met',
  'referred',
  'legal',
  'other',
] as const;
export type ActionKind = (typeof ACTIONS)[number];

/** On what a lesson's reader decides, each item yes or no. */
export const DECISIONS = ['improve', 'collect', 'publish'] as const;
export type DecisionKey = (typeof DECISIONS)[number];

/** The papers that a lesson can be written as (templates A to E). */
export const LESSON_TEMPLATES = ['memo', 'nine-part', 'workshop', 'activity', 'km-sheet'] as const;
export type LessonTemplate = (typeof LESSON_TEMPLATES)[number];

/** When a village counts as solved, besides that nothing is overdue outside a kept agreement. */
export interface SolvedRule {
  booksWithinDays: number;
  committee: boolean;
  waiverRoles: Role[];
}

/** What everybody is asked: the five of AAR, then SWOT. */
export const QUESTIONS = [
  'expected',
  'happened',
  'why',
  'keep',
  'change',
  'strengths',
  'weaknesses',
  'opportunities',
  'threats',
] as const;
export type QuestionKey = (typeof QUESTIONS)[number];

/** What the system can fill a head or a column with; people finish it. */
export const FILLS = [
  'background',
  'aims',
  'process',
  'results',
  'causes',
  'remedies',
  'participants',
  'activities',
  'places',
  'swot',
  ...QUESTIONS,
] as const;
export type FillKey = (typeof FILLS)[number];

/** One head of a lesson's paper: a text, or a table with these columns. */
export interface LessonHead {
  head: string;
  columns: string[];
  /** What fills the text, or the columns in their order. */
  fills: FillKey[];
  /** Asked of each group of a workshop. */
  perGroup: boolean;
}

export interface LessonTemplateGuide {
  name: Words;
  groups: number;
  heads: LessonHead[];
}

/** What a form is called, who signs it, and the titles of its columns, single figures and further tables. */
export interface FormTitles {
  name: string;
  signers: string[];
  columns: Record<string, string>;
  facts: Record<string, string>;
  parts: Record<string, { name: string; columns: Record<string, string> }>;
}

/** One version of a guide; a recovery keeps the one it was opened under. */
export interface Guide {
  key: string;
  validFrom: CivilDate;
  name: Words;
  steps: Record<StepKey, { name: Words; aims: Words[] }>;
  /** How often the office's forum comes together until the recovery is closed. */
  forums: { everyMonths: number };
  invitations: { posts: string[]; others: number };
  rounds: { proposed: number };
  solved: SolvedRule;
  quietAfterDays: number;
  causes: Record<CauseKey, Words>;
  remedies: Record<string, { name: Words; causes: CauseKey[] }>;
  actions: Record<ActionKind, Words>;
  skills: Record<string, { name: Words; causes: CauseKey[] }>;
  lessons: {
    signers: Words[];
    decisions: Record<DecisionKey, Words>;
    questions: Record<QuestionKey, Words>;
    /** The axes of the spider diagram, each scored from 1 to 5. */
    axes: Record<string, Words>;
    /** For how many days the form without names may be answered. */
    linkDays: number;
    templates: Record<LessonTemplate, LessonTemplateGuide>;
  };
  /** What a person of a household must earn in a year to pass (จปฐ.), in satang; null: nobody has said. */
  incomeCriterion: Satang | null;
  /** Titles of the official forms, of their columns and further tables, and who signs them. */
  reports: Record<FormKey, FormTitles>;
}

/** The guides of all kinds of fund, by kind and version. */
export type Guides = ReadonlyMap<string, readonly Guide[]>;

/** The version that holds on a day; the first one for days before it; null for a kind without a guide. */
export function guideOn(guides: Guides, fundType: string, on: CivilDate): Guide | null {
  const versions = guides.get(fundType);
  return versions?.findLast(version => version.validFrom <= on) ?? versions?.[0] ?? null;
}

/** The ways to solve that are tied to at least one of the causes, in the order of the catalogue. */
export function remediesFor(guide: Guide, causes: readonly CauseKey[]): { key: string; name: Words }[] {
  return Object.entries(guide.remedies)
    .filter(([, remedy]) => causes.length === 0 || remedy.causes.some(cause => causes.includes(cause)))
    .map(([key, { name }]) => ({ key, name }));
}

/** The skills that a cause asks for. */
export function skillsFor(guide: Guide, cause: CauseKey): string[] {
  return Object.entries(guide.skills)
    .filter(([, skill]) => skill.causes.includes(cause))
    .map(([key]) => key);
}
