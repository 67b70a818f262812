import { addDays, type CivilDate } from '../../../src/kernel/civil-date.js';
import {
  type ContactFacts,
  type Decision,
  gate,
  messageGate,
  type ReminderFacts,
} from '../../../src/reminders/gate.js';
import { bangkokDay, isLawful, type LawfulHours } from '../../../src/reminders/hours.js';
import { nextTryAt } from '../../../src/reminders/retry.js';

const hours: LawfulHours = {
  hours: { fromMinutes: 480, toMinutes: 1080, extended: false },
  workingDays: { isWorkingDay: () => true },
};
const at = (text: string) => Date.parse(`${text}+07:00`);
const reminder: ReminderFacts = {
  owed: true,
  closesOn: '2026-11-27',
  deceased: false,
  stopped: false,
  recipientAllowed: true,
};
const contact: ContactFacts = {
  on: '2026-11-20',
  now: at('2026-11-20T09:00:00'),
  hours,
  contactedToday: false,
  channel: 'ready',
  pausedUntil: null,
  tried: null,
};
const again = (time: string) => ({ tried: { againAt: at(`2026-11-20T${time}`) } });
const later = (instant: string, reason: string) => ({ do: 'later', at: at(instant), reason });
const byHand = (reason: string) => ({ do: 'by-hand', reason });

const table: [string, Partial<ReminderFacts>, Partial<ContactFacts>, unknown][] = [
  ['all is well', {}, {}, { do: 'send' }],
  ['it was paid', { owed: false }, {}, { do: 'cancel', reason: 'paid' }],
  [
    'it was paid, in the night',
    { owed: false },
    { now: at('2026-11-20T03:00:00') },
    { do: 'cancel', reason: 'paid' },
  ],
  ['the borrower died', { deceased: true }, {}, { do: 'cancel', reason: 'borrower-deceased' }],
  ['the person asked for silence', { stopped: true }, {}, { do: 'cancel', reason: 'contact-stopped' }],
  ['it is somebody else', { recipientAllowed: false }, {}, { do: 'cancel', reason: 'recipient-not-allowed' }],
  ['the window closed today', { closesOn: '2026-11-20' }, {}, { do: 'expire', reason: 'window-closed' }],
  ['the window closes tomorrow', { closesOn: '2026-11-21' }, {}, { do: 'send' }],
  ['nobody consented', {}, { channel: 'none' }, byHand('no-channel')],
  [
    'no channel, before the hours',
    {},
    { channel: 'none', now: at('2026-11-20T06:00:00') },
    byHand('no-channel'),
  ],
  ['the channel is off', {}, { channel: 'off' }, byHand('channel-off')],
  ['the quota is used up', {}, { channel: 'used-up' }, byHand('quota-used-up')],
  ['a visit used the day', {}, { contactedToday: true }, later('2026-11-21T08:00:00', 'day-already-used')],
  ['it is early', {}, { now: at('2026-11-20T07:59:59') }, later('2026-11-20T08:00:00', 'outside-hours')],
  ['it is 08:00', {}, { now: at('2026-11-20T08:00:00') }, { do: 'send' }],
  ['it is 17:59:59', {}, { now: at('2026-11-20T17:59:59') }, { do: 'send' }],
  ['it is 18:00', {}, { now: at('2026-11-20T18:00:00') }, later('2026-11-21T08:00:00', 'outside-hours')],
  ['its day is tomorrow', {}, { on: '2026-11-21' }, later('2026-11-21T08:00:00', 'before-its-day')],
  ['its day was yesterday', {}, { on: '2026-11-19' }, later('2026-11-20T09:00:00', 'its-day-passed')],
  [
    'the channel pauses',
    {},
    { pausedUntil: at('2026-11-20T09:15:00') },
    later('2026-11-20T09:15:00', 'channel-paused'),
  ],
  ['the pause is over', {}, { pausedUntil: at('2026-11-20T09:00:00') }, { do: 'send' }],
  [
    'the pause outlasts the hours',
    {},
    { now: at('2026-11-20T17:50:00'), pausedUntil: at('2026-11-20T18:05:00') },
    later('2026-11-21T08:00:00', 'channel-paused'),
  ],
  ['the pause between tries', {}, again('09:00:01'), later('2026-11-20T09:00:01', 'waits-to-try-again')],
  ['the time to try again', {}, again('09:00:00'), { do: 'send' }],
  ['paid between two tries', { owed: false }, again('09:00:00'), { do: 'cancel', reason: 'paid' }],
  [
    'no key protects the next try',
    {},
    { tried: { againAt: null } },
    later('2026-11-20T18:00:00', 'outcome-unknown'),
  ],
  [
    'a visit came between two tries',
    {},
    { ...again('09:00:00'), contactedToday: true },
    later('2026-11-20T18:00:00', 'day-already-used'),
  ],
  [
    'the channel went off between two tries',
    {},
    { ...again('09:00:00'), channel: 'off' },
    later('2026-11-20T18:00:00', 'outcome-unknown'),
  ],
  [
    'tried, and the hours are over',
    {},
    { ...again('09:00:00'), now: at('2026-11-20T18:00:00') },
    byHand('not-accepted-in-time'),
  ],
  [
    'tried yesterday',
    {},
    { ...again('09:00:00'), now: at('2026-11-21T10:00:00') },
    byHand('not-accepted-in-time'),
  ],
  [
    'tried yesterday, and the window closed since',
    { closesOn: '2026-11-21' },
    { ...again('09:00:00'), now: at('2026-11-21T10:00:00') },
    byHand('not-accepted-in-time'),
  ],
];

describe('the gate', () => {
  it.each(table)('when %s', (_, ofReminder, ofContact, expected) => {
    expect(gate({ ...reminder, ...ofReminder }, { ...contact, ...ofContact })).toEqual(expected);
  });

  it('sends a message without the reminders that have become needless', () => {
    const paid = { ...reminder, owed: false };
    const closed = { ...reminder, closesOn: '2026-11-20' };
    expect(messageGate([paid, reminder, closed], contact)).toEqual({
      dropped: [{ do: 'cancel', reason: 'paid' }, null, { do: 'expire', reason: 'window-closed' }],
      decision: { do: 'send' },
    });
    expect(messageGate([paid, closed], contact).decision).toBeNull();
  });
});

// One person and one fund for 10,000 days: a message nearly every day, visits, a dispatcher that comes at any
// hour, a provider that accepts, refuses to answer, answers too late or asks for a pause.
describe.each([1, 2, 3])('10,000 random days (seed %i)', seed => {
  const { contacts, sends, outcomes } = live(seed);

  it('have a message outside the lawful hours on none of them', () => {
    expect(sends.filter(instant => !isLawful(instant, hours))).toEqual([]);
  });

  it('have two contacts that we made on none of them', () => {
    const twice = [...contacts].filter(([, kinds]) => kinds.lastIndexOf('message') > 0);
    expect(twice).toEqual([]);
  });

  it('use every answer of the gate', () => {
    expect([...outcomes].sort()).toEqual(['by-hand', 'cancel', 'expire', 'later', 'send']);
    expect(sends.length).toBeGreaterThan(3000);
  });
});

interface Message {
  on: CivilDate;
  reminder: ReminderFacts;
  tries: {
    attempts: number;
    firstTriedAt: number;
    lastTriedAt: number;
    retrySafe: boolean;
    seed: string;
  } | null;
  arrived: boolean;
}

function live(seed: number) {
  const chance = random(seed);
  const contacts = new Map<CivilDate, string[]>();
  const sends: number[] = [];
  const outcomes = new Set<Decision['do']>();
  const messages = new Map<CivilDate, Message>();
  let pausedUntil: number | null = null;
  const touch = (day: CivilDate, kind: string) => contacts.set(day, [...(contacts.get(day) ?? []), kind]);

  const plan = (on: CivilDate) => {
    const closesOn = addDays(on, 1 + Math.floor(chance() * 4));
    const facts = { ...reminder, closesOn, owed: chance() > 0.05 };
    if (!messages.has(on)) {
      messages.set(on, { on, reminder: facts, tries: null, arrived: false });
    }
  };

  const dispatch = (now: number) => {
    const today = bangkokDay(now);
    for (const message of [...messages.values()]) {
      const others = (contacts.get(today) ?? []).filter(kind => kind === 'visit' || !message.arrived);
      const tried = message.tries && { againAt: nextTryAt(message.tries, message.on, hours) };
      const channel = chance() < 0.02 ? ('used-up' as const) : ('ready' as const);
      const facts: ContactFacts = {
        on: message.on,
        now,
        hours,
        contactedToday: others.length > 0,
        channel,
        pausedUntil,
        tried,
      };
      const decision = gate(message.reminder, facts);
      outcomes.add(decision.do);
      if (decision.do === 'send') send(message, now);
      else if (decision.do !== 'later') messages.delete(message.on);
      else if (bangkokDay(decision.at) !== message.on) join(message, bangkokDay(decision.at));
    }
  };

  const join = (message: Message, on: CivilDate) => {
    messages.delete(message.on);
    if (!messages.has(on)) messages.set(on, { ...message, on });
  };

  const send = (message: Message, now: number) => {
    sends.push(now);
    const outcome = chance();
    if (outcome < 0.1) {
      pausedUntil = now + 15 * 60_000;
      return;
    }
    const retrySafe = message.tries?.retrySafe ?? chance() < 0.7;
    const firstTriedAt = message.tries?.firstTriedAt ?? now;
    const attempts = (message.tries?.attempts ?? 0) + 1;
    message.tries = { attempts, firstTriedAt, lastTriedAt: now, retrySafe, seed: message.on };
    const arrives = outcome < 0.8;
    // A provider that knows the key makes no second effect of it; one that does not would.
    if (arrives && !(message.arrived && retrySafe)) touch(bangkokDay(now), 'message');
    if (arrives) message.arrived = true;
    if (outcome < 0.6) messages.delete(message.on);
  };

  for (let n = 0, day = '2026-01-01'; n < 10_000; n++, day = addDays(day, 1)) {
    if (chance() < 0.8) plan(day);
    const moments = Array.from({ length: Math.floor(chance() * 8) }, () => Math.floor(chance() * 86_400_000));
    for (const moment of moments.sort((a, b) => a - b)) {
      const now = at(`${day}T00:00:00`) + moment;
      if (chance() < 0.05) touch(day, 'visit');
      dispatch(now);
      if (chance() < 0.3) dispatch(now);
    }
  }
  return { contacts, sends, outcomes };
}

/** Mulberry32: the same seed gives the same life. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
