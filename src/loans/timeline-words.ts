// What happened to a loan, each thing as one sentence a villager reads.
import type { CivilDate } from '../kernel/civil-date.js';
import { englishDate } from '../kernel/english-words.js';
import { formatBaht } from '../kernel/money.js';
import type { Words } from '../kernel/refusal.js';
import { thaiDate } from '../kernel/thai-words.js';
import type { Fact, FactKind } from '../ledger/fact.entity.js';
import type { FundTypeVersion } from '../registry/fund-type.js';
import { behindAmount, NAMES, NOTICES } from './entry-names.js';
import { HELP_SENTENCES, type HelpBody } from './help-words.js';
import { bodyOf } from './story.js';

/** What a sentence needs besides the fact. */
export interface Telling {
  fundType: FundTypeVersion;
  /** The name of a person of the loan. */
  nameOf(personId: string | undefined): string;
  /** The fact that another one opposes or undoes. */
  factOf(id: string): Fact | undefined;
  receiptNumber(receiptId: string): string | undefined;
}

/** The sentence of a fact. */
export function sentenceOf(fact: Fact, telling: Telling): Words {
  return SENTENCES[fact.kind](fact, bodyOf<Body>(fact), telling);
}

type Body = { [field: string]: string | undefined } & Flags;
interface Flags {
  waived?: boolean;
  answered?: boolean;
  met?: boolean;
  /** Several steps at once, of a loan that came from a register. */
  keys?: string[];
}
type Tell = (fact: Fact, body: Body, telling: Telling) => Words;

const baht = (fact: Fact) => formatBaht(fact.amount ?? 0);
const day = (on: string | undefined) => thaiDate(on as CivilDate);
const enDay = (on: string | undefined) => englishDate(on as CivilDate);
const said = (text: string | undefined) => (text ? `: ${text}` : '');
const numbered = (number: string | undefined) => (number ? ` มติที่ ${number}` : '');
const numberedEn = (number: string | undefined) => (number ? `, resolution ${number}` : '');

const stepName = (body: Body, { fundType }: Telling): Words => {
  const count = body.keys?.length;
  if (count) return { th: `ทั้ง ${count} ขั้น`, en: `${count} steps` };
  return (
    fundType.steps.find(step => step.key === body['key'])?.name ?? { th: body['key']!, en: body['key']! }
  );
};

const bodyName = (body: Body, { fundType }: Telling): Words =>
  fundType.approval.bodies.find(one => one.key === body['body'])?.short ?? {
    th: body['body']!,
    en: body['body']!,
  };

const byAuthority = (th: string, en: string, body: Body): Words => ({
  th: `${th} ตาม${body['authority']} ที่ ${body['number']}`,
  en: `${en} by ${body['authority']}, number ${body['number']}`,
});

const receipt = (fact: Fact, { memberId }: Body, { receiptNumber, nameOf }: Telling): Words =>
  behindAmount(memberId && nameOf(memberId), fact.receiptId && receiptNumber(fact.receiptId));

function helping(kind: keyof typeof HELP_SENTENCES): Tell {
  return (fact, body, { factOf }) => {
    const of = fact.ofFact ? factOf(fact.ofFact) : undefined;
    return HELP_SENTENCES[kind](body, of && bodyOf<HelpBody>(of));
  };
}

const SENTENCES: Record<FactKind, Tell> = {
  application: fact => ({ th: `ยื่นคำขอ ${baht(fact)} บาท`, en: `Applied for ${baht(fact)} baht` }),
  endorsement: (_, body, telling) => {
    const name = bodyName(body, telling);
    return {
      th: `${name.th}พิจารณาแล้ว${numbered(body['number'])}`,
      en: `${name.en} resolved${numberedEn(body['number'])}`,
    };
  },
  approval: (fact, body) => ({
    th: `อนุมัติ ${baht(fact)} บาท${numbered(body['number'])}`,
    en: `Approved ${baht(fact)} baht${numberedEn(body['number'])}`,
  }),
  rejection: (_, body) => ({ th: `ไม่อนุมัติ${said(body['note'])}`, en: `Rejected${said(body['note'])}` }),
  cancellation: (_, body) => ({
    th: `ยกเลิกคำขอ${said(body['note'])}`,
    en: `Withdrawn${said(body['note'])}`,
  }),
  disbursement: fact => ({ th: `จ่ายเงิน ${baht(fact)} บาท`, en: `Paid out ${baht(fact)} baht` }),
  'disbursement-reversal': (_, body) => ({
    th: `ยกเลิกการจ่ายเงิน${said(body['reason'])}`,
    en: `The disbursement was taken back${said(body['reason'])}`,
  }),
  step: (_, body, telling) => {
    const name = stepName(body, telling);
    return body.waived
      ? { th: `ข้ามขั้น ${name.th}${said(body['reason'])}`, en: `Waived: ${name.en}${said(body['reason'])}` }
      : { th: `${name.th}${said(body['note'])}`, en: `${name.en}${said(body['note'])}` };
  },
  'step-undone': (_, body, telling) => {
    const name = stepName(body, telling);
    return {
      th: `ยกเลิกขั้น ${name.th}${said(body['reason'])}`,
      en: `Undone: ${name.en}${said(body['reason'])}`,
    };
  },
  payment: (fact, body, telling) => {
    const paper = receipt(fact, body, telling);
    return { th: `รับชำระ ${baht(fact)} บาท${paper.th}`, en: `Received ${baht(fact)} baht${paper.en}` };
  },
  settlement: (fact, body, telling) => {
    const paper = receipt(fact, body, telling);
    return { th: `รับปิดบัญชี ${baht(fact)} บาท${paper.th}`, en: `Paid off with ${baht(fact)} baht${paper.en}` };
  },
  charge: (fact, body) => ({
    th: `คิด${body['charge'] === 'fee' ? 'ค่าใช้จ่าย' : 'ค่าปรับ'} ${baht(fact)} บาท${said(body['reason'])}`,
    en: `Charged a ${body['charge']} of ${baht(fact)} baht${said(body['reason'])}`,
  }),
  waiver: (fact, body) => ({
    th: `ยกค่าปรับให้ ${baht(fact)} บาท${said(body['reason'])}`,
    en: `Waived ${baht(fact)} baht of penalty${said(body['reason'])}`,
  }),
  refund: (fact, body) => ({
    th: `คืนเงินที่ชำระเกิน ${baht(fact)} บาท${said(body['reason'])}`,
    en: `Refunded ${baht(fact)} baht${said(body['reason'])}`,
  }),
  reversal: (fact, body, { factOf }) => {
    const of = factOf(fact.ofFact!);
    const name = (of && NAMES[of.kind]) ?? { th: 'รายการ', en: 'entry' };
    const amount = of?.amount ? ` ${baht(of)} บาท` : '';
    return {
      th: `ยกเลิก${name.th}${amount}${said(body['reason'])}`,
      en: `Reversed the ${name.en}${of?.amount ? ` of ${baht(of)} baht` : ''}${said(body['reason'])}`,
    };
  },
  restructure: (_, body) => byAuthority('ปรับโครงสร้างหนี้', 'Restructured', body),
  moratorium: (_, body) =>
    byAuthority(`พักชำระหนี้ถึง ${day(body['until'])}`, `Moratorium until ${enDay(body['until'])}`, body),
  'write-off': (_, body) => ({
    th: `ตัดหนี้สูญ${numbered(body['resolution'])}${said(body['reason'])}`,
    en: `Written off${numberedEn(body['resolution'])}${said(body['reason'])}`,
  }),
  promise: (fact, body) => ({
    th: `นัดชำระ ${baht(fact)} บาท ภายใน ${day(body['promisedOn'])}`,
    en: `Promised ${baht(fact)} baht by ${enDay(body['promisedOn'])}`,
  }),
  visit: (_, body, { nameOf }) => ({
    th: `เยี่ยม ${nameOf(body['personId'])} ${body.met ? 'พบตัว' : 'ไม่พบตัว'}${said(body['note'])}`,
    en: `Visited ${nameOf(body['personId'])}, ${body.met ? 'met' : 'not met'}${said(body['note'])}`,
  }),
  contact: (_, body, { nameOf }) => {
    const name = nameOf(body['personId']);
    const reached = body.answered ? { th: 'ได้พูดคุย', en: 'reached' } : { th: 'ติดต่อไม่ได้', en: 'not reached' };
    return {
      th: `ติดต่อ ${name} ${reached.th}${said(body['note'])}`,
      en: `Contacted ${name}, ${reached.en}${said(body['note'])}`,
    };
  },
  notice: (fact, body, { factOf, nameOf }) => {
    const sent = fact.ofFact ? factOf(fact.ofFact) : undefined;
    const { kind, personId } = sent ? bodyOf<Body>(sent) : body;
    const name = NOTICES[kind ?? ''] ?? { th: 'หนังสือ', en: 'a letter' };
    return sent
      ? { th: `${nameOf(personId)} ได้รับ${name.th}`, en: `${nameOf(personId)} received ${name.en}` }
      : { th: `ส่ง${name.th}ถึง ${nameOf(personId)}`, en: `Sent ${name.en} to ${nameOf(personId)}` };
  },
  acknowledgement: fact => ({
    th: `ทำหนังสือรับสภาพหนี้ ${baht(fact)} บาท`,
    en: `Acknowledged a debt of ${baht(fact)} baht`,
  }),
  assistance: helping('assistance'),
  plan: helping('plan'),
  'plan-action': helping('plan-action'),
  'plan-exit': helping('plan-exit'),
  shares: () => ({ th: 'แบ่งหนี้ตามสมาชิกตามสัญญา', en: 'The contract splits the loan by member' }),
  'joint-debtor': (_, body, { nameOf }) => ({
    th: `${nameOf(body['personId'])} เป็นลูกหนี้ร่วม`,
    en: `${nameOf(body['personId'])} is a joint debtor`,
  }),
  death: (_, body, { nameOf }) => ({
    th: `${nameOf(body['personId'])} เสียชีวิตเมื่อ ${day(body['diedOn'])}`,
    en: `${nameOf(body['personId'])} died on ${enDay(body['diedOn'])}`,
  }),
  guarantee: (fact, body, { nameOf }) => ({
    th: `${nameOf(body['personId'])} ค้ำประกันไม่เกิน ${baht(fact)} บาท`,
    en: `${nameOf(body['personId'])} guarantees up to ${baht(fact)} baht`,
  }),
};

/** What the calendar alone does to a loan. */
export const STAGE_SENTENCES: Record<'overdue' | 'active' | 'repaid', Words> = {
  overdue: { th: 'เกินกำหนดชำระ เข้าสู่ขั้น ท ทวงถาม', en: 'Overdue: collecting begins' },
  active: { th: 'ไม่มียอดค้างแล้ว กลับสู่ขั้น ต ติดตาม', en: 'Nothing is overdue any more' },
  repaid: { th: 'ชำระครบ ปิดสัญญา', en: 'Paid back: the loan is closed' },
};
