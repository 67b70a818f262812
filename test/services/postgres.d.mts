/** A PostgreSQL of one test's own, for tests that kill or fill it; others share one through freshDatabase. */
export function startPostgres(options?: {
  durable?: boolean;
}): Promise<{ url: string; pid: number; stop(): Promise<void> }>;

/** Runs one statement on its own connection and answers its rows. */
export function runStatement(url: string, sql: string): Promise<Record<string, unknown>[]>;
