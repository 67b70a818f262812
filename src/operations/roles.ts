// What a process does besides answering HTTP, by its role.
import type { DynamicModule } from '@nestjs/common';
import { WorkerModule } from '../platform/queue/worker.module.js';
import { ClockworkModule } from './clockwork.module.js';
import type { House } from './house.js';

/** The Nest modules of a process's role: the scheduler's clockwork, the worker's queue. */
export function modulesOfRole(house: House): DynamicModule[] {
  const { role, redisUrl, schedulerOff } = house.config;
  const modules: DynamicModule[] = [];
  if ((role === 'all' || role === 'scheduler') && !schedulerOff) modules.push(ClockworkModule.of(house));
  if ((role === 'all' || role === 'worker') && redisUrl)
    modules.push(WorkerModule.of(redisUrl, house.handleBatch));
  return modules;
}
