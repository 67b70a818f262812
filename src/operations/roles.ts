// What a process does besides answering HTTP, by its role.
import type { DynamicModule, INestApplicationContext } from '@nestjs/common';
import type { Config } from '../platform/config.js';
import type { House } from './house.js';

/**
 * The Nest modules of a process's role, for its house: the scheduler's clockwork. Loaded only in a process
 * that has it, and can be while its house is still being opened.
 */
export async function modulesOfRole({
  role,
  schedulerOff,
}: Config): Promise<(house: House) => DynamicModule[]> {
  if ((role !== 'all' && role !== 'scheduler') || schedulerOff) return () => [];
  const { ClockworkModule } = await import('./clockwork.module.js');
  return house => [ClockworkModule.of(house)];
}

/**
 * The worker's side of the queue, in a process whose role has it; null in another. Opened when the process
 * already answers: its libraries are a quarter of a start, and batches wait for it in Redis.
 */
export async function openWorker(house: House): Promise<INestApplicationContext | null> {
  const { role, redisUrl } = house.config;
  if ((role !== 'all' && role !== 'worker') || redisUrl === null) return null;
  const { startWorker } = await import('../platform/queue/worker.module.js');
  return startWorker(redisUrl, house.handleBatch);
}
