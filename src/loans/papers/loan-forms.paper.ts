// The forms of one loan beside its contract, as กข.คจ. has them: 1 the proposed project, 2 the application,
// 4 the receipt of the money. What the register does not know is left to be written in.
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Satang } from '../../kernel/money.js';
import {
  type Block,
  LETTER_MARGINS,
  type Letterhead,
  official,
  type PaperDocument,
} from '../../papers/document.js';
import { baht, longDate, NO_BREAK } from '../../papers/thai-text.js';
import type { LoanWords } from './letter.js';
import type { ProjectItem } from './project-items.js';

export interface LoanForm {
  fund: Letterhead;
  words: LoanWords;
  /** The committee as it is addressed, and the regulation that the borrower promises to follow. */
  committee: string;
  law: string;
  chair?: string;
  /** The loan's number, which is the project's too. */
  number: string;
  appliedOn: CivilDate;
  borrower: { name: string; nationalId?: string; address?: string };
  /** From the register of target households (book 7). */
  household: { order?: number; houseNumber?: string; occupation?: string };
  purpose: string;
  /** What the project is made of, as far as its purpose says. */
  items: ProjectItem[];
  asked: Satang;
  askedInWords: string;
  /** Who gives an opinion before the committee decides, and what was written of it. */
  opinions: { body: string; name?: string; on?: CivilDate; note?: string }[];
  decision: null | { on: CivilDate; number?: string; approved: Satang | null; reason?: string };
  /** Form 4: the sum that was, or is to be, handed over. */
  handed: { amount: Satang; inWords: string; on: CivilDate | null };
  /** Wife, husband or heir signs too. */
  asksConsent: boolean;
}

const DOTS = '.'.repeat(24);
const LONG_DOTS = '.'.repeat(60);
const EMPTY = '☐';
const TICKED = '☒';

/** Form 1: แบบเสนอโครงการ, with the officer's opinion and the committee's decision (ข้อ 16). */
export function projectProposal(form: LoanForm): PaperDocument {
  const { words, household } = form;
  const items = form.items.map(({ name, amount }, at) => [
    `2.${at + 1} ${name}`,
    amount === null ? '' : figures(amount),
  ]);
  // Where nothing is known, or the sums are to be written in, lines are left for the household's own hand.
  const isOpen = form.items.every(item => item.amount === null);
  const blank = isOpen ? Math.max(0, 4 - items.length) : 0;
  for (let at = 0; at < blank; at += 1) items.push([`2.${items.length + 1} ${LONG_DOTS}`, '']);
  return page(form, `แบบเสนอโครงการของ${words.member}`, [
    { kind: 'paragraph', align: 'right', text: `เล่มที่ ............ โครงการที่ ${form.number}` },
    { kind: 'heading', level: 2, text: '1. ผู้เสนอโครงการ' },
    official(`${aboutBorrower(form)} ลำดับที่ในทะเบียน${words.member} ${household.order ?? DOTS}`),
    { kind: 'heading', level: 2, text: '2. โครงการ' },
    official(
      `ขอเสนอโครงการ ${form.purpose.replaceAll('\n', ' ')} ` +
        `รวมเงิน ${baht(form.asked)} (${form.askedInWords}) มีรายการดังนี้`,
    ),
    {
      kind: 'table',
      ruled: true,
      columns: [
        { title: 'รายการ', share: 3 },
        { title: 'จำนวนเงิน (บาท)', share: 1, align: 'right' },
      ],
      rows: items,
      total: ['รวม', figures(form.asked)],
    },
    signed([{ role: 'ผู้เสนอโครงการ', name: form.borrower.name, below: `วันที่ ${longDate(form.appliedOn)}` }]),
    ...opinions(form, 3, ['เป็นไปได้', 'เป็นไปไม่ได้']),
    ...decided(form, 3 + form.opinions.length),
  ]);
}

/** Form 2: แบบขอยืมเงินทุน, with the promise to follow the regulation. */
export function loanApplication(form: LoanForm): PaperDocument {
  const { words } = form;
  return page(form, titleOfApplication(words), [
    { kind: 'paragraph', align: 'right', text: `คำขอที่ ${form.number}\nวันที่ ${longDate(form.appliedOn)}` },
    {
      kind: 'facts',
      rows: [
        ['เรื่อง', `ขอ${words.borrow}เงินทุน`],
        ['เรียน', `ประธาน${form.committee}`],
      ],
    },
    official(aboutBorrower(form)),
    official(
      `ขอ${words.borrow}เงินจำนวน ${baht(form.asked)} (${form.askedInWords}) ` +
        `เพื่อดำเนินโครงการ ${form.purpose} ข้าพเจ้าจะใช้เงินตามโครงการที่ได้รับอนุมัติ และจะปฏิบัติตาม${form.law}`,
    ),
    signed([
      { role: `ผู้ขอ${words.borrow}`, name: form.borrower.name },
      ...(form.asksConsent ? [{ role: 'สามี/ภรรยา/ทายาท ผู้ให้คำยินยอม' }] : []),
    ]),
    ...opinions(form, 1, ['เห็นชอบ', 'ไม่เห็นชอบ']),
    ...decided(form, 1 + form.opinions.length),
  ]);
}

/** Form 4: แบบรับเงินยืม: who received, who paid, before two witnesses. */
export function disbursementReceipt(form: LoanForm): PaperDocument {
  const { words, handed } = form;
  return page(form, `แบบรับ${words.loan}`, [
    {
      kind: 'paragraph',
      align: 'right',
      text: `${words.contract}เลขที่ ${form.number}\nวันที่ ${handed.on ? longDate(handed.on) : DOTS}`,
    },
    official(
      `${aboutBorrower(form)} ได้รับ${words.loan}จาก ${form.fund.name} ` +
        `ตาม${words.contract}เลขที่ ${form.number} เพื่อดำเนินโครงการ ${form.purpose} ไว้ถูกต้องครบถ้วนแล้ว เป็นเงิน`,
    ),
    { kind: 'sum', figures: baht(handed.amount), words: handed.inWords },
    { kind: 'paragraph', leftMm: 12, text: `${EMPTY} เงินสด   ${EMPTY} โอนเข้าบัญชี ${LONG_DOTS}` },
    { kind: 'spacer', mm: 6 },
    signed([
      { role: 'ผู้รับเงิน', name: form.borrower.name },
      { role: 'ผู้จ่ายเงิน (ประธาน)', name: form.chair },
      { role: 'พยาน' },
      { role: 'พยาน' },
    ]),
  ]);
}

function figures(amount: Satang): string {
  return baht(amount).replace(/[^\d.,]/g, '');
}

function titleOfApplication({ application, member }: LoanWords): string {
  return `${application}ของ${member}`;
}

function page({ fund }: LoanForm, title: string, blocks: Block[]): PaperDocument {
  return {
    title,
    size: 'A4',
    marginsMm: { ...LETTER_MARGINS, top: 18, bottom: 14 },
    letterhead: fund,
    blocks: [{ kind: 'heading', level: 1, align: 'center', text: title }, ...blocks],
  };
}

function aboutBorrower({ borrower, household }: LoanForm): string {
  const id = borrower.nationalId ? ` เลขประจำตัวประชาชน ${borrower.nationalId}` : '';
  const house = household.houseNumber ? `บ้านเลขที่ ${household.houseNumber}` : null;
  const where = (borrower.address ?? house ?? DOTS).replaceAll('\n', ' ');
  const age = `อายุ${NO_BREAK}........${NO_BREAK}ปี`;
  return `ข้าพเจ้า ${borrower.name}${id} ${age} อาชีพ ${household.occupation ?? DOTS} อยู่ที่ ${where}`;
}

/** Each body's opinion, to be ticked and reasoned by its own hand; what was recorded stands below. */
function opinions(form: LoanForm, first: number, [yes, no]: [string, string]): Block[] {
  return form.opinions.flatMap(({ body, name, on, note }, at): Block[] => [
    { kind: 'heading', level: 2, text: `${first + at}. ความเห็นของ${body}` },
    {
      kind: 'paragraph',
      leftMm: 12,
      text: `${EMPTY} ${yes}   ${EMPTY} ${no} เพราะ ${LONG_DOTS}${note ? `\nที่บันทึกไว้ ${note}` : ''}`,
    },
    signed([{ role: body, name, below: dayBelow(on) }]),
  ]);
}

function decided({ decision, committee, chair }: LoanForm, number: number): Block[] {
  const approved = decision?.approved ?? null;
  const refused = decision !== null && approved === null;
  const sum = approved === null ? `${DOTS} บาท` : baht(approved);
  const resolution = decision?.number ? ` ตามมติที่ ${decision.number}` : '';
  return [
    { kind: 'heading', level: 2, text: `${number}. มติของ${committee}` },
    {
      kind: 'paragraph',
      leftMm: 12,
      text:
        `${approved === null ? EMPTY : TICKED} อนุมัติ จำนวน ${sum}${resolution}\n` +
        `${refused ? TICKED : EMPTY} ไม่อนุมัติ เพราะ ${(refused && decision?.reason) || LONG_DOTS}`,
    },
    signed([{ role: 'ประธาน', name: chair, below: dayBelow(decision?.on) }]),
  ];
}

function dayBelow(on: CivilDate | undefined): string {
  return `วันที่ ${on ? longDate(on) : '........../........../..........'}`;
}

function signed(signers: { role: string; name?: string | undefined; below?: string }[]): Block {
  const side = signers.length === 1 ? { side: 'right' as const } : {};
  return {
    kind: 'signatures',
    signers: signers.map(({ name, ...one }) => ({ ...one, ...(name ? { name } : {}) })),
    ...side,
  };
}
