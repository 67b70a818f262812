// The bodies of the routes of lessons.
import { z } from 'zod';
import { CAUSES, LESSON_TEMPLATES, QUESTIONS } from '../../recovery/guide.js';
import { body, day, id, note, text } from './shapes.js';

const answers = z.partialRecord(z.enum(QUESTIONS), note(5000));
const score = z.int().min(1).max(5);

export const LessonBody = body({
  on: day().optional(),
  template: z.enum(LESSON_TEMPLATES).default('memo'),
  title: text(300),
  sections: z
    .array(
      body({
        head: text(300),
        group: z.int().min(1).max(10).optional(),
        text: note(20_000).default(''),
        rows: z
          .array(z.array(note(5000)).max(4))
          .max(100)
          .optional(),
      }),
    )
    .max(80)
    .default([]),
  improvements: z.array(text(500)).max(30).default([]),
  heading: body({
    office: note(300).default(''),
    number: note(100).default(''),
    to: note(300).default(''),
  }).optional(),
  tools: body({
    answers: answers.optional(),
    pdca: body({
      plan: note().default(''),
      do: note().default(''),
      check: note().default(''),
      act: note().default(''),
    }).optional(),
    scores: z
      .array(body({ axis: text(100), before: score.nullable(), after: score.nullable() }))
      .max(12)
      .optional(),
  }).optional(),
  photos: z.array(id()).max(40).optional(),
  causes: z.array(z.enum(CAUSES)).max(CAUSES.length).optional(),
  remedies: z.array(text(100)).max(40).optional(),
  deadlines: z
    .array(body({ level: text(100), on: day() }))
    .max(5)
    .optional(),
  seen: z.int().min(0).optional(),
});

export const VoiceBody = body({
  answers: answers.default({}),
  scores: z.record(text(100), score).default({}),
});

export const ForumVoiceBody = body({ ...VoiceBody.shape, on: day().optional() });

export const ImprovementBody = body({ on: day().optional(), note: note().default('') });
