// Files and a fund for the tests of registers.
import { deflateRawSync } from 'node:zlib';
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

/**
 * A women's fund: 3 %, 24 months, at most 200,000 baht, groups alone; loans owe their principal and no
 * more.
 */
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
    faultsOfTerms: () => [],
    nameOfNationalId: () => null,
    ...given,
  };
}

/** A zip of the files; `says` is what its directory claims each unpacks to. */
export function zip(files: Record<string, string>, { says }: { says?: number } = {}): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const packed = deflateRawSync(text);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(says ?? text.length, 22);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(says ?? text.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(head, Buffer.from(name), packed);
    central.push(entry, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}
