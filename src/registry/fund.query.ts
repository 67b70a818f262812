// Funds as the other rooms see them.
import type { Place } from '../journal/act.js';
import { invalid, notFound } from '../kernel/refusal.js';
import type { Reader } from '../platform/database/database.js';
import type { ALLOCATION_PARTS, TermsDefaults } from './fund-type.js';

/** The fund's own terms: only what differs from its kind's. */
export type FundTerms = Partial<
  Omit<TermsDefaults, 'allocation'> & { allocation: (typeof ALLOCATION_PARTS)[number][] }
>;

/** How and where borrowers pay, and whom they call: goes into messages. */
export interface FundPayment {
  bank: string;
  accountNumber: string;
  accountName: string;
  promptPay?: string;
  contactName?: string;
  contactPhone?: string;
}

export interface FundRecord {
  id: string;
  name: string;
  fundType: string;
  area: string;
  /** Satang. */
  capital: number | null;
  terms: FundTerms | null;
  payment: FundPayment | null;
  madeUp: boolean;
  createdAt: string;
}

/** What `fundRecord` reads: the listed table's alias is `t`. */
export const FUND_COLUMNS =
  't.id, t.name, t.fund_type, t.area, t.capital, t.terms, t.payment, t.made_up, t.created_at';

export type FundRow = Omit<FundRecord, 'terms' | 'payment' | 'madeUp'> & {
  terms: string | null;
  payment: string | null;
  madeUp: number;
};

/** Where a fund's acts take place; refuses (404) an unknown fund. */
export async function fundPlace(db: Reader, fundId: string): Promise<Place> {
  const fund = await db.first<{ area: string }>('select area from fund where id = ?', [fundId]);
  if (!fund) throw notFound();
  return { fundId, area: fund.area };
}

/** The same for a fund that an input names: refuses (422 at the field) an unknown one. */
export async function fundPlaceAt(db: Reader, fundId: string, field: string): Promise<Place> {
  const fund = await db.first<{ area: string }>('select area from fund where id = ?', [fundId]);
  if (fund) return { fundId, area: fund.area };
  throw invalid(field, 'unknown-fund', 'ไม่มีกองทุนนี้ เลือกกองทุนอีกครั้ง', 'No such fund');
}

/** The fund of an id; refuses (404) an unknown one. */
export async function fundOf(db: Reader, fundId: string): Promise<FundRecord> {
  const row = await db.first<FundRow>(`select ${FUND_COLUMNS} from fund t where t.id = ?`, [fundId]);
  if (!row) throw notFound();
  return fundRecord(row);
}

export function fundRecord(row: FundRow): FundRecord {
  return {
    ...row,
    terms: row.terms === null ? null : (JSON.parse(row.terms) as FundTerms),
    payment: row.payment === null ? null : (JSON.parse(row.payment) as FundPayment),
    madeUp: row.madeUp === 1,
  };
}
