// Puts what is due on the queue and waits until it is drained.
import { hostname } from 'node:os';
import type { Journal } from '../journal/journal.js';
import { SYSTEM } from '../kernel/actor.js';
import { dayNumber } from '../kernel/civil-date.js';
import type { Reader } from '../platform/database/database.js';
import type { BatchQueue } from '../platform/queue/batch-queue.js';
import { countWaiting, dueMessageIds } from './due-messages.query.js';
import { bangkokDay } from './hours.js';
import { pidOnHost } from './lease.js';
import { hasUnsettled, heldLeases, settleWaiting } from './settle-waiting.act.js';

const BATCH = 50;

export interface DispatchCounts {
  sent: number;
  failed: number;
  /** Due that day and still waiting: with 0 sent and 0 deferred there is nothing left to do. */
  deferred: number;
  handedToCommittee: number;
}

/** One dispatch: a message is tried at most once in it. `now` is its only time. */
export async function dispatch(
  house: { journal: Journal; database: Reader; queue: BatchQueue },
  at: Date,
): Promise<DispatchCounts> {
  const now = at.toISOString();
  const { database } = house;
  const today = dayNumber(bangkokDay(at.getTime()));
  let handedToCommittee = 0;
  const deadLeases = (await heldLeases(database)).filter(isDead);
  if (deadLeases.length > 0 || (await hasUnsettled(database, now))) {
    const settled = await house.journal.perform(settleWaiting, { now, deadLeases }, { actor: SYSTEM });
    handedToCommittee += settled.handedToCommittee;
  }
  const ids = await dueMessageIds(database, today, now);
  const batches = [];
  for (let start = 0; start < ids.length; start += BATCH)
    batches.push({ ids: ids.slice(start, start + BATCH), now });
  const outcome = batches.length > 0 ? await house.queue.drain(batches) : {};
  return {
    sent: outcome['sent'] ?? 0,
    failed: outcome['failed'] ?? 0,
    deferred: await countWaiting(database, today),
    handedToCommittee: handedToCommittee + (outcome['handedToCommittee'] ?? 0),
  };
}

/** Whether a lease was a process of this host that no longer runs. */
function isDead(lease: string): boolean {
  const held = pidOnHost(lease, hostname());
  if (!held) return false;
  // A container's process has the same host and id after each start: only its beginning tells two of them
  // apart.
  if (held.pid === process.pid) return held.startedAt !== Math.round(performance.timeOrigin);
  try {
    process.kill(held.pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
