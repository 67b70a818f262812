// The shape that config/fund-types/*.yaml must have: every key known, every rate lawful, every step there.
import { z } from 'zod';
import { POSTS, ROLES } from '../kernel/actor.js';
import { parseBaht } from '../kernel/money.js';
import { parsePeriod } from '../kernel/period.js';
import { LEGAL_MAXIMUM_RATE, parseRate } from '../kernel/rate.js';
import { civilDate, read, words } from './config-schema.js';
import { duties } from './duty-schema.js';
import {
  ALLOCATION_MODES,
  ALLOCATION_PARTS,
  BORROWER_KINDS,
  DAY_COUNTS,
  ENDORSEMENT_ACTS,
  LADDER_KINDS,
  METHODS,
  PAPER_KINDS,
  WORD_KEYS,
} from './fund-type.js';
import { steps } from './step-schema.js';

const baht = read(parseBaht, 'write baht in quotes, "200000.00"');
const rate = read(parseRate, 'write percent a year in quotes, "3.00"').refine(
  value => value <= LEGAL_MAXIMUM_RATE,
  'above 15.00 percent a year, the most that the law allows (Civil and Commercial Code s.654)',
);
const period = z.string().refine(text => parsePeriod(text) !== null, 'write a period such as P1M or P1Y');
const wholeNumber = z.int().min(0);
const numbering = z.enum(['calendar', 'fiscal']);

const terms = z
  .strictObject({
    method: z.enum(METHODS),
    annualRate: rate,
    instalments: z.int().min(1).max(600),
    every: period,
    dayCount: z.enum(DAY_COUNTS),
    graceDays: wholeNumber.max(365),
    allocation: z
      .array(z.enum(ALLOCATION_PARTS))
      .refine(parts => parts.length === 4 && new Set(parts).size === 4, 'names each of the four parts once'),
    allocationMode: z.enum(ALLOCATION_MODES),
    gracePrincipalInstalments: wholeNumber,
    defaultRate: z.union(
      [z.literal('none').transform(() => null), z.literal('statutory'), rate],
      'write none, statutory, or percent a year in quotes up to "15.00"',
    ),
  })
  .refine(value => value.method !== 'interest-free' || value.annualRate === 0, {
    path: ['annualRate'],
    message: 'an interest-free fund has the rate "0.00"',
  })
  .refine(value => value.gracePrincipalInstalments < value.instalments, {
    path: ['gracePrincipalInstalments'],
    message: 'must be fewer than the instalments',
  });

const beyond = z.enum(['warn', 'refuse']);
const countLimit = z.strictObject({ value: z.int().min(1), beyond }).nullable();

const limits = z.strictObject({
  principal: z.strictObject({ value: baht, beyond }).nullable(),
  termMonths: countLimit,
  instalments: countLimit,
  groupMembers: countLimit,
});

const approval = z.strictObject({
  bodies: z.array(
    z.strictObject({
      key: z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'write a key in small letters and hyphens'),
      name: words,
      short: words,
      act: z.enum(ENDORSEMENT_ACTS),
      required: z.boolean(),
    }),
  ),
  officers: z.array(z.enum(ROLES)),
});

/** `P30D`, `P0D` or `P1M` before the due day: the printed due day less so many days, or one month. */
const window = z.string().regex(/^P(\d{1,3}D|[1-9]\d?M)$/, 'write a window such as P30D, P0D or P1M');

const minutesOfDay = read(
  text => (/^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? +text.slice(0, 2) * 60 + +text.slice(3) : null),
  'write a time in quotes, "08:00"',
);

const hours = z
  .strictObject({ from: minutesOfDay, to: minutesOfDay, extended: z.boolean() })
  .refine(value => value.from < value.to, { path: ['to'], message: 'must be after from' })
  // Debt Collection Act s.9(2): holidays 08:00–18:00; working days to 20:00 only where `extended` says so.
  .refine(value => value.from >= 480 && value.to <= 1080, 'must lie within 08:00 to 18:00 (extended: true)')
  .transform(value => ({ fromMinutes: value.from, toMinutes: value.to, extended: value.extended }));

const reminders = z.strictObject({
  recipients: z.enum(['members', 'representative']),
  windows: z.array(window).min(1).refine(isDescending, 'must go from the widest to the nearest, each once'),
  ladder: z
    .array(z.strictObject({ day: z.int().min(1).max(3650), kind: z.enum(LADDER_KINDS) }))
    .refine(rungs => isAscending(rungs.map(rung => rung.day)), 'days must grow from rung to rung'),
  sendDemand: z.array(z.enum(['committee', 'officer'])).min(1),
  hours,
});

/**
 * One version, complete: what the files write less of is filled from the version before (fund-type-parse).
 */
export const fundTypeVersion = z.strictObject({
  validFrom: civilDate,
  name: words,
  short: words,
  law: words,
  legalPerson: z.boolean(),
  grants: z.boolean(),
  grantedCapital: baht.nullable(),
  borrowerKinds: z.array(z.enum(BORROWER_KINDS)).min(1),
  committee: z.strictObject({
    name: words,
    minimum: z.int().min(1),
    maximum: z.int().min(1),
    termYears: z.int().min(1).nullable(),
  }),
  security: z.enum(['none', 'consent', 'guarantors', 'joint-group']),
  terms,
  limits,
  approval,
  steps,
  duties,
  reminders,
  numbering: z.strictObject({ receipts: numbering, applications: numbering, loans: numbering }),
  receiptSigner: z.strictObject({ post: z.enum(POSTS), title: words }),
  papers: z.array(z.enum(PAPER_KINDS)),
  words: z.record(z.enum(WORD_KEYS), words),
});

function isDescending(windows: string[]): boolean {
  return isAscending(windows.map(window => -windowDays(window)));
}

function isAscending(numbers: number[]): boolean {
  return numbers.every((number, index) => index === 0 || number > numbers[index - 1]!);
}

/** For comparing widths only: a month counts 30.5 days, so that P1M and P30D are not the same window. */
function windowDays(window: string): number {
  return Number(window.slice(1, -1)) * (window.endsWith('M') ? 30.5 : 1);
}
