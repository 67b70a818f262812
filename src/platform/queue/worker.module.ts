// The worker's side of the Redis queue, as a Nest module: one batch after the other, three at a time.
import { BullModule, InjectQueue, OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import {
  type BeforeApplicationShutdown,
  type DynamicModule,
  type INestApplicationContext,
  Inject,
  Module,
  type OnModuleInit,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Job, Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { log } from '../log.js';
import type { Batch, BatchHandler, BatchOutcome } from './batch-queue.js';
import { isForgotten, QUEUE_NAME } from './bullmq.adapter.js';

const HANDLER = Symbol('HANDLER');
const CONNECTION = Symbol('CONNECTION');

@Processor(QUEUE_NAME, { concurrency: 3, lockDuration: 120_000, maxStalledCount: 1 })
class BatchProcessor extends WorkerHost implements OnModuleInit, BeforeApplicationShutdown {
  private isAway = false;

  constructor(
    @Inject(HANDLER) private readonly handle: BatchHandler,
    @Inject(CONNECTION) private readonly connection: Redis,
    @InjectQueue(QUEUE_NAME) private readonly queue: Queue,
  ) {
    super();
  }

  onModuleInit(): void {
    this.queue.on('error', () => undefined);
    this.connection.on('error', () => undefined);
  }

  async process(job: Job<Batch>): Promise<BatchOutcome> {
    return isForgotten(job) ? {} : this.handle(job.data);
  }

  @OnWorkerEvent('error')
  away(error: Error): void {
    if (!this.isAway) log('warn', 'the worker waits for Redis', { error: error.message });
    this.isAway = true;
  }

  @OnWorkerEvent('ready')
  back(): void {
    this.isAway = false;
  }

  /**
   * Ends the batches in hand. Without Redis BullMQ would wait for its answer for ever: there it is left at
   * once.
   */
  async beforeApplicationShutdown(): Promise<void> {
    if (this.connection.status === 'ready') {
      await this.worker.close();
      await this.queue.close();
    } else {
      void this.worker.close(true);
      void this.queue.disconnect();
    }
    this.connection.disconnect();
  }
}

/** Takes batches from Redis until it is closed, or the process is told to end. */
export async function startWorker(redisUrl: string, handle: BatchHandler): Promise<INestApplicationContext> {
  const worker = await NestFactory.createApplicationContext(WorkerModule.of(redisUrl, handle), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  return worker.enableShutdownHooks();
}

@Module({})
class WorkerModule {
  static of(redisUrl: string, handle: BatchHandler): DynamicModule {
    const connection = new Redis(redisUrl, { maxRetriesPerRequest: null });
    return {
      module: WorkerModule,
      imports: [BullModule.forRoot({ connection }), BullModule.registerQueue({ name: QUEUE_NAME })],
      providers: [
        { provide: HANDLER, useValue: handle },
        { provide: CONNECTION, useValue: connection },
        BatchProcessor,
      ],
    };
  }
}
