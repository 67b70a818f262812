// What the demonstration's recovery says: people, days and words are invented; the four steps and five
// causes are not.
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CauseKey } from '../../recovery/guide.js';

/** พัฒนาการอำเภอ 1, พัฒนากร 4, อสพ. 1: as many as published, with invented names. */
export const OFFICERS = [
  { name: 'พิมพ์ใจ (สมมุติ)', position: 'พัฒนาการอำเภอ', skills: ['law', 'speaking'] },
  { name: 'นิตยา (สมมุติ)', position: 'พัฒนากร', skills: ['accounting', 'clerical'] },
  { name: 'สุรชัย (สมมุติ)', position: 'พัฒนากร', skills: ['mediation', 'networking'] },
  { name: 'วราภรณ์ (สมมุติ)', position: 'พัฒนากร', skills: ['information', 'publicity'] },
  { name: 'ธนากร (สมมุติ)', position: 'พัฒนากร', skills: ['livelihood', 'society'] },
  { name: 'อรทัย (สมมุติ)', position: 'อาสาพัฒนา', skills: ['clerical'] },
];

/** The office's forum, each month, with what was agreed. */
export const FORUMS: { on: CivilDate; minutes: string; wanted: string; passedOn: string }[] = [
  {
    on: '2022-01-18',
    minutes: 'วิเคราะห์รายงานภาวะหนี้สินปี 2564 พบหมู่บ้านที่มีปัญหา หาแนวทาง และแบ่งหมู่บ้านรับผิดชอบ (สมมุติ)',
    wanted: 'การรับสภาพหนี้',
    passedOn: 'การตรวจบัญชีคุมลูกหนี้',
  },
  {
    on: '2022-02-18',
    minutes: 'จัดกลุ่มหมู่บ้านเป็น 5 จุด เตรียมหนังสือเชิญ (สมมุติ)',
    wanted: 'การไกล่เกลี่ย',
    passedOn: 'การประสานเครือข่าย',
  },
  {
    on: '2022-04-01',
    minutes: 'สรุปผลติดตามรูปแบบ Mobile ยืนยันสาเหตุรายหมู่บ้าน (สมมุติ)',
    wanted: 'การส่งมอบเอกสาร',
    passedOn: 'การรับสภาพหนี้',
  },
  {
    on: '2022-06-01',
    minutes: 'ติดตามผลการลงพื้นที่ ปรับแผนหมู่บ้านที่ยังไม่ขยับ (สมมุติ)',
    wanted: 'ระเบียบเรื่องทายาท',
    passedOn: 'การไกล่เกลี่ย',
  },
  {
    on: '2022-09-30',
    minutes: 'สรุปหมู่บ้านที่แก้ไขแล้ว เตรียมถอดบทเรียน (สมมุติ)',
    wanted: 'การเขียนบทเรียน',
    passedOn: 'ระเบียบเรื่องทายาท',
  },
];

export const ROUND_DAYS: CivilDate[] = ['2022-03-03', '2022-03-10', '2022-03-17', '2022-03-22', '2022-03-24'];

/** The main cause of each village, eleven solved and ten open. */
export const MAIN_CAUSES: Record<'solved' | 'open', CauseKey[]> = {
  solved: [
    ...times(4, 'committee-changed'),
    ...times(3, 'documents-not-handed-over'),
    ...times(2, 'records-out-of-date'),
    ...times(2, 'committee-discontinuous'),
  ],
  open: [
    ...times(2, 'committee-changed'),
    ...times(2, 'documents-not-handed-over'),
    ...times(3, 'records-out-of-date'),
    ...times(1, 'committee-discontinuous'),
    ...times(2, 'borrower-deceased'),
  ],
};

function times(count: number, cause: CauseKey): CauseKey[] {
  return Array.from({ length: count }, () => cause);
}

export const REMEDY_OF: Record<CauseKey, string> = {
  'committee-changed': 'new-committee',
  'documents-not-handed-over': 'handover',
  'records-out-of-date': 'rebuild-register',
  'committee-discontinuous': 'committee-calendar',
  'borrower-deceased': 'meet-heirs',
  other: 'network-mentor',
};

export const LESSON_SECTIONS = [
  { head: 'ที่มา', text: 'รายงานภาวะหนี้สินประจำปีพบหมู่บ้านที่มีปัญหาการบริหารเงินทุน' },
  { head: 'เป้าหมายและวัตถุประสงค์', text: 'ให้หมู่บ้านแก้ไขปัญหาได้เอง และเงินทุนหมุนเวียนอยู่ในหมู่บ้านตลอดไป' },
  {
    head: 'ขั้นตอนการเรียนรู้ขององค์กร',
    text: 'เวทีแลกเปลี่ยนเรียนรู้ในหน่วยงาน · ติดตามรูปแบบ Mobile · ลงแก้ปัญหารายหมู่บ้าน · ถอดบทเรียน',
  },
  {
    head: 'ปัญหาที่พบ',
    text: 'เปลี่ยนแปลงคณะกรรมการ · ส่งมอบเอกสาร · เอกสารไม่เป็นปัจจุบัน · ดำเนินงานไม่ต่อเนื่อง · ผู้ยืมเสียชีวิต',
  },
  { head: 'ประโยชน์และผลลัพธ์', text: 'กรรมการและทีมงานได้เรียนรู้วิธีแก้ไขปัญหาจากกันและกัน (สมมุติ)' },
];

export const LESSON_IMPROVEMENTS = ['ตรวจการส่งมอบเอกสารทุกครั้งที่เปลี่ยนกรรมการ (สมมุติ)'];

export const SIGNERS: { name: string; position: string; on: CivilDate }[] = [
  { name: 'นิตยา (สมมุติ)', position: 'พัฒนากร', on: '2022-10-03' },
  { name: 'พิมพ์ใจ (สมมุติ)', position: 'พัฒนาการอำเภอ', on: '2022-10-05' },
  { name: 'สมหมาย (สมมุติ)', position: 'พัฒนาการจังหวัด', on: '2022-10-18' },
];
