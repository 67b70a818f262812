// The bodies of the loans' routes.
import { z } from 'zod';
import type { Terms } from '../../ledger/terms.js';
import {
  ALLOCATION_MODES,
  DAY_COUNTS,
  INTEREST_BASES,
  METHODS,
  PARTS,
  PREPAYMENTS,
} from '../../ledger/terms.js';
import { BORROWER_KINDS } from '../../registry/fund-type.js';
import { amount, body, day, id, note, rate, text } from './shapes.js';

const count = (least: number, most: number) => z.int().min(least).max(most);

/** Terms as asked for: what is absent comes from the fund and its type. */
export const TermsBody = body({
  method: z.enum(METHODS).optional(),
  annualRate: rate().optional(),
  instalments: count(1, 600).optional(),
  every: text(20).optional(),
  firstDueOn: day().optional(),
  dueDates: z.array(day()).min(1).max(600).optional(),
  dayCount: z.enum(DAY_COUNTS).optional(),
  wholePeriods: z.boolean().optional(),
  interestBasis: z.enum(INTEREST_BASES).optional(),
  prepayment: z.enum(PREPAYMENTS).optional(),
  graceDays: count(0, 366).optional(),
  allocation: z.array(z.enum(PARTS)).length(4).optional(),
  allocationMode: z.enum(ALLOCATION_MODES).optional(),
  gracePrincipalInstalments: count(0, 599).optional(),
  deferredInterestInstalments: count(0, 599).optional(),
  defaultRate: z.union([z.literal('statutory'), rate(), z.null()]).optional(),
  rounding: body({
    unit: count(1, 100_000),
    of: z.enum(['instalment', 'every-figure']).optional(),
    rest: z.enum(['last', 'first']).optional(),
    halves: z.enum(['up', 'even']).optional(),
  }).optional(),
  weights: z.array(count(0, 1_000_000)).max(600).optional(),
  lateFee: body({
    rate: rate(),
    of: z.enum(['principal', 'principal-and-interest']),
    times: z.enum(['once', 'daily']),
  }).optional(),
});

/** The read terms as the ledger's. */
export function termsOfBody(terms: z.output<typeof TermsBody> | undefined): Partial<Terms> {
  return (terms ?? {}) as Partial<Terms>;
}

export const LoanBody = body({
  fundId: id(),
  borrower: body({ kind: z.enum(BORROWER_KINDS), id: id() }),
  purpose: text(1000),
  principal: amount(),
  terms: TermsBody.optional(),
  guarantorIds: z.array(id()).max(20).optional(),
  appliedOn: day().optional(),
});

export const EvidenceBody = body({
  kind: z.enum(['photo', 'attendance', 'score', 'minute', 'file']),
  fileId: id().optional(),
  people: z.array(text(200)).max(500).optional(),
  value: note().optional(),
});

export const UndoneStepBody = body({ undone: z.literal(true), reason: text() });
export const DoneStepBody = body({
  doneOn: day(),
  note: note().optional(),
  evidence: z.array(EvidenceBody).max(50).optional(),
  waived: z.boolean().optional(),
  reason: text().optional(),
  mentorUserId: id().optional(),
  mentorName: text(200).optional(),
});
export const StepBody = z.union([UndoneStepBody, DoneStepBody]);

export const EndorsementBody = body({
  body: text(100),
  act: text(50),
  on: day(),
  number: text(100).optional(),
  note: note().optional(),
});

export const ApprovalBody = body({
  on: day(),
  resolution: text(200).optional(),
  principal: amount().optional(),
  terms: TermsBody.optional(),
});

export const DecisionBody = body({ on: day(), resolution: text(200).optional(), reason: note().optional() });
export const DisbursementBody = body({
  on: day(),
  resolution: text(200).optional(),
  method: text(50).optional(),
  note: note().optional(),
});
export const ReversalBody = body({ on: day(), reason: text() });

const payment = {
  paidOn: day(),
  method: z.enum(['cash', 'transfer', 'other']),
  reference: text(200).optional(),
  acceptOverpayment: z.boolean().optional(),
  acceptSame: z.boolean().optional(),
};
export const PaymentBody = body({
  amount: amount(),
  ...payment,
  payersWish: z.boolean().optional(),
  memberId: id().optional(),
});
export const ReceiptBody = body({
  payerId: id(),
  amount: amount(),
  ...payment,
  payersWish: id().optional(),
  loans: z
    .array(body({ loanId: id(), amount: amount().optional() }))
    .min(1)
    .max(50)
    .optional(),
});
