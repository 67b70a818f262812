// English words of measures and guarantees.
import type { thMeasure } from './th-measure.js';

export const enMeasure: typeof thMeasure = {
  measure: {
    moratorium: 'For a payment holiday',
    moratoriumLead: 'What falls due in it is asked with the first instalment after its last day',
    until: 'Holiday until',
    part: 'Of what',
    parts: { both: 'Principal and interest', principal: 'Principal', interest: 'Interest' },
    newTerms: 'For new terms',
    newTermsLead: 'A lower rate, a longer term or new instalments, from the principal left',
    agreed: 'Who agreed',
    agreedBy: 'Borrower who agreed',
    consents: 'Guarantors who consent to this',
    consentsHint: 'If it gives more time, whoever is not ticked goes free (Civil and Commercial Code s.700)',
    preview: 'See the plan before and after',
    before: 'Plan before',
    after: 'Plan after',
    lastDue: 'Last instalment',
    states: {
      running: 'Kept so far',
      broken: 'Not kept since',
      ended: 'Over; the plan runs on',
      completed: 'Paid as agreed',
      replaced: 'Replaced by a later one',
    },
    guaranteeTitle: 'Record a guarantee',
    guaranteeLead: 'A guarantee states its most and its time (Civil and Commercial Code s.681)',
    guaranteeSave: 'Record the guarantee',
    guarantor: 'Guarantor',
    maximum: 'Guarantees at most',
    share: 'Share of this one',
    shareHint: 'Empty for the whole debt',
    guaranteeUntil: 'Guarantees until',
    upTo: 'at most',
    bound: { bound: 'Still bound', ended: 'Its time is over', free: 'Free since' },
  },
};
