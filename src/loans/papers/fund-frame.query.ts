// What every paper of a fund has: its head, its words, who signs for it, how and where to pay.
import type { Post } from '../../kernel/actor.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Letterhead } from '../../papers/document.js';
import type { Reader } from '../../platform/database/database.js';
import { areaOf } from '../../registry/area.query.js';
import { areaTitle, parentOf } from '../../registry/areas.js';
import { type FundRecord, fundOf } from '../../registry/fund.query.js';
import { committeeOn } from '../../registry/fund-record.query.js';
import type { FundTypeVersion } from '../../registry/fund-type.js';
import type { LetterFrame, LoanWords } from './letter.js';

export const POST_NAMES: Record<Post, string> = {
  chair: 'ประธาน',
  'vice-chair': 'รองประธาน',
  secretary: 'เลขานุการ',
  treasurer: 'เหรัญญิก',
  member: 'กรรมการ',
};

/** The head: the fund's name and where it is. */
export async function letterhead(db: Reader, fund: FundRecord): Promise<Letterhead> {
  const titles: string[] = [];
  for (let code: string | null = fund.area; code !== null; code = parentOf(code)) {
    const area = await areaOf(db, code);
    if (area) titles.push(areaTitle(area));
  }
  const isMarked = !fund.madeUp || fund.name.includes('สมมุติ');
  return { name: isMarked ? fund.name : `${fund.name} (สมมุติ)`, lines: [titles.join(' ')] };
}

export function loanWords({ words }: Pick<FundTypeVersion, 'words'>): LoanWords {
  return {
    loan: words.loan.th,
    borrower: words.borrower.th,
    contract: words.contract.th,
    borrow: words.borrow.th,
    application: words.application.th,
    member: words.member.th,
  };
}

export interface Seat {
  post: Post;
  name: string;
}

/** The committee on a day: as recorded, else those who sign in for the fund. */
export async function committeeSeats(db: Reader, fundId: string, on: CivilDate): Promise<Seat[]> {
  const term = await committeeOn(db, fundId, on);
  if (term) return term.members;
  return db.all<Seat>(
    `select u.name, f.post from user_fund f join user_account u on u.id = f.user_id
     where f.fund_id = ? and u.switched_off_at is null order by u.name, u.id`,
    [fundId],
  );
}

/** Who holds a post on a day; blank brackets to sign in where nobody is recorded. */
export async function holderOf(
  db: Reader,
  fundId: string,
  post: Post,
  on: CivilDate,
): Promise<{ role: string; name?: string }> {
  const seat = (await committeeSeats(db, fundId, on)).find(one => one.post === post);
  return { role: POST_NAMES[post], ...(seat ? { name: seat.name } : {}) };
}

/** The frame of a letter of the fund; the chair signs it. */
export async function letterFrame(
  db: Reader,
  fundId: string,
  to: string,
  on: CivilDate,
): Promise<LetterFrame> {
  const fund = await fundOf(db, fundId);
  const { payment } = fund;
  const contact = payment?.contactPhone
    ? `${payment.contactName ?? ''} โทรศัพท์ ${payment.contactPhone}`
    : fund.name;
  return {
    fund: await letterhead(db, fund),
    on,
    to,
    signer: await holderOf(db, fundId, 'chair', on),
    contact: contact.trim(),
    howToPay: payment
      ? [
          `${payment.bank} เลขที่บัญชี ${payment.accountNumber} ชื่อบัญชี ${payment.accountName}`,
          ...(payment.promptPay ? [`พร้อมเพย์ ${payment.promptPay}`] : []),
        ]
      : ['กรรมการกองทุน'],
  };
}
