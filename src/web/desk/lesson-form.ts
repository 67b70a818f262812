// The form of a lesson: what it shows of a draft or proposes from the recovery's figures, and how it is read.
import { type Guide, LESSON_TEMPLATES, type LessonTemplate, QUESTIONS } from '../../recovery/guide.js';
import { type HeadToWrite, headsToWrite, linesFor, proposalFor } from '../../recovery/lessons/fill.js';
import type { LessonDraft, LessonSection } from '../../recovery/lessons/lesson-facts.js';
import type { LessonFigures } from '../../recovery/lessons/lesson-figures.js';
import type { FormReading } from '../form-reading.js';
import type { FormState } from '../frame.js';
import { dateValues, readLines } from '../read-fields.js';

type Values = FormState['values'];

export const PDCA = ['plan', 'do', 'check', 'act'] as const;
/** To whom an activity report goes, by when. */
export const LEVELS = ['จังหวัด', 'กรมการพัฒนาชุมชน'] as const;

/** What a new draft begins with: the system's own words in each head, what people said in each question. */
export function proposedValues(guide: Guide, template: LessonTemplate, figures: LessonFigures): Values {
  const values: Values = { title: `ถอดบทเรียน${figures.name} ${figures.place}` };
  for (const [at, head] of headsToWrite(guide.lessons.templates[template]).entries()) {
    for (const [column, text] of proposalFor(head, figures).entries())
      values[fieldOf(head, at, column)] = text;
  }
  for (const key of QUESTIONS) values[`answer-${key}`] = linesFor(key, figures).join('\n');
  for (const [axis, score] of Object.entries(figures.scores)) values[`after-${axis}`] = String(score);
  return values;
}

/** A draft as it was written, to be written anew. */
export function writtenValues(guide: Guide, lesson: LessonDraft, today: string, lang: 'th' | 'en'): Values {
  const { title, sections, improvements, heading, tools, deadlines = [] } = lesson;
  const values: Values = {
    title,
    improvements: improvements.join('\n'),
    ...heading,
  };
  for (const [at, head] of headsToWrite(guide.lessons.templates[lesson.template]).entries()) {
    const own = sections.find(one => one.head === head.head && one.group === head.group);
    if (head.columns.length === 0) values[fieldOf(head, at, 0)] = own?.text ?? '';
    for (const column of head.columns.keys()) {
      const lines = (own?.rows ?? []).map(row => row[column] ?? '');
      values[fieldOf(head, at, column)] = lines.join('\n').trimEnd();
    }
  }
  for (const key of QUESTIONS) values[`answer-${key}`] = tools?.answers?.[key] ?? '';
  for (const part of PDCA) values[`pdca-${part}`] = tools?.pdca?.[part] ?? '';
  for (const { axis, before, after } of tools?.scores ?? []) {
    values[`before-${axis}`] = before === null ? '' : String(before);
    values[`after-${axis}`] = after === null ? '' : String(after);
  }
  for (const { level, on } of deadlines) {
    const at = LEVELS.indexOf(level as (typeof LEVELS)[number]);
    if (at >= 0) Object.assign(values, dateValues(`deadline-${at}`, on, today, lang));
  }
  return values;
}

/** Reads the form of a template by the guide that the recovery keeps. */
export function readLesson(form: FormReading, guide: Guide, template: LessonTemplate): LessonDraft {
  const { templates, axes } = guide.lessons;
  const textOf = (name: string, most = 20_000) => form.textOr(name, most) ?? '';
  const scores = Object.keys(axes).map(axis => ({
    axis,
    before: form.wholeOr(`before-${axis}`, 1, 5) ?? null,
    after: form.wholeOr(`after-${axis}`, 1, 5) ?? null,
  }));
  const [plan, doing, check, act] = PDCA.map(part => textOf(`pdca-${part}`, 5000)) as [
    string,
    string,
    string,
    string,
  ];
  const deadlines = LEVELS.flatMap((level, at) => {
    const on = form.dayOr(`deadline-${at}`);
    return on ? [{ level, on }] : [];
  });
  return {
    template,
    title: form.text('title', 300),
    sections: headsToWrite(templates[template]).map((head, at) => sectionOf(form, head, at)),
    improvements: readLines(textOf('improvements', 5000)),
    heading: { office: textOf('office', 300), number: textOf('number', 100), to: textOf('to', 300) },
    tools: {
      answers: Object.fromEntries(QUESTIONS.map(key => [key, textOf(`answer-${key}`, 5000)])),
      pdca: { plan, do: doing, check, act },
      scores: scores.filter(one => one.before !== null || one.after !== null),
    },
    ...(deadlines.length > 0 ? { deadlines } : {}),
  };
}

function sectionOf(form: FormReading, head: HeadToWrite, at: number): LessonSection {
  const group = head.group === undefined ? {} : { group: head.group };
  const texts = (head.columns.length > 0 ? head.columns : ['']).map((_, column) =>
    (form.textOr(fieldOf(head, at, column), 20_000) ?? '').trimEnd(),
  );
  if (head.columns.length === 0) return { head: head.head, ...group, text: texts[0]! };
  const columns = texts.map(text => (text === '' ? [] : text.split('\n').map(line => line.trim())));
  const length = Math.max(...columns.map(lines => lines.length));
  const rows = Array.from({ length }, (_, row) => columns.map(lines => lines[row] ?? ''));
  return { head: head.head, ...group, text: '', rows: rows.filter(row => row.some(cell => cell !== '')) };
}

/** The name of a head's field: `section-0`, and `section-0-1` for the second column of a table. */
export function fieldOf(head: HeadToWrite, at: number, column: number): string {
  return head.columns.length === 0 ? `section-${at}` : `section-${at}-${column}`;
}

/** Where a form shows what is said of a part of the draft. */
export function fieldsOfDraft(guide: Guide, template: LessonTemplate): Record<string, string> {
  const heads = headsToWrite(guide.lessons.templates[template]);
  return Object.fromEntries([
    ['sections', fieldOf(heads[0]!, 0, 0)],
    ...heads.flatMap((head, at) =>
      head.columns.length === 0
        ? [[`sections.${at}`, fieldOf(head, at, 0)]]
        : head.columns.map((_, column) => [`sections.${at}.${column}`, fieldOf(head, at, column)]),
    ),
    ...QUESTIONS.map(key => [`tools.answers.${key}`, `answer-${key}`]),
    ...PDCA.map(part => [`tools.pdca.${part}`, `pdca-${part}`]),
  ]);
}

export function templateOf(asked: unknown): LessonTemplate {
  return LESSON_TEMPLATES.find(template => template === asked) ?? 'memo';
}
