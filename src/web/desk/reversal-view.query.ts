// What the page of taking back is told: of an entry, a receipt, a payout, a death.
import type { Place } from '../../journal/act.js';
import { parseBaht } from '../../kernel/money.js';
import { conflict } from '../../kernel/refusal.js';
import type { Fact } from '../../ledger/fact.entity.js';
import { factOf, loanPlace } from '../../ledger/loan.query.js';
import { type DeathTaken, type ReverseDeath, reverseDeath } from '../../loans/collect/take-back-death.act.js';
import { type LoanState, loanState } from '../../loans/loan-state.query.js';
import type { ReversalAnswer } from '../../loans/payments/oppose.act.js';
import { receiptOf, receiptPlace } from '../../loans/payments/receipt.query.js';
import {
  type CancelReceipt,
  cancelReceipt,
  type Reverse,
  reverseEntry,
} from '../../loans/payments/reverse.act.js';
import {
  type PayoutTaken,
  type ReverseDisbursement,
  reverseDisbursement,
} from '../../loans/prevent/disburse.act.js';
import { bodyOf } from '../../loans/story.js';
import { entrySentence } from '../../loans/timeline.query.js';
import type { Reader } from '../../platform/database/database.js';
import { fundOf } from '../../registry/fund.query.js';
import { personOf, personPlace } from '../../registry/person.query.js';
import { byOfficer } from '../../registry/register-person.act.js';
import type { ReversalView } from '../pages/reversal.page.js';
import { words } from '../words/words.js';
import type { Asking } from './desk.js';
import { named } from './fund-words.js';
import { loanLabel } from './loan-view.query.js';
import type { Taking } from './reversal-form.js';

/** Finds who asks, at the place of a record; refuses (404) what the person cannot see. */
export type AskAt = (place: (db: Reader) => Promise<Place>) => Promise<Asking & { place: Place }>;

const DONE = { th: words('th').reversal.done, en: words('en').reversal.done };

/** Any entry of a loan's timeline. */
export async function entryTaking(askAt: AskAt, id: string): Promise<Taking<Reverse, ReversalAnswer>> {
  const asking = await askAt(async db => loanPlace(db, (await factOf(db, id)).loanId));
  const { db, today, lang } = asking;
  const fact = await factOf(db, id);
  const state = await loanState(db, fact.loanId, today);
  const t = words(lang).reversal;
  const dead = fact.kind === 'death' ? await personOf(db, bodyOf<{ personId: string }>(fact).personId) : null;
  return {
    ...{ asking, act: reverseEntry, leadTo: `/loans/${fact.loanId}`, done: DONE },
    input: given => ({ factId: id, ...given }),
    view: {
      ...{ title: t.title, lead: t.lead, submit: t.save, tab: 'loans' },
      back: { href: `/loans/${fact.loanId}`, label: loanLabel(state, asking) },
      entry: await entryOf(asking, state, fact),
    },
    shown: ({ before, after, warnings }) => ({
      warnings,
      effects: [{ loan: null, before, after }],
      notes: dead ? t.ofDeath(dead.name) : [],
    }),
  };
}

/** All payments of a receipt; its number stays. */
export async function receiptTaking(
  askAt: AskAt,
  id: string,
): Promise<Taking<CancelReceipt, { reversals: ReversalAnswer[] }>> {
  const asking = await askAt(db => receiptPlace(db, id));
  const record = await receiptOf(asking.db, id, asking.today);
  const fund = await fundOf(asking.db, record.fundId);
  const t = words(asking.lang);
  const several = record.lines.length > 1;
  const labels = new Map(record.lines.map(line => [line.loanId, t.loan.loanNumber(line.loanNumber)]));
  return {
    ...{ asking, act: cancelReceipt, leadTo: `/receipts/${id}` },
    input: given => ({ receiptId: id, ...given }),
    view: {
      title: t.receipts.cancelTitle,
      lead: t.receipts.cancelLead,
      submit: t.receipts.cancel,
      tab: 'pay',
      back: { href: `/receipts/${id}`, label: t.receipts.pageTitle(record.receiptNumber) },
      entry: {
        what: t.pay.title,
        number: record.receiptNumber,
        of: named(record.payerName, fund.madeUp),
        on: record.paidOn,
        amount: parseBaht(record.amount),
        by: record.enteredBy,
      },
    },
    shown: ({ reversals }) => ({
      effects: reversals.map(({ loanId, before, after }) => ({
        loan: several ? labels.get(loanId)! : null,
        before,
        after,
      })),
      notes: [],
      warnings: reversals.flatMap(one => one.warnings),
    }),
    done: { th: 'ยกเลิกใบเสร็จแล้ว เลขที่ยังอยู่', en: 'The receipt is cancelled; its number stays' },
  };
}

/** The payout of a loan, while nothing is paid. */
export async function payoutTaking(
  askAt: AskAt,
  loanId: string,
): Promise<Taking<ReverseDisbursement, PayoutTaken>> {
  const asking = await askAt(db => loanPlace(db, loanId));
  const state = await loanState(asking.db, loanId, asking.today);
  const { disbursement } = state.story;
  if (!disbursement) throw conflict('not-disbursed', 'ยังไม่ได้จ่ายเงิน', 'Nothing is paid out');
  const t = words(asking.lang).decide;
  const fact = state.facts.find(one => one.id === disbursement.factId)!;
  return {
    ...{ asking, act: reverseDisbursement, leadTo: `/loans/${loanId}` },
    input: given => ({ loanId, ...given }),
    view: {
      ...{ title: t.undoDisburseTitle, lead: t.undoDisburseLead, submit: t.undoDisburse, tab: 'loans' },
      back: { href: `/loans/${loanId}`, label: loanLabel(state, asking) },
      entry: await entryOf(asking, state, fact),
    },
    shown: ({ before, after, warnings }) => ({
      warnings,
      effects: [{ loan: null, before, after }],
      notes: [],
    }),
    done: { th: 'ยกเลิกการจ่ายเงินแล้ว', en: 'The payout is taken back' },
  };
}

/** A death recorded of a person, whatever they have to do with loans. */
export async function deathTaking(askAt: AskAt, id: string): Promise<Taking<ReverseDeath, DeathTaken>> {
  const asking = await askAt(db => personPlace(db, id));
  const person = await personOf(asking.db, id);
  const t = words(asking.lang).reversal;
  const name = named(person.name, person.madeUp ? 1 : 0);
  return {
    asking,
    act: person.fundId === null ? byOfficer(reverseDeath) : reverseDeath,
    input: given => ({ personId: id, ...given }),
    view: {
      ...{ title: t.title, lead: t.lead, submit: t.save, tab: 'more' },
      back: { href: `/people/${id}`, label: person.name },
      entry: {
        ...{ what: t.death, number: null, of: name, amount: null, by: null },
        on: person.diedOn ?? asking.today,
      },
    },
    shown: ({ warnings }) => ({ warnings, effects: [], notes: t.ofDeath(person.name) }),
    leadTo: `/people/${id}`,
    done: DONE,
  };
}

async function entryOf(
  { db, lang }: Pick<Asking, 'db' | 'lang'>,
  state: LoanState,
  fact: Fact,
): Promise<ReversalView['entry']> {
  return {
    what: (await entrySentence(db, state, fact))[lang],
    number: null,
    of: named(state.loan.borrowerName, state.loan.madeUp),
    on: fact.onDate,
    amount: fact.amount,
    by: fact.enteredByName,
  };
}
