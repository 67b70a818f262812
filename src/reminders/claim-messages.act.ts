// Before anything leaves: the gate decides on each message of a batch, and what will be sent is claimed with
// its retry key and its text stored. A crash after this loses nothing and doubles nothing.
import { randomUUID } from 'node:crypto';
import { type Act, type Doing, INSTALLATION_PLACE } from '../journal/act.js';
import { civilDate } from '../kernel/civil-date.js';
import { loanState } from '../loans/loan-state.query.js';
import { takeContactDay } from '../registry/contact-day.act.js';
import type { FundTypeVersion } from '../registry/fund-type.js';
import { houseRules } from '../registry/house-rules.js';
import type { ChannelState } from './channel-states.query.js';
import { type Address, type DueMessage, type DueReminder, loadDueMessages } from './due-messages.query.js';
import { type ContactFacts, type Decision, messageGate } from './gate.js';
import { handOverMessages } from './hand-over.act.js';
import { bangkokDay, LAWFUL_FOR_ALL, type LawfulHours } from './hours.js';
import { retrySafe } from './lease.js';
import { nextTryAt } from './retry.js';
import { reminderSms } from './sms-wording.js';
import { neutralLine, type ReminderContent, reminderText } from './wording.js';

export interface ClaimMessages {
  ids: string[];
  /** RFC 3339. */
  now: string;
  /** The claiming process. */
  lease: string;
  leasedUntil: string;
  channels: ChannelState[];
}

/** A message that may leave now, claimed. */
export interface Claimed {
  id: string;
  channel: Address['kind'];
  to: string;
  subject: string;
  text: string;
  retryKey: string;
  attempts: number;
  firstTriedAt: string;
}

export interface Claim {
  claimed: Claimed[];
  handedToCommittee: number;
}

export const claimMessages: Act<ClaimMessages, Claim> = {
  name: 'claim-messages',
  right: 'machine',
  place: async () => INSTALLATION_PLACE,
  async run(input, doing) {
    const claim: Claim = { claimed: [], handedToCommittee: 0 };
    for (const due of await loadDueMessages(doing.tx, input.ids, input.now))
      await decide(due, input, claim, doing);
    return {
      answer: claim,
      subject: { kind: 'messages', id: bangkokDay(Date.parse(input.now)) },
      details: { claimed: claim.claimed.map(one => one.id), handedToCommittee: claim.handedToCommittee },
    };
  },
};

async function decide(due: DueMessage, input: ClaimMessages, claim: Claim, doing: Doing): Promise<void> {
  const route = chooseChannel(due, input.channels);
  const { dropped, decision } = messageGate(
    due.reminders.map(reminder => reminderFacts(reminder, due)),
    contactFacts(due, route, input),
  );
  for (const [index, drop] of dropped.entries())
    if (drop) await dropReminder(due.reminders[index]!, drop, doing);
  const left = due.reminders.filter((_, index) => !dropped[index]);
  if (!decision) await cancelMessage(due, doing);
  else if (decision.do === 'send') await claimOne(due, left, route!, input, claim, doing);
  else if (decision.do === 'by-hand')
    claim.handedToCommittee += await handOverMessages([due.message.id], decision.reason, doing);
  else if (decision.do === 'later') await wait(due, decision.at, doing);
}

interface Route {
  address: Address;
  channel: ChannelState;
}

/** The channel of a message already tried stays; else the person's best consented one that is ready. */
function chooseChannel(due: DueMessage, channels: ChannelState[]): Route | null {
  const refused = due.message.triedChannels.split(' ');
  const routes = due.addresses
    .filter(address => !refused.includes(address.kind))
    .flatMap(address => {
      const channel = channels.find(one => one.kind === address.kind);
      return channel ? [{ address, channel }] : [];
    });
  const begun =
    due.message.attempts > 0 ? routes.find(route => route.channel.kind === due.message.channel) : undefined;
  return begun ?? routes.find(route => route.channel.state === 'ready') ?? routes[0] ?? null;
}

function reminderFacts(reminder: DueReminder, due: DueMessage) {
  return {
    owed: (reminder.outstanding ?? 0) > 0,
    closesOn: civilDate(reminder.closesDay),
    deceased: due.recipientDied || reminder.borrowerDied > 0,
    stopped: due.stopped,
    recipientAllowed: reminder.recipientAllowed === 1,
  };
}

function contactFacts(due: DueMessage, route: Route | null, input: ClaimMessages): ContactFacts {
  const { message } = due;
  return {
    on: message.onDate,
    now: Date.parse(input.now),
    hours: hoursOf(due),
    contactedToday: due.contactedToday,
    channel: route?.channel.state ?? 'none',
    pausedUntil: route?.channel.pausedUntil ?? null,
    tried:
      message.attempts > 0 ? { againAt: message.nextTryAt ? Date.parse(message.nextTryAt) : null } : null,
  };
}

function fundTypeOfDue(due: DueMessage): FundTypeVersion | null {
  const first = due.reminders[0];
  if (!first) return null;
  const { fundTypes } = houseRules();
  return (
    fundTypes.byVersion(first.fundType, first.fundTypeFrom) ??
    fundTypes.version(first.fundType, first.fundTypeFrom)
  );
}

function hoursOf(due: DueMessage): LawfulHours {
  const hours = fundTypeOfDue(due)?.reminders.hours;
  return hours ? { hours, workingDays: houseRules().workingDays } : LAWFUL_FOR_ALL;
}

async function claimOne(
  due: DueMessage,
  reminders: DueReminder[],
  { address, channel }: Route,
  input: ClaimMessages,
  claim: Claim,
  doing: Doing,
): Promise<void> {
  const { message } = due;
  const contact = { fundId: message.fundId, personId: message.recipientId, on: message.onDate };
  await takeContactDay(contact, { kind: 'message', id: message.id }, doing);
  const retryKey = message.retryKey ?? randomUUID();
  const firstTriedAt = message.firstTriedAt ?? input.now;
  const attempts = message.attempts + 1;
  const content = await contentOf(due, reminders, doing);
  const text = channel.kind === 'sms' ? reminderSms(content, 'th') : reminderText(content, 'th');
  const tries = {
    attempts,
    firstTriedAt: Date.parse(firstTriedAt),
    lastTriedAt: Date.parse(input.now),
    retrySafe: retrySafe(channel.kind),
    seed: retryKey,
  };
  const again = nextTryAt(tries, message.onDate, hoursOf(due));
  await doing.tx.run(
    `update message set state = 'queued', channel = ?, address = ?, retry_key = ?, first_tried_at = ?,
      attempts = ?,
       next_try_at = ?, lease = ?, leased_until = ?, text = ?, reason = null, changed_at = ? where id = ?`,
    [
      channel.kind,
      address.address,
      retryKey,
      firstTriedAt,
      attempts,
      again === null ? null : new Date(again).toISOString(),
      input.lease,
      input.leasedUntil,
      text,
      input.now,
      message.id,
    ],
  );
  const subject = neutralLine(due.fundName, 'th');
  claim.claimed.push({
    id: message.id,
    channel: channel.kind,
    to: address.address,
    subject,
    text,
    retryKey,
    attempts,
    firstTriedAt,
  });
}

async function contentOf(due: DueMessage, reminders: DueReminder[], doing: Doing): Promise<ReminderContent> {
  const instalments = [];
  const said = new Set<string>();
  for (const reminder of reminders) {
    // Two windows of one instalment on one day speak of it once.
    const key = `${reminder.loanId}/${reminder.instalment}`;
    if (said.has(key)) continue;
    said.add(key);
    instalments.push({
      contractNumber: reminder.contractNumber,
      instalment: reminder.instalment,
      dueOn: reminder.dueOn,
      amountSatang: await amountOf(reminder, due, doing),
      overdue: (reminder.lastDay ?? 0) < due.message.onDay,
    });
  }
  const words = fundTypeOfDue(due)!.words;
  return {
    fundName: due.fundName,
    words,
    recipientName: due.recipientName,
    instalments,
    payment: due.payment,
  };
}

/** What is unpaid; where default interest grows daily it is asked from the position of the day. */
async function amountOf(reminder: DueReminder, due: DueMessage, { tx }: Doing): Promise<number> {
  if (!reminder.accruing) return reminder.outstanding!;
  const { position } = await loanState(tx, reminder.loanId, due.message.onDate);
  return position?.rows.find(row => row.n === reminder.instalment)?.outstanding ?? reminder.outstanding!;
}

async function dropReminder(reminder: DueReminder, drop: Decision, { tx, at }: Doing): Promise<void> {
  const state = drop.do === 'expire' ? 'expired' : 'cancelled';
  const reason = 'reason' in drop ? drop.reason : null;
  await tx.run('update reminder set state = ?, reason = ?, changed_at = ? where id = ?', [
    state,
    reason,
    at.toISOString(),
    reminder.id,
  ]);
}

async function cancelMessage({ message }: DueMessage, { tx, at }: Doing): Promise<void> {
  await tx.run(
    `update message set state = 'cancelled', reason = 'nothing-left', lease = null, leased_until = null,
      changed_at = ? where id = ?`,
    [at.toISOString(), message.id],
  );
}

/**
 * Waits: until an instant of its own day, or (never tried) for the next day's message, which the day itself
 * makes.
 */
async function wait({ message }: DueMessage, until: number, { tx, at }: Doing): Promise<void> {
  if (message.attempts > 0) return;
  await tx.run("update message set state = 'planned', next_try_at = ?, changed_at = ? where id = ?", [
    new Date(until).toISOString(),
    at.toISOString(),
    message.id,
  ]);
}
