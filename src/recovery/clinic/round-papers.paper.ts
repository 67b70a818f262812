// What a mobile round takes along: a letter of invitation for each village, and the list to sign.
import type { CivilDate } from '../../kernel/civil-date.js';
import {
  type Block,
  LETTER_MARGINS,
  LIST_MARGINS,
  official,
  type PaperDocument,
} from '../../papers/document.js';
import { longDate, NO_BREAK } from '../../papers/thai-text.js';

export interface RoundPaper {
  /** "สำนักงานพัฒนาชุมชนอำเภอ…" */
  office: string;
  /** "ติดตามรูปแบบ Mobile" */
  called: string;
  number: number;
  on: CivilDate;
  /** "09:00" */
  time: string | null;
  place: string;
  /** The day of the letter. */
  writtenOn: CivilDate;
  aims: string[];
  villages: { name: string; invited: { name: string; post: string }[]; others: number }[];
}

/** A letter a page, in the order of the district's official letters; number and signature are written in. */
export function roundInvitation(data: RoundPaper): PaperDocument {
  const pages = data.villages.map(village => letterTo(data, village));
  return {
    title: `หนังสือเชิญ ${data.called} จุดที่ ${data.number}`,
    size: 'A4',
    marginsMm: LETTER_MARGINS,
    blocks: pages.flatMap((page, at): Block[] => (at > 0 ? [{ kind: 'page-break' }, ...page] : page)),
  };
}

function letterTo(data: RoundPaper, village: RoundPaper['villages'][number]): Block[] {
  const named = village.invited.map(({ name, post }, at) => `${at + 1}. ${name} (${post})`);
  return [
    { kind: 'paragraph', text: 'ที่ ....................................' },
    { kind: 'paragraph', align: 'right', text: data.office },
    { kind: 'paragraph', leftMm: 75, text: longDate(data.writtenOn) },
    {
      kind: 'facts',
      rows: [
        ['เรื่อง', `ขอเชิญร่วม${data.called} จุดที่ ${data.number}`],
        ['เรียน', `ประธานและกรรมการ กข.คจ. ${village.name}`],
      ],
    },
    official(
      `ด้วย${data.office} จัด${data.called} “กรรมการ กข.คจ. มีปัญหา ทีมงานพัฒนาชุมชนลงช่วย” จุดที่ ` +
        `${data.number} ในวันที่ ${longDate(data.on)}${hourOf(data.time)} ณ ${data.place} โดยมีวัตถุประสงค์ ดังนี้`,
    ),
    { kind: 'paragraph', leftMm: 25, text: data.aims.map((aim, at) => `${at + 1}. ${aim}`).join('\n') },
    official(
      `จึงขอเชิญประธานและกรรมการอีก ${village.others} คน เข้าร่วมตามวัน เวลา และสถานที่ดังกล่าว ` +
        'พร้อมนำสมุดบัญชีเล่ม 6–9 สัญญายืมเงินทุน และสมุดเงินฝากธนาคารมาด้วย',
    ),
    ...(named.length > 0 ? [{ kind: 'paragraph' as const, leftMm: 25, text: named.join('\n') }] : []),
    official('จึงเรียนมาเพื่อโปรดทราบและเข้าร่วม'),
    { kind: 'spacer', mm: 4 },
    { kind: 'paragraph', leftMm: 75, align: 'center', text: 'ขอแสดงความนับถือ' },
    { kind: 'signatures', signers: [{ role: 'พัฒนาการอำเภอ' }], side: 'right' },
  ];
}

/** Lines to sign: those invited by name, and empty ones for who else comes. */
export function roundAttendance(data: RoundPaper): PaperDocument {
  const title = `บัญชีลงชื่อผู้เข้าร่วม ${data.called} จุดที่ ${data.number}`;
  const rows = data.villages.flatMap(({ name, invited, others }) => {
    const named = invited.map(one => [name, one.name, one.post, '', '']);
    const blank = Math.max(2, 1 + others - named.length);
    return [...named, ...Array.from({ length: blank }, () => [name, '', '', '', ''])];
  });
  return {
    title,
    size: 'A4',
    marginsMm: LIST_MARGINS,
    pageNumbers: true,
    blocks: [
      { kind: 'heading', level: 1, align: 'center', text: title },
      {
        kind: 'paragraph',
        align: 'center',
        text: `วันที่ ${longDate(data.on)}${hourOf(data.time)} ณ ${data.place}\n${data.office}`,
      },
      {
        kind: 'table',
        columns: [
          { title: 'ที่', align: 'right' },
          { title: 'หมู่บ้าน', share: 2 },
          { title: 'ชื่อ–สกุล', share: 3 },
          { title: 'ตำแหน่ง', share: 2 },
          { title: 'ลายมือชื่อ', share: 3 },
          { title: 'หมายเหตุ', share: 1 },
        ],
        rows: rows.map((row, at) => [String(at + 1), ...row]),
      },
    ],
  };
}

function hourOf(time: string | null): string {
  return time ? ` เวลา${NO_BREAK}${time.replace(':', '.')}${NO_BREAK}น.` : '';
}
