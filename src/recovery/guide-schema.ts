// The shape that config/recovery/*.yaml must have: every cause, step and action of the product has its words.
import { z } from 'zod';
import { POSTS, ROLES } from '../kernel/actor.js';
import { parseBaht } from '../kernel/money.js';
import { civilDate, words } from '../registry/config-schema.js';
import { ACTIONS, CAUSES, DECISIONS, FILLS, LESSON_TEMPLATES, QUESTIONS, STEPS } from './guide.js';
import { FORM_FACTS, FORM_KEYS, FORM_PARTS, FORMS, type FormKey } from './reports/forms.js';

const key = z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'write a key in small letters and hyphens');
const causes = z.array(z.enum(CAUSES, `one of ${CAUSES.join(', ')}`));
const title = z.string().min(1);
const days = z.int().min(1).max(3650);

const headText = z.string().min(1).max(300);
const lessonHead = z.union([
  headText.transform(head => ({ head, columns: [], fills: [], perGroup: false })),
  z.strictObject({
    head: headText,
    columns: z.array(z.string().min(1)).max(4).default([]),
    fills: z.array(z.enum(FILLS, `one of ${FILLS.join(', ')}`)).default([]),
    perGroup: z.boolean().default(false),
  }),
]);

/** One version, filled from the versions before it. */
export const guideVersion = z.strictObject({
  validFrom: civilDate,
  name: words,
  steps: z.strictObject(record(STEPS, z.strictObject({ name: words, aims: z.array(words).min(1).max(10) }))),
  forums: z.strictObject({ everyMonths: z.int().min(1).max(12) }),
  invitations: z.strictObject({ posts: z.array(z.enum(POSTS)), others: z.int().min(0).max(20) }),
  rounds: z.strictObject({ proposed: z.int().min(1).max(50) }),
  solved: z.strictObject({
    booksWithinDays: days,
    committee: z.boolean(),
    waiverRoles: z.array(z.enum(ROLES)).min(1),
  }),
  quietAfterDays: days,
  causes: z.strictObject(record(CAUSES, words)),
  remedies: z.record(key, z.strictObject({ name: words, causes: causes.min(1) })),
  actions: z.strictObject(record(ACTIONS, words)),
  skills: z.record(key, z.strictObject({ name: words, causes })),
  lessons: z.strictObject({
    signers: z.array(words).min(1).max(6),
    decisions: z.strictObject(record(DECISIONS, words)),
    questions: z.strictObject(record(QUESTIONS, words)),
    axes: z.record(key, words),
    linkDays: days,
    templates: z.strictObject(
      record(
        LESSON_TEMPLATES,
        z.strictObject({
          name: words,
          groups: z.int().min(1).max(10).default(1),
          heads: z.array(lessonHead).min(1).max(40),
        }),
      ),
    ),
  }),
  incomeCriterion: z
    .string()
    .refine(text => parseBaht(text) !== null, 'write baht as text, "40000.00"')
    .transform(text => parseBaht(text)!)
    .nullable(),
  reports: z.strictObject(
    Object.fromEntries(FORM_KEYS.map(form => [form, reportOf(form)])) as Record<
      FormKey,
      ReturnType<typeof reportOf>
    >,
  ),
});

function reportOf(form: FormKey) {
  return z.strictObject({
    name: z.string().min(1),
    signers: z.array(z.string().min(1)).min(1).max(4),
    columns: titles(FORMS[form]),
    // A form without single figures or further tables has none of these keys.
    facts: z.strictObject(record<string, typeof title>(FORM_FACTS[form] ?? [], title)).prefault({}),
    parts: z.strictObject(partsOf(FORM_PARTS[form] ?? {})).prefault({}),
  });
}

function partsOf(parts: Record<string, object>) {
  const shapeOf = (columns: object) => z.strictObject({ name: title, columns: titles(columns) });
  return Object.fromEntries(
    Object.entries(parts).map(([name, columns]): [string, ReturnType<typeof shapeOf>] => [
      name,
      shapeOf(columns),
    ]),
  );
}

function titles(columns: object) {
  return z.strictObject(record(Object.keys(columns), title));
}

function record<K extends string, T>(keys: readonly K[], shape: T): Record<K, T> {
  return Object.fromEntries(keys.map(name => [name, shape])) as Record<K, T>;
}
