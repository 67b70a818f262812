// People, groups and households of a fund, found by a part of their name.
import type { Reader } from '../../platform/database/database.js';
import type { BorrowerKind } from '../../registry/fund-type.js';
import { houseRules } from '../../registry/house-rules.js';
import { containing, findingPerson } from '../../registry/search.js';
import type { Named } from '../frame.js';
import { named } from './fund-words.js';

export interface Party {
  kind: BorrowerKind;
  id: string;
  name: Named;
  /** Of a group or household. */
  members: number;
  phone: string | null;
}

interface PartyRow {
  id: string;
  kind: BorrowerKind;
  name: string;
  madeUp: number;
  members: number;
  phone: string | null;
}

/** Those of a fund whose name (or a person's phone or national id) has the text; without one the latest. */
export async function partiesOfFund(
  db: Reader,
  fundId: string,
  { q, kinds, most, first = [] }: Wanted,
): Promise<Party[]> {
  const groups = kinds.some(kind => kind !== 'person') ? await groupsOf(db, fundId, q, kinds, most) : [];
  const people = kinds.includes('person') ? await peopleOf(db, fundId, q, most, first) : [];
  return [...groups, ...people].slice(0, most);
}

interface Wanted {
  q: string;
  kinds: readonly BorrowerKind[];
  most: number;
  /** People that stand before the others, however old. */
  first?: string[];
}

async function groupsOf(
  db: Reader,
  fundId: string,
  q: string,
  kinds: readonly BorrowerKind[],
  most: number,
): Promise<Party[]> {
  const found = q ? containing('t.name', q) : { sql: '1 = 1', parameters: [] };
  const wanted = kinds.filter(kind => kind !== 'person');
  const rows = await db.all<PartyRow>(
    `select t.id, t.kind, t.name, t.made_up, null as phone,
       (select cast(count(*) as bigint) from group_member m where m.group_id = t.id) as members
     from borrower_group t
     where t.fund_id = ? and t.kind in (${wanted.map(() => '?').join(', ')}) and ${found.sql}
     order by t.id desc limit ${most}`,
    [fundId, ...wanted, ...found.parameters],
  );
  return rows.map(partyOf);
}

async function peopleOf(
  db: Reader,
  fundId: string,
  q: string,
  most: number,
  first: string[],
): Promise<Party[]> {
  const found = q
    ? findingPerson(q, text => houseRules().secrets.hash(text))
    : { sql: '1 = 1', parameters: [] };
  const rows = await db.all<PartyRow>(
    `select t.id, 'person' as kind, t.name, t.made_up, t.phone, 0 as members from person t
     where t.fund_id = ? and t.died_on is null and ${found.sql}
     order by ${firstOf(first)} t.id desc limit ${most}`,
    [fundId, ...found.parameters, ...first],
  );
  return rows.map(partyOf);
}

/** SQL that puts these ids before the others. */
function firstOf(ids: string[]): string {
  const marks = ids.map(() => '?').join(', ');
  return ids.length ? `case when t.id in (${marks}) then 0 else 1 end,` : '';
}

function partyOf({ madeUp, name, ...row }: PartyRow): Party {
  return { ...row, name: named(name, madeUp) };
}
