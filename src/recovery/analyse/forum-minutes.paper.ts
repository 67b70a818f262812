// บันทึกการประชุม of the district office's forum: who came, each problem village with its plan, what moved
// since the last, what was agreed, what was learnt.
import type { CivilDate } from '../../kernel/civil-date.js';
import { formatBaht, type Satang } from '../../kernel/money.js';
import { type Block, LIST_MARGINS, type PaperDocument } from '../../papers/document.js';
import { longDate, shortDate } from '../../papers/thai-text.js';

export interface ForumMinutes {
  office: string;
  number: number;
  on: CivilDate;
  place: string | null;
  present: string[];
  minutes: string;
  /** The forum before, or the start. */
  since: CivilDate;
  villages: {
    name: string;
    subdistrict: string;
    before: Satang;
    now: Satang;
    isSolved: boolean;
    causes: string;
    plan: string;
    owner: string;
    dueOn: CivilDate | null;
  }[];
  learning: { person: string; wanted: string; passedOn: string }[];
}

export function forumMinutes(data: ForumMinutes): PaperDocument {
  const title = `บันทึกเวทีแลกเปลี่ยนเรียนรู้ในหน่วยงาน ครั้งที่ ${data.number}`;
  const where = data.place ? ` ณ ${data.place}` : '';
  return {
    title,
    size: 'A4',
    landscape: true,
    marginsMm: LIST_MARGINS,
    pageNumbers: true,
    blocks: [
      { kind: 'heading', level: 1, align: 'center', text: title },
      { kind: 'paragraph', align: 'center', text: `${data.office}\nวันที่ ${longDate(data.on)}${where}` },
      { kind: 'heading', level: 2, text: `ผู้เข้าร่วม ${data.present.length} คน` },
      { kind: 'paragraph', text: data.present.map((name, at) => `${at + 1}. ${name}`).join('   ') },
      { kind: 'heading', level: 2, text: 'หมู่บ้านที่มีปัญหา' },
      villagesOf(data),
      { kind: 'heading', level: 2, text: 'บันทึกการประชุม' },
      { kind: 'paragraph', text: data.minutes },
      ...learningOf(data),
      {
        kind: 'signatures',
        signers: [{ role: 'ผู้จดบันทึก' }, { role: 'ผู้ตรวจบันทึก' }],
      },
    ],
  };
}

function villagesOf({ villages, since }: ForumMinutes): Block {
  const sum = (of: (village: ForumMinutes['villages'][number]) => Satang) =>
    formatBaht(villages.reduce((total, one) => total + of(one), 0));
  return {
    kind: 'table',
    small: true,
    columns: [
      { title: 'ที่', align: 'right' },
      { title: 'หมู่บ้าน', share: 2 },
      { title: `ค้าง ณ ${shortDate(since)}`, align: 'right' },
      { title: 'ค้างครั้งนี้', align: 'right' },
      { title: 'สาเหตุ', share: 2 },
      { title: 'แนวทางแก้ไข', share: 3 },
      { title: 'ผู้รับผิดชอบ', share: 1 },
      { title: 'ภายใน' },
    ],
    rows: villages.map((one, at) => [
      String(at + 1),
      one.subdistrict ? `${one.name} ต.${one.subdistrict}` : one.name,
      formatBaht(one.before),
      one.isSolved ? 'แก้ไขแล้ว' : formatBaht(one.now),
      one.causes,
      one.plan,
      one.owner,
      one.dueOn ? shortDate(one.dueOn) : '',
    ]),
    total: ['', 'รวม', sum(one => one.before), sum(one => (one.isSolved ? 0 : one.now)), '', '', '', ''],
  };
}

function learningOf({ learning }: ForumMinutes): Block[] {
  if (learning.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'การเรียนรู้ของทีม' },
    {
      kind: 'table',
      columns: [
        { title: 'ชื่อ', share: 1 },
        { title: 'อยากเรียนรู้', share: 2 },
        { title: 'ถ่ายทอดให้เพื่อน', share: 2 },
      ],
      rows: learning.map(one => [one.person, one.wanted, one.passedOn]),
    },
  ];
}
