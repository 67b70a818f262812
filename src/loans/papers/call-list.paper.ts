// Who is to be called or visited, with room for what was said. In a meeting it is printed with names
// hidden: nobody who is not concerned may learn of a debt (Debt Collection Act s.8, s.11).
import type { CivilDate } from '../../kernel/civil-date.js';
import { type Letterhead, LIST_MARGINS, type PaperDocument } from '../../papers/document.js';
import { longDate, NO_BREAK } from '../../papers/thai-text.js';
import type { Workbook } from '../../papers/workbook.js';

export interface CallList {
  fund: Letterhead;
  on: CivilDate;
  contacts: CallContact[];
  namesHidden: boolean;
}

export interface CallContact {
  kind: 'call' | 'visit' | 'letter';
  name: string;
  phone: string | null;
  village: string | null;
  contractNumber: string;
  /** "งวดที่ 7 ครบกำหนด 28 ธ.ค. 2569 จำนวน 3,135.00 บาท" */
  what: string;
  /** Contacts of this day that are already used up: no second one today. */
  contactedToday: boolean;
}

const CARE = 'คุยแต่กับผู้ที่มีชื่อในรายการ ไม่เล่าเรื่องหนี้ให้คนอื่นฟัง';
const HOURS = `โทรได้เวลา 08.00–18.00${NO_BREAK}น. วันละ 1 ครั้งต่อคน`;

const KINDS = { call: 'โทร', visit: 'เยี่ยม', letter: 'จดหมาย' } as const;

/** The list on A4, lying. With names hidden there is no name, telephone, or contract number. */
export function callList(list: CallList): PaperDocument {
  const hidden = list.namesHidden;
  return {
    title: `รายการโทรและเยี่ยม ${list.on}`,
    size: 'A4',
    landscape: true,
    marginsMm: LIST_MARGINS,
    letterhead: list.fund,
    pageNumbers: true,
    blocks: [
      { kind: 'heading', level: 1, align: 'center', text: `รายการโทรและเยี่ยม วันที่ ${longDate(list.on)}` },
      {
        kind: 'table',
        columns: [
          { title: 'ที่', align: 'right' },
          { title: 'วิธี' },
          ...(hidden ? [] : [{ title: 'ชื่อ', share: 3 }, { title: 'โทรศัพท์' }]),
          { title: 'หมู่บ้าน', share: 2 },
          ...(hidden ? [] : [{ title: 'สัญญา' }]),
          { title: 'เรื่อง', share: 4 },
          { title: 'ผลการพูดคุย', share: 4 },
        ],
        rows: list.contacts.map((contact, at) => row(contact, at + 1, hidden)),
      },
      {
        kind: 'paragraph',
        small: true,
        text: hidden
          ? 'ฉบับสำหรับที่ประชุม ไม่แสดงชื่อ'
          : `${CARE}
${HOURS}`,
      },
    ],
  };
}

function row(contact: CallContact, n: number, hidden: boolean): string[] {
  return [
    String(n),
    KINDS[contact.kind],
    ...(hidden ? [] : [contact.name, contact.phone ?? 'ไม่มีโทรศัพท์']),
    contact.village ?? '–',
    ...(hidden ? [] : [contact.contractNumber]),
    contact.what,
    contact.contactedToday ? 'วันนี้ติดต่อครบแล้ว' : '',
  ];
}

/** The same list as a spreadsheet. */
export function callListWorkbook(list: CallList): Workbook {
  const document = callList(list);
  const table = document.blocks.find(block => block.kind === 'table');
  if (!table) throw new Error('a call list has a table');
  return {
    title: document.title,
    sheets: [
      {
        name: 'รายการโทรและเยี่ยม',
        columns: table.columns.map(({ title, share }) => ({ title, kind: 'text', width: (share ?? 1) * 10 })),
        rows: table.rows,
      },
    ],
  };
}
