// The worker's side of the Redis queue, as a Nest module: one batch after the other, three at a time.
import { BullModule, Processor, WorkerHost } from '@nestjs/bullmq';
import { type DynamicModule, Inject, Module } from '@nestjs/common';
import type { Job } from 'bullmq';
import type { Batch, BatchHandler, BatchOutcome } from './batch-queue.js';
import { isForgotten, QUEUE_NAME } from './bullmq.adapter.js';

const HANDLER = Symbol('HANDLER');

@Processor(QUEUE_NAME, { concurrency: 3, lockDuration: 120_000, maxStalledCount: 1 })
class BatchProcessor extends WorkerHost {
  constructor(@Inject(HANDLER) private readonly handle: BatchHandler) {
    super();
  }

  async process(job: Job<Batch>): Promise<BatchOutcome> {
    return isForgotten(job) ? {} : this.handle(job.data);
  }
}

@Module({})
export class WorkerModule {
  static of(redisUrl: string, handle: BatchHandler): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        BullModule.forRoot({ connection: { url: redisUrl, maxRetriesPerRequest: null } }),
        BullModule.registerQueue({ name: QUEUE_NAME }),
      ],
      providers: [{ provide: HANDLER, useValue: handle }, BatchProcessor],
    };
  }
}
