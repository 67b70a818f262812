// Invariant 3: every chain of the journal is whole, what its events sealed is unchanged, and every fact was
// recorded by one of them.
import type { AuditEvent } from '../../journal/audit-event.entity.js';
import { CHAIN_START, eventHash, INSTALLATION } from '../../journal/chain.js';
import type { Reader } from '../../platform/database/database.js';
import { type Break, broken } from './break.js';
import { type StoredSeals, sealBreaks } from './check-seals.query.js';

const PORTION = 1000;

export interface ChainCheck {
  breaks: Break[];
  events: number;
  /** The ids of the facts that its events sealed. */
  facts: Set<string>;
}

/**
 * Follows one chain from its first event to its head, and holds what each event sealed against the seals that
 * are `known`, or else against the rows.
 */
export async function checkChain(
  db: Reader,
  chain: string,
  known: StoredSeals = new Map(),
): Promise<ChainCheck> {
  const fundId = chain === INSTALLATION ? null : chain;
  const breaks: Break[] = [];
  const facts = new Set<string>();
  let seq = 0;
  let hash = CHAIN_START;
  let isBroken = false;
  while (true) {
    const events = await db.all<AuditEvent>(
      `select * from audit_event where chain = ? and seq > ? order by seq limit ${PORTION}`,
      [chain, seq],
    );
    if (events.length === 0) break;
    for (const event of events) {
      const code = linkFault(event, seq, hash);
      // The first fault is named; the events after it still say what they sealed.
      if (code && !isBroken) breaks.push(chainBreak(code, event, fundId));
      isBroken ||= code !== null;
      seq = event.seq;
      hash = event.hash;
    }
    breaks.push(...(await sealBreaks(db, events, { fundId, facts, known })));
  }
  const head = await db.first<{ seq: number; hash: string }>(
    'select seq, hash from chain_head where chain = ?',
    [chain],
  );
  const ends = head ? head.seq === seq && head.hash === hash : seq === 0;
  if (!ends && !isBroken) breaks.push(headBreak(chain, fundId, seq));
  return { breaks, events: seq, facts };
}

function linkFault(event: AuditEvent, seq: number, hash: string): string | null {
  if (event.seq !== seq + 1) return 'event-missing';
  return event.previousHash === hash && eventHash(event) === event.hash ? null : 'event-changed';
}

function chainBreak(code: string, event: AuditEvent, fundId: string | null): Break {
  const subject = { kind: 'audit-event', id: event.id, fundId };
  if (code === 'event-missing') {
    return broken(
      3,
      code,
      subject,
      `มีบันทึกหายไปก่อนลำดับ ${event.seq}`,
      `An event before number ${event.seq} of the chain is gone`,
    );
  }
  return broken(
    3,
    code,
    subject,
    `บันทึกลำดับ ${event.seq} ถูกแก้ไข`,
    `Event number ${event.seq} of the chain was changed`,
  );
}

function headBreak(chain: string, fundId: string | null, seq: number): Break {
  return broken(
    3,
    'chain-cut',
    { kind: 'chain', id: chain, fundId },
    `บันทึกหลังลำดับ ${seq} หายไป`,
    `The chain ends at number ${seq}, before its recorded head`,
  );
}

/** Chains that have events or a head but belong to no fund that exists. */
export async function strayChains(db: Reader): Promise<string[]> {
  const rows = await db.all<{ chain: string }>(
    `select chain from chain_head where chain <> ? and chain not in (select id from fund) order by chain`,
    [INSTALLATION],
  );
  return rows.map(row => row.chain);
}

/**
 * Facts that no event of their fund or of the installation recorded: they came in beside the door. Those from
 * before there were seals have at least an event of their instant.
 */
export async function checkFactsRecorded(
  db: Reader,
  fundId: string,
  sealed: readonly Set<string>[],
): Promise<Break[]> {
  const facts = await db.all<{ id: string }>('select id from fact where fund_id = ? order by id', [fundId]);
  const unsealed = facts.map(({ id }) => id).filter(id => !sealed.some(ids => ids.has(id)));
  const strangers: { id: string }[] = [];
  for (let start = 0; start < unsealed.length; start += PORTION)
    strangers.push(...(await withoutEvent(db, unsealed.slice(start, start + PORTION))));
  return strangers.map(({ id }) =>
    broken(
      3,
      'fact-without-event',
      { kind: 'fact', id, fundId },
      'รายการนี้ไม่ได้เข้ามาทางระบบ: ไม่มีบันทึกการทำรายการ',
      'No event of the journal recorded this fact',
    ),
  );
}

/** Those of these facts at whose instant no event without seals stands, of their fund or the installation. */
function withoutEvent(db: Reader, factIds: string[]): Promise<{ id: string }[]> {
  const marks = factIds.map(() => '?').join(', ');
  return db.all<{ id: string }>(
    `select t.id from fact t where t.id in (${marks}) and not exists (select 1 from audit_event e
       where e.at = t.entered_at and e.chain in (t.fund_id, ?) and e.seals is null) order by t.id`,
    [...factIds, INSTALLATION],
  );
}
