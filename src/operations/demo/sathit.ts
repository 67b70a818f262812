// กองทุนสตรีตำบลสาธิต (สมมุติ): an invented fund with a loan in every stage as of the day of the demonstration.
import { addDays, addMonths, type CivilDate } from '../../kernel/civil-date.js';
import type { Satang } from '../../kernel/money.js';
import type { WorkingDays } from '../../ledger/working-days.js';
import { inventedName } from './invented-names.js';
import type { Member } from './women-fund.job.js';

export const SATHIT = {
  name: 'กองทุนสตรีตำบลสาธิต (สมมุติ)',
  /** A real code of the district, so that dashboards have a place for it; everything in it is invented. */
  area: '341520',
  /** What the fund began with, in its bank book. */
  capital: 600_000_00,
  historyDays: 240,
  /** For so long the scheduler has run: from before the first money was paid out. */
  runDays: 175,
};

export interface SathitLoan {
  group: string;
  purpose: string;
  principal: Satang;
  members: Member[];
  appliedOn: CivilDate;
  steps: number;
  approvedOn?: CivilDate;
  disbursedOn?: CivilDate;
  dueDates?: CivilDate[];
  paid?: number;
  guaranteed?: boolean;
  rejected?: CivilDate;
  /** A promise given yesterday for today. */
  promised?: boolean;
}

/** The loans as of a day: each in another place of its life. */
export function sathitLoans(today: CivilDate, days: WorkingDays): SathitLoan[] {
  return [...asked(today), ...running(today), ...late(today, days), ...ended(today)];
}

function asked(today: CivilDate): SathitLoan[] {
  return [
    {
      group: 'กลุ่มข้าวฮางงอก บ้านหนองไฮ',
      purpose: 'เครื่องนึ่งข้าวและถุงบรรจุ',
      principal: 80_000_00,
      members: members('ประนอม สมมุติ', 7, 40),
      appliedOn: addDays(today, -19),
      steps: 4,
    },
    {
      group: 'กลุ่มทอเสื่อกก บ้านโนนสาธิต',
      purpose: 'ซื้อกกและสีย้อม',
      principal: 45_000_00,
      members: members('มะลิ พรมมา', 5, 50),
      appliedOn: addDays(today, -34),
      steps: 6,
      approvedOn: addDays(today, -6),
    },
    {
      group: 'กลุ่มสบู่สมุนไพร บ้านสาธิต',
      purpose: 'ซื้อแม่พิมพ์และวัตถุดิบ',
      principal: 150_000_00,
      members: members('ราตรี คำแพง', 5, 60),
      appliedOn: addDays(today, -50),
      steps: 3,
      rejected: addDays(today, -30),
    },
  ];
}

function running(today: CivilDate): SathitLoan[] {
  const due = (days: number, paid: number) => dueAround(addDays(today, days), paid, 12);
  return [
    {
      group: 'กลุ่มข้าวแต๋น บ้านสาธิต',
      purpose: 'ข้าวสารและเตาทอด',
      principal: 60_000_00,
      members: [{ name: 'คำปุ่น สมมุติ', channel: 'none' }, ...members('สายสมร ทาทอง', 4, 70)],
      ...lentFor(due(7, 4)),
      paid: 4,
      guaranteed: true,
    },
    {
      group: 'กลุ่มทอผ้า บ้านสาธิต',
      purpose: 'เส้นด้ายและกี่ทอผ้า',
      principal: 100_000_00,
      members: members('บัวลา แก้วมณี', 6, 80),
      ...lentFor(due(15, 3)),
      paid: 3,
    },
    {
      group: 'กลุ่มเพาะเห็ด บ้านคำสาธิต',
      purpose: 'โรงเรือนและก้อนเชื้อเห็ด',
      principal: 72_000_00,
      members: members('จันทร์เพ็ญ โพธิ์งาม', 5, 90),
      ...lentFor(due(30, 2)),
      paid: 2,
    },
    {
      group: 'กลุ่มจักสาน บ้านโนนสาธิต',
      purpose: 'ไม้ไผ่และเครื่องจักตอก',
      principal: 24_000_00,
      members: members('พรทิพย์ สุขเกษม', 5, 100),
      ...lentFor(due(0, 4)),
      paid: 4,
    },
  ];
}

function late(today: CivilDate, days: WorkingDays): SathitLoan[] {
  // Never on a holiday: the day after it is then the first overdue one.
  const due = (ago: number, paid: number) => dueAround(lastWorkingDay(addDays(today, -ago), days), paid, 12);
  return [
    {
      group: 'กลุ่มปลาร้าบอง บ้านโนนสวาง',
      purpose: 'ปลาและบรรจุภัณฑ์',
      principal: 19_000_00,
      members: [{ name: 'บุญมี ทองดี', channel: 'sms' }, ...members('คำแสน บุญทา', 4, 110)],
      ...lentFor(due(3, 3)),
      paid: 3,
      guaranteed: true,
      promised: true,
    },
    {
      group: 'กลุ่มเลี้ยงเป็ดไข่ บ้านหนองสาธิต',
      purpose: 'พันธุ์เป็ดและอาหาร',
      principal: 50_000_00,
      members: members('ทองสุข สายแก้ว', 5, 120),
      ...lentFor(due(45, 2)),
      paid: 2,
    },
    {
      group: 'กลุ่มขนมไทย บ้านดอนสาธิต',
      purpose: 'เครื่องนวดแป้งและเตาอบ',
      principal: 90_000_00,
      members: members('ดวงใจ ชูศรี', 5, 130),
      ...lentFor(due(100, 1)),
      paid: 1,
      guaranteed: true,
    },
  ];
}

function ended(today: CivilDate): SathitLoan[] {
  return [
    {
      group: 'กลุ่มดอกไม้ประดิษฐ์ บ้านสาธิต',
      purpose: 'ผ้าและลวด',
      principal: 30_000_00,
      members: members('อรุณี ดีพร้อม', 5, 140),
      ...lentFor(dueAround(addDays(today, -12), 4, 5)),
      paid: 5,
    },
  ];
}

/** `count` due days a month apart, of which `before` lie before the given one. */
function dueAround(due: CivilDate, before: number, count: number): CivilDate[] {
  return Array.from({ length: count }, (_, n) => addMonths(due, n - before));
}

/** Applied for, approved and paid out so that the first instalment is due a month later. */
function lentFor(dueDates: CivilDate[]) {
  const disbursedOn = addMonths(dueDates[0]!, -1);
  return {
    dueDates,
    disbursedOn,
    approvedOn: addDays(disbursedOn, -5),
    appliedOn: addDays(disbursedOn, -30),
    steps: 6,
  };
}

function lastWorkingDay(day: CivilDate, days: WorkingDays): CivilDate {
  let found = day;
  while (!days.isWorkingDay(found)) found = addDays(found, -1);
  return found;
}

const CHANNELS: Member['channel'][] = ['line', 'sms', 'none', 'line'];

function members(representative: string, count: number, firstName: number): Member[] {
  return [
    { name: representative, channel: CHANNELS[firstName % CHANNELS.length]! },
    ...Array.from(
      { length: count - 1 },
      (_, n): Member => ({ name: inventedName(firstName + n), channel: CHANNELS[n % 4]! }),
    ),
  ];
}
