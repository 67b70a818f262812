// The queue over Redis. When Redis or its workers do not answer, the batch is worked here: a message is never
// lost to the carrier, and whoever has claimed its row is the only one who sends it.
import type { Job, Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { log } from '../log.js';
import {
  type Batch,
  type BatchHandler,
  type BatchOutcome,
  type BatchQueue,
  sumOutcomes,
} from './batch-queue.js';

export const QUEUE_NAME = 'tidtam-messages';
/** Redis must answer within this; a batch must be done within the other. */
const ANSWER_WITHIN = 3_000;
const DONE_WITHIN = 60_000;
/** A batch that no worker has taken by then is worked where it was put. */
const TAKEN_WITHIN = 5_000;
const LOOK_EVERY = 25;

/**
 * Whether a job came too late into a worker's hand: nobody waits for it any more, its instant has passed (it
 * may be night by now), and whoever put it has worked it off or will find its rows waiting.
 */
export function isForgotten(job: { timestamp: number; processedOn?: number }): boolean {
  return (job.processedOn ?? job.timestamp) - job.timestamp > DONE_WITHIN;
}

export class RedisQueue implements BatchQueue {
  private readonly connection: Redis;
  private queue: Promise<Queue> | undefined;

  constructor(
    url: string,
    private readonly handleHere: BatchHandler,
    private readonly doneWithin = DONE_WITHIN,
  ) {
    this.connection = new Redis(url, {
      maxRetriesPerRequest: 1,
      enableOfflineQueue: true,
      commandTimeout: ANSWER_WITHIN,
    });
    this.connection.on('error', () => undefined);
  }

  // BullMQ is loaded with the first batch: a start does not wait for it.
  private opened(): Promise<Queue> {
    this.queue ??= import('bullmq').then(({ Queue }) => {
      const queue = new Queue(QUEUE_NAME, { connection: this.connection });
      queue.on('error', () => undefined);
      return queue;
    });
    return this.queue;
  }

  async drain(batches: Batch[]): Promise<BatchOutcome> {
    return sumOutcomes(await Promise.all(batches.map(batch => this.one(batch))));
  }

  private async one(batch: Batch): Promise<BatchOutcome> {
    try {
      // Kept long enough to be looked at: an answer that nobody has read yet must not be swept away.
      const kept = { removeOnComplete: { age: 3600, count: 10_000 }, removeOnFail: 100 };
      const queue = await this.opened();
      const job = await within(ANSWER_WITHIN, queue.add('batch', batch, { ...kept, attempts: 1 }));
      return await this.outcomeOf(queue, job);
    } catch (error) {
      log('warn', 'the queue did not answer; the batch is worked in this process', { error: String(error) });
      return this.handleHere(batch);
    }
  }

  /**
   * Looks at the job until it is done: an event may be missed while connections come and go, the row may not.
   */
  private async outcomeOf(queue: Queue, job: Job): Promise<BatchOutcome> {
    const from = performance.now();
    for (;;) {
      const state = await within(ANSWER_WITHIN, job.getState());
      if (state === 'completed') {
        const done = await within(ANSWER_WITHIN, queue.getJob(job.id!));
        if (done) return done.returnvalue as BatchOutcome;
      }
      const waited = performance.now() - from;
      const isTaken = state === 'active' || state === 'completed';
      if (state === 'failed' || state === 'unknown') throw new Error(`the job is ${state}`);
      if (waited > this.doneWithin || (!isTaken && waited > TAKEN_WITHIN)) throw new Error(`still ${state}`);
      await new Promise(resolve => setTimeout(resolve, LOOK_EVERY));
    }
  }

  async alive(): Promise<boolean> {
    try {
      return (await within(ANSWER_WITHIN, this.connection.ping())) === 'PONG';
    } catch {
      return false;
    }
  }

  async close(): Promise<void> {
    await Promise.allSettled([this.queue?.then(queue => queue.close())]);
    this.connection.disconnect();
  }
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
