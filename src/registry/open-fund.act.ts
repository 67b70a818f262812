import { v7 as newId } from 'uuid';
import type { Act, Doing } from '../journal/act.js';
import type { Satang } from '../kernel/money.js';
import { LEGAL_MAXIMUM_RATE } from '../kernel/rate.js';
import { forbidden, invalid } from '../kernel/refusal.js';
import { mustBeArea } from './area.query.js';
import { Fund } from './fund.entity.js';
import { type FundPayment, type FundRecord, type FundTerms, fundOf, fundPlace } from './fund.query.js';
import { houseRules } from './house-rules.js';
import { mended, withGiven } from './mended.js';
import { promptPayAccount } from './promptpay-account.js';

export interface FundInput {
  name: string;
  fundType: string;
  area: string;
  capital: Satang | null;
  terms: FundTerms | null;
  payment: FundPayment | null;
}

/** Opens a fund of a kind in an area. */
export const openFund: Act<FundInput & { madeUp?: boolean }, FundRecord> = {
  name: 'open-fund',
  right: 'officer',
  place: async (db, { area }) => ({ fundId: null, area: (await mustBeArea(db, area, 'area')).code }),
  async run(input, doing) {
    await check(input, doing);
    const id = newId();
    await doing.tx.insert(Fund, {
      ...input,
      id,
      ...stored(input),
      madeUp: input.madeUp ? 1 : 0,
      createdAt: doing.at.toISOString(),
    });
    return { answer: await fundOf(doing.tx, id), subject: { kind: 'fund', id }, details: { ...input } };
  },
};

/** Mends what is wrongly typed; loans keep the terms and the kind they were made under. */
export const mendFund: Act<{ fundId: string; given: Partial<FundInput> }, FundRecord> = {
  name: 'mend-fund',
  right: 'officer-or-work',
  place: (db, { fundId }) => fundPlace(db, fundId),
  async run({ fundId, given }, doing) {
    const before = await fundOf(doing.tx, fundId);
    const change = mended(before, given);
    const isMoved = 'area' in change.new || 'fundType' in change.new;
    if (isMoved && doing.actor.role === 'committee-member') {
      throw forbidden(
        'แก้พื้นที่หรือประเภทของกองทุนได้เฉพาะเจ้าหน้าที่',
        "Only officers may change a fund's area or kind",
      );
    }
    const after = withGiven<FundInput>(before, given);
    await check(after, doing);
    const { terms, payment } = stored(after);
    await doing.tx.run(
      'update fund set name = ?, fund_type = ?, area = ?, capital = ?, terms = ?, payment = ? where id = ?',
      [after.name, after.fundType, after.area, after.capital, terms, payment, fundId],
    );
    if ('area' in change.new) doing.announce({ kind: 'fund-moved', ids: [fundId], fundId });
    return {
      answer: await fundOf(doing.tx, fundId),
      subject: { kind: 'fund', id: fundId },
      details: { ...change },
    };
  },
};

async function check(input: FundInput, { tx, today }: Doing): Promise<void> {
  await mustBeArea(tx, input.area, 'area');
  mustBePayable(input.payment);
  mustBeLegal(input.terms);
  const { fundTypes } = houseRules();
  if (fundTypes.version(input.fundType, today)) return;
  const known = fundTypes.list().map(type => type.key);
  throw invalid(
    'fundType',
    'unknown-fund-type',
    `ไม่มีประเภทกองทุนนี้ เลือกได้: ${known.join(', ')}`,
    `No such kind of fund; one of ${known.join(', ')}`,
  );
}

/** s.654: no loan of the fund could be made at its own rate. */
function mustBeLegal(terms: FundTerms | null): void {
  for (const field of ['annualRate', 'defaultRate'] as const) {
    const rate = terms?.[field];
    if (typeof rate !== 'number' || rate <= LEGAL_MAXIMUM_RATE) continue;
    throw invalid(
      `terms.${field}`,
      'rate-above-legal-maximum',
      'อัตราต้องไม่เกินร้อยละ 15 ต่อปี (ป.พ.พ. มาตรา 654)',
      'The rate is at most 15 percent a year (Civil and Commercial Code s.654)',
    );
  }
}

// A code made of anything else would pay nobody.
function mustBePayable(payment: FundPayment | null): void {
  if (!payment?.promptPay || promptPayAccount(payment.promptPay)) return;
  throw invalid(
    'payment.promptPay',
    'bad-promptpay',
    'พร้อมเพย์เป็นเบอร์มือถือ 10 หลัก เลขประจำตัว 13 หลัก หรือ e-Wallet 15 หลัก แก้ หรือเว้นว่างไว้',
    'PromptPay is a mobile number, 13 digits of an id or 15 of an e-wallet; mend it or leave it empty',
  );
}

function stored({ terms, payment }: FundInput): { terms: string | null; payment: string | null } {
  return { terms: terms && JSON.stringify(terms), payment: payment && JSON.stringify(payment) };
}
