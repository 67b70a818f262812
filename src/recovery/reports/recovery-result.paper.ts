// A recovery's result on one page, for the governor's meeting: what was found, what is left, and how it went.
import type { CivilDate } from '../../kernel/civil-date.js';
import { cutPercent, formatBaht, type Satang } from '../../kernel/money.js';
import { type Block, LIST_MARGINS, type PaperDocument } from '../../papers/document.js';
import { longDate, shortDate } from '../../papers/thai-text.js';
import type { Workbook } from '../../papers/workbook.js';

import type { ResultGroup } from './result.js';
import type { TimePoint } from './result.query.js';

type ResultLine = Omit<ResultGroup, 'key'>;

export interface ResultPaper {
  place: string;
  asOf: CivilDate;
  startedOn: CivilDate;
  madeUp: boolean;
  fundVillages: number;
  capital: Satang;
  households: number;
  whole: ResultLine;
  tables: { title: string; lines: ResultLine[] }[];
  timeline: TimePoint[];
}

/** One page of A4, standing. */
export function resultPaper(data: ResultPaper): PaperDocument {
  const { asOf, madeUp, whole } = data;
  return {
    title: titleOf(data),
    size: 'A4',
    marginsMm: { ...LIST_MARGINS, top: 12, bottom: 10 },
    blocks: [
      {
        kind: 'heading',
        level: 1,
        align: 'center',
        text: `${titleOf(data)}${madeUp ? ' (ข้อมูลสาธิต)' : ''}`,
      },
      { kind: 'paragraph', align: 'center', small: true, text: `ณ วันที่ ${longDate(asOf)}` },
      {
        kind: 'paragraph',
        align: 'center',
        strong: true,
        text:
          `แก้ไขแล้ว ${whole.resolved} จาก ${whole.villages} หมู่บ้าน ` +
          `(ร้อยละ ${cutPercent(whole.resolved, whole.villages)})   ` +
          `ยังต้องติดตาม ${whole.villages - whole.resolved} หมู่บ้าน`,
      },
      bar(whole),
      {
        kind: 'facts',
        ruled: true,
        rows: figures(data),
      },
      ...data.tables.flatMap(table => [titled(table.title), groupTable(table.lines)]),
      titled('เส้นเวลา'),
      timeTable(data),
    ],
  };
}

function titleOf({ place }: ResultPaper): string {
  return `ผลการแก้ไขปัญหาหนี้ กข.คจ. ${place}`;
}

function titled(text: string): Block {
  return { kind: 'heading', level: 2, text };
}

function figures({ fundVillages, capital, households, startedOn, whole }: ResultPaper): [string, string][] {
  const settled = whole.atStart - whole.remaining;
  const parts = `ชำระแล้ว ${formatBaht(whole.paid)} · อยู่ในข้อตกลง ${formatBaht(whole.underAgreement)}`;
  const share = (part: Satang) => `ร้อยละ ${cutPercent(part, whole.atStart)}`;
  return [
    [
      'หมู่บ้านที่มีกองทุน',
      `${fundVillages} หมู่บ้าน ${formatBaht(capital)} บาท ${households.toLocaleString('en-US')} ครัวเรือน`,
    ],
    [`ค้างชำระเมื่อเริ่ม (${shortDate(startedOn)})`, `${formatBaht(whole.atStart)} บาท`],
    ['แก้ไขแล้ว', `${formatBaht(settled)} บาท (${share(settled)})`],
    ['แบ่งเป็น', `${parts} · อื่น ๆ ${formatBaht(whole.other)}`],
    ['ยังต้องติดตาม', `${formatBaht(whole.remaining)} บาท (${share(whole.remaining)})`],
  ];
}

/** As long as what was overdue at the start: settled in green, the rest in orange. */
function bar(whole: ResultLine): Block {
  const settled =
    whole.atStart > 0 ? Math.round(((whole.atStart - whole.remaining) / whole.atStart) * 1000) : 0;
  const rect = (x: number, width: number, fill: string) =>
    `<rect x="${x}" y="0" width="${width}" height="26" fill="${fill}"/>`;
  const drawn = rect(0, settled, '#2f7d4f') + rect(settled, 1000 - settled, '#d9822b');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 26">${drawn}</svg>`;
  return {
    kind: 'picture',
    format: 'svg',
    bytes: Buffer.from(svg),
    widthMm: 178,
    align: 'center',
    description: `สีเขียว แก้ไขแล้ว สีส้ม ยังต้องติดตาม`,
  };
}

function groupTable(lines: ResultLine[]): Block {
  const money = (amount: Satang) => (amount === 0 ? '–' : formatBaht(amount));
  return {
    kind: 'table',
    tiny: true,
    columns: [
      { title: '', share: 2.2 },
      { title: 'แก้ไขแล้ว', align: 'right', share: 1.1 },
      { title: 'เมื่อเริ่ม', align: 'right', share: 1.3 },
      { title: 'ชำระแล้ว', align: 'right', share: 1.3 },
      { title: 'อยู่ในข้อตกลง', align: 'right', share: 1.3 },
      { title: 'อื่น ๆ', align: 'right', share: 1.2 },
      { title: 'ยังต้องติดตาม', align: 'right', share: 1.3 },
    ],
    rows: lines
      .filter(line => line.villages > 0)
      .map(line => [
        line.name,
        `${line.resolved}/${line.villages}`,
        money(line.atStart),
        money(line.paid),
        money(line.underAgreement),
        money(line.other),
        money(line.remaining),
      ]),
  };
}

function timeTable({ timeline }: ResultPaper): Block {
  return {
    kind: 'table',
    tiny: true,
    columns: timeline.map(point => ({ title: shortDate(point.on), align: 'right' as const, share: 1 })),
    rows: [
      timeline.map(point => `${point.resolved} หมู่บ้าน`),
      timeline.map(point => formatBaht(point.remaining)),
    ],
  };
}

/** The same groups as a spreadsheet. */
export function resultWorkbook(data: ResultPaper): Workbook {
  const money = ['เมื่อเริ่ม', 'ชำระแล้ว', 'อยู่ในข้อตกลง', 'อื่น ๆ', 'ยังต้องติดตาม'];
  const columns = [
    { title: 'กลุ่ม', kind: 'text' as const, width: 34 },
    { title: 'หมู่บ้าน', kind: 'count' as const },
    { title: 'แก้ไขแล้ว', kind: 'count' as const },
    ...money.map(title => ({ title, kind: 'money' as const })),
  ];
  const cells = ({
    name,
    villages,
    resolved,
    atStart,
    paid,
    underAgreement,
    other,
    remaining,
  }: ResultLine) => [...[name, villages, resolved, atStart, paid, underAgreement, other, remaining]];
  return {
    title: titleOf(data),
    sheets: data.tables.map(({ title, lines }) => ({
      name: title.slice(0, 31),
      columns,
      rows: lines.map(cells),
      total: cells({ ...data.whole, name: 'รวม' }),
    })),
  };
}
