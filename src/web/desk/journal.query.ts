// The journal as people read it: who did what, on what, when; each line leads to what it is about.
import { scopeFilter } from '../../access/right.js';
import { readThaiDate } from '../../imports/thai-date.js';
import type { AuditEvent } from '../../journal/audit-event.entity.js';
import { SYSTEM } from '../../kernel/actor.js';
import { addDays, bangkokInstant } from '../../kernel/civil-date.js';
import type { Parameter, Reader } from '../../platform/database/database.js';
import { containing } from '../../registry/search.js';
import type { Lang } from '../frame.js';
import type { JournalView } from '../pages/lists.page.js';
import { ACT_WORDS } from '../words/acts.js';
import { words } from '../words/words.js';
import type { Asking } from './desk.js';
import { type Words, wordOf } from './overview-asked.js';
import { pageOf } from './page-of.query.js';

/** An event without its seals, which may be long. */
type ListedEvent = Omit<AuditEvent, 'seals' | 'previousHash' | 'hash'>;

/** What people see little in: the machine's own deeds, and coming and going. */
const COMING_AND_GOING = ['open-session', 'end-session', 'note-session-use', 'choose-language'];

/** Found by a person, a deed, a number or a day (`q`); `by=system`: the machine's own. Within the scope. */
export async function journalView(asking: Asking, asked: Words, address: string): Promise<JournalView> {
  const { db, actor, lang } = asking;
  const bySystem = wordOf(asked, 'by') === 'system';
  const scope = scopeFilter(actor, 'f.area', 'f.id');
  const where = [
    { sql: actor.role === 'administrator' ? '1 = 1' : scope.sql, parameters: scope.parameters },
    bySystem
      ? { sql: "t.actor_id = 'system'", parameters: [] }
      : {
          sql: `t.actor_id <> 'system' and t.act not in (${COMING_AND_GOING.map(() => '?').join(', ')})`,
          parameters: COMING_AND_GOING,
        },
    ...found(wordOf(asked, 'q')),
  ];
  const select = `select t.id, t.chain, t.seq, t.at, t.actor_id, t.actor_name, t.act, t.subject_kind,
    t.subject_id, t.details from audit_event t left join fund f on f.id = t.chain`;
  const page = await pageOf<ListedEvent>(db, { select, where }, address);
  const subjects = await subjectsOf(db, page.rows);
  return {
    q: wordOf(asked, 'q'),
    bySystem,
    rows: page.rows.map(event => lineOf(event, subjects, lang)),
    next: page.next,
    first: page.first,
  };
}

function found(q: string): { sql: string; parameters: Parameter[] }[] {
  if (!q) return [];
  const read = readThaiDate(q);
  if ('date' in read) {
    const [from, to] = [read.date, addDays(read.date, 1)].map(day => bangkokInstant(day, 0).toISOString());
    return [{ sql: 't.at >= ? and t.at < ?', parameters: [from!, to!] }];
  }
  const wanted = q.toLowerCase();
  const acts = Object.entries(ACT_WORDS).filter(([, { th, en }]) =>
    `${th} ${en}`.toLowerCase().includes(wanted),
  );
  const ways = [
    containing('t.actor_name', q),
    containing('t.details', q),
    { sql: 't.subject_id in (select id from loan where number = ? or number_key = ?)', parameters: [q, q] },
    ...NAMED.map(({ name, table }) =>
      containing(`coalesce((select ${name} from ${table} where id = t.subject_id), '')`, q),
    ),
    ...(acts.length
      ? [{ sql: `t.act in (${acts.map(() => '?').join(', ')})`, parameters: acts.map(([act]) => act) }]
      : []),
  ];
  return [
    {
      sql: `(${ways.map(one => one.sql).join(' or ')})`,
      parameters: ways.flatMap(one => one.parameters),
    },
  ];
}

/** Whose name finds what was done with them. */
const NAMED = [
  { table: 'loan', name: 'borrower_name' },
  { table: 'person', name: 'name' },
  { table: 'user_account', name: 'name' },
];

interface Subject {
  about: string;
  href: string;
}

const SUBJECTS: Record<string, { sql: string; path: string }> = {
  loan: { sql: "select id, number || ' ' || borrower_name as name from loan", path: '/loans/' },
  person: { sql: 'select id, name from person', path: '/people/' },
  group: { sql: 'select id, name from borrower_group', path: '/groups/' },
  fund: { sql: 'select id, name from fund', path: '/funds/' },
  receipt: { sql: "select id, label || ' ' || payer_name as name from receipt", path: '/receipts/' },
  user: { sql: 'select id, name from user_account', path: '/users/' },
};

/** The names of what a page's events are about: one query for each kind. */
async function subjectsOf(db: Reader, events: ListedEvent[]): Promise<Map<string, Subject>> {
  const subjects = new Map<string, Subject>();
  for (const [kind, { sql, path }] of Object.entries(SUBJECTS)) {
    const ids = [...new Set(events.filter(one => one.subjectKind === kind).map(one => one.subjectId))];
    if (ids.length === 0) continue;
    const rows = await db.all<{ id: string; name: string }>(
      `${sql} where id in (${ids.map(() => '?').join(', ')})`,
      ids,
    );
    for (const { id, name } of rows) subjects.set(id, { about: name, href: path + id });
  }
  return subjects;
}

function lineOf(event: ListedEvent, subjects: Map<string, Subject>, lang: Lang): JournalView['rows'][number] {
  const subject = subjects.get(event.subjectId);
  const details = JSON.parse(event.details) as Record<string, unknown>;
  const body = (details['body'] ?? {}) as Record<string, unknown>;
  const note = [details['reason'], body['reason'], details['note'], body['note'], details['receipt']];
  return {
    at: new Date(event.at),
    who: lang === 'en' && event.actorId === SYSTEM.userId ? words(lang).office.bySystem : event.actorName,
    what: ACT_WORDS[event.act]?.[lang] ?? event.act,
    about: subject?.about ?? null,
    href: subject?.href ?? null,
    note: (note.find(one => typeof one === 'string' && one !== '') as string | undefined) ?? null,
  };
}
