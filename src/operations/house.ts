// Opens the house: database, house rules, journal with its right check and reactions. The server, the command
// line, the demonstration and the tests all live in one of these.
import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { checkRight } from '../access/right.js';
import { Journal } from '../journal/journal.js';
import { type Clock, SystemClock } from '../platform/clock.js';
import type { Config } from '../platform/config.js';
import type { Database } from '../platform/database/database.js';
import { openDatabase, sqliteFile } from '../platform/database/open.js';
import { log } from '../platform/log.js';
import type { BatchHandler, BatchQueue } from '../platform/queue/batch-queue.js';
import { InProcessQueue } from '../platform/queue/in-process.adapter.js';
import { keyBesideDatabase, Secrets } from '../platform/secrets.js';
import { loadCriteria, settleCriteria } from '../recovery/assessments/criteria.adapter.js';
import { loadGuides, settleGuides } from '../recovery/guide.adapter.js';
import { loadAreas } from '../registry/areas.adapter.js';
import { loadFundTypes } from '../registry/fund-types.adapter.js';
import { loadHolidays } from '../registry/holidays.adapter.js';
import { settleHouseRules } from '../registry/house-rules.js';
import type { Channel } from '../reminders/channels/channel.js';
import { EmailChannel } from '../reminders/channels/email.adapter.js';
import { LetterChannel } from '../reminders/channels/letter.adapter.js';
import { LineChannel } from '../reminders/channels/line.adapter.js';
import { SmsChannel } from '../reminders/channels/sms.adapter.js';
import { leaseName } from '../reminders/lease.js';
import { batchHandler } from '../reminders/send-batch.job.js';
import { ENTITIES } from './entities.js';
import { registerReactions } from './reactions.js';

export interface House {
  config: Config;
  clock: Clock;
  database: Database;
  journal: Journal;
  /** Carries batches of message ids; works them off in this process where there is no Redis. */
  queue: BatchQueue;
  /** The worker's handler, for a process that takes batches from Redis. */
  handleBatch: BatchHandler;
  channels: Channel[];
  close(): Promise<void>;
}

/**
 * Opens and migrates; throws a `ConfigFault` or an outage that stops the start. `channels` are those of the
 * configuration unless a demonstration brings its own.
 */
export async function openHouse(
  config: Config,
  clock: Clock = new SystemClock(),
  channels: Channel[] = channelsOf(config),
): Promise<House> {
  const directory = resolve(config.configDirectory);
  settleHouseRules({
    fundTypes: loadFundTypes(resolve(directory, 'fund-types')),
    workingDays: loadHolidays(resolve(directory, 'holidays')),
    areas: loadAreas(),
    secrets: new Secrets(encryptionKey(config)),
  });
  settleGuides(loadGuides(resolve(directory, 'recovery')));
  settleCriteria(loadCriteria(resolve(directory, 'assessments')));
  const database = await openDatabase({ url: config.databaseUrl, entities: ENTITIES });
  await database.migrate();
  const journal = new Journal(database, clock);
  journal.guardBy(checkRight);
  registerReactions(journal);
  const lease = leaseName(hostname(), process.pid, Math.round(performance.timeOrigin));
  const handleBatch = batchHandler({ journal, database, channels, lease });
  const queue = await openQueue(config, handleBatch);
  const close = async () => {
    await queue.close();
    for (const channel of channels) channel.close();
    await database.close();
  };
  return { config, clock, database, journal, queue, handleBatch, channels, close };
}

// Loaded only where there is a Redis.
async function openQueue({ redisUrl }: Config, handleBatch: BatchHandler): Promise<BatchQueue> {
  if (!redisUrl) return new InProcessQueue(handleBatch);
  const { RedisQueue } = await import('../platform/queue/bullmq.adapter.js');
  return new RedisQueue(redisUrl, handleBatch);
}

/** Every channel of the product, best first; one that is not configured is off. */
function channelsOf(config: Config): Channel[] {
  return [
    new LineChannel(config.line),
    new SmsChannel(config.sms),
    new EmailChannel(config.smtp),
    new LetterChannel(),
  ];
}

function encryptionKey(config: Config): string {
  if (config.encryptionKey) return config.encryptionKey;
  const { hexKey, madeNow } = keyBesideDatabase(sqliteFile(config.databaseUrl));
  if (madeNow)
    log('info', 'a key for national ids was made beside the database; keep it with the backups', {});
  return hexKey;
}
