// Borrowing groups and households.
import type { Place } from '../journal/act.js';
import { notFound } from '../kernel/refusal.js';
import type { Reader } from '../platform/database/database.js';
import { fundPlace } from './fund.query.js';
import { personOf } from './person.query.js';

export type GroupKind = 'group' | 'household';

export interface GroupRecord {
  id: string;
  kind: GroupKind;
  fundId: string | null;
  area: string;
  name: string;
  /** Ids of people. */
  members: string[];
  representativeId: string | null;
  madeUp: boolean;
  createdAt: string;
}

/** What `groupRecords` reads: the listed table's alias is `t`. */
export const GROUP_COLUMNS =
  't.id, t.kind, t.fund_id, t.area, t.name, t.representative_id, t.made_up, t.created_at';

export type GroupRow = Omit<GroupRecord, 'members' | 'madeUp'> & { madeUp: number };

/** The group or household of an id; refuses (404) an unknown one, or one of another kind than asked for. */
export async function groupOf(db: Reader, id: string, kind?: GroupKind): Promise<GroupRecord> {
  const row = await db.first<GroupRow>(`select ${GROUP_COLUMNS} from borrower_group t where t.id = ?`, [id]);
  if (!row || (kind && row.kind !== kind)) throw notFound();
  return (await groupRecords(db, [row]))[0]!;
}

/** Where a group's record is: the fund's place, or the group's own area. Refuses (404) an unknown group. */
export async function groupPlace(db: Reader, id: string): Promise<Place> {
  const row = await db.first<Place>('select fund_id, area from borrower_group where id = ?', [id]);
  if (!row) throw notFound();
  return row.fundId === null ? { fundId: null, area: row.area } : fundPlace(db, row.fundId);
}

/** The rows with their members. */
export async function groupRecords(db: Reader, rows: GroupRow[]): Promise<GroupRecord[]> {
  if (rows.length === 0) return [];
  const marks = rows.map(() => '?').join(', ');
  const members = await db.all<{ groupId: string; personId: string }>(
    `select group_id, person_id from group_member where group_id in (${marks}) order by person_id`,
    rows.map(row => row.id),
  );
  return rows.map(row => ({
    ...row,
    madeUp: row.madeUp === 1,
    members: members.filter(member => member.groupId === row.id).map(member => member.personId),
  }));
}

/** A group's members by name. */
export function membersOf(
  db: Reader,
  groupId: string,
): Promise<{ id: string; name: string; phone: string | null; madeUp: number }[]> {
  return db.all(
    `select p.id, p.name, p.phone, p.made_up from group_member m join person p on p.id = m.person_id
     where m.group_id = ? order by p.name, p.id`,
    [groupId],
  );
}

export type BorrowerRef = { kind: 'person' | GroupKind; id: string };

/** Whoever borrows, a person being their own representative and only member. */
export interface Borrower extends BorrowerRef {
  name: string;
  area: string;
  fundId: string | null;
  madeUp: boolean;
  representativeId: string | null;
  memberIds: string[];
}

/** The borrower that a loan names; refuses (404) an unknown one. */
export async function borrowerOf(db: Reader, { kind, id }: BorrowerRef): Promise<Borrower> {
  if (kind === 'person') {
    const { name, area, fundId, madeUp } = await personOf(db, id);
    return { kind, id, name, area, fundId, madeUp, representativeId: id, memberIds: [id] };
  }
  const { name, area, fundId, madeUp, representativeId, members } = await groupOf(db, id, kind);
  return { kind, id, name, area, fundId, madeUp, representativeId, memberIds: members };
}
