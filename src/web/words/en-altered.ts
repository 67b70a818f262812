// English words of what an entry dated back alters.
import type { thAltered } from './th-altered.js';

export const enAltered: typeof thAltered = {
  altered: {
    before: (n: number) => `Dated back, this alters ${n} later ${n === 1 ? 'figure' : 'figures'}`,
    later: (n: number) => `entered late; it altered ${n} later ${n === 1 ? 'figure' : 'figures'}`,
    sendAgain:
      'Printed receipts stay as they are, with a note beside. If it is right, press the button again.',
    figures: {
      division: 'Division of the money of',
      balance: 'Left after the payment of',
      'due-interest': 'Interest of the whole plan, on',
      penalty: 'Penalty on',
      overdue: 'Overdue on',
      'days-past-due': 'Past due on',
    },
    division: (text: string) => text.replace(/(\d+): /g, 'instalment $1 ') || 'no instalment',
    days: (text: string) => `${text} days`,
    receiptLabel: 'Note on the receipt',
    receipt: 'Something dated back was entered after this receipt; the paper stays as it is',
    printed: 'Printed as left',
    known: 'Left that day, as known now',
    now: 'Left today',
  },
};
