// The audit chain: each event carries the hash of the one before it, so that none can be changed or taken out
// unseen.
import { hash } from 'node:crypto';

/** The hash before a chain's first event. */
export const CHAIN_START = '0'.repeat(64);

/** What belongs to no one fund: users, areas, a daily step, a batch of sending outcomes. */
export const INSTALLATION = 'installation';

export interface ChainedEvent {
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
  /** null in events from before there were seals: their hash does not cover any. */
  seals: string | null;
  previousHash: string;
}

/** The hash of an event: over every field, in a form in which no two events read the same. */
export function eventHash(event: ChainedEvent): string {
  const fields = [
    event.previousHash,
    event.id,
    event.chain,
    event.seq,
    event.at,
    event.actorId,
    event.actorName,
    event.act,
    event.subjectKind,
    event.subjectId,
    event.details,
  ];
  if (event.seals !== null) fields.push(event.seals);
  return hash('sha256', JSON.stringify(fields), 'hex');
}
