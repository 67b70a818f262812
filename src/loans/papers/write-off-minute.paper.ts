// รายงานการประชุม that resolves a write-off: quorum, each loan with its reason, the resolution, who wrote
// it down.
import type { CivilDate } from '../../kernel/civil-date.js';
import { formatBaht, type Satang } from '../../kernel/money.js';
import { LETTER_MARGINS, type Letterhead, official, type PaperDocument } from '../../papers/document.js';
import { baht, longDate } from '../../papers/thai-text.js';

export interface WriteOffMinute {
  fund: Letterhead;
  /** "3/2569" */
  meetingNumber: string;
  on: CivilDate;
  place: string;
  /** Null: written in by hand, on a line for each of the committee. */
  present: string[] | null;
  committeeSize: number;
  loans: { number: string; borrower: string; amountSatang: Satang; reason: string }[];
  /** The total in Thai words. */
  words: string;
  /** Null: counted in the meeting, and written in by hand. */
  votes: { inFavour: number; against: number } | null;
  chair: string;
  minuteTaker: string;
}

export function writeOffMinute(data: WriteOffMinute): PaperDocument {
  const total = data.loans.reduce((sum, loan) => sum + loan.amountSatang, 0);
  return {
    title: `รายงานการประชุม ครั้งที่ ${data.meetingNumber}`,
    size: 'A4',
    marginsMm: LETTER_MARGINS,
    letterhead: data.fund,
    pageNumbers: true,
    blocks: [
      { kind: 'heading', level: 1, align: 'center', text: `รายงานการประชุม ครั้งที่ ${data.meetingNumber}` },
      { kind: 'paragraph', align: 'center', text: `วันที่ ${longDate(data.on)} ณ ${data.place}` },
      {
        kind: 'heading',
        level: 2,
        text: `ผู้มาประชุม ${data.present?.length ?? '........'} คน จากกรรมการ ${data.committeeSize} คน`,
      },
      {
        kind: 'paragraph',
        leftMm: 10,
        text: attendance(data)
          .map((name, at) => `${at + 1}. ${name}`)
          .join('\n'),
      },
      { kind: 'heading', level: 2, text: 'ระเบียบวาระ การตัดหนี้สูญออกจากบัญชี' },
      {
        kind: 'table',
        columns: [
          { title: 'สัญญา' },
          { title: 'ชื่อ', share: 2 },
          { title: 'เหตุผล', share: 3 },
          { title: 'บาท', align: 'right' },
        ],
        rows: data.loans.map(loan => [
          loan.number,
          loan.borrower,
          loan.reason,
          formatBaht(loan.amountSatang),
        ]),
        total: ['', 'รวม', '', formatBaht(total)],
      },
      official(
        `มติที่ประชุม เห็นชอบ ${data.votes?.inFavour ?? '........'} เสียง ` +
          `ไม่เห็นชอบ ${data.votes?.against ?? '........'} เสียง ` +
          'ให้ตัดหนี้ออกจากบัญชี ' +
          `จำนวน ${baht(total)} (${data.words}) และเก็บเอกสารของสัญญาไว้ตามระเบียบ`,
      ),
      {
        kind: 'signatures',
        signers: [
          { role: 'ประธานที่ประชุม', name: data.chair },
          { role: 'ผู้จดรายงานการประชุม', name: data.minuteTaker },
        ],
      },
    ],
  };
}

function attendance({ present, committeeSize }: WriteOffMinute): string[] {
  return (
    present ?? Array.from({ length: committeeSize }, () => '................................................')
  );
}
