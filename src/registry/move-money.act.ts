// A fund's own money: lines of its books, what a grant was spent on, and what of it came back.
import { v7 as newId } from 'uuid';
import type { Act, Doing } from '../journal/act.js';
import type { CivilDate } from '../kernel/civil-date.js';
import { formatBaht, type Satang } from '../kernel/money.js';
import { invalid, notFound } from '../kernel/refusal.js';
import type { Reader } from '../platform/database/database.js';
import type { BookEntryKind } from './book-kinds.js';
import { fundPlace } from './fund.query.js';
import { BookEntry, GrantEntry } from './money-book.entity.js';
import { mustBePast } from './past-day.js';

export interface WriteBook {
  fundId: string;
  kind: BookEntryKind;
  /** Whose line it is; the bank's when absent. */
  book?: 'bank' | 'cash';
  on: CivilDate;
  amount: Satang;
  note: string | null;
}

export type BookEntryRecord = Omit<BookEntry, 'onDate'> & { on: CivilDate };

/** One line of the cash book or bank book; money moved between the two is one line in both. */
export const writeBook: Act<WriteBook, BookEntryRecord> = {
  name: 'write-book',
  right: 'work',
  place: (db, { fundId }) => fundPlace(db, fundId),
  async run(input, doing) {
    const { fundId, kind, book = 'bank', on, amount, note } = input;
    mustBePast('on', on, doing.today);
    const row = { ...recorded(doing), fundId, kind, book, amount, note };
    await doing.tx.insert(BookEntry, { ...row, onDate: on });
    return {
      answer: { ...row, on },
      subject: { kind: 'book-entry', id: row.id },
      details: { ...input, book },
    };
  },
};

export interface FollowGrant {
  grantId: string;
  on: CivilDate;
  amount: Satang;
  note: string;
}

export type GrantEntryRecord = Omit<GrantEntry, 'onDate'> & { on: CivilDate };

/** What the project reports as spent. */
export const reportSpending: Act<FollowGrant, GrantEntryRecord> = {
  name: 'report-grant-spending',
  right: 'work',
  place: (db, { grantId }) => grantPlace(db, grantId),
  run: (input, doing) => follow('spending', input, null, doing),
};

/** Money that was not spent comes back to the fund. */
export const returnGrant: Act<FollowGrant & { method: 'cash' | 'transfer' }, GrantEntryRecord> = {
  name: 'return-grant',
  right: 'work',
  place: (db, { grantId }) => grantPlace(db, grantId),
  run: ({ method, ...input }, doing) => follow('return', input, method, doing),
};

async function follow(
  kind: GrantEntry['kind'],
  { grantId, on, amount, note }: FollowGrant,
  method: GrantEntry['method'],
  doing: Doing,
) {
  mustBePast('on', on, doing.today);
  const grant = await grantStanding(doing.tx, grantId);
  if (on < grant.givenOn) {
    throw invalid('on', 'before-the-grant', 'วันที่ก่อนวันให้เงินอุดหนุน', 'Before the grant was given');
  }
  if (amount > grant.unspent) throw aboveUnspent(grant.unspent);
  const row = { ...recorded(doing), fundId: grant.fundId, grantId, kind, amount, method, note };
  await doing.tx.insert(GrantEntry, { ...row, onDate: on });
  return {
    answer: { ...row, on },
    subject: { kind: 'grant', id: grantId },
    details: { grantId, kind, on, amount, method, note },
  };
}

function aboveUnspent(unspent: Satang) {
  return invalid(
    'amount',
    'above-unspent',
    `มากกว่าเงินที่ยังไม่ได้รายงาน เหลือ ${formatBaht(unspent)} บาท`,
    `More than the ${formatBaht(unspent)} baht that is not accounted for`,
  );
}

export interface GrantStanding {
  fundId: string;
  givenOn: CivilDate;
  amount: Satang;
  spent: Satang;
  returned: Satang;
  /** Neither reported as spent nor returned. */
  unspent: Satang;
}

/** What became of a grant; refuses (404) an unknown one. */
export async function grantStanding(db: Reader, grantId: string): Promise<GrantStanding> {
  const grant = await db.first<{ fundId: string; givenOn: CivilDate; amount: Satang }>(
    'select fund_id, given_on, amount from grant_given where id = ?',
    [grantId],
  );
  if (!grant) throw notFound();
  const sums = await db.first<{ spent: Satang; returned: Satang }>(
    `select cast(coalesce(sum(case when kind = 'spending' then amount else 0 end), 0) as bigint) as spent,
       cast(coalesce(sum(case when kind = 'return' then amount else 0 end), 0) as bigint) as returned
     from grant_entry where grant_id = ?`,
    [grantId],
  );
  const { spent, returned } = sums!;
  return { ...grant, spent, returned, unspent: grant.amount - spent - returned };
}

async function grantPlace(db: Reader, grantId: string) {
  const row = await db.first<{ fundId: string }>('select fund_id from grant_given where id = ?', [grantId]);
  if (!row) throw notFound();
  return fundPlace(db, row.fundId);
}

function recorded({ actor, at }: Doing): { id: string; recordedBy: string; recordedAt: string } {
  return { id: newId(), recordedBy: actor.name, recordedAt: at.toISOString() };
}
