// English words of the what-if page.
import type { thWhatIf } from './th-what-if.js';

export const enWhatIf: typeof thWhatIf = {
  whatIf: {
    title: 'What if',
    lead: 'Compare two plans, and play payments, costs and days; nothing is stored',
    principal: 'Principal',
    disbursedOn: 'Paid out on',
    plan: (n: number) => `Plan ${n}`,
    ofPlan: (n: number) => `(plan ${n})`,
    secondHint: 'Enter its instalments to compare another plan',
    played: 'Played on plan 1',
    playedHint: 'A line without an amount does not count',
    happening: (n: number) => `Happening ${n}`,
    amount: (n: number) => `Amount of happening ${n}`,
    on: (n: number) => `Day of happening ${n}`,
    kinds: {
      payment: 'Payment',
      settlement: 'Paid off early',
      fee: 'Cost of collection',
      penalty: 'Agreed penalty',
    },
    defaultRate: 'With default interest by law',
    asOf: 'See the day',
    submit: 'Compute',
    asked: 'What was asked',
    costs: (n: number, baht: string) => `Plan ${n}: ${baht} baht of interest`,
    lastInstalment: 'Last instalment',
    printHint: 'Print this page from the menu of the phone or computer',
    compared: 'Side by side',
    firstInstalment: 'First instalment',
    wholeSum: 'In all',
    standing: 'Where it stands',
    unapplied: 'Paid above the debt',
    paidOn: 'Paid on',
  },
};
