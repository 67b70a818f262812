// Who borrows: a person, a group or a household, with the people behind it.
import { invalid } from '../kernel/refusal.js';
import type { Reader } from '../platform/database/database.js';

export interface Borrower {
  kind: 'person' | 'group' | 'household';
  id: string;
  name: string;
  madeUp: boolean;
  representativeId: string | null;
  memberIds: string[];
}

/** The borrower of a fund's loan; refuses (422 at `borrower.id`) one that is unknown or another fund's. */
export async function borrowerForLoan(
  db: Reader,
  fundId: string,
  asked: { kind: Borrower['kind']; id: string },
): Promise<Borrower> {
  const found = asked.kind === 'person' ? await person(db, asked.id) : await group(db, asked);
  if (!found || (found.fundId !== null && found.fundId !== fundId)) {
    throw invalid(
      'borrower.id',
      'unknown-borrower',
      'ไม่พบผู้กู้ยืมนี้ในกองทุน เพิ่มชื่อก่อนแล้วเลือกอีกครั้ง',
      'No such borrower in this fund; register them first',
    );
  }
  return found.borrower;
}

type Found = { fundId: string | null; borrower: Borrower };

async function person(db: Reader, id: string): Promise<Found | null> {
  const row = await db.first<{ name: string; fundId: string | null; madeUp: number }>(
    'select name, fund_id, made_up from person where id = ?',
    [id],
  );
  if (!row) return null;
  const borrower: Borrower = {
    kind: 'person',
    id,
    name: row.name,
    madeUp: row.madeUp === 1,
    representativeId: id,
    memberIds: [id],
  };
  return { fundId: row.fundId, borrower };
}

async function group(db: Reader, asked: { kind: Borrower['kind']; id: string }): Promise<Found | null> {
  const row = await db.first<{
    name: string;
    fundId: string | null;
    madeUp: number;
    representativeId: string | null;
  }>('select name, fund_id, made_up, representative_id from borrower_group where id = ? and kind = ?', [
    asked.id,
    asked.kind,
  ]);
  if (!row) return null;
  const members = await db.all<{ personId: string }>(
    'select person_id from group_member where group_id = ? order by person_id',
    [asked.id],
  );
  const borrower: Borrower = {
    kind: asked.kind,
    id: asked.id,
    name: row.name,
    madeUp: row.madeUp === 1,
    representativeId: row.representativeId,
    memberIds: members.map(member => member.personId),
  };
  return { fundId: row.fundId, borrower };
}
