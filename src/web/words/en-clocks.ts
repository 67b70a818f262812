// English words of the law's clocks on a loan's page.
import { count } from '../format.js';
import type { thClocks } from './th-clocks.js';

export const enClocks: typeof thClocks = {
  clocks: {
    title: 'Last days set by law',
    lead: 'A barred claim is not forgiven: it may be paid, but the borrower may refuse. Ask a lawyer first.',
    all: (n: number) => `See all ${n}, and how they are counted`,
    none: 'No clock runs yet',
    kinds: { limitation: 'Limitation', guarantor: 'Notice to the guarantor', estate: 'Claim on the estate' },
    instalment: (n: number, claim: string) => `instalment ${n}${claim === 'interest' ? ' (interest)' : ''}`,
    until: 'Until',
    left: (days: number) => `${count(days)} days left`,
    states: {
      running: 'Still within its time',
      barred: 'Barred (the borrower may refuse)',
      open: 'No letter sent yet',
      sent: 'Sent, day of receipt not known',
      reached: 'Received in time',
      late: 'Over 60 days',
      'estate-past': 'Past its time: the heirs may refuse',
    },
    sixtyDays: (n: number) => `60 days from the due day of instalment ${n}; the letter must have arrived`,
    oneYear: 'One year from when the fund knew, at most ten from the death, and within the debt’s own limit',
  },
};
