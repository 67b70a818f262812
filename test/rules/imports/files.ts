// Files and a fund for the tests of registers.
import type { RegisterContext } from '../../../src/imports/register-context.js';

/** The text in TIS-620, as old Thai programs write it. */
export function thaiBytes(text: string): Buffer {
  return Buffer.from(
    [...text].map(letter => {
      const code = letter.codePointAt(0)!;
      return code >= 0x0e01 ? code - 0x0e00 + 0xa0 : code;
    }),
  );
}

export const VILLAGES = [
  { code: '34152201', name: 'บ้านสาธิต' },
  { code: '34152203', name: 'บ้านทดลอง' },
];

/** A women's fund: 3 %, 24 months, at most 200,000 baht, groups alone; loans owe their principal and no more. */
export function contextOf(given: Partial<RegisterContext> = {}): RegisterContext {
  const limit = (value: number) => ({ value, beyond: 'refuse' as const });
  return {
    today: '2026-11-21',
    rulesOn: () => ({
      terms: {
        method: 'equal-principal',
        annualRate: 3_000_000,
        instalments: 24,
        every: 'P1M',
        dayCount: '30/360',
        graceDays: 0,
        allocation: ['fee', 'penalty', 'interest', 'principal'],
        allocationMode: 'oldest-first',
        gracePrincipalInstalments: 0,
        defaultRate: null,
      },
      limits: { principal: limit(20_000_000), termMonths: limit(60), instalments: null, groupMembers: null },
      borrowerKinds: ['group', 'person'],
    }),
    existing: new Map(),
    villages: VILLAGES,
    unapplied: (loan, payments) => {
      let owed = loan.principalSatang;
      return payments.map(payment => {
        const taken = Math.min(owed, payment.amountSatang);
        owed -= taken;
        return payment.amountSatang - taken;
      });
    },
    unappliedOfExisting: (_number, payments) => payments.map(() => 0),
    ...given,
  };
}
