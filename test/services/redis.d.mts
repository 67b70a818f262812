import type { Redis } from 'ioredis';

/** A Redis of one test's own, for tests that kill, fill or stop it; others share one through freshRedis. */
export function startRedis(options?: {
  durable?: boolean;
  port?: number;
}): Promise<{ url: string; pid: number; stop(): Promise<void> }>;

/** Runs `use` with a connection that is closed afterwards. */
export function withRedis<T>(url: string, use: (redis: Redis) => Promise<T>): Promise<T>;
