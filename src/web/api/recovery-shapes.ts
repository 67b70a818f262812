// The bodies of the recoveries' routes.
import { z } from 'zod';
import { SETTLED_HOW, STATUSES } from '../../recovery/facts.js';
import { ACTIONS, CAUSES, DECISIONS } from '../../recovery/guide.js';
import { amount, amountOrZero, body, day, fault, id, note, text } from './shapes.js';

const villageCode = () =>
  z.string().regex(/^\d{6,8}$/, {
    message: fault('bad-village', 'ใส่รหัสหมู่บ้าน 8 หลัก', 'Write the code of a village, 8 digits'),
  });
const people = () => z.array(text(200)).max(200);
const seen = () => z.int().min(0).optional();

const Evidence = body({
  kind: z.enum(['photo', 'attendance', 'score', 'minute', 'file']),
  fileId: id().optional(),
  people: people().optional(),
  value: text(2000).optional(),
});
const evidence = () => z.array(Evidence).max(50).default([]);

const Report = body({
  village: villageCode().optional(),
  fundId: id().optional(),
  name: text(200).optional(),
  arrears: amountOrZero(),
  capital: amountOrZero().optional(),
  households: z.int().min(0).max(100_000).optional(),
  missing: amountOrZero().optional(),
  defaulting: z.int().min(0).max(100_000).optional(),
  isListed: z.boolean().optional(),
  note: note(1000).optional(),
});

const { fundId: _, ...reportFields } = Report.shape;

/** What households said of their loans when they were asked to confirm them. */
export const ConfirmationsBody = body({
  on: day().optional(),
  answers: z
    .array(body({ loanId: id(), agrees: z.boolean(), note: note(1000).default('') }))
    .min(1)
    .max(200),
});

export const LaterReportsBody = body({
  on: day(),
  reports: z
    .array(body({ ...reportFields, village: villageCode() }))
    .min(1)
    .max(1000),
});

export const RecoveryBody = body({
  area: z.string().regex(/^\d{2,8}$/, {
    message: fault('bad-area', 'ใส่รหัสอำเภอ 4 หลัก เช่น 3419', 'Write the code of a district, such as 3419'),
  }),
  fundType: text(50).default('kkj'),
  openedOn: day().optional(),
  baselineAsOf: day().optional(),
  listed: body({ number: text(100), on: day(), by: text(200).optional() }).optional(),
  reports: z.array(Report).max(1000).default([]),
});

export const ForumBody = body({
  on: day(),
  place: text(300).nullish(),
  attendance: people().default([]),
  minutes: note(20_000).default(''),
  learning: z
    .array(body({ person: text(200), wanted: note(1000).default(''), passedOn: note(1000).default('') }))
    .max(100)
    .default([]),
  evidence: evidence(),
});

export const TeamBody = body({
  members: z
    .array(
      body({
        name: text(200),
        position: text(200).nullish(),
        skills: z.array(text(50)).max(20).default([]),
        subdistricts: z
          .array(z.string().regex(/^\d{6}$/))
          .max(100)
          .default([]),
      }),
    )
    .max(100),
  seen: seen(),
});

export const PlanBody = body({
  on: day().optional(),
  items: z
    .array(
      body({
        village: villageCode(),
        owner: text(200),
        remedies: z.array(text(50)).max(20).default([]),
        ownRemedy: text(1000).nullish(),
        dueOn: day().nullish(),
        note: note().default(''),
        seen: seen(),
      }),
    )
    .min(1)
    .max(500),
});

export const RoundBody = body({
  number: z.int().min(1).max(999).optional(),
  on: day(),
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
      message: fault('bad-time', 'เขียนเวลาเป็น 09:00', 'Write 09:00'),
    })
    .nullish(),
  place: text(300),
  villages: z.array(villageCode()).min(1).max(200),
  team: people().default([]),
  guests: people().default([]),
});

export const RoundRecordBody = body({
  on: day().optional(),
  attendance: z
    .array(body({ village: villageCode(), people: people() }))
    .max(200)
    .default([]),
  aims: z.array(z.int().min(0).max(20)).max(20).default([]),
  findings: z
    .array(body({ village: villageCode(), text: text(5000), visit: text(2000).optional() }))
    .max(200)
    .default([]),
  nextSteps: z
    .array(body({ village: villageCode(), title: text(300), dueOn: day(), assignee: text(200).nullish() }))
    .max(200)
    .default([]),
  note: note().default(''),
  evidence: evidence(),
});

export const CausesBody = body({
  on: day().optional(),
  causes: z
    .array(body({ key: z.enum(CAUSES), main: z.boolean().default(false), note: note(1000).default('') }))
    .min(1)
    .max(CAUSES.length),
  seen: seen(),
});

export const ActionBody = body({
  on: day().optional(),
  kind: z.enum(ACTIONS),
  note: note().default(''),
  people: people().default([]),
  helpers: people().default([]),
  evidence: evidence(),
  settles: body({ amount: amount(), how: z.enum(SETTLED_HOW).default('paid') }).nullish(),
});

export const StatusBody = body({
  on: day().optional(),
  status: z.enum(STATUSES),
  note: note().default(''),
  waiver: body({ reason: text(1000) }).optional(),
  seen: seen(),
});

export const SignatureBody = body({
  on: day().optional(),
  name: text(200),
  position: text(200),
  actingFor: text(200).nullish(),
});

export const DecisionBody = body({
  on: day().optional(),
  decision: z.enum(DECISIONS),
  agreed: z.boolean(),
  by: text(200),
  note: note().default(''),
});

export const DayBody = body({ on: day().optional(), note: note().default('') });
