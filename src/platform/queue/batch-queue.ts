// The queue carries batches of ids and nothing else: it may lose or repeat them, the rows are the truth.

/** Ids to work on, and the instant at which (RFC 3339): the only time that the work knows. */
export interface Batch {
  ids: string[];
  now: string;
}

/** What became of a batch, in counts. */
export type BatchOutcome = Record<string, number>;

export type BatchHandler = (batch: Batch) => Promise<BatchOutcome>;

export interface BatchQueue {
  /** Puts batches and waits until each is worked off; answers the sum of their outcomes. */
  drain(batches: Batch[]): Promise<BatchOutcome>;
  /** Whether the carrier answers. */
  alive(): Promise<boolean>;
  close(): Promise<void>;
}

/** Adds outcomes up. */
export function sumOutcomes(outcomes: BatchOutcome[]): BatchOutcome {
  const sum: BatchOutcome = {};
  for (const outcome of outcomes) {
    for (const [key, count] of Object.entries(outcome)) sum[key] = (sum[key] ?? 0) + count;
  }
  return sum;
}
