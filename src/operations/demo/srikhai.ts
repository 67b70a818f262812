// What เมืองศรีไค published: 31 projects of fiscal years 2560–2564, 20 revolving loans of 1,934,422 baht all
// repaid in time and 11 grants of 326,590 baht. How the sums divide, and all names, are invented.
import { addDays, addMonths, type CivilDate, fiscalYearDays } from '../../kernel/civil-date.js';
import type { Satang } from '../../kernel/money.js';

export const SRIKHAI = {
  name: 'กองทุนพัฒนาบทบาทสตรีเทศบาลตำบลเมืองศรีไค',
  area: '341522',
  beganOn: '2016-09-01',
  committee: 9,
};

export const SRIKHAI_GROUPS = [
  'กลุ่มทอผ้าไหม',
  'กลุ่มแปรรูปกล้วย',
  'กลุ่มข้าวกล้องงอก',
  'กลุ่มจักสานไม้ไผ่',
  'กลุ่มน้ำพริกแม่บ้าน',
  'กลุ่มเลี้ยงไก่พื้นเมือง',
  'กลุ่มเพาะเห็ดนางฟ้า',
  'กลุ่มตัดเย็บเสื้อผ้า',
  'กลุ่มดอกไม้ประดิษฐ์',
  'กลุ่มผักปลอดสารพิษ',
];

const THOUSANDS_LENT = [
  [100, 120, 80, 100],
  [95, 110, 60, 150],
  [100, 120, 85, 90],
  [100, 75, 140, 60],
  [120, 100, 80],
];
const THOUSANDS_GIVEN = [
  [30, 25],
  [35, 30],
  [28, 32],
  [30, 29],
  [31, 30],
];
const LAST_LOAN: Satang = 49_422_00;
const LAST_GRANT: Satang = 26_590_00;
const FIRST_YEAR = 2560;

export interface LentProject {
  principal: Satang;
  disbursedOn: CivilDate;
  /** Which of SRIKHAI_GROUPS. */
  group: number;
  instalments: number;
  every: string;
}

export interface GivenProject {
  amount: Satang;
  givenOn: CivilDate;
  recipient: string;
  purpose: string;
}

/** The 20 loans, oldest first. */
export function srikhaiLoans(): LentProject[] {
  const amounts = THOUSANDS_LENT.map(year => year.map(thousand => thousand * 1000_00));
  amounts.at(-1)!.push(LAST_LOAN);
  return amounts.flatMap((year, index) =>
    year.map((principal, n) => {
      const long = (index + n) % 3 === 0;
      return {
        principal,
        disbursedOn: dayOfYear(index, 2 + n * 2, 6 + 5 * n),
        group: (index * 4 + n) % SRIKHAI_GROUPS.length,
        instalments: long ? 8 : 6,
        every: long ? 'P3M' : 'P2M',
      };
    }),
  );
}

/** The 11 grants, oldest first. */
export function srikhaiGrants(): GivenProject[] {
  const amounts = THOUSANDS_GIVEN.map(year => year.map(thousand => thousand * 1000_00));
  amounts.at(-1)!.push(LAST_GRANT);
  return amounts.flatMap((year, index) =>
    year.map((amount, n) => ({
      amount,
      givenOn: dayOfYear(index, 4 + n * 3, 14),
      recipient: SRIKHAI_GROUPS[(index * 3 + n * 5) % SRIKHAI_GROUPS.length]!,
      purpose: ['อบรมการทำบัญชีครัวเรือน', 'อบรมพัฒนาบรรจุภัณฑ์', 'รณรงค์สร้างอาชีพสตรี'][n]!,
    })),
  );
}

function dayOfYear(index: number, months: number, days: number): CivilDate {
  return addDays(addMonths(fiscalYearDays(FIRST_YEAR + index).from, months), days);
}
