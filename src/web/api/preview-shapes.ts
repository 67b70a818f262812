// The bodies of the previews, and the way from them to the ledger's own terms and facts.
import { z } from 'zod';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FieldFault } from '../../kernel/refusal.js';
import type { Fact } from '../../ledger/facts.js';
import { completeTerms, type GivenTerms, type Part, type Terms } from '../../ledger/terms.js';
import { TermsBody } from './loan-shapes.js';
import { amount, body, day } from './shapes.js';

const FACT_KINDS = [
  'payment',
  'charge',
  'reversal',
  'restructure',
  'moratorium',
  'write-off',
  'settlement',
  'waiver',
  'refund',
] as const;

const FactBody = body({
  kind: z.enum(FACT_KINDS),
  on: day(),
  enteredOn: day().optional(),
  amount: amount().optional(),
  charge: z.enum(['fee', 'penalty']).optional(),
  of: z.int().min(0).optional(),
  terms: TermsBody.optional(),
  waive: z.array(z.enum(['fee', 'penalty', 'interest'])).optional(),
  from: day().optional(),
  part: z.enum(['principal', 'interest', 'both']).optional(),
  until: day().optional(),
});
type GivenFact = z.output<typeof FactBody>;

export const SchedulePreviewBody = body({ principal: amount(), disbursedOn: day(), terms: TermsBody });

export const PositionPreviewBody = body({
  principal: amount(),
  disbursedOn: day(),
  terms: TermsBody,
  facts: z.array(FactBody).max(2000).optional(),
  asOf: day(),
  holidays: z.literal('TH').optional(),
});

type GivenTermsBody = z.output<typeof TermsBody>;

/** Whole terms of a preview: method, rate, number and period must be said, the rest has its defaults. */
export function previewTerms(given: GivenTermsBody): { terms: Terms; faults: FieldFault[] } {
  const said = impliedTerms(given);
  const needed = ['method', 'annualRate', 'instalments', 'every'] as const;
  const faults = needed.filter(name => said[name] === undefined).map(name => missing(`terms.${name}`));
  return { terms: completeTerms(said as GivenTerms), faults };
}

// Interest-free says its rate; due dates say their number, and one sum has no period.
function impliedTerms(given: GivenTermsBody): Partial<Terms> {
  const implied: Partial<Terms> = {};
  if (given.method === 'interest-free') implied.annualRate = 0;
  if (given.dueDates) Object.assign(implied, { instalments: given.dueDates.length, every: 'P1M' });
  const said = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...implied, ...Object.fromEntries(said) };
}

/** What each kind of fact says besides its days. */
const FIELDS: Record<
  (typeof FACT_KINDS)[number],
  { needed: (keyof GivenFact)[]; free: (keyof GivenFact)[] }
> = {
  payment: { needed: ['amount'], free: [] },
  settlement: { needed: ['amount'], free: [] },
  waiver: { needed: ['amount'], free: [] },
  refund: { needed: ['amount'], free: [] },
  charge: { needed: ['amount', 'charge'], free: [] },
  reversal: { needed: ['of'], free: [] },
  restructure: { needed: ['terms'], free: ['waive', 'from'] },
  moratorium: { needed: ['part', 'until'], free: [] },
  'write-off': { needed: [], free: [] },
};
const ALWAYS = ['kind', 'on', 'enteredOn'];

/** The facts of a preview as the ledger's, each named by its place in the list. */
export function previewFacts(given: GivenFact[], terms: Terms): { facts: Fact[]; faults: FieldFault[] } {
  const faults = given.flatMap((fact, index) => faultsOf(fact, `facts.${index}`));
  const facts = faults.length > 0 ? [] : given.map((fact, index) => factOf(fact, index, terms));
  return { facts, faults };
}

function faultsOf(fact: GivenFact, path: string): FieldFault[] {
  const { needed, free } = FIELDS[fact.kind];
  const lacking = needed.filter(name => fact[name] === undefined).map(name => missing(`${path}.${name}`));
  const known: string[] = [...ALWAYS, ...needed, ...free];
  const strange = Object.keys(fact).filter(
    name => fact[name as keyof GivenFact] !== undefined && !known.includes(name),
  );
  return [...lacking, ...strange.map(name => unknown(path, name, fact.kind))];
}

function factOf(given: GivenFact, index: number, terms: Terms): Fact {
  const common = { id: String(index), on: given.on, enteredOn: given.enteredOn ?? given.on };
  switch (given.kind) {
    case 'charge':
      return { ...common, kind: 'charge', charge: given.charge!, amount: given.amount! };
    case 'reversal':
      return { ...common, kind: 'reversal', of: String(given.of) };
    case 'write-off':
      return { ...common, kind: 'write-off' };
    case 'moratorium':
      return { ...common, kind: 'moratorium', part: given.part!, until: given.until! };
    case 'restructure':
      return { ...common, kind: 'restructure', ...newPlan(given, terms) };
    default:
      return { ...common, kind: given.kind, amount: given.amount! };
  }
}

function newPlan(
  { terms, waive, from }: GivenFact,
  old: Terms,
): { terms: Terms; waive?: Exclude<Part, 'principal'>[]; from?: CivilDate } {
  const { method, annualRate, instalments, every } = old;
  const asked = impliedTerms(terms!);
  return { terms: completeTerms({ method, annualRate, instalments, every, ...asked }), waive, from };
}

function missing(field: string): FieldFault {
  return { field, code: 'missing', message: { th: 'ยังไม่ได้ใส่ช่องนี้', en: 'This field is missing' } };
}

function unknown(path: string, name: string, kind: string): FieldFault {
  return {
    field: `${path}.${name}`,
    code: 'unknown-field',
    message: {
      th: `รายการแบบ ${kind} ไม่มีช่อง ${name} ลบออกแล้วส่งใหม่`,
      en: `A ${kind} has no field ${name}`,
    },
  };
}
