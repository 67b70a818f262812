// Everything that happened to a loan, oldest first: facts, turns of its stage, messages, and what people did
// by hand.
import { type CivilDate, civilDate } from '../kernel/civil-date.js';
import { writeBaht } from '../kernel/money.js';
import type { Words } from '../kernel/refusal.js';
import type { Fact } from '../ledger/fact.entity.js';
import { ledgerFacts } from '../ledger/ledger-facts.js';
import type { Reader } from '../platform/database/database.js';
import { houseRules } from '../registry/house-rules.js';
import { taskWords } from '../registry/task-words.js';
import { lifeSpans } from './life.js';
import { alteredBy, type LoanState, loanState } from './loan-state.query.js';
import { bodyOf } from './story.js';
import { STAGE_SENTENCES, sentenceOf, type Telling } from './timeline-words.js';

export interface TimelineItem {
  id: string;
  /** A kind of fact, or `stage`, `message`, `task`. */
  kind: string;
  on: CivilDate;
  sentence: Words;
  amount: string | null;
  by: string | null;
  /** When it was entered; null for what the calendar did. */
  enteredAt: string | null;
  enteredOn: CivilDate | null;
  /** It was opposed or undone by another item. */
  reversed: boolean;
  /** Entered late: how many figures of later days it altered on the day it was entered. */
  alters: number;
}

/** The whole story by a day. */
export async function loanTimeline(
  db: Reader,
  loanId: string,
  asOf: CivilDate,
  knownOn?: CivilDate,
): Promise<TimelineItem[]> {
  const state = await loanState(db, loanId, asOf, knownOn);
  const telling = await tellingOf(db, state);
  const items = [
    ...factItems(state, telling, asOf),
    ...stageItems(state, asOf),
    ...(await messageItems(db, loanId, asOf)),
    ...(await taskItems(db, loanId, asOf)),
  ];
  // Within a day facts keep the order in which they were recorded; the sort is stable.
  return items.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** What takes another thing back; other facts only tell more of it. */
const OPPOSING = ['reversal', 'step-undone', 'disbursement-reversal'];

function factItems(state: LoanState, telling: Telling, asOf: CivilDate): TimelineItem[] {
  const { facts, loan } = state;
  const known = facts.filter(fact => fact.onDate <= asOf);
  const opposed = new Set(known.filter(fact => OPPOSING.includes(fact.kind)).map(fact => fact.ofFact));
  return known.map(fact => ({
    id: fact.id,
    kind: fact.kind,
    on: fact.onDate,
    sentence: sentenceOf(fact, telling),
    amount: fact.amount === null ? null : writeBaht(fact.amount),
    by: fact.enteredByName,
    enteredAt: fact.enteredAt,
    enteredOn: fact.enteredOn,
    reversed: opposed.has(fact.id),
    // A register's entries are all of earlier days; they altered nothing that this book had told.
    alters: loan.importedOn === fact.enteredOn ? 0 : alteredWhenEntered(state, fact),
  }));
}

/** By what was known when it was entered: the figures of the days between, which then read otherwise. */
function alteredWhenEntered({ facts, story }: LoanState, fact: Fact): number {
  if (fact.onDate >= fact.enteredOn || ledgerFacts([fact]).length === 0) return 0;
  const before = facts.filter(other => other.seq < fact.seq);
  return alteredBy({ facts: before, story }, [fact], fact.enteredOn).length;
}

/** One entry of a loan as its timeline tells it. */
export async function entrySentence(db: Reader, state: LoanState, fact: Fact): Promise<Words> {
  return sentenceOf(fact, await tellingOf(db, state));
}

/** The days on which the calendar or a payment turned the loan's stage. */
function stageItems({ facts, loan }: LoanState, asOf: CivilDate): TimelineItem[] {
  const spans = lifeSpans(facts, houseRules().workingDays);
  return spans.flatMap((span, index) => {
    const before = spans[index - 1];
    const on = civilDate(span.fromDay);
    const sentence = STAGE_SENTENCES[span.status as keyof typeof STAGE_SENTENCES];
    if (!before || before.status === span.status || before.status === 'approved' || on > asOf) return [];
    if (!sentence) return [];
    const item = { id: `${loan.id}:${on}`, kind: 'stage', on, sentence, amount: null, by: null };
    return [{ ...item, enteredAt: null, enteredOn: null, reversed: false, alters: 0 }];
  });
}

async function tellingOf(db: Reader, { loan, facts, fundType }: LoanState): Promise<Telling> {
  const personIds = facts.flatMap(fact => {
    const { personId, memberId } = bodyOf<{ personId?: string | null; memberId?: string }>(fact);
    return personId ?? memberId ?? [];
  });
  const names = await namesOf(db, 'person', 'name', personIds);
  const labels = await namesOf(
    db,
    'receipt',
    'label',
    facts.flatMap(fact => fact.receiptId ?? []),
  );
  const byId = new Map(facts.map(fact => [fact.id, fact]));
  return {
    fundType,
    nameOf: personId => (personId && names.get(personId)) || loan.borrowerName,
    factOf: id => byId.get(id),
    receiptNumber: id => labels.get(id),
  };
}

async function namesOf(
  db: Reader,
  table: string,
  column: string,
  all: string[],
): Promise<Map<string, string>> {
  const ids = [...new Set(all)];
  if (ids.length === 0) return new Map();
  const rows = await db.all<{ id: string; name: string }>(
    `select id, ${column} as name from ${table} where id in (${ids.map(() => '?').join(', ')})`,
    ids,
  );
  return new Map(rows.map(row => [row.id, row.name]));
}

const CHANNELS: Record<string, Words> = {
  line: { th: 'ทาง LINE', en: 'by LINE' },
  sms: { th: 'ทาง SMS', en: 'by SMS' },
  email: { th: 'ทางอีเมล', en: 'by email' },
  post: { th: 'ทางจดหมาย', en: 'by letter' },
};

const OUTCOMES: Record<string, Words> = {
  sent: { th: 'ส่งข้อความถึง', en: 'Sent a message to' },
  delivered: { th: 'ข้อความถึงมือ', en: 'A message reached' },
  read: { th: 'อ่านข้อความแล้ว:', en: 'A message was read by' },
  failed: { th: 'ส่งข้อความไม่สำเร็จถึง', en: 'A message failed to reach' },
  'handed-to-committee': { th: 'ให้คณะกรรมการแจ้ง', en: 'Handed to the committee to tell' },
  cancelled: { th: 'ยกเลิกข้อความถึง', en: 'A message was cancelled to' },
};

async function messageItems(db: Reader, loanId: string, asOf: CivilDate): Promise<TimelineItem[]> {
  const rows = await db.all<{
    id: string;
    onDate: CivilDate;
    channel: string | null;
    state: string;
    name: string | null;
    sentAt: string | null;
  }>(
    `select m.id, m.on_date, m.channel, m.state, m.sent_at, coalesce(p.name, g.name) as name from message m
     left join person p on p.id = m.recipient_id left join borrower_group g on g.id = m.recipient_id
     where m.id in (select r.message_id from reminder r where r.loan_id = ?)
       and m.state not in ('planned', 'queued') and m.on_date <= ? order by m.on_date, m.id`,
    [loanId, asOf],
  );
  return rows.map(row => {
    const channel = row.state === 'cancelled' ? undefined : CHANNELS[row.channel ?? ''];
    const outcome = OUTCOMES[row.state] ?? { th: row.state, en: row.state };
    const name = row.name ?? '';
    const sentence = {
      th: [outcome.th, name, channel?.th].filter(Boolean).join(' '),
      en: [outcome.en, name, channel?.en].filter(Boolean).join(' '),
    };
    const item = { id: row.id, kind: 'message', on: row.onDate, sentence, amount: null, by: null };
    return { ...item, enteredAt: row.sentAt, enteredOn: null, reversed: false, alters: 0 };
  });
}

async function taskItems(db: Reader, loanId: string, asOf: CivilDate): Promise<TimelineItem[]> {
  const rows = await db.all<{
    id: string;
    doneOn: CivilDate;
    doneAt: string;
    doneBy: string;
    title: string;
    reason: string;
    body: string;
    note: string | null;
  }>(
    `select id, done_on, done_at, done_by, title, reason, body, note from task
     where loan_id = ? and done_on is not null and done_on <= ? order by done_on, id`,
    [loanId, asOf],
  );
  return rows.map(row => {
    const { title } = taskWords(row);
    const note = row.note ? `: ${row.note}` : '';
    const sentence = { th: title.th + note, en: title.en + note };
    const item = { id: row.id, kind: 'task', on: row.doneOn, sentence, amount: null, by: row.doneBy };
    return { ...item, enteredAt: row.doneAt, enteredOn: null, reversed: false, alters: 0 };
  });
}
