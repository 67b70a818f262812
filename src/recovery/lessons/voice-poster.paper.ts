// The sheet with the square code that leads to the form without names: to be put up before the forum.
import type { CivilDate } from '../../kernel/civil-date.js';
import type { PaperDocument } from '../../papers/document.js';
import { longDate } from '../../papers/thai-text.js';

export interface VoicePoster {
  place: string;
  name: string;
  url: string;
  until: CivilDate;
  code: Uint8Array;
}

export function voicePoster({ place, name, url, until, code }: VoicePoster): PaperDocument {
  return {
    title: `แบบถามความเห็น ${place}`,
    size: 'A4',
    marginsMm: { top: 25, right: 20, bottom: 20, left: 20 },
    blocks: [
      { kind: 'spacer', mm: 12 },
      { kind: 'heading', level: 1, align: 'center', text: 'ช่วยกันถอดบทเรียน' },
      { kind: 'heading', level: 2, align: 'center', text: `${name}\n${place}` },
      { kind: 'spacer', mm: 10 },
      {
        kind: 'picture',
        format: 'png',
        bytes: code,
        widthMm: 95,
        align: 'center',
        description: `รหัสภาพของ ${url}`,
      },
      { kind: 'spacer', mm: 6 },
      { kind: 'heading', level: 2, align: 'center', text: 'เปิดกล้องโทรศัพท์ ส่องรหัสนี้ แล้วตอบ' },
      { kind: 'paragraph', align: 'center', text: 'ไม่ต้องบอกชื่อ ไม่ต้องเข้าสู่ระบบ ตอบเท่าที่อยากตอบ' },
      { kind: 'paragraph', align: 'center', text: `รับความเห็นถึงวันที่ ${longDate(until)}` },
      { kind: 'spacer', mm: 8 },
      { kind: 'paragraph', align: 'center', small: true, text: url },
    ],
  };
}
