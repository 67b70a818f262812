// What a process does besides answering HTTP, by its role.
import type { DynamicModule } from '@nestjs/common';
import type { House } from './house.js';

/**
 * The Nest modules of a process's role: the scheduler's clockwork, the worker's queue. Each is loaded only in
 * a process that has it.
 */
export async function modulesOfRole(house: House): Promise<DynamicModule[]> {
  const { role, redisUrl, schedulerOff } = house.config;
  const modules: DynamicModule[] = [];
  if ((role === 'all' || role === 'scheduler') && !schedulerOff) {
    const { ClockworkModule } = await import('./clockwork.module.js');
    modules.push(ClockworkModule.of(house));
  }
  if ((role === 'all' || role === 'worker') && redisUrl) {
    const { WorkerModule } = await import('../platform/queue/worker.module.js');
    modules.push(WorkerModule.of(redisUrl, house.handleBatch));
  }
  return modules;
}
