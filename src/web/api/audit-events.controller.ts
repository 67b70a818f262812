import { Controller, Get, Inject, Query } from '@nestjs/common';
import { journalScope, mustReadJournal } from '../../access/journal.query.js';
import type { Actor } from '../../kernel/actor.js';
import { addDays, bangkokInstant } from '../../kernel/civil-date.js';
import type { Database } from '../../platform/database/database.js';
import { containing } from '../../registry/search.js';
import { Caller } from '../caller.js';
import { DATABASE } from '../tokens.js';
import { dayAsked } from './day-asked.js';
import { Describe } from './describe.js';
import { type Listed, listPage, type QueryWords, whenAsked, whenSearched } from './listing.js';

interface AuditRow {
  id: string;
  chain: string;
  seq: number;
  at: string;
  actorId: string;
  actorName: string;
  act: string;
  subjectKind: string;
  subjectId: string;
  details: string;
  hash: string;
  fundName: string | null;
}

/** The journal: who did what, when, on what. */
@Controller('api/v1/audit-events')
export class AuditEventsController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @Describe({
    summary: 'The journal, oldest first',
    tag: 'operations',
    query: {
      fundId: 'a fund',
      subjectId: 'the record that was changed',
      actorId: 'who did it',
      act: 'the name of an act: record-payment',
      from: 'a civil date',
      until: 'a civil date, counted',
      q: 'a part of what was recorded, or of the name of who did it',
    },
  })
  async list(@Caller() actor: Actor, @Query() asked: QueryWords): Promise<Listed<object>> {
    mustReadJournal(actor);
    const where = [
      journalScope(actor),
      ...whenAsked(asked, 'fundId', 't.chain = ?'),
      ...whenAsked(asked, 'subjectId', 't.subject_id = ?'),
      ...whenAsked(asked, 'actorId', 't.actor_id = ?'),
      ...whenAsked(asked, 'act', 't.act = ?'),
      ...since(asked['from']),
      ...until(asked['until']),
      ...whenSearched(asked, q => either(containing('t.details', q), containing('t.actor_name', q))),
    ];
    const select = `select t.id, t.chain, t.seq, t.at, t.actor_id, t.actor_name, t.act, t.subject_kind,
      t.subject_id, t.details, t.hash, f.name as fund_name
      from audit_event t left join fund f on f.id = t.chain`;
    const page = await listPage<AuditRow>(this.database, { select, where }, asked);
    return { ...page, items: page.items.map(eventAnswer) };
  }
}

type Condition = { sql: string; parameters: (string | number | null | Buffer)[] };

function since(asked: QueryWords[string]): Condition[] {
  const day = dayAsked('from', String(asked ?? ''));
  return day ? [{ sql: 't.at >= ?', parameters: [bangkokInstant(day, 0).toISOString()] }] : [];
}

function until(asked: QueryWords[string]): Condition[] {
  const day = dayAsked('until', String(asked ?? ''));
  return day ? [{ sql: 't.at < ?', parameters: [bangkokInstant(addDays(day, 1), 0).toISOString()] }] : [];
}

function either(one: Condition, other: Condition): Condition {
  return { sql: `(${one.sql} or ${other.sql})`, parameters: [...one.parameters, ...other.parameters] };
}

function eventAnswer({ chain, details, fundName, subjectKind, subjectId, ...event }: AuditRow) {
  return {
    ...event,
    fundId: fundName === null ? null : chain,
    fundName,
    subject: { kind: subjectKind, id: subjectId },
    details: JSON.parse(details) as unknown,
  };
}
