// What a watcher of the machine is told: counts read at the moment of asking, none kept in memory.
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { dayNumber } from '../kernel/civil-date.js';
import type { Clock } from '../platform/clock.js';
import type { Reader } from '../platform/database/database.js';

interface Measured {
  label?: string;
  value: number;
}

/** The registry of one process: the machine's own figures, and the house's as of each scrape. */
export function metricsOf(db: Reader, clock: Clock): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'tidtam_' });
  const add = (name: string, help: string, label: string | null, read: () => Promise<Measured[]>) =>
    addGauge(registry, `tidtam_${name}`, help, label, read);
  add('messages', 'Messages by state', 'state', () =>
    db.all<Measured>('select state as label, count(*) as value from message group by state'),
  );
  add('reminders', 'Reminders by state', 'state', () =>
    db.all<Measured>('select state as label, count(*) as value from reminder group by state'),
  );
  add('loans', 'Loans by status today', 'status', () => {
    const today = dayNumber(clock.today());
    const spans = 'select status as label, count(*) as value from loan_span';
    return db.all<Measured>(`${spans} where from_day <= ? and until_day > ? group by status`, [today, today]);
  });
  add('message_waiting_seconds', 'Age of the oldest message that waits; 0 or absent with none', null, () =>
    ageOf(db, clock, "select min(created_at) as at from message where state in ('planned', 'queued')"),
  );
  add(
    'backup_age_seconds',
    'Age of the last backup that was restored whole; absent before the first',
    null,
    () => ageOf(db, clock, "select max(at) as at from backup_run where verdict = 'whole'"),
  );
  add('daily_run_lag_days', 'Days since the last closed day; absent before the first', null, async () => {
    const run = await db.first<{ day: number | null }>('select max(for_day) as day from daily_run');
    return run?.day == null ? [] : [{ value: dayNumber(clock.today()) - run.day }];
  });
  return registry;
}

function addGauge(
  registry: Registry,
  name: string,
  help: string,
  label: string | null,
  read: () => Promise<Measured[]>,
): void {
  new Gauge({
    name,
    help,
    labelNames: label ? [label] : [],
    registers: [registry],
    async collect() {
      this.reset();
      for (const measured of await read()) {
        this.set(label ? { [label]: measured.label! } : {}, measured.value);
      }
    },
  });
}

async function ageOf(db: Reader, clock: Clock, sql: string): Promise<Measured[]> {
  const row = await db.first<{ at: string | null }>(sql);
  return row?.at ? [{ value: Math.max(0, (clock.now().getTime() - Date.parse(row.at)) / 1000) }] : [];
}
