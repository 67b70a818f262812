// What is written down about a fund besides its loans: committees, handovers, balances, grants.
import type { Post } from '../kernel/actor.js';
import type { CivilDate } from '../kernel/civil-date.js';
import type { Satang } from '../kernel/money.js';
import type { Reader } from '../platform/database/database.js';
import type { HandoverDifference } from './handover.js';

/** Who wrote it down, and when. */
interface Recorded {
  id: string;
  fundId: string;
  recordedBy: string;
  recordedAt: string;
}

export interface CommitteeSeat {
  name: string;
  post: Post;
  personId?: string;
}

export interface CommitteeTermRecord extends Recorded {
  from: CivilDate;
  until: CivilDate | null;
  members: CommitteeSeat[];
  note: string | null;
}

export interface HandoverItem {
  name: string;
  quantity?: number;
  isComplete?: boolean;
  note?: string;
}

/** บันทึกการส่งมอบ–รับมอบ. Money in satang. */
export interface HandoverBody {
  givenBy: string[];
  receivedBy: string[];
  items: HandoverItem[];
  cash: Satang | null;
  bank: Satang | null;
  note: string | null;
  /** Those of both sides who signed; absent in records from before it was asked. */
  signedBy?: string[];
  /** Where a balance was not what the books said; both sides signed it as differing. */
  differences?: HandoverDifference[];
}

export interface HandoverRecord extends Recorded, HandoverBody {
  on: CivilDate;
}

export interface BalanceRecord extends Recorded {
  kind: 'bank' | 'cash';
  on: CivilDate;
  amount: Satang;
  note: string | null;
}

export interface GrantRecord extends Recorded {
  recipient: string;
  purpose: string;
  amount: Satang;
  givenOn: CivilDate;
  madeUp: boolean;
  /** Satang that the project has reported as spent. */
  spent: Satang;
  /** Satang that came back. */
  returned: Satang;
}

/** What the lists read: the listed table's alias is `t`. */
export const TERM_SELECT = `select t.id, t.fund_id, t.from_on as "from", t.until_on as "until", t.members,
  t.note, t.recorded_by, t.recorded_at from committee_term t`;
export const HANDOVER_SELECT =
  'select t.id, t.fund_id, t.on_date as "on", t.body, t.recorded_by, t.recorded_at from handover t';
export const BALANCE_SELECT = `select t.id, t.fund_id, t.kind, t.on_date as "on", t.amount, t.note,
  t.recorded_by, t.recorded_at from account_balance t`;
const accounted = (kind: string) => `(select cast(coalesce(sum(e.amount), 0) as bigint) from grant_entry e
    where e.grant_id = t.id and e.kind = '${kind}')`;
export const GRANT_SELECT = `select t.id, t.fund_id, t.recipient, t.purpose, t.amount, t.given_on, t.made_up,
  t.recorded_by, t.recorded_at, ${accounted('spending')} as spent, ${accounted('return')} as returned
  from grant_given t`;

export type TermRow = Omit<CommitteeTermRecord, 'members'> & { members: string };
export type HandoverRow = Recorded & { on: CivilDate; body: string };
export type GrantRow = Omit<GrantRecord, 'madeUp'> & { madeUp: number };

export function termRecord(row: TermRow): CommitteeTermRecord {
  return { ...row, members: JSON.parse(row.members) as CommitteeSeat[] };
}

export function handoverRecord({ body, ...row }: HandoverRow): HandoverRecord {
  return { ...row, ...(JSON.parse(body) as HandoverBody) };
}

export function grantRecord(row: GrantRow): GrantRecord {
  return { ...row, madeUp: row.madeUp === 1 };
}

/** The handovers of a fund, the latest first. */
export async function handoversOf(db: Reader, fundId: string): Promise<HandoverRecord[]> {
  const rows = await db.all<HandoverRow>(
    `${HANDOVER_SELECT} where t.fund_id = ? order by t.on_date desc, t.id desc limit 20`,
    [fundId],
  );
  return rows.map(handoverRecord);
}

/** One of a fund's handovers; null for any other id. */
export async function handoverOf(db: Reader, fundId: string, id: string): Promise<HandoverRecord | null> {
  const row = await db.first<HandoverRow>(`${HANDOVER_SELECT} where t.fund_id = ? and t.id = ?`, [
    fundId,
    id,
  ]);
  return row && handoverRecord(row);
}

/** The committee in office on a day; null when none is recorded. */
export async function committeeOn(
  db: Reader,
  fundId: string,
  on: CivilDate,
): Promise<CommitteeTermRecord | null> {
  const row = await db.first<TermRow>(
    `${TERM_SELECT} where t.fund_id = ? and t.from_on <= ? and (t.until_on is null or t.until_on >= ?)
     order by t.from_on desc, t.id desc limit 1`,
    [fundId, on, on],
  );
  return row && termRecord(row);
}

/** The last day of the committee that was in office last before a day; null when none was recorded. */
export async function lastTermEnd(db: Reader, fundId: string, before: CivilDate): Promise<CivilDate | null> {
  const row = await db.first<{ until: CivilDate | null }>(
    'select max(until_on) as until from committee_term where fund_id = ? and until_on < ?',
    [fundId, before],
  );
  return row?.until ?? null;
}

/** What bank book or cash box showed last on or before a day; null when it was never written down. */
export function balanceOn(
  db: Reader,
  fundId: string,
  kind: 'bank' | 'cash',
  on: CivilDate,
): Promise<BalanceRecord | null> {
  return db.first<BalanceRecord>(
    `${BALANCE_SELECT} where t.fund_id = ? and t.kind = ? and t.on_date <= ?
     order by t.on_date desc, t.id desc limit 1`,
    [fundId, kind, on],
  );
}
