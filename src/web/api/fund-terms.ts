// A fund's own terms as the API writes them: rates as percent strings.
import { z } from 'zod';
import { parsePeriod } from '../../kernel/period.js';
import { writeRate } from '../../kernel/rate.js';
import type { FundTerms } from '../../registry/fund.query.js';
import { ALLOCATION_MODES, ALLOCATION_PARTS, DAY_COUNTS, METHODS } from '../../registry/fund-type.js';
import { body, fault, rate } from './shapes.js';

const WRONG_PERIOD = fault(
  'bad-period',
  'เขียนระยะห่างงวดเป็น P1M (ทุกเดือน) P2W หรือ P15D',
  'Write P1M (every month), P2W or P15D',
);
const ALL_PARTS = fault(
  'bad-allocation',
  'ใส่ fee, penalty, interest, principal ให้ครบ ช่องละ 1 ครั้ง',
  'Give fee, penalty, interest and principal, each once',
);

export const FundTermsBody = body({
  method: z.enum(METHODS).optional(),
  annualRate: rate().optional(),
  instalments: z.int().min(1).max(600).optional(),
  every: z
    .string()
    .refine(text => parsePeriod(text) !== null, { message: WRONG_PERIOD })
    .optional(),
  dayCount: z.enum(DAY_COUNTS).optional(),
  graceDays: z.int().min(0).max(366).optional(),
  allocation: z
    .array(z.enum(ALLOCATION_PARTS))
    .refine(parts => parts.length === 4 && new Set(parts).size === 4, { message: ALL_PARTS })
    .optional(),
  allocationMode: z.enum(ALLOCATION_MODES).optional(),
  gracePrincipalInstalments: z.int().min(0).max(599).optional(),
  defaultRate: z
    .union([z.literal('statutory'), rate()])
    .nullable()
    .optional(),
});

export function writeFundTerms(terms: FundTerms): Record<string, unknown> {
  const { annualRate, defaultRate, ...others } = terms;
  return {
    ...others,
    ...(annualRate === undefined ? {} : { annualRate: writeRate(annualRate) }),
    ...(defaultRate === undefined ? {} : { defaultRate: writeDefaultRate(defaultRate) }),
  };
}

function writeDefaultRate(value: FundTerms['defaultRate']): string | null {
  return typeof value === 'number' ? writeRate(value) : (value ?? null);
}
