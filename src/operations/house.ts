// Opens the house: database, house rules, journal with its right check and reactions. The server, the command line,
// the demonstration and the tests all live in one of these.
import { resolve } from 'node:path';
import { checkRight } from '../access/right.js';
import { Journal } from '../journal/journal.js';
import { type Clock, SystemClock } from '../platform/clock.js';
import type { Config } from '../platform/config.js';
import type { Database } from '../platform/database/database.js';
import { openDatabase, sqliteFile } from '../platform/database/open.js';
import { log } from '../platform/log.js';
import { keyBesideDatabase, Secrets } from '../platform/secrets.js';
import { loadAreas } from '../registry/areas.adapter.js';
import { loadFundTypes } from '../registry/fund-types.adapter.js';
import { loadHolidays } from '../registry/holidays.adapter.js';
import { settleHouseRules } from '../registry/house-rules.js';
import { ENTITIES } from './entities.js';
import { registerReactions } from './reactions.js';

export interface House {
  config: Config;
  clock: Clock;
  database: Database;
  journal: Journal;
  close(): Promise<void>;
}

/** Opens and migrates; throws a `ConfigFault` or an outage that stops the start. */
export async function openHouse(config: Config, clock: Clock = new SystemClock()): Promise<House> {
  const directory = resolve(config.configDirectory);
  settleHouseRules({
    fundTypes: loadFundTypes(resolve(directory, 'fund-types')),
    workingDays: loadHolidays(resolve(directory, 'holidays')),
    areas: loadAreas(),
    secrets: new Secrets(encryptionKey(config)),
  });
  const database = await openDatabase({ url: config.databaseUrl, entities: ENTITIES });
  await database.migrate();
  const journal = new Journal(database, clock);
  journal.guardBy(checkRight);
  registerReactions(journal);
  return { config, clock, database, journal, close: () => database.close() };
}

function encryptionKey(config: Config): string {
  if (config.encryptionKey) return config.encryptionKey;
  const { hexKey, madeNow } = keyBesideDatabase(sqliteFile(config.databaseUrl));
  if (madeNow)
    log('info', 'a key for national ids was made beside the database; keep it with the backups', {});
  return hexKey;
}
