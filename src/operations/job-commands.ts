// The scheduler's work from a terminal: closing days, and sending what is due.
import { parseCivilDate } from '../kernel/civil-date.js';
import { InProcessQueue } from '../platform/queue/in-process.adapter.js';
import { dispatch } from '../reminders/dispatch.job.js';
import { type Command, optional, required, UsageFault } from './command.js';
import { runDaily } from './daily.job.js';

export const daily: Command = {
  name: 'daily',
  usage: '--date D',
  options: { date: { type: 'string' } },
  async run(given, { house }) {
    const date = parseCivilDate(required(given, 'date'));
    if (!date) throw new UsageFault('--date is written YYYY-MM-DD');
    const counts = await runDaily(await house(), date);
    return { lines: linesOf(counts), json: counts };
  },
};

export const dispatchNow: Command = {
  name: 'dispatch',
  usage: '[--now I]',
  options: { now: { type: 'string' } },
  async run(given, { house }) {
    const opened = await house();
    const asked = optional(given, 'now');
    const now = asked === null ? opened.clock.now() : instantOf(asked);
    // Worked here, whether or not a worker lives elsewhere: whoever claims a message is the one who sends it.
    const queue = new InProcessQueue(opened.handleBatch);
    const counts = await dispatch({ ...opened, queue }, now);
    return { lines: linesOf(counts), json: counts };
  },
};

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** Without its offset an instant would be read by the zone of the machine, and the lawful hours with it. */
function instantOf(text: string): Date {
  const at = new Date(text);
  if (INSTANT.test(text) && !Number.isNaN(at.getTime())) return at;
  throw new UsageFault('--now is written 2026-11-21T09:00:00+07:00');
}

function linesOf(counts: object): string[] {
  return Object.entries(counts).map(([name, count]) => `${name} ${count}`);
}
