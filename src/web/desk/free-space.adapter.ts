// How much room is left where the data lies.
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Config } from '../../platform/config.js';
import { sqliteFile } from '../../platform/database/open.js';

/** In bytes, of the volume of an SQLite database; null for a database that another machine keeps. */
export async function freeSpace({
  databaseUrl,
}: Pick<Config, 'databaseUrl'>): Promise<{ free: number; all: number } | null> {
  if (!databaseUrl.startsWith('sqlite:')) return null;
  const volume = await statfs(dirname(sqliteFile(databaseUrl)));
  return { free: volume.bavail * volume.bsize, all: volume.blocks * volume.bsize };
}
