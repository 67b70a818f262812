// People, groups and households as pages show them: found by name, and one with its loans.
import { may, scopeFilter } from '../../access/right.js';
import type { Place } from '../../journal/act.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Loan } from '../../ledger/loan.entity.js';
import { reverseDeath } from '../../loans/collect/take-back-death.act.js';
import { applyForLoan } from '../../loans/prevent/apply-for-loan.act.js';
import { areaOf } from '../../registry/area.query.js';
import { levelOf } from '../../registry/areas.js';
import { fundOf } from '../../registry/fund.query.js';
import { type GroupKind, groupOf, membersOf } from '../../registry/group.query.js';
import { houseRules } from '../../registry/house-rules.js';
import { contactStopsOf, type PersonRecord, personOf } from '../../registry/person.query.js';
import { mendPerson } from '../../registry/register-person.act.js';
import { findingPerson } from '../../registry/search.js';
import { telephone } from '../format.js';
import type { PartyKind, PartyView, PeopleView } from '../pages/people.page.js';
import { words } from '../words/words.js';
import type { Asking } from './desk.js';
import { named } from './fund-words.js';
import { LOAN_FROM, loanLines, seenLoans } from './loan-lines.query.js';
import { mayApplySomewhere, onlyFund } from './own-funds.query.js';
import { pageOf } from './page-of.query.js';

/** People and groups in one list, so that one search finds both. */
const PARTIES = `(
  select p.id, 'person' as kind, p.fund_id, p.area, p.name, p.phone, p.made_up, p.national_id_hash,
    0 as members
  from person p
  union all
  select g.id, g.kind, g.fund_id, g.area, g.name, null as phone, g.made_up, null as national_id_hash,
    (select cast(count(*) as bigint) from group_member m where m.group_id = g.id) as members
  from borrower_group g)`;

interface PartyRow {
  id: string;
  kind: PartyKind;
  name: string;
  phone: string | null;
  madeUp: number;
  members: number;
  cursor: string;
}

const PLACES = { person: 'people', group: 'groups', household: 'households' } as const;

/** The page of a person, group or household. */
export function partyHref(kind: PartyKind, id: string): string {
  return `/${PLACES[kind]}/${id}`;
}

export async function peopleView(
  asking: Asking,
  address: string,
  { q, kind }: { q: string; kind: PartyKind | null },
): Promise<PeopleView> {
  const t = words(asking.lang);
  const where = [
    scopeFilter(asking.actor, 'coalesce(f.area, t.area)', 't.fund_id'),
    ...(kind ? [{ sql: 't.kind = ?', parameters: [kind] }] : []),
    ...(q ? [findingPerson(q, text => houseRules().secrets.hash(text))] : []),
  ];
  const select = `select t.id, t.kind, t.name, t.phone, t.made_up, t.members, t.name || t.id as cursor
    from ${PARTIES} t left join fund f on f.id = t.fund_id`;
  const query = { select, where, orderBy: '(t.name || t.id)', oldestFirst: true };
  const page = await pageOf<PartyRow>(asking.db, query, address);
  const fund = await onlyFund(asking);
  return {
    fund: fund && named(fund.name, fund.madeUp),
    q,
    kind,
    rows: page.rows.map(row => ({
      href: partyHref(row.kind, row.id),
      kind: row.kind,
      name: named(row.name, row.madeUp),
      says: row.kind === 'person' ? (row.phone ? [telephone(row.phone)] : []) : [t.headCount(row.members)],
    })),
    mayAdd: mayApplySomewhere(asking.actor),
    next: page.next,
    first: page.first,
  };
}

type Looking = Asking & { place: Place };

/** One person, with the loans of their own and of their groups; `lineCode` when one was just made. */
export async function personView(asking: Looking, id: string, lineCode: string | null): Promise<PartyView> {
  const { db, today } = asking;
  const person = await personOf(db, id);
  const groups = await db.all<{ id: string; kind: GroupKind; name: string; madeUp: number }>(
    `select g.id, g.kind, g.name, g.made_up from group_member m join borrower_group g on g.id = m.group_id
     where m.person_id = ? order by g.name, g.id`,
    [id],
  );
  const stops = await contactStopsOf(db, id);
  const writes = may(asking.actor, person.fundId ? mendPerson.right : 'officer', asking.place);
  return {
    ...(await commonView(asking, { ...person, kind: 'person' })),
    phone: person.phone,
    address: person.address,
    nationalIdEnd: person.nationalId,
    channels: person.channels.map(({ kind, address, consentedOn }) => ({
      kind,
      address: kind === 'line' ? words(asking.lang).people.lineLinked : address,
      consentedOn,
    })),
    lineCode,
    stoppedFrom: stops.find(stop => stop.until === null || stop.until >= today)?.from ?? null,
    died: person.diedOn ? diedView(asking, person.diedOn, person) : null,
    members: [],
    memberOf: groups.map(group => ({
      href: partyHref(group.kind, group.id),
      name: named(group.name, group.madeUp),
    })),
    loans: await loansBehind(asking, [id, ...groups.map(group => group.id)]),
    editHref: writes ? `/people/${id}/edit` : null,
    stopHref: writes ? `/people/${id}/contact-stop` : null,
    lineAction: writes ? `/people/${id}/line-code` : null,
  };
}

function diedView(
  { actor, place }: Looking,
  on: CivilDate,
  { id, fundId, deathKnownOn }: PersonRecord,
): PartyView['died'] {
  const corrects = may(actor, fundId ? reverseDeath.right : 'officer', place);
  return { on, knownOn: deathKnownOn, undoHref: corrects ? `/people/${id}/death/reversal` : null };
}

/** One group or household with its members and loans. */
export async function groupView(asking: Looking, id: string, kind: GroupKind): Promise<PartyView> {
  const group = await groupOf(asking.db, id, kind);
  const members = await membersOf(asking.db, id);
  const writes = may(asking.actor, group.fundId ? mendPerson.right : 'officer', asking.place);
  return {
    ...(await commonView(asking, group)),
    phone: null,
    address: null,
    nationalIdEnd: null,
    channels: [],
    lineCode: null,
    stoppedFrom: null,
    died: null,
    members: members.map(member => ({
      href: partyHref('person', member.id),
      name: named(member.name, member.madeUp),
      isRepresentative: member.id === group.representativeId,
    })),
    memberOf: [],
    loans: await loansBehind(asking, [id]),
    editHref: writes ? `${partyHref(kind, id)}/edit` : null,
    stopHref: null,
    lineAction: null,
  };
}

interface Common extends Pick<PersonRecord, 'id' | 'name' | 'area' | 'fundId' | 'madeUp'> {
  kind: PartyKind;
}

async function commonView(asking: Looking, { kind, id, name, area, fundId, madeUp }: Common) {
  const fund = fundId ? await fundOf(asking.db, fundId) : null;
  const village = levelOf(area) === 'village' ? await areaOf(asking.db, area) : null;
  const mayApply = fund && may(asking.actor, applyForLoan.right, asking.place);
  return {
    kind,
    id,
    name: named(name, madeUp),
    fund: fund && named(fund.name, fund.madeUp),
    village: village?.name ?? null,
    applyHref: mayApply ? `/loans/new?fundId=${fund.id}&borrowerKind=${kind}&borrowerId=${id}` : null,
  };
}

async function loansBehind(asking: Looking, borrowerIds: string[]) {
  const marks = borrowerIds.map(() => '?').join(', ');
  const where = [
    ...seenLoans(asking.actor, asking.today),
    { sql: `t.borrower_id in (${marks})`, parameters: borrowerIds },
  ];
  const loans = await asking.db.all<Loan>(
    `select t.* ${LOAN_FROM} where ${where.map(one => one.sql).join(' and ')} order by t.id desc limit 50`,
    where.flatMap(one => one.parameters),
  );
  return loanLines(asking, loans);
}
