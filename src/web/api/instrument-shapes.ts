// The bodies of what is recorded of a running loan.
import { z } from 'zod';
import { CONTACT_KINDS } from '../../loans/collect/contact.act.js';
import { NOTICE_KINDS } from '../../loans/collect/notice.act.js';
import { MEASURES } from '../../loans/collect/restructure.act.js';
import { EvidenceBody, TermsBody } from './loan-shapes.js';
import { amount, body, day, id, note, rate, text } from './shapes.js';

const evidence = z.array(EvidenceBody).max(50).optional();

export const ChargeBody = body({
  charge: z.enum(['fee', 'penalty']),
  amount: amount(),
  dueOn: day(),
  reason: text(),
});
export const WaiverBody = body({
  on: day(),
  amount: amount(),
  reason: text(),
  resolution: text(200).optional(),
});
export const RefundBody = body({ on: day(), amount: amount(), reason: text(), method: text(50).optional() });

export const PromiseBody = body({
  amount: amount(),
  promisedOn: day(),
  on: day().optional(),
  note: note().optional(),
});
export const VisitBody = body({
  on: day(),
  met: z.boolean().optional(),
  personId: id().optional(),
  note: note().optional(),
  evidence,
  nextOn: day().optional(),
});
export const ContactBody = body({
  on: day(),
  kind: z.enum(CONTACT_KINDS),
  answered: z.boolean(),
  personId: id().optional(),
  note: note().optional(),
});
export const NoticeBody = body({
  kind: z.enum(NOTICE_KINDS),
  personId: id().optional(),
  on: day(),
  sentBy: text(100),
  postNumber: text(100).optional(),
  receivedOn: day().optional(),
  note: note().optional(),
});
export const ReceivedBody = body({ receivedOn: day() });
export const AcknowledgementBody = body({
  on: day(),
  amount: amount().optional(),
  personId: id().optional(),
  note: note().optional(),
  evidence,
});
export const RestructureBody = body({
  on: day(),
  terms: TermsBody.optional(),
  moratorium: body({ part: z.enum(['principal', 'interest', 'both']), until: day() }).optional(),
  waive: z.array(z.enum(['fee', 'penalty', 'interest'])).optional(),
  authority: text(200),
  number: text(100),
  measure: z.enum(MEASURES).optional(),
  guarantorConsents: z
    .array(body({ personId: id(), consented: z.boolean() }))
    .max(20)
    .optional(),
  agreedBy: text(200).optional(),
  note: note().optional(),
});
export const WriteOffBody = body({ on: day(), resolution: text(200), reason: text() });
export const SettlementBody = body({
  paidOn: day(),
  method: z.enum(['cash', 'transfer', 'other']),
  amount: amount().optional(),
  reference: text(200).optional(),
  memberId: id().optional(),
});
export const GuaranteeBody = body({
  personId: id(),
  maximum: amount(),
  until: day().optional(),
  share: rate().optional(),
  on: day().optional(),
  note: note().optional(),
});
export const LoanDeathBody = body({ personId: id(), diedOn: day(), knownOn: day().optional() });
