// Book 7: the target households in their order, each loan of theirs on its line; committees, officers,
// visits.
import type { CivilDate } from '../../kernel/civil-date.js';
import { grouped } from '../../kernel/grouped.js';
import type { Satang } from '../../kernel/money.js';
import type { ActivityBody } from '../../loans/activity.query.js';
import type { Reader } from '../../platform/database/database.js';
import type { CommitteeSeat, HandoverBody } from '../../registry/fund-record.query.js';
import { houseRules } from '../../registry/house-rules.js';
import { bookPages } from '../../registry/village-book.query.js';
import {
  BOOKS,
  type HouseholdStatus,
  latestOf,
  type OfficerInCharge,
  type VillageStatus,
} from '../../registry/village-books.js';
import type { Action } from '../facts.js';
import type { Guide } from '../guide.js';
import type { BookAsked } from './book-rows.query.js';
import type { Line, Row } from './report.js';

interface HouseholdLoan {
  householdId: string;
  name: string;
  members: number;
  number: string | null;
  lent: Satang | null;
  receivedOn: CivilDate | null;
  lastDueOn: CivilDate | null;
}

/**
 * One line for each household and loan of it, in the register's order; a household without a loan has one
 * too.
 */
export async function householdRows(db: Reader, asked: BookAsked): Promise<Row[]> {
  const loans = await householdLoans(db, asked);
  const pages = grouped(await pagesOf<HouseholdStatus>(db, 'household', asked), one => one.subjectId!);
  const status = new Map([...pages].map(([id, own]) => [id, latestOf(own.map(one => one.page))]));
  const order = (id: string) => status.get(id)?.order ?? Number.MAX_SAFE_INTEGER;
  const sorted = loans.toSorted((a, b) => order(a.householdId) - order(b.householdId));
  let before: string | null = null;
  return sorted.map(loan => {
    const isFirst = loan.householdId !== before;
    before = loan.householdId;
    return { line: householdLine(loan, status.get(loan.householdId) ?? {}, isFirst), opens: opensOf(loan) };
  });
}

function opensOf({ householdId }: HouseholdLoan) {
  return { householdId };
}

/** What is the household's own stands on its first line only, so that people are counted once. */
function householdLine(loan: HouseholdLoan, status: HouseholdStatus, isFirst: boolean): Line {
  const money: Line = {
    loanNumber: loan.number,
    lent: loan.lent,
    receivedOn: loan.receivedOn,
    lastDueOn: loan.lastDueOn,
    occupation: status.occupation ?? null,
  };
  if (!isFirst) return money;
  return {
    order: status.order ?? null,
    name: loan.name,
    houseNumber: status.houseNumber ?? null,
    people: status.people ?? (loan.members || null),
    incomeBefore: status.incomeBefore ?? null,
    ...money,
    incomeAfter1: status.incomeAfter1 ?? null,
    incomeAfter2: status.incomeAfter2 ?? null,
    incomeAfter3: status.incomeAfter3 ?? null,
  };
}

function householdLoans(db: Reader, { fundIds, asOf }: BookAsked): Promise<HouseholdLoan[]> {
  if (fundIds.length === 0) return Promise.resolve([]);
  return db.all(
    `select h.id as household_id, h.name, l.number, d.amount as lent, d.on_date as received_on,
       (select max(i.due_on) from instalment i where i.loan_id = l.id and d.id is not null) as last_due_on,
       cast((select count(*) from group_member m where m.group_id = h.id) as bigint) as members
     from borrower_group h
       left join fact d on d.kind = 'disbursement' and d.on_date <= ? and d.loan_id in (
         select id from loan where borrower_id = h.id) and not exists (
         select 1 from fact u where u.of_fact = d.id and u.kind = 'disbursement-reversal' and u.on_date <= ?)
       left join loan l on l.id = d.loan_id
     where h.fund_id in (${fundIds.map(() => '?').join(', ')}) and h.kind = 'household'
     order by h.name, h.id, d.on_date, l.id`,
    [asOf, asOf, ...fundIds],
  );
}

/** The committees up to the day, in their order. */
export async function committeeLines(db: Reader, { fundIds, asOf }: BookAsked): Promise<Line[]> {
  const rows = await ofFunds<{ from: CivilDate; until: CivilDate | null; members: string }>(
    db,
    'select from_on as "from", until_on as "until", members from committee_term where $ and from_on <= ?',
    'from_on, id',
    { fundIds, parameters: [asOf] },
  );
  return rows.map(({ from, until, members }, at) => ({
    ...{ number: at + 1, from, until },
    members: (JSON.parse(members) as CommitteeSeat[]).map(seat => seat.name).join(', '),
  }));
}

/** The officers who answered for the village, in their order. */
export async function officerLines(db: Reader, asked: BookAsked): Promise<Line[]> {
  const pages = await pagesOf<OfficerInCharge>(db, 'officer', asked);
  return pages.map(({ page: { name, position, from, until } }) => ({ name, position, from, until }));
}

/**
 * The officers' visits of the year: the fund's meetings and clinics, and what a recovery noted as a visit.
 */
export async function visitLines(
  db: Reader,
  village: string,
  guide: Guide,
  asked: BookAsked,
): Promise<Line[]> {
  const { fundIds, from, asOf } = asked;
  const activities = await ofFunds<Visited & { body: string }>(
    db,
    `select on_date as "on", kind, place, recorded_by as "by", body from fund_activity
     where $ and on_date >= ? and on_date <= ?`,
    'on_date, id',
    { fundIds, parameters: [from, asOf] },
  );
  const actions = await db.all<Visited & { body: string }>(
    `select on_date as "on", 'visit' as kind, null as place, entered_by_name as "by", body from recovery_fact
     where village = ? and kind = 'action' and on_date >= ? and on_date <= ? order by on_date, seq`,
    [village, from, asOf],
  );
  const met = activities.map(({ body, ...visited }) => {
    const { topics, note } = JSON.parse(body) as ActivityBody;
    return visitLine(visited, activityName(guide.key, visited.kind, visited.on), [...topics, note]);
  });
  const visits = actions.flatMap(({ body, ...visited }) => {
    const { kind, note, people } = JSON.parse(body) as Action;
    const by = people.join(', ') || visited.by;
    return kind === 'visit' ? [visitLine({ ...visited, by }, guide.actions.visit.th, [note])] : [];
  });
  return [...met, ...visits].sort((a, b) => (String(a['on']) < String(b['on']) ? -1 : 1));
}

interface Visited {
  on: CivilDate;
  kind: string;
  place: string | null;
  by: string;
}

function visitLine({ on, place, by }: Visited, what: string, found: string[]): Line {
  return { on, what, place, by, found: found.filter(Boolean).join(' ') || null };
}

/** A step's own name; what is no step of a loan is a clinic or a forum of the fund. */
function activityName(fundType: string, kind: string, on: CivilDate): string {
  const steps = houseRules().fundTypes.version(fundType, on)?.steps ?? [];
  const step = steps.find(one => one.key === kind);
  return step?.name.th ?? (kind.startsWith('clinic') ? 'คลินิก' : 'กิจกรรมของกองทุน');
}

/** Book 6: which of the four books is there and right, as it was last looked at. */
export async function bookLines(db: Reader, asked: BookAsked): Promise<Line[]> {
  const pages = await pagesOf<VillageStatus>(db, 'village', asked);
  const { books = [] } = latestOf(pages.map(one => one.page));
  return BOOKS.map(number => {
    const state = books.find(one => one.book === number);
    const words = (yes: string, no: string, value: boolean | null | undefined) =>
      value === undefined || value === null ? null : value ? yes : no;
    return {
      book: `เล่ม ${number} ${BOOK_NAMES[number]}`,
      exists: words('มี', 'ไม่มี', state?.exists),
      correct: words('ถูกต้อง', 'ไม่ถูกต้อง', state?.correct),
      note: state?.note ?? null,
    };
  });
}

export const BOOK_NAMES = {
  '6': 'สมุดบันทึกสถานะหมู่บ้าน',
  '7': 'ทะเบียนครัวเรือนเป้าหมาย',
  '8': 'บัญชีคุมเงินฝากธนาคาร',
  '9': 'บัญชีคุมลูกหนี้',
} as const;

/** Book 6: the handovers up to the day. */
export async function handoverLines(db: Reader, { fundIds, asOf }: BookAsked): Promise<Line[]> {
  const rows = await ofFunds<{ on: CivilDate; body: string }>(
    db,
    'select on_date as "on", body from handover where $ and on_date <= ?',
    'on_date, id',
    { fundIds, parameters: [asOf] },
  );
  return rows.map(({ on, body }) => {
    const { givenBy, receivedBy, items, bank, cash, note } = JSON.parse(body) as HandoverBody;
    const lists = { givenBy: givenBy.join(', '), receivedBy: receivedBy.join(', ') };
    return { on, ...lists, items: items.map(one => one.name).join(', ') || null, bank, cash, note };
  });
}

function pagesOf<T extends object>(
  db: Reader,
  kind: 'village' | 'household' | 'officer',
  { fundIds, asOf }: BookAsked,
) {
  const sql = fundIds.length > 0 ? `f.id in (${fundIds.map(() => '?').join(', ')})` : '1 = 0';
  return bookPages<T>(db, kind, { sql, parameters: fundIds }, asOf);
}

/** Rows of some funds; `$` stands for the condition in the statement. */
function ofFunds<T>(
  db: Reader,
  select: string,
  order: string,
  { fundIds, parameters }: { fundIds: string[]; parameters: string[] },
): Promise<T[]> {
  const own = fundIds.length > 0 ? `fund_id in (${fundIds.map(() => '?').join(', ')})` : '1 = 0';
  return db.all<T>(`${select.replace('$', own)} order by ${order}`, [...fundIds, ...parameters]);
}
