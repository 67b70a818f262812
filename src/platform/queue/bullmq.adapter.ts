// The queue over Redis. When Redis or its workers do not answer, the batch is worked here: a message is never
// lost to the carrier, and whoever has claimed its row is the only one who sends it.
import { Queue, QueueEvents } from 'bullmq';
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

/**
 * Whether a job came too late into a worker's hand: nobody waits for it any more, its instant has passed (it
 * may be night by now), and whoever put it has worked it off or will find its rows waiting.
 */
export function isForgotten(job: { timestamp: number; processedOn?: number }): boolean {
  return (job.processedOn ?? job.timestamp) - job.timestamp > DONE_WITHIN;
}

export class RedisQueue implements BatchQueue {
  private readonly connection: Redis;
  private readonly queue: Queue;
  /** Opened by the first job that Redis took: one that never reached it would never let itself be closed. */
  private events: QueueEvents | null = null;

  constructor(
    private readonly url: string,
    private readonly handleHere: BatchHandler,
    private readonly doneWithin = DONE_WITHIN,
  ) {
    this.connection = new Redis(url, {
      maxRetriesPerRequest: 1,
      enableOfflineQueue: true,
      commandTimeout: ANSWER_WITHIN,
    });
    this.connection.on('error', () => undefined);
    this.queue = new Queue(QUEUE_NAME, { connection: this.connection });
    this.queue.on('error', () => undefined);
    // Every batch that is waited for listens for the queue's end.
    this.queue.setMaxListeners(0);
  }

  async drain(batches: Batch[]): Promise<BatchOutcome> {
    return sumOutcomes(await Promise.all(batches.map(batch => this.one(batch))));
  }

  private async one(batch: Batch): Promise<BatchOutcome> {
    try {
      const job = await within(
        ANSWER_WITHIN,
        this.queue.add('batch', batch, { removeOnComplete: 100, removeOnFail: 100, attempts: 1 }),
      );
      return (await job.waitUntilFinished(this.finished(), this.doneWithin)) as BatchOutcome;
    } catch (error) {
      log('warn', 'the queue did not answer; the batch is worked in this process', { error: String(error) });
      return this.handleHere(batch);
    }
  }

  async alive(): Promise<boolean> {
    try {
      return (await within(ANSWER_WITHIN, this.connection.ping())) === 'PONG';
    } catch {
      return false;
    }
  }

  private finished(): QueueEvents {
    if (this.events) return this.events;
    const connection = { url: this.url, maxRetriesPerRequest: null };
    this.events = new QueueEvents(QUEUE_NAME, { connection });
    this.events.on('error', () => undefined);
    this.events.setMaxListeners(0);
    return this.events;
  }

  async close(): Promise<void> {
    await Promise.allSettled([this.events?.close(), this.queue.close()]);
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
