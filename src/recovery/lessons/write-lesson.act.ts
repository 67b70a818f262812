// ถอดบทเรียน: written at any time, also with villages still open; a draft until the chain has signed.
import { v7 as newId } from 'uuid';
import { visibleFile } from '../../access/file.query.js';
import type { Act, Doing } from '../../journal/act.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { conflict, invalid, notFound } from '../../kernel/refusal.js';
import { addFacts, mustApprove, mustBeFresh, type NewFact } from '../add-facts.act.js';
import { mustNameNobody } from '../nobody-named.query.js';
import { factsOf, guideOf, recoveryOf, recoveryPlace } from '../recovery.query.js';
import { type Lesson, readStory, type Story } from '../story.js';
import type { LessonDecision, LessonDraft, LessonSignature } from './lesson-facts.js';
import { decisionOn, lessonState } from './lesson-state.js';

interface OfLesson {
  recoveryId: string;
  lessonId: string;
  on?: CivilDate;
}

export interface WriteLesson extends LessonDraft {
  recoveryId: string;
  /** Writes a draft anew; absent: a new lesson. */
  lessonId?: string;
  on?: CivilDate;
  seen?: number;
}

export const writeLesson: Act<WriteLesson, Lesson> = {
  name: 'write-lesson',
  right: 'officer',
  place: (db, { recoveryId }) => recoveryPlace(db, recoveryId),
  async run({ recoveryId, lessonId, on, seen, ...body }, doing) {
    const story = await lessonStory(doing, recoveryId);
    if (lessonId !== undefined) {
      const known = lessonOf(story, lessonId);
      mustBeFresh(known, seen);
      if (known.signatures.length > 0) {
        throw conflict(
          'lesson-signed',
          'ลงนามแล้ว แก้ร่างไม่ได้ เขียนบทเรียนฉบับใหม่',
          'It is signed already; write a new lesson',
        );
      }
    }
    mustHaveText(body);
    const recovery = await recoveryOf(doing.tx, recoveryId);
    const days = [recovery.baselineAsOf, doing.today];
    await mustNameNobody(doing.tx, { recovery, days, texts: textsOf(body), says: READ_ELSEWHERE });
    for (const fileId of body.photos ?? []) await visibleFile(doing.tx, doing.actor, fileId);
    const subjectId = lessonId ?? newId();
    return told(doing, recoveryId, subjectId, { kind: 'lesson', on: on ?? doing.today, subjectId, body });
  },
};

function mustHaveText({ sections }: LessonDraft): void {
  const isSaid = (text: string) => text.trim() !== '';
  if (sections.some(({ text, rows = [] }) => [text, ...rows.flat()].some(isSaid))) return;
  throw invalid('sections', 'empty', 'เขียนบทเรียนอย่างน้อยหนึ่งหัวข้อ', 'Write at least one section');
}

const READ_ELSEWHERE = {
  th: 'มีชื่อผู้ยืมที่ค้างชำระ เอาชื่อออก บทเรียนนี้คนอื่นอ่านด้วย',
  en: 'This names a borrower who is overdue; take the name out, for others read the lesson',
};

/** Everything that is written in a lesson, with the field that it stands in. */
function textsOf({ title, sections, improvements, tools = {} }: LessonDraft): [string, string][] {
  const { answers = {} } = tools;
  const pdca: Record<string, string> = { ...tools.pdca };
  return [
    ['title', title],
    ...sections.flatMap(({ text, rows = [] }, at): [string, string][] => [
      [`sections.${at}`, text],
      ...(rows[0] ?? []).map((_, column): [string, string] => [
        `sections.${at}.${column}`,
        rows.map(row => row[column]).join('\n'),
      ]),
    ]),
    ...improvements.map((text, at): [string, string] => [`improvements.${at}`, text]),
    ...Object.entries(answers).map(([key, text]): [string, string] => [`tools.answers.${key}`, text]),
    ...Object.entries(pdca).map(([key, text]): [string, string] => [`tools.pdca.${key}`, text]),
  ];
}

/** One signature of the chain, with its own day; one may act for another (ปฏิบัติหน้าที่แทน). */
export const signLesson: Act<OfLesson & LessonSignature, Lesson> = {
  name: 'sign-lesson',
  right: 'officer',
  place: (db, { recoveryId }) => recoveryPlace(db, recoveryId),
  async run({ recoveryId, lessonId, on = '', ...body }, doing) {
    mustApprove(doing);
    const lesson = lessonOf(await lessonStory(doing, recoveryId), lessonId);
    const chain = await chainOf(doing, recoveryId);
    if (lesson.signatures.length >= chain.length) {
      throw conflict('chain-complete', 'ลงนามครบแล้ว', 'The chain of signers is complete');
    }
    const signedOn = on || doing.today;
    const last = lesson.signatures.at(-1);
    if (last && signedOn < last.on) {
      throw invalid('on', 'before-last', 'วันลงนามต้องไม่ก่อนผู้ลงนามก่อนหน้า', 'Not before the signer before');
    }
    const fact: NewFact = { kind: 'lesson-signature', on: signedOn, subjectId: lessonId, body };
    return told(doing, recoveryId, lessonId, fact);
  },
};

/** Each item yes or no, by whom, when: to improve, to collect as material, to publish. */
export const decideLesson: Act<OfLesson & LessonDecision, Lesson> = {
  name: 'decide-lesson',
  right: 'officer',
  place: (db, { recoveryId }) => recoveryPlace(db, recoveryId),
  async run({ recoveryId, lessonId, on, ...body }, doing) {
    mustApprove(doing);
    const lesson = lessonOf(await lessonStory(doing, recoveryId), lessonId);
    await mustBeSigned(doing, recoveryId, lesson);
    const fact: NewFact = { kind: 'lesson-decision', on: on ?? doing.today, subjectId: lessonId, body };
    return told(doing, recoveryId, lessonId, fact);
  },
};

/** Only what was decided to be published. */
export const publishLesson: Act<OfLesson, Lesson> = {
  name: 'publish-lesson',
  right: 'officer',
  place: (db, { recoveryId }) => recoveryPlace(db, recoveryId),
  async run({ recoveryId, lessonId, on }, doing) {
    mustApprove(doing);
    const lesson = lessonOf(await lessonStory(doing, recoveryId), lessonId);
    if (lesson.publishedOn) throw conflict('published', 'เผยแพร่แล้ว', 'It is published already');
    await mustBeSigned(doing, recoveryId, lesson);
    if (decisionOn(lesson, 'publish') !== true) {
      throw conflict(
        'not-allowed',
        'ยังเผยแพร่ไม่ได้: ยังไม่มีมติอนุญาตเผยแพร่',
        'Publication has not been agreed to yet',
      );
    }
    const fact: NewFact = {
      kind: 'lesson-publication',
      on: on ?? doing.today,
      subjectId: lessonId,
      body: {},
    };
    return told(doing, recoveryId, lessonId, fact);
  },
};

async function mustBeSigned(doing: Doing, recoveryId: string, lesson: Lesson): Promise<void> {
  const chain = await chainOf(doing, recoveryId);
  if (lessonState(lesson, chain) !== 'draft') return;
  const left = chain.slice(lesson.signatures.length);
  throw conflict(
    'not-signed',
    `ยังลงนามไม่ครบ เหลือ ${left.map(one => one.th).join(', ')}`,
    `Not signed yet by ${left.map(one => one.en).join(', ')}`,
  );
}

async function chainOf(doing: Doing, recoveryId: string) {
  return guideOf(await recoveryOf(doing.tx, recoveryId)).lessons.signers;
}

/** A lesson goes on being signed and decided after its recovery is closed. */
async function lessonStory(doing: Doing, recoveryId: string): Promise<Story> {
  return readStory(await factsOf(doing.tx, recoveryId));
}

function lessonOf(story: Story, lessonId: string): Lesson {
  const lesson = story.lessons.find(one => one.lessonId === lessonId);
  if (!lesson) throw notFound();
  return lesson;
}

async function told(doing: Doing, recoveryId: string, lessonId: string, fact: NewFact) {
  await addFacts(doing, recoveryId, [fact]);
  return {
    answer: lessonOf(await lessonStory(doing, recoveryId), lessonId),
    subject: { kind: 'recovery-lesson', id: lessonId },
    details: { recoveryId, on: fact.on, ...fact.body },
  };
}
