// One line of JSON per event on standard error, with the Bangkok offset; never a name, a number or a debt.
import { DateTime } from 'luxon';
import { BANGKOK } from '../kernel/civil-date.js';

export type LogLevel = 'info' | 'warn' | 'error';

/** Writes one line; `facts` may hold ids and counts, never what identifies a person. */
export function log(level: LogLevel, message: string, facts: Record<string, unknown> = {}): void {
  if (process.env['NODE_ENV'] === 'test' && level === 'info') return;
  const at = DateTime.now().setZone(BANGKOK).toISO();
  process.stderr.write(`${JSON.stringify({ at, level, message, ...facts })}\n`);
}
