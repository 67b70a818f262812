// The whole page of one loan, gathered: where it stands, what is in the way, what may be done.
import { may } from '../../access/right.js';
import type { Place } from '../../journal/act.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { parseBaht } from '../../kernel/money.js';
import { isDaily } from '../../ledger/daily-balance.js';
import { addCharge, waivePenalty } from '../../loans/collect/charge.act.js';
import { recordContact } from '../../loans/collect/contact.act.js';
import { guarantorAnswers } from '../../loans/collect/guarantors.query.js';
import { sendsDemand } from '../../loans/collect/notice.act.js';
import { writeOffLoan } from '../../loans/collect/write-off.act.js';
import { withDueNotices } from '../../loans/due-notices.query.js';
import { guaranteeLoan } from '../../loans/guarantee.act.js';
import { loanAsOf, measureOn, termsOf } from '../../loans/loan-answer.query.js';
import { type LoanState, loanState } from '../../loans/loan-state.query.js';
import { recordPayment } from '../../loans/payments/record-payment.act.js';
import { cancelLoan, endorseLoan, rejectLoan } from '../../loans/prevent/decide.act.js';
import { reverseDisbursement } from '../../loans/prevent/disburse.act.js';
import { recordStep } from '../../loans/record-step.act.js';
import { bodyOf } from '../../loans/story.js';
import { fundOf } from '../../registry/fund.query.js';
import { membersOf } from '../../registry/group.query.js';
import type { LoanStatus, Stage } from '../frame.js';
import type { LoanAction, LoanView } from '../pages/loan-view.js';
import { words } from '../words/words.js';
import type { Asking } from './desk.js';
import { fundWords, named } from './fund-words.js';
import { clockViews } from './loan-clocks.query.js';
import { eventViews, reminderLines } from './loan-events.query.js';
import { askedRows, dueOf, instalmentViews } from './loan-money-view.js';
import { endorsementViews, inTheWay, pathOf, stepViews } from './loan-steps-view.js';
import { contactView } from './loan-talk.query.js';

interface Shown {
  /** A past day, or null for today. */
  asOf: CivilDate | null;
  allInstalments: boolean;
  /** The whole story after so many of its latest events; null for the latest alone. */
  eventsFrom: number | null;
}

type Looking = Asking & { place: Place };

/** The loan's page, as the one who asks may see and use it. A past day can only be looked at. */
export async function loanView(asking: Looking, loanId: string, shown: Shown): Promise<LoanView> {
  const today = shown.asOf ?? asking.today;
  const then = { ...asking, today };
  const read = await loanState(asking.db, loanId, today);
  const state = { ...read, steps: await withDueNotices(asking.db, loanId, read.steps, today) };
  const mayDo = (right: Parameters<typeof may>[1]) => !shown.asOf && may(asking.actor, right, asking.place);
  const { loan, life, position, fundType } = state;
  const fund = await fundOf(asking.db, loan.fundId);
  const due = life.stage === 'closed' ? null : dueOf(position, today);
  const steps = stepViews(state, { today, lang: asking.lang, mayWrite: mayDo(recordStep.right) });
  const late = position?.overdue.amount ? position.overdue : null;
  return {
    id: loan.id,
    number: loan.number,
    stage: life.stage as Stage,
    status: life.status as LoanStatus,
    words: fundWords(fundType, asking.lang),
    borrower: named(loan.borrowerName, loan.madeUp),
    fund: named(fund.name, fund.madeUp),
    asOf: shown.asOf,
    path: pathOf(state, today),
    inTheWay: inTheWay(state, asking.lang),
    warnings: await warningsOf(state, then),
    steps,
    endorsements: endorsementViews(state, asking.lang),
    due,
    principalPaid: position ? position.totals.principal - position.outstanding.principal : 0,
    principalLeft: position?.outstanding.principal ?? 0,
    overdue: late && { amount: late.amount, daysPastDue: late.daysPastDue },
    contact: life.stage === 'collect' ? await contactView(state, then) : null,
    instalments: instalmentViews(position, today, shown.allInstalments),
    instalmentCount: position ? askedRows(position).length : 0,
    // In ท the whole story, where it is asked for, is long enough without them.
    reminders:
      due && (life.stage === 'track' || (life.stage === 'collect' && shown.eventsFrom === null))
        ? await reminderLines(state, due.number, then)
        : [],
    ...(await eventViews(state, then, shown.eventsFrom, mayDo('correct'))),
    measure: measureView(state, today),
    // Where the whole story is asked for, the page is long enough without them.
    clocks: position && shown.eventsFrom === null ? await clockViews(then, loan.id) : [],
    ...closingOf(state),
    papers: papersOf(state, asking),
    actions: actionsOf(state, mayDo),
    ...(await peopleOf(state, asking)),
    project: await projectOf(state, then),
  };
}

function measureView(state: LoanState, today: CivilDate): LoanView['measure'] {
  const found = measureOn(state, today);
  if (!found) return null;
  const { measure, on, until, brokenSince } = found;
  return {
    kind: measure as NonNullable<LoanView['measure']>['kind'],
    on,
    until,
    state: found.state,
    brokenSince,
  };
}

async function projectOf(state: LoanState, { db, today }: Asking): Promise<LoanView['project']> {
  const { loan, story } = state;
  const terms = termsOf(state);
  const guarantors = await guarantorAnswers(db, state, today);
  const members = loan.borrowerKind === 'person' ? [] : await membersOf(db, loan.borrowerId);
  return {
    appliedOn: loan.appliedOn,
    asked: story.application.principal,
    approved: story.approval?.principal ?? null,
    disbursedOn: story.disbursement?.on ?? null,
    purpose: loan.purpose,
    instalments: terms.instalments,
    every: terms.every,
    rate: terms.annualRate,
    isDaily: isDaily(terms),
    members: members.length ? { count: members.length, href: `/loans/${loan.id}/parties` } : null,
    guarantors: guarantors.map(one => ({
      name: one.name,
      maximum: one.maximum === null ? null : parseBaht(one.maximum),
      until: one.until,
      state: one.state,
      freeSince: one.freeSince,
    })),
  };
}

/** The borrower's page, the one who speaks for the group, and the member who guides it. */
async function peopleOf(
  state: LoanState,
  { db }: Asking,
): Promise<Pick<LoanView, 'borrowerHref' | 'guide' | 'representative'>> {
  const { loan } = state;
  const guide = await db.first<{ personName: string }>(
    'select person_name from group_mentor where borrower_id = ? order by recorded_at desc limit 1',
    [loan.borrowerId],
  );
  const representative = await db.first<{ name: string; madeUp: number }>(
    `select p.name, p.made_up from borrower_group g join person p on p.id = g.representative_id
     where g.id = ?`,
    [loan.borrowerId],
  );
  return {
    borrowerHref: borrowerHref(state),
    guide: guide && { name: guide.personName },
    representative: representative && named(representative.name, representative.madeUp),
  };
}

export function borrowerHref({ loan }: LoanState): string {
  const place = { person: 'people', group: 'groups', household: 'households' }[loan.borrowerKind];
  return `/${place}/${loan.borrowerId}`;
}

async function warningsOf({ loan, life }: LoanState, { db, today, lang }: Asking): Promise<string[]> {
  if (life.stage !== 'prevent') return [];
  const { warnings } = await loanAsOf(db, loan.id, today);
  return warnings.map(warning => warning.message[lang]);
}

function closingOf({ life, facts, story }: LoanState): Pick<LoanView, 'closedOn' | 'closedReason'> {
  if (life.stage !== 'closed') return { closedOn: null, closedReason: null };
  const decision = story.rejection ?? story.cancellation;
  if (decision) return { closedOn: decision.on, closedReason: decision.note };
  const last = facts.findLast(fact => ['payment', 'settlement', 'write-off', 'waiver'].includes(fact.kind));
  const { reason = null } = last ? bodyOf<{ reason?: string }>(last) : {};
  return { closedOn: last?.onDate ?? null, closedReason: reason };
}

/** Whatever the one who looks may do now; the address of each is its word. */
function actionsOf(state: LoanState, mayDo: (right: Parameters<typeof may>[1]) => boolean): LoanAction[] {
  const { life, story, position } = state;
  const works = mayDo(recordPayment.right);
  if (life.stage === 'prevent') {
    const undecided = life.status === 'applied';
    return chosen([
      ['endorsements', undecided && mayDo(endorseLoan.right) && missesEndorsement(state)],
      ['reject', undecided && mayDo(rejectLoan.right)],
      ['guarantees', mayDo(guaranteeLoan.right)],
      ['cancel', mayDo(cancelLoan.right)],
    ]);
  }
  const credit = (position?.unapplied ?? 0) > 0;
  if (life.stage === 'closed') return chosen([['refund', credit && works]]);
  const talks = mayDo(recordContact.right);
  return chosen([
    ['pay', works],
    ['contacts', talks],
    ['visits', talks],
    ['promises', talks],
    ['acknowledgements', talks && state.everOverdue],
    ['restructure', mayDo('correct')],
    ['parties', talks],
    ['plan', talks],
    ['notices', talks && state.everOverdue],
    ['charges', mayDo(addCharge.right)],
    ['settle', works],
    ['waive-penalty', (position?.outstanding.penalty ?? 0) > 0 && mayDo(waivePenalty.right)],
    ['refund', credit && works],
    ['death', talks],
    ['write-off', state.everOverdue && mayDo(writeOffLoan.right)],
    [
      'disburse-reversal',
      Boolean(story.disbursement) && position?.totals.paid === 0 && mayDo(reverseDisbursement.right),
    ],
  ]);
}

function missesEndorsement({ fundType, story }: LoanState): boolean {
  return fundType.approval.bodies.some(body => !story.endorsements.some(one => one.body === body.key));
}

function chosen(list: [LoanAction, boolean][]): LoanAction[] {
  return list.filter(([, may]) => may).map(([action]) => action);
}

/** The papers that are printed from this loan as it stands. */
export function papersOf(state: LoanState, { lang, actor }: Asking): LoanView['papers'] {
  const { loan, story, life, fundType } = state;
  const t = words(lang).loan.paperNames;
  const paper = (kind: keyof typeof t) => ({
    label: t[kind],
    href: `/api/v1/papers/${kind}.pdf?loanId=${loan.id}`,
  });
  return [
    ...(story.approval ? [paper('contract')] : []),
    ...(story.disbursement ? [paper('debtor-card')] : []),
    ...(life.stage === 'collect' && sendsDemand(actor, fundType) ? [paper('demand-letter')] : []),
    ...(life.stage === 'collect' ? [paper('acknowledgement')] : []),
  ];
}

/** "สัญญา 7/2569", "คำขอ 11/2569" */
export function loanLabel(
  { loan, life }: Pick<LoanState, 'loan' | 'life'>,
  { lang }: Pick<Asking, 'lang'>,
): string {
  const t = words(lang).loan;
  return life.stage === 'prevent' ? t.applicationNumber(loan.number) : t.loanNumber(loan.number);
}
