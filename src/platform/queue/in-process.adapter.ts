// The queue of one process: batches in their order, a few at a time.
import {
  type Batch,
  type BatchHandler,
  type BatchOutcome,
  type BatchQueue,
  sumOutcomes,
} from './batch-queue.js';

const AT_ONCE = 2;

export class InProcessQueue implements BatchQueue {
  private readonly running = new Set<Promise<unknown>>();

  constructor(private readonly handle: BatchHandler) {}

  async drain(batches: Batch[]): Promise<BatchOutcome> {
    const outcomes: BatchOutcome[] = [];
    const waiting = batches.values();
    const lane = async () => {
      for (const batch of waiting) outcomes.push(await this.handle(batch));
    };
    const lanes = Array.from({ length: AT_ONCE }, lane);
    const all = Promise.all(lanes);
    this.running.add(all);
    try {
      await all;
    } finally {
      this.running.delete(all);
    }
    return sumOutcomes(outcomes);
  }

  async alive(): Promise<boolean> {
    return true;
  }

  /** Waits for what is in hand. */
  async close(): Promise<void> {
    await Promise.allSettled(this.running);
  }
}
