// What fires by itself: the day soon after midnight and at each start, the dispatch every minute.
import { type DynamicModule, Inject, Injectable, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { Cron, Interval, ScheduleModule } from '@nestjs/schedule';
import { BANGKOK } from '../kernel/civil-date.js';
import { log } from '../platform/log.js';
import { dispatch } from '../reminders/dispatch.job.js';
import { backupDirectory, keepBackups } from './backup/keep-backups.job.js';
import { DAILY_MINUTES, runDaily } from './daily.job.js';
import type { House } from './house.js';

const HOUSE = Symbol('HOUSE');
const MINUTE = 60_000;

@Injectable()
class Clockwork implements OnApplicationBootstrap {
  private dispatching = false;

  constructor(@Inject(HOUSE) private readonly house: House) {}

  /** A start catches up what was missed while the machine was off. */
  async onApplicationBootstrap(): Promise<void> {
    await this.everyDay();
    await this.everyMinute();
  }

  @Cron(`${DAILY_MINUTES} 0 * * *`, { timeZone: BANGKOK })
  async everyDay(): Promise<void> {
    await this.attempt('daily', async () => {
      const counts = await runDaily(this.house, this.house.clock.today());
      if (counts.days > 0) log('info', 'the day is closed', { ...counts });
    });
  }

  @Cron('30 1 * * *', { timeZone: BANGKOK })
  async everyNight(): Promise<void> {
    const { config, clock } = this.house;
    if (config.demo) return;
    await this.attempt('backup', async () => {
      const kept = await keepBackups(this.house, backupDirectory(config), clock.today());
      const { file, bytes, verdict } = kept;
      log(verdict === 'whole' ? 'info' : 'error', 'the night’s backup', { file, bytes, verdict });
    });
  }

  @Interval(MINUTE)
  async everyMinute(): Promise<void> {
    if (this.dispatching) return;
    this.dispatching = true;
    try {
      await this.attempt('dispatch', async () => {
        // The day may have been missed at midnight (the database was away): closing a closed day costs one
        // look.
        await runDaily(this.house, this.house.clock.today());
        const counts = await dispatch(this.house, this.house.clock.now());
        if (counts.sent + counts.failed + counts.handedToCommittee > 0)
          log('info', 'messages dispatched', { ...counts });
      });
    } finally {
      this.dispatching = false;
    }
  }

  /** What fails is logged and fires again: the rows still say what is due. */
  private async attempt(what: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      log('error', `${what} failed; it will be tried again`, {
        error: error instanceof Error ? error.stack : String(error),
      });
    }
  }
}

@Module({})
export class ClockworkModule {
  static of(house: House): DynamicModule {
    return {
      module: ClockworkModule,
      imports: [ScheduleModule.forRoot()],
      providers: [{ provide: HOUSE, useValue: house }, Clockwork],
    };
  }
}
