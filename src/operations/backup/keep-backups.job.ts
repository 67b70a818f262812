// The nightly backup: written, tried by restoring it into a database of its own, noted, and old ones
// cleared away.
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { v7 as newId } from 'uuid';
import { type Act, INSTALLATION_PLACE } from '../../journal/act.js';
import { SYSTEM } from '../../kernel/actor.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { Refusal } from '../../kernel/refusal.js';
import type { Config } from '../../platform/config.js';
import { openDatabase, sqliteFile } from '../../platform/database/open.js';
import { ENTITIES } from '../entities.js';
import type { House } from '../house.js';
import { verify } from '../verify.job.js';
import { BackupRun } from './backup-run.entity.js';
import { backupName, needlessBackups } from './kept-days.js';
import { restoreRows } from './restore-backup.job.js';
import { writeBackup } from './write-backup.job.js';

/** Where nightly backups are kept: beside the database of a file, else in ./data of the process. */
export function backupDirectory({ databaseUrl }: Pick<Config, 'databaseUrl'>): string {
  const home = databaseUrl.startsWith('sqlite:') ? dirname(sqliteFile(databaseUrl)) : 'data';
  return resolve(home, 'backups');
}

/** Keeps the day's backup in a directory; one a day, however often it is called. Answers its row. */
export async function keepBackups(
  house: Pick<House, 'database' | 'journal' | 'clock'>,
  directory: string,
  day: CivilDate,
): Promise<BackupRun> {
  const file = backupName(day);
  const kept = await house.database.first<BackupRun>(
    "select * from backup_run where file = ? and verdict = 'whole' order by at desc",
    [file],
  );
  if (kept) return kept;
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const written = await writeBackup(house.database, join(directory, file), house.clock.now());
  const verdict = await tryBackup(join(directory, file), day);
  const at = house.clock.now().toISOString();
  const run = { id: newId(), at, file, bytes: written.bytes, triedAt: at, verdict };
  // A backup that cannot be restored takes the place of no older one.
  const needless = verdict === 'whole' ? needlessBackups(await readdir(directory), day) : [];
  for (const name of needless) await rm(join(directory, name), { force: true });
  return house.journal.perform(noteBackup, { run, removed: needless }, { actor: SYSTEM });
}

/** Restores the file into a database of its own and verifies it; answers `whole`, or what is broken. */
export async function tryBackup(file: string, day: CivilDate): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tidtam-restore-'));
  const database = await openDatabase({ url: `sqlite:${join(folder, 'tried.sqlite')}`, entities: ENTITIES });
  try {
    await database.migrate();
    await restoreRows(database, file);
    const { ok, breaks } = await verify(database, day);
    return ok ? 'whole' : `${breaks.length}: ${breaks[0]!.words.th}`;
  } catch (error) {
    if (error instanceof Refusal) return error.words.th;
    throw error;
  } finally {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const noteBackup: Act<{ run: BackupRun; removed: string[] }, BackupRun> = {
  name: 'keep-backup',
  right: 'machine',
  place: async () => INSTALLATION_PLACE,
  async run({ run, removed }, { tx }) {
    await tx.insert(BackupRun, run);
    const { file, bytes, verdict } = run;
    return {
      answer: run,
      subject: { kind: 'backup', id: run.id },
      details: { file, bytes, verdict, removed },
    };
  },
};
