// What is written down of a lesson: the draft with its tools, what people said without a name, who signed and
// decided.
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CauseKey, DecisionKey, LessonTemplate, QuestionKey } from '../guide.js';

/** One head of the paper: a text, or rows of a table in the order of the head's columns. */
export interface LessonSection {
  head: string;
  /** From 1: the group of the workshop that said it. */
  group?: number;
  text: string;
  rows?: string[][];
}

/** One axis of the spider diagram, from 1 to 5 before and after; null where nobody said. */
export interface LessonScore {
  axis: string;
  before: number | null;
  after: number | null;
}

/** What the questions of AAR and SWOT were answered, the circle of PDCA, and the spider diagram. */
export interface LessonTools {
  answers?: Partial<Record<QuestionKey, string>>;
  pdca?: { plan: string; do: string; check: string; act: string };
  scores?: LessonScore[];
}

/** The head of an official paper. */
export interface LessonHeading {
  office: string;
  number: string;
  to: string;
}

export interface LessonDraft {
  template: LessonTemplate;
  title: string;
  sections: LessonSection[];
  /** An approved improvement becomes next year's task. */
  improvements: string[];
  heading?: LessonHeading;
  tools?: LessonTools;
  /** Ids of stored photos; absent: those of the recovery's own records. */
  photos?: string[];
  /** What the lesson is about, for the library; absent: what the recovery found and planned. */
  causes?: CauseKey[];
  remedies?: string[];
  /** By when the paper is to be with whom. */
  deadlines?: { level: string; on: CivilDate }[];
}

/** What somebody said before or at the forum; the form of the link asks no name and keeps none. */
export interface LessonVoice {
  source: 'link' | 'forum';
  answers: Partial<Record<QuestionKey, string>>;
  /** From 1 to 5 by the guide's axes. */
  scores: Record<string, number>;
}

export interface LessonSignature {
  name: string;
  position: string;
  /** ปฏิบัติหน้าที่แทน: for whom the signer acts. */
  actingFor: string | null;
}

export interface LessonDecision {
  decision: DecisionKey;
  agreed: boolean;
  by: string;
  note: string;
}

/** An approved improvement of an earlier recovery was carried out. */
export interface ImprovementDone {
  /** The lesson's id, and the place of the improvement in it from 0. */
  lessonId: string;
  index: number;
  note: string;
}
