// What fires by itself, at its own hour: the day soon after midnight, the backup in the night, by the house's clock.
import { existsSync, rmSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { SchedulerRegistry } from '@nestjs/schedule';
import { bangkokInstant } from '../../src/kernel/civil-date.js';
import { backupDirectory } from '../../src/operations/backup/keep-backups.job.js';
import { ClockworkModule } from '../../src/operations/clockwork.module.js';
import { DAILY_MINUTES } from '../../src/operations/daily.job.js';
import { type App, startApp } from '../services/app.js';
import { type Fresh, freshDatabase } from '../services/databases.mjs';

describe('the clockwork', () => {
  let database: Fresh;
  let app: App;
  let timers: Awaited<ReturnType<typeof NestFactory.createApplicationContext>>;

  beforeAll(async () => {
    database = await freshDatabase('sqlite');
    app = await startApp({ databaseUrl: database.url, redisUrl: undefined }, { day: '2026-06-01' });
    timers = await NestFactory.createApplicationContext(ClockworkModule.of(app.house), { logger: false });
  });
  afterAll(async () => {
    await timers.close();
    rmSync(backupDirectory(app.house.config), { recursive: true, force: true });
    await app.close();
    await database.drop();
  });

  /** Fires the timer of an hour in Bangkok, and waits for its work. */
  async function fireTimerAt(hour: number, minute: number): Promise<void> {
    const all = [...timers.get(SchedulerRegistry).getCronJobs().values()];
    const timer = all.find(job => {
      const next = job.nextDate().setZone('Asia/Bangkok');
      return next.hour === hour && next.minute === minute;
    })!;
    timer.waitForCompletion = true;
    await timer.fireOnTick();
  }

  it('keeps a backup at half past one, of the day that the clock shows, tried and noted', async () => {
    for (const day of ['2026-06-02', '2026-06-03']) {
      app.clock.set(bangkokInstant(day, 90));
      await fireTimerAt(1, 30);
      expect(existsSync(`${backupDirectory(app.house.config)}/tidtam-${day}.backup`)).toBe(true);
    }
    const kept = await app.house.database.all('select file, verdict, at from backup_run order by file');
    expect(kept).toEqual([
      { file: 'tidtam-2026-06-02.backup', verdict: 'whole', at: '2026-06-01T18:30:00.000Z' },
      { file: 'tidtam-2026-06-03.backup', verdict: 'whole', at: '2026-06-02T18:30:00.000Z' },
    ]);
  });

  it('closes the day soon after midnight, and each day that was missed', async () => {
    app.clock.set(bangkokInstant('2026-06-05', 5));
    await fireTimerAt(0, DAILY_MINUTES);
    const runs = await app.house.database.all<{ forDate: string }>(
      'select * from daily_run order by for_day',
    );
    expect(runs.map(run => run.forDate)).toEqual([
      '2026-06-01',
      '2026-06-02',
      '2026-06-03',
      '2026-06-04',
      '2026-06-05',
    ]);
  });
});
