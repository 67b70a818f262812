// วันนี้: what one member of the committee has to do today, the first thing first.
import { may, scopeFilter } from '../../access/right.js';
import { type CivilDate, dayNumber, daysBetween } from '../../kernel/civil-date.js';
import type { Loan } from '../../ledger/loan.entity.js';
import { recordContact } from '../../loans/collect/contact.act.js';
import { debtorHasDied, partiesInTasks } from '../../loans/collect/parties.query.js';
import { loanState } from '../../loans/loan-state.query.js';
import { recordPayment } from '../../loans/payments/record-payment.act.js';
import { openOn, TASKS, type TaskRow } from '../../loans/task.query.js';
import { taskWords } from '../../registry/task-words.js';
import type { Named, Stage } from '../frame.js';
import type { TodayItem, TodayKind, TodayView } from '../pages/today.page.js';
import { words } from '../words/words.js';
import type { Asking } from './desk.js';
import { named } from './fund-words.js';
import { contactView } from './loan-talk.query.js';
import { onlyFund } from './own-funds.query.js';

/** So many of each kind are read; where there are more, the page says so. */
const MOST = 200;
/** So many stand on the page: a phone reads no longer list, and a page stays under 60 kB. */
const SHOWN = 25;

/** One thing, with what orders it and which loan it is about. */
interface Thing extends TodayItem {
  loanId: string | null;
  rank: number;
}

/** Tasks of one's own and of nobody, money that is due, and people whom no message reaches. */
export async function todayView(asking: Asking): Promise<TodayView> {
  const fund = await onlyFund(asking);
  const kinds = [await dueToday(asking), await tasksToday(asking), await toNotify(asking)];
  const things = kinds.flat().toSorted((a, b) => a.rank - b.rank || (b.lateDays ?? 0) - (a.lateDays ?? 0));
  const all = onePerLoan(things, asking.lang);
  const [first, ...rest] = all.slice(0, SHOWN);
  return {
    fund: fund && named(fund.name, fund.madeUp),
    first: first ? await firstThing(first, asking) : null,
    rest,
    hidden: all.length - rest.length - (first ? 1 : 0),
    orMore: kinds.some(kind => kind.length === MOST),
    done: await doneByTheMachine(asking),
    allHref: '/tasks',
  };
}

/** Of one loan only the first thing, and how many follow it: the next stands there once it is done. */
function onePerLoan(things: Thing[], lang: Asking['lang']): Thing[] {
  const first = things.filter(
    (thing, index) => !thing.loanId || things.findIndex(one => one.loanId === thing.loanId) === index,
  );
  return first.map(thing => {
    const more = thing.loanId ? things.filter(one => one.loanId === thing.loanId).length - 1 : 0;
    return more > 0 ? { ...thing, why: [...thing.why, words(lang).todayPage.more(more)] } : thing;
  });
}

const RANKS: Record<TodayKind, number> = {
  promise: 1,
  payment: 2,
  call: 3,
  notify: 4,
  visit: 5,
  letter: 6,
  step: 7,
  other: 8,
};

/** The first thing: where it is a call that the law allows today, the number to press. */
async function firstThing(thing: Thing, asking: Asking): Promise<TodayView['first']> {
  const { loanId, rank: _, ...item } = thing;
  if (!loanId) return { ...item, stage: 'prevent', call: null };
  const state = await loanState(asking.db, loanId, asking.today);
  const stage = state.life.stage as Stage;
  if (item.kind !== 'call' && item.kind !== 'promise') return { ...item, stage, call: null };
  const contact = await contactView(state, asking);
  const t = words(asking.lang).loan;
  const phone = contact && contact.leftToday > 0 ? contact.phone : null;
  return {
    ...item,
    stage,
    amount: item.kind === 'call' ? (state.position?.overdue.amount ?? null) : item.amount,
    why: phone ? [...item.why, t.contactLeft(contact!.leftToday, contact!.until)] : item.why,
    call: phone ? { phone, name: contact!.person.name } : null,
  };
}

/** Open tasks: those of the one who asks, and those of nobody. */
async function tasksToday(asking: Asking): Promise<Thing[]> {
  const { db, actor, today } = asking;
  const scope = scopeFilter(actor, 'f.area', 't.fund_id');
  const open = openOn(today);
  const rows = await db.all<TaskRow>(
    `select * from (${TASKS} where ${scope.sql} and ${open.sql} and t.done_on is null) w
     where w.responsible is null or w.responsible = ? order by w.cursor limit ${MOST}`,
    [...scope.parameters, ...open.parameters, actor.userId],
  );
  return taskThings(rows, asking);
}

/** Tasks as rows of a page, each with the page that does it. */
export async function taskThings(rows: TaskRow[], { db, today, actor, lang }: Asking): Promise<Thing[]> {
  const ids = [...new Set(rows.flatMap(row => row.loanId ?? []))];
  const invented = ids.length
    ? await db.all<{ id: string }>(
        `select id from loan where made_up = 1 and id in (${ids.map(() => '?').join(', ')})`,
        ids,
      )
    : [];
  const madeUp = new Set(invented.map(loan => loan.id));
  const parties = await partiesInTasks(db, ids);
  // The loan's page leads to the heirs: nobody is led to a talk with the dead.
  const ofHeirs = ({ loanId, kind }: TaskRow) =>
    SPOKEN.has(kind) && debtorHasDied(parties.get(loanId ?? '') ?? []);
  const to = (row: TaskRow) => (actor.role === 'auditor' || ofHeirs(row) ? lookedAt(row) : hrefOf(row));
  return rows.map(row => ({
    ...taskThing(row, madeUp.has(row.loanId ?? ''), { today, lang }),
    href: to(row),
  }));
}

const SPOKEN: ReadonlySet<string> = new Set(['call', 'visit', 'letter', 'promise']);

function taskThing(
  row: TaskRow,
  madeUp: boolean,
  { today, lang }: Pick<Asking, 'today' | 'lang'>,
): Omit<Thing, 'href'> {
  const kind = kindOf(row.kind);
  const late = daysBetween(row.dueOn, today);
  const { title, reason } = taskWords(row);
  return {
    kind,
    rank: RANKS[kind],
    loanId: row.loanId,
    title: named(title[lang], madeUp),
    why: [reason[lang]],
    lateDays: late > 0 ? late : undefined,
  };
}

function kindOf(kind: string): TodayKind {
  const known = ['call', 'visit', 'letter', 'step', 'promise'] as const;
  return known.find(one => one === kind) ?? (kind === 'guarantor-notice' ? 'letter' : 'other');
}

/** Where somebody who writes nothing sees what the task is about. */
function lookedAt({ loanId, fundId }: TaskRow): string {
  return loanId ? `/loans/${loanId}` : `/funds/${fundId}`;
}

/** Where the task is done: its own form on the loan's page, else the form that says that it is done. */
function hrefOf({ id, kind, loanId, sourceKey }: TaskRow): string {
  const page = { call: 'contacts', promise: 'contacts', visit: 'visits', 'guarantor-notice': 'notices' }[
    kind
  ];
  if (loanId && page) return `/loans/${loanId}/${page}`;
  const [, told, of] = /:(plan-action|outcome):([^:]+)/.exec(sourceKey) ?? [];
  if (loanId && told) return `/loans/${loanId}/${told === 'outcome' ? told : 'plan-result'}?of=${of}`;
  const step = /:step:([a-z-]+):/.exec(sourceKey)?.[1];
  return loanId && kind === 'step' && step ? `/loans/${loanId}/steps/${step}` : `/tasks/${id}/done`;
}

/** Money to receive: instalments whose day has come and that may still be paid in time. */
async function dueToday({ db, actor, today, lang }: Asking): Promise<Thing[]> {
  const scope = scopeFilter(actor, 'l.area', 'l.fund_id');
  const day = dayNumber(today);
  const rows = await db.all<DueRow>(
    `select l.id, l.borrower_name, l.made_up, l.number, l.fund_id, l.area, i.n, i.due_on, i.outstanding
     from instalment i
     join loan l on l.id = i.loan_id
     where i.outstanding > 0 and i.due_day <= ? and i.last_day >= ? and ${scope.sql}
     order by i.due_day, l.id limit ${MOST}`,
    [day, day, ...scope.parameters],
  );
  return rows.map(row => ({
    kind: 'payment',
    rank: RANKS.payment,
    loanId: row.id,
    title: taskTitle('payment', named(row.borrowerName, row.madeUp), lang),
    ...doneAt(`/loans/${row.id}`, 'pay', may(actor, recordPayment.right, row)),
    why: [words(lang).loan.loanNumber(row.number)],
    dueOn: row.dueOn,
    amount: row.outstanding,
  }));
}

/** The form that does it; for whom it is not to do, the loan, opened to see. */
function doneAt(loan: string, form: string, may: boolean): Pick<Thing, 'href' | 'seen'> {
  return may ? { href: `${loan}/${form}` } : { href: loan, seen: true };
}

interface DueRow extends Pick<Loan, 'id' | 'borrowerName' | 'madeUp' | 'number' | 'fundId' | 'area'> {
  n: number;
  dueOn: CivilDate;
  outstanding: number;
}

interface NotifyRow extends Pick<Loan, 'id' | 'fundId' | 'area'> {
  name: string;
  madeUp: number;
  dueOn: CivilDate;
  outstanding: number;
}

/** Whom no message reached: the committee tells them itself, until somebody did or the money came. */
async function toNotify({ db, actor, today, lang }: Asking): Promise<Thing[]> {
  const scope = scopeFilter(actor, 'l.area', 'l.fund_id');
  const rows = await db.all<NotifyRow>(
    `select l.id, l.fund_id, l.area, coalesce(p.name, l.borrower_name) as name,
       coalesce(p.made_up, l.made_up) as made_up,
       min(r.due_on) as due_on, min(i.outstanding) as outstanding
     from message m join reminder r on r.message_id = m.id join loan l on l.id = r.loan_id
       join instalment i on i.loan_id = r.loan_id and i.n = r.instalment and i.outstanding > 0
       left join person p on p.id = m.recipient_id
     where m.state = 'handed-to-committee' and r.state = 'handed-to-committee' and r.window_key like 'P%'
       and r.closes_day > ? and p.died_on is null and ${scope.sql}
       and not exists (select 1 from contact_day c
         where c.fund_id = m.fund_id and c.person_id = m.recipient_id and c.on_day >= m.on_day)
     group by l.id, l.fund_id, l.area, coalesce(p.name, l.borrower_name), coalesce(p.made_up, l.made_up)
     order by due_on, l.id limit ${MOST}`,
    [dayNumber(today), ...scope.parameters],
  );
  return rows.map(row => ({
    kind: 'notify',
    rank: RANKS.notify,
    loanId: row.id,
    title: taskTitle('notify', named(row.name, row.madeUp), lang),
    ...doneAt(`/loans/${row.id}`, 'contacts', may(actor, recordContact.right, row)),
    why: [words(lang).todayPage.byHand],
    dueOn: row.dueOn,
    amount: row.outstanding,
  }));
}

function taskTitle(kind: 'payment' | 'notify', who: Named, lang: Asking['lang']): Named {
  return { ...who, name: words(lang).todayPage.titles[kind](who.name) };
}

/** What the machine has sent today for the funds of the one who asks. */
async function doneByTheMachine({ db, actor, today }: Asking): Promise<TodayView['done']> {
  const scope = scopeFilter(actor, 'f.area', 'm.fund_id');
  const row = await db.first<{ sent: number; handed: number }>(
    `select cast(count(case when m.state in ('sent', 'delivered', 'read') then 1 end) as bigint) as sent,
       cast(count(case when m.state = 'handed-to-committee' then 1 end) as bigint) as handed
     from message m join fund f on f.id = m.fund_id where m.on_day = ? and ${scope.sql}`,
    [dayNumber(today), ...scope.parameters],
  );
  return { sent: row!.sent, handedToCommittee: row!.handed, href: `/messages?on=${today}` };
}
