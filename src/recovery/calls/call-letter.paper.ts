// หนังสือเวียน of an activity call: number, references, enclosures, days, targets, and the code at its foot.
import { type Block, LETTER_MARGINS, official, type PaperDocument } from '../../papers/document.js';
import { longDate } from '../../papers/thai-text.js';
import type { CallRecord } from './call.query.js';

export function callLetter(call: CallRecord, place: string, code: Uint8Array): PaperDocument {
  const { target } = call;
  const numbered = (of: string[]) => of.map((one, at) => `${at + 1}. ${one}`).join('\n') || '-';
  const [first] = call.periods;
  const repeated = { once: '', monthly: 'ทุกเดือน ', quarterly: 'ทุกไตรมาส ' }[call.recurrence];
  return {
    title: call.title,
    size: 'A4',
    marginsMm: LETTER_MARGINS,
    blocks: [
      { kind: 'paragraph', text: `ที่ ${call.number || '.....................'}` },
      { kind: 'paragraph', align: 'right', text: `สำนักงานพัฒนาชุมชน${place}` },
      { kind: 'paragraph', leftMm: 75, text: longDate(call.issuedOn) },
      {
        kind: 'facts',
        rows: [
          ['เรื่อง', call.title],
          ['เรียน', call.area.length === 2 ? 'พัฒนาการอำเภอทุกอำเภอ' : 'พัฒนากรผู้รับผิดชอบทุกตำบล'],
          ['อ้างถึง', numbered(call.references)],
          ['สิ่งที่ส่งมาด้วย', numbered(call.enclosures)],
        ],
      },
      official(call.reasons || `ด้วย${place}กำหนดให้จัดกิจกรรม “${call.title}”`),
      official(
        `จึงขอให้จัดกิจกรรมระหว่างวันที่ ${longDate(call.fromOn)} ถึงวันที่ ${longDate(call.untilOn)} ` +
          `อย่างน้อยอำเภอละ ${target.places} จุด ${target.times} ครั้ง ผู้เข้าร่วมครั้งละไม่น้อยกว่า ` +
          `${target.people} คน โดยมีกิจกรรมดังนี้`,
      ),
      { kind: 'paragraph', leftMm: 25, text: numbered(call.items) },
      official(
        `รายงานผล${repeated}ให้จังหวัดภายในวันที่ ${longDate(first?.province ?? call.deadlines.province)} ` +
          `และจังหวัดรายงานกรมการพัฒนาชุมชนภายในวันที่ ` +
          `${longDate(first?.department ?? call.deadlines.department)} ตามรหัสภาพท้ายหนังสือนี้`,
      ),
      official('จึงเรียนมาเพื่อโปรดพิจารณาดำเนินการ'),
      { kind: 'spacer', mm: 3 },
      { kind: 'paragraph', leftMm: 75, align: 'center', text: 'ขอแสดงความนับถือ' },
      { kind: 'signatures', signers: [{ role: call.signer || 'พัฒนาการจังหวัด' }], side: 'right' },
      ...foot(call, code),
    ],
  };
}

function foot(call: CallRecord, code: Uint8Array): Block[] {
  return [
    { kind: 'picture', format: 'png', bytes: code, widthMm: 26, description: 'รหัสภาพสำหรับรายงานผล' },
    { kind: 'paragraph', small: true, text: `รายงานผลที่นี่\n${call.contact}` },
  ];
}
