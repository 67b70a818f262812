// What a process does besides answering HTTP, by its role.
import type { DynamicModule } from '@nestjs/common';
import type { Config } from '../platform/config.js';
import type { House } from './house.js';

/**
 * The Nest modules of a process's role, for its house: the scheduler's clockwork, the worker's queue. Each is
 * loaded only in a process that has it, and can be while its house is still being opened.
 */
export async function modulesOfRole({
  role,
  redisUrl,
  schedulerOff,
}: Config): Promise<(house: House) => DynamicModule[]> {
  const schedules = (role === 'all' || role === 'scheduler') && !schedulerOff;
  const works = (role === 'all' || role === 'worker') && redisUrl !== null;
  const clockwork = schedules ? await import('./clockwork.module.js') : null;
  const worker = works ? await import('../platform/queue/worker.module.js') : null;
  return house => [
    ...(clockwork ? [clockwork.ClockworkModule.of(house)] : []),
    ...(worker ? [worker.WorkerModule.of(redisUrl!, house.handleBatch)] : []),
  ];
}
