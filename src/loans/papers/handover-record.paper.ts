// บันทึกการส่งมอบ–รับมอบ: what the old committee gave, what is missing, the money against the books, what is
// still to be done; both sides sign.
import type { CivilDate } from '../../kernel/civil-date.js';
import { formatBaht, type Satang } from '../../kernel/money.js';
import { LETTER_MARGINS, type Letterhead, official, type PaperDocument } from '../../papers/document.js';
import { longDate, shortDate } from '../../papers/thai-text.js';

export interface HandoverPaper {
  fund: Letterhead;
  on: CivilDate;
  givenBy: string[];
  receivedBy: string[];
  items: { name: string; isComplete: boolean; note?: string }[];
  balances: {
    kind: 'bank' | 'cash';
    handed: Satang | null;
    written: Satang | null;
    writtenOn: CivilDate | null;
  }[];
  lent: { loans: number; outstanding: Satang };
  openTasks: { title: string; dueOn: CivilDate }[];
  note: string | null;
}

export function handoverRecordPaper(data: HandoverPaper): PaperDocument {
  const differs = data.balances.some(
    one => one.handed !== null && one.written !== null && one.handed !== one.written,
  );
  return {
    title: 'บันทึกการส่งมอบ–รับมอบ',
    size: 'A4',
    marginsMm: LETTER_MARGINS,
    letterhead: data.fund,
    pageNumbers: true,
    blocks: [
      { kind: 'heading', level: 1, align: 'center', text: 'บันทึกการส่งมอบ–รับมอบ' },
      official(
        `วันที่ ${longDate(data.on)} คณะกรรมการชุดเก่าได้ส่งมอบเอกสาร สมุดบัญชี และเงินของกองทุน ` +
          'ให้คณะกรรมการชุดใหม่ ดังนี้',
      ),
      {
        kind: 'table',
        columns: [
          { title: 'ที่', align: 'right' },
          { title: 'รายการ', share: 3 },
          { title: 'ผล' },
          { title: 'หมายเหตุ', share: 2 },
        ],
        rows: data.items.map((item, at) => [
          String(at + 1),
          item.name,
          item.isComplete ? 'รับแล้ว' : 'ยังขาด',
          item.note ?? '',
        ]),
      },
      balancesOf(data),
      {
        kind: 'paragraph',
        text: `ลูกหนี้คงเหลือ ${data.lent.loans} สัญญา เงินต้นคงเหลือ ${formatBaht(data.lent.outstanding)} บาท`,
      },
      ...(differs ? [official('ยอดที่ส่งมอบต่างจากบัญชี ทั้งสองฝ่ายรับทราบและลงนามไว้ตามที่ต่าง')] : []),
      ...(data.openTasks.length > 0
        ? [
            { kind: 'heading' as const, level: 2 as const, text: 'งานที่ยังต้องทำ' },
            {
              kind: 'paragraph' as const,
              text: data.openTasks
                .map((one, at) => `${at + 1}. ${one.title} ภายใน ${shortDate(one.dueOn)}`)
                .join('\n'),
            },
          ]
        : []),
      ...(data.note ? [{ kind: 'paragraph' as const, text: data.note }] : []),
      {
        kind: 'signatures',
        signers: [
          ...data.givenBy.map(name => ({ role: 'ผู้ส่งมอบ', name })),
          ...data.receivedBy.map(name => ({ role: 'ผู้รับมอบ', name })),
          { role: 'พยาน (พัฒนากร)' },
        ],
      },
    ],
  };
}

function balancesOf({ balances }: HandoverPaper): PaperDocument['blocks'][number] {
  const baht = (amount: Satang | null) => (amount === null ? '–' : formatBaht(amount));
  return {
    kind: 'table',
    columns: [
      { title: 'เงิน', share: 2 },
      { title: 'ส่งมอบ', align: 'right' },
      { title: 'ตามบัญชี', align: 'right' },
      { title: 'ต่าง', align: 'right' },
    ],
    rows: balances.map(({ kind, handed, written, writtenOn }) => [
      `${kind === 'bank' ? 'เงินฝากธนาคาร' : 'เงินสด'}${writtenOn ? ` (บัญชีเมื่อ ${shortDate(writtenOn)})` : ''}`,
      baht(handed),
      baht(written),
      handed === null || written === null ? '–' : formatBaht(handed - written),
    ]),
  };
}
