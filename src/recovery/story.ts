// A recovery as its facts tell it: the plan, rounds, causes, actions, statuses and lessons that stand on a
// day.
import type { CivilDate } from '../kernel/civil-date.js';
import type { ReportedFigures } from './analyse/baseline.js';
import { type Invited, tellInvitation } from './clinic/invited.js';
import type {
  Action,
  Cause,
  Closing,
  Forum,
  Plan,
  RoundPlan,
  RoundRecord,
  StatusChange,
  StoredFact,
  TeamMember,
} from './facts.js';
import type { StepKey } from './guide.js';
import type {
  ImprovementDone,
  LessonDecision,
  LessonDraft,
  LessonSignature,
  LessonVoice,
} from './lessons/lesson-facts.js';

/** Who wrote it down and when, beside what was written. */
export type Told<T> = T & { id: string; seq: number; on: CivilDate; by: string; at: string };

export interface Round extends RoundPlan {
  id: string;
  record: Told<RoundRecord> | null;
}

export interface Lesson extends Told<LessonDraft> {
  lessonId: string;
  signatures: Told<LessonSignature>[];
  decisions: Told<LessonDecision>[];
  publishedOn: CivilDate | null;
}

export interface Story {
  forums: Told<Forum>[];
  team: TeamMember[];
  /** When the team was named last, and by whom; null while it was not. */
  teamNamed: { seq: number; at: string; by: string } | null;
  /** The latest of each village. */
  plans: Map<string, Told<Plan>>;
  rounds: Round[];
  /** Messages to those invited to the rounds. */
  invitations: Invited[];
  /** What villages reported after the opening, in the order in which it came. */
  reports: Map<string, Told<ReportedFigures>[]>;
  causes: Map<string, Told<{ causes: Cause[] }>[]>;
  actions: Map<string, Told<Action>[]>;
  statuses: Map<string, Told<StatusChange>[]>;
  lessons: Lesson[];
  voices: Told<LessonVoice>[];
  /** Improvements of earlier lessons that were carried out in this recovery. */
  improved: Told<ImprovementDone>[];
  closing: Told<Closing> | null;
}

/** Reads the facts, given in their recorded order; those after `asOf` do not count. */
export function readStory(facts: readonly StoredFact[], asOf?: CivilDate): Story {
  const story: Story = {
    forums: [],
    team: [],
    teamNamed: null,
    plans: new Map(),
    reports: new Map(),
    rounds: [],
    invitations: [],
    causes: new Map(),
    actions: new Map(),
    statuses: new Map(),
    lessons: [],
    voices: [],
    improved: [],
    closing: null,
  };
  for (const fact of facts) if (asOf === undefined || fact.onDate <= asOf) tell(story, fact);
  story.rounds.sort((a, b) => a.number - b.number);
  return story;
}

function tell(story: Story, fact: StoredFact): void {
  switch (fact.kind) {
    case 'forum':
      story.forums.push(told<Forum>(fact));
      break;
    case 'team':
      story.team = told<{ members: TeamMember[] }>(fact).members;
      story.teamNamed = { seq: fact.seq, at: fact.enteredAt, by: fact.enteredByName };
      break;
    case 'plan':
      story.plans.set(fact.village!, told<Plan>(fact));
      break;
    case 'report':
      listOf(story.reports, fact.village!).push(told<ReportedFigures>(fact));
      break;
    case 'causes':
      listOf(story.causes, fact.village!).push(told<{ causes: Cause[] }>(fact));
      break;
    case 'action':
      listOf(story.actions, fact.village!).push(told<Action>(fact));
      break;
    case 'status':
      listOf(story.statuses, fact.village!).push(told<StatusChange>(fact));
      break;
    case 'closing':
      story.closing = told<Closing>(fact);
      break;
    case 'lesson-voice':
      story.voices.push(told<LessonVoice>(fact));
      break;
    case 'lesson-improvement-done':
      story.improved.push(told<ImprovementDone>(fact));
      break;
    case 'invitation':
    case 'invitation-outcome':
      tellInvitation(story.invitations, fact);
      break;
    case 'round':
    case 'round-record':
      tellRound(story, fact);
      break;
    default:
      tellLesson(story, fact);
  }
}

/** A round planned anew keeps its record. */
function tellRound(story: Story, fact: StoredFact): void {
  const known = story.rounds.find(round => round.id === fact.subjectId);
  if (fact.kind === 'round') {
    const plan = JSON.parse(fact.body) as RoundPlan;
    if (known) Object.assign(known, plan);
    else story.rounds.push({ ...plan, id: fact.subjectId!, record: null });
  } else if (known) {
    known.record = told<RoundRecord>(fact);
  }
}

function tellLesson(story: Story, fact: StoredFact): void {
  const known = story.lessons.find(lesson => lesson.lessonId === fact.subjectId);
  if (fact.kind === 'lesson') {
    const draft = told<LessonDraft>(fact);
    if (known) Object.assign(known, draft);
    else {
      story.lessons.push({
        ...draft,
        lessonId: fact.subjectId!,
        signatures: [],
        decisions: [],
        publishedOn: null,
      });
    }
  } else if (known && fact.kind === 'lesson-signature') known.signatures.push(told<LessonSignature>(fact));
  else if (known && fact.kind === 'lesson-decision') known.decisions.push(told<LessonDecision>(fact));
  else if (known) known.publishedOn = fact.onDate;
}

function told<T>(fact: StoredFact): Told<T> {
  const { id, seq, onDate, enteredByName, enteredAt } = fact;
  return { ...(JSON.parse(fact.body) as T), id, seq, on: onDate, by: enteredByName, at: enteredAt };
}

function listOf<T>(lists: Map<string, T[]>, key: string): T[] {
  let list = lists.get(key);
  if (!list) {
    list = [];
    lists.set(key, list);
  }
  return list;
}

/** Whether a village counts as solved: its latest change of status says so. */
export function isSolved(story: Story, village: string): boolean {
  return story.statuses.get(village)?.at(-1)?.status === 'solved';
}

/** The causes that stand for a village; none while nobody has named any. */
export function causesOf(story: Story, village: string): Cause[] {
  return story.causes.get(village)?.at(-1)?.causes ?? [];
}

/**
 * The furthest step that was begun. The order is the usual one and no lock: lessons may be written at any
 * time.
 */
export function stepOf(story: Story): StepKey | 'closed' {
  if (story.closing) return 'closed';
  if (story.lessons.length > 0) return 'lessons';
  if (story.actions.size > 0 || story.statuses.size > 0) return 'follow-up';
  return story.rounds.length > 0 ? 'clinic' : 'analyse';
}
