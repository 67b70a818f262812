// One fund's page, gathered: how its money stands, who looks after it, what was done.
import { may } from '../../access/right.js';
import type { Place } from '../../journal/act.js';
import { type CivilDate, fiscalYear } from '../../kernel/civil-date.js';
import type { Satang } from '../../kernel/money.js';
import { activityRecord } from '../../loans/activity.query.js';
import { recordActivity } from '../../loans/record-activity.act.js';
import type { Reader } from '../../platform/database/database.js';
import { addUp } from '../../portfolio/figures.js';
import { bandsOn } from '../../portfolio/figures.query.js';
import { fundHealth } from '../../portfolio/fund-health.query.js';
import { recoveryGuides } from '../../recovery/guide.adapter.js';
import { termEnds } from '../../registry/committee-term.js';
import { type FundRecord, fundOf } from '../../registry/fund.query.js';
import type { FundActivity } from '../../registry/fund-record.entity.js';
import {
  committeeOn,
  GRANT_SELECT,
  type GrantRow,
  grantRecord,
  handoversOf,
} from '../../registry/fund-record.query.js';
import { handoverTasks } from '../../registry/handover.js';
import { mendFund } from '../../registry/open-fund.act.js';
import {
  giveGrant,
  recordAccountBalance,
  recordCommitteeTerm,
} from '../../registry/record-about-fund.act.js';
import type { FundView } from '../pages/fund.page.js';
import { words } from '../words/words.js';
import type { Asking } from './desk.js';
import { named } from './fund-words.js';
import { placeOf } from './funds.query.js';
import { typeOfFund } from './own-funds.query.js';

const SHOWN = 8;

export async function fundPageView(asking: Asking & { place: Place }, id: string): Promise<FundView> {
  const { db, actor, place, today, lang } = asking;
  const fund = await fundOf(db, id);
  const type = typeOfFund(fund, asking);
  const selection = { area: '', fundType: null, fundIds: [id] };
  const figures = addUp([fund], await bandsOn(db, selection, [today]), 0);
  const committee = await committeeOn(db, id, today);
  const health = await fundHealth(db, id, today);
  const counted = [health.bankOn, health.cashOn].filter(on => on !== null).toSorted();
  const works = may(actor, recordAccountBalance.right, place);
  return {
    id,
    name: named(fund.name, fund.madeUp),
    kind: type.name[lang],
    place: await placeOf(asking, fund.area),
    openLoans: figures.loans,
    outstanding: figures.outstanding,
    overdue: figures.overdue,
    committee: (committee?.members ?? []).map(seat => ({
      name: named(seat.name, fund.madeUp),
      post: seat.post,
    })),
    termUntil: committee?.until ?? null,
    termEnds: termEnds(committee?.until ?? null, today),
    handovers: (await handoversOf(db, id))
      .slice(0, 3)
      .map(({ id: handoverId, on, items, differences = [] }) => ({
        href: `/funds/${id}/handovers/${handoverId}`,
        on,
        left: handoverTasks({ items }, differences).length,
      })),
    payment: fund.payment,
    accounts: counted.length ? { bank: health.bank ?? 0, cash: health.cash ?? 0, on: counted.at(-1)! } : null,
    missing: health.missing ?? 0,
    activities: await activitiesOf(asking, id),
    grants: await grantsOf(db, id),
    summary: await summaryOf(db, id),
    papers: papersOf(fund, asking),
    hasDuties: type.duties !== null,
    may: {
      meeting: may(actor, recordActivity.right, place),
      grant: type.grants && may(actor, giveGrant.right, place),
      import: works,
      edit: works,
      data: may(actor, mendFund.right, place),
      care: may(actor, recordCommitteeTerm.right, place),
      users: may(actor, 'manage-users', place),
    },
  };
}

async function activitiesOf({ db, lang }: Asking, fundId: string): Promise<FundView['activities']> {
  const rows = await db.all<FundActivity>(
    `select * from fund_activity where fund_id = ? order by on_date desc, id desc limit ${SHOWN}`,
    [fundId],
  );
  return rows.map(activityRecord).map(activity => ({
    href: `/funds/${fundId}/activities/${activity.id}`,
    kind: activityName(activity.kind, lang),
    on: activity.on,
    place: activity.place,
    people: activity.attendance.length,
  }));
}

/** A step's key or an activity of the fund itself, in words. */
export function activityName(kind: string, lang: Asking['lang']): string {
  const t = words(lang);
  const kinds: Record<string, string> = { ...t.steps.names, ...t.activity.kinds };
  return kinds[kind] ?? kind;
}

async function grantsOf(db: Reader, fundId: string): Promise<FundView['grants']> {
  const rows = await db.all<GrantRow>(
    `${GRANT_SELECT} where t.fund_id = ? order by t.given_on desc, t.id desc limit 30`,
    [fundId],
  );
  return rows.map(grantRecord).map(({ recipient, madeUp, purpose, amount, givenOn }) => ({
    recipient: named(recipient, madeUp),
    purpose,
    amount,
    on: givenOn,
  }));
}

interface Given {
  on: CivilDate;
  amount: Satang;
}

/** What was lent and given by fiscal year of disbursement, the latest first. */
async function summaryOf(db: Reader, fundId: string): Promise<FundView['summary']> {
  const loans = await db.all<Given>(
    `select d.on_date as "on", d.amount from fact d where d.fund_id = ? and d.kind = 'disbursement'
       and not exists (select 1 from fact r where r.of_fact = d.id and r.kind = 'disbursement-reversal')`,
    [fundId],
  );
  const grants = await db.all<Given>('select given_on as "on", amount from grant_given where fund_id = ?', [
    fundId,
  ]);
  const years = [...new Set([...loans, ...grants].map(one => fiscalYear(one.on)))].toSorted((a, b) => b - a);
  const ofYear = (all: Given[], year: number) => sum(all.filter(one => fiscalYear(one.on) === year));
  return {
    years: years.map(year => ({ year, loans: ofYear(loans, year), grants: ofYear(grants, year) })),
    loans: sum(loans),
    grants: sum(grants),
  };
}

function sum(all: Given[]): { projects: number; amount: Satang } {
  return { projects: all.length, amount: all.reduce((total, one) => total + one.amount, 0) };
}

function papersOf({ id, area, fundType }: FundRecord, { today, lang }: Asking): FundView['papers'] {
  const t = words(lang).funds.paperNames;
  const hasBooks = recoveryGuides().has(fundType) && area.length === 8;
  const at = (file: string) => `/api/v1/papers/${file}?fundId=${id}`;
  return [
    { label: t.cashSheet, href: `${at('cash-sheet.pdf')}&on=${today}` },
    { label: t.callList, href: at('call-list.pdf') },
    { label: t.register, href: at('register.xlsx') },
    ...(hasBooks ? [{ label: words(lang).reports.title, href: `/reports?area=${area}` }] : []),
  ];
}
