// What happened to a loan, and what has been and will be said about its next instalment.
import type { Fact } from '../../ledger/fact.entity.js';
import type { LoanState } from '../../loans/loan-state.query.js';
import { neverReversed, toldLater } from '../../loans/payments/reversible.js';
import { loanTimeline, type TimelineItem } from '../../loans/timeline.query.js';
import { STAGE_SENTENCES } from '../../loans/timeline-words.js';
import {
  type ComingReminder,
  type LoanReminder,
  loanReminders,
} from '../../reminders/loan-reminders.query.js';
import { REASON_WORDS, type ReminderReason } from '../../reminders/reasons.js';
import type { Lang } from '../frame.js';
import type { EventView, ReminderLineView } from '../pages/loan-view.js';
import { words } from '../words/words.js';
import type { Asking } from './desk.js';

const SHOWN = 6;
/** The whole story comes in pages: a loan of many years must stay light on a phone. */
export const EVENTS_A_PAGE = 36;
/** What ท shows first: talks, visits, money and what was agreed. */
const TALKS = ['contact', 'visit', 'promise', 'payment', 'settlement', 'notice', 'acknowledgement', 'stage'];

/**
 * The latest first: in ท those of collecting; where the whole story is asked for, a page of it after the
 * `from` latest, and from where the older ones follow.
 */
export async function eventViews(
  state: LoanState,
  asking: Asking,
  from: number | null,
  mayCorrect: boolean,
): Promise<{ events: EventView[]; olderFrom: number | null }> {
  const items = await loanTimeline(asking.db, state.loan.id, asking.today);
  const facts = new Map(state.facts.map(fact => [fact.id, fact]));
  const isShort = from === null;
  const shown = items.filter(item => !isShort || state.life.stage !== 'collect' || TALKS.includes(item.kind));
  const next = isShort ? SHOWN : from + EVENTS_A_PAGE;
  const latest = shown.toReversed().slice(from ?? 0, next);
  return {
    events: latest.map(item => ({
      ...eventView(item, facts.get(item.id)?.receiptId ?? null, asking.lang),
      undoHref: mayCorrect && !item.reversed ? undoHref(facts.get(item.id), state) : null,
    })),
    olderFrom: !isShort && next < shown.length ? next : null,
  };
}

/** Where an entry is taken back; null where it is none, or has its own way or none. */
function undoHref(fact: Fact | undefined, { loan, facts, position }: LoanState): string | null {
  if (!fact) return null;
  if (fact.receiptId) return `/receipts/${fact.receiptId}/cancel`;
  if (fact.kind === 'disbursement')
    return position?.totals.paid === 0 ? `/loans/${loan.id}/disburse/reversal` : null;
  return neverReversed(fact.kind) || toldLater(fact, facts) ? null : `/entries/${fact.id}/reversal`;
}

function eventView(item: TimelineItem, receiptId: string | null, lang: Lang): EventView {
  const [what, ...rest] = item.sentence[lang].split(': ');
  return {
    on: item.on,
    what: what!,
    note:
      [rest.join(': '), item.alters && words(lang).altered.later(item.alters)].filter(Boolean).join(' · ') ||
      null,
    by: item.by,
    look: lookOf(item),
    link: receiptId ? { label: words(lang).receipt.title, href: `/receipts/${receiptId}` } : null,
  };
}

function lookOf({ kind, reversed, sentence }: TimelineItem): EventView['look'] {
  if (reversed) return undefined;
  if (kind === 'payment' || kind === 'settlement') return 'kept';
  return kind === 'stage' && sentence === STAGE_SENTENCES.overdue ? 'worse' : undefined;
}

/** One line for each window of the instalment, however many people it concerns. */
export async function reminderLines(
  { loan }: LoanState,
  instalment: number,
  { db, today, lang }: Asking,
): Promise<ReminderLineView[]> {
  const { items, upcoming } = await loanReminders(db, loan.id, today);
  const own = items.filter(item => item.instalment === instalment);
  const windows = [...new Set(own.map(item => item.window))];
  const stored = windows.map(window =>
    storedLine(
      own.filter(item => item.window === window),
      lang,
    ),
  );
  // Of the rungs after the due day nothing is said ahead: most are never reached.
  const before = upcoming.filter(item => item.instalment === instalment && item.window.startsWith('P'));
  return [...stored, ...before.map(comingLine)].toSorted((a, b) => (a.on < b.on ? -1 : 1));
}

/** Sent to one is shown as sent; else the first state that people must know of. */
function storedLine(same: LoanReminder[], lang: Lang): ReminderLineView {
  const order = ['sent', 'planned', 'handed-to-committee', 'expired', 'cancelled'] as const;
  const state = order.find(one => same.some(item => item.state === one))!;
  const shown = same.find(item => item.state === state)!;
  const channels = words(lang).messages.channels;
  const channel = shown.message?.channel as keyof typeof channels | null | undefined;
  const reason = shown.reason && REASON_WORDS[shown.reason as ReminderReason];
  return {
    window: shown.window,
    on: shown.message?.on ?? shown.sendOn,
    channel: channel ? channels[channel] : null,
    state,
    reason: state === 'sent' ? null : reason ? reason[lang] : null,
  };
}

function comingLine(item: ComingReminder): ReminderLineView {
  return { window: item.window, on: item.sendOn, channel: null, state: 'planned' };
}
