// A backup of either home goes back into either home, whole; a damaged one is refused by its place.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { keepBackups } from '../../src/operations/backup/keep-backups.job.js';
import { noteRestore, restoreRows } from '../../src/operations/backup/restore-backup.job.js';
import { writeBackup } from '../../src/operations/backup/write-backup.job.js';
import { ENTITIES } from '../../src/operations/entities.js';
import { verify } from '../../src/operations/verify.job.js';
import type { Database } from '../../src/platform/database/database.js';
import { openDatabase } from '../../src/platform/database/open.js';
import { type App, startApp } from '../services/app.js';
import { freshDatabase } from '../services/databases.mjs';
import { describeEachHome } from '../services/homes.js';
import { aFund, aLoan, aPayment, aPerson, aReversal } from './lending.js';

describeEachHome('backup and restore', home => {
  let app: App;
  let folder: string;
  let file: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tidtam-backup-'));
    file = join(folder, 'all.backup');
    app = await startApp(home, { day: '2026-06-01' });
    const fundId = await aFund(app, { name: 'กลุ่ม "ออม" ทรัพย์\n', fundType: 'savings', area: '341522' });
    const personId = await aPerson(app, fundId, 'คำปุ่น ทองดี');
    const loanId = await aLoan(app, { fundId, personId, principal: 1_200_000, on: '2026-06-01' });
    await aReversal(app, await aPayment(app, loanId, 5_000, '2026-06-01'), '2026-06-01');
    await app.house.database.write(tx =>
      tx.run(
        `insert into stored_file (id, kind, name, bytes, content, uploaded_by, uploaded_at)
         values ('f', 'image/png', 'รูป.png', 4, ?, 'x', '2026-06-01')`,
        [Buffer.from([0, 255, 10, 128])],
      ),
    );
    await writeBackup(app.house.database, file, app.clock.now());
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });

  /** A migrated, empty database of a kind, for the length of some work. */
  async function inFresh<T>(
    kind: 'sqlite' | 'postgres',
    work: (database: Database) => Promise<T>,
  ): Promise<T> {
    const fresh = await freshDatabase(kind);
    const database = await openDatabase({ url: fresh.url, entities: ENTITIES });
    try {
      await database.migrate();
      return await work(database);
    } finally {
      await database.close();
      await fresh.drop();
    }
  }

  it.each(['sqlite', 'postgres'] as const)('goes into a fresh %s with every row as it was', async kind => {
    await inFresh(kind, async database => {
      const { rows } = await restoreRows(database, file);
      expect(rows).toBeGreaterThan(40);
      expect((await verify(database, '2026-06-01')).breaks).toEqual([]);
      const again = join(folder, `again-${kind}.backup`);
      await writeBackup(database, again, app.clock.now());
      const linesOf = (name: string) => gunzipSync(readFileSync(name)).toString().split('\n').toSorted();
      expect(linesOf(again).filter(line => !line.startsWith('{'))).toEqual(
        linesOf(file).filter(line => !line.startsWith('{')),
      );
    });
  });

  it('is for its owner alone, and leaves nothing unfinished', () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(existsSync(`${file}.unfinished`)).toBe(false);
  });

  it('goes into no database that is in use', async () => {
    await expect(restoreRows(app.house.database, file)).rejects.toMatchObject({ code: 'not-empty' });
    await inFresh('sqlite', async database => {
      await restoreRows(database, file);
      await expect(restoreRows(database, file)).rejects.toMatchObject({ code: 'not-empty' });
    });
  });

  it('goes into no database of another shape or with another key', async () => {
    let [head, ...rest] = gunzipSync(readFileSync(file)).toString().split('\n');
    const cipher = (text: string | null) =>
      app.house.database.write(tx => tx.run('update person set national_id_cipher = ?', [text]));
    const other = async (change: object) => {
      const name = join(folder, 'other.backup');
      writeFileSync(
        name,
        gzipSync([JSON.stringify({ ...JSON.parse(head!), ...change }), ...rest].join('\n')),
      );
      return inFresh('sqlite', database => restoreRows(database, name));
    };
    await expect(other({ migrations: ['Later1800000000000'] })).rejects.toMatchObject({
      code: 'other-version',
    });
    // Nothing in it was written with the key: without a national id any house may take it.
    expect((await other({ keyCheck: '0000' })).rows).toBeGreaterThan(10);
    await cipher('a national id');
    await writeBackup(app.house.database, file, app.clock.now());
    await cipher(null);
    [head, ...rest] = gunzipSync(readFileSync(file)).toString().split('\n');
    await expect(other({ keyCheck: '0000' })).rejects.toMatchObject({ code: 'other-key' });
    await writeBackup(app.house.database, file, app.clock.now());
  });

  it('refuses a damaged file and names the place; nothing stays behind', async () => {
    const bytes = readFileSync(file);
    const text = gunzipSync(bytes).toString();
    const damaged = async (content: Buffer) => {
      const name = join(folder, 'damaged.backup');
      writeFileSync(name, content);
      return inFresh('sqlite', async database => {
        const answer = await restoreRows(database, name).catch(error => error);
        expect(await database.first('select id from fund')).toBeNull();
        return answer;
      });
    };
    const changed = await damaged(gzipSync(text.replace('คำปุ่น', 'คำแปน')));
    expect(changed).toMatchObject({ code: 'backup-damaged' });
    expect(changed.words.en).toMatch(/table (audit_event|fact|loan|person)/);
    const cut = await damaged(gzipSync(text.slice(0, text.lastIndexOf('{"end"'))));
    expect(cut).toMatchObject({ code: 'backup-damaged' });
    for (let n = 1; n <= 20; n++) {
      const flipped = Buffer.from(bytes);
      const at = 10 + Math.floor(((bytes.length - 20) * n) / 21);
      flipped[at] = flipped[at]! ^ 0x10;
      expect([n, await damaged(flipped)]).toMatchObject([n, { code: 'backup-damaged' }]);
    }
    expect(await damaged(bytes.subarray(0, bytes.length - 30))).toMatchObject({ code: 'backup-damaged' });
    expect(await damaged(Buffer.from('hello'))).toMatchObject({ code: 'backup-damaged' });
    await inFresh('sqlite', async database => {
      await expect(restoreRows(database, join(folder, 'none'))).rejects.toMatchObject({
        code: 'no-such-file',
      });
    });
  });

  it('is kept each night once, tried by restoring it, and old ones go', async () => {
    const directory = join(folder, 'nightly');
    for (const day of ['2026-06-01', '2026-06-02', '2026-06-14']) {
      app.setDay(day, 120);
      const run = await keepBackups(app.house, directory, day);
      expect(run).toMatchObject({ file: `tidtam-${day}.backup`, verdict: 'whole' });
      expect((await keepBackups(app.house, directory, day)).id).toBe(run.id);
    }
    expect(readdirSync(directory)).toEqual(['tidtam-2026-06-14.backup']);
    const runs = await app.house.database.all('select * from backup_run');
    expect(runs).toHaveLength(3);
    const event = await app.house.database.first<{ details: string }>(
      "select details from audit_event where act = 'keep-backup' order by seq desc limit 1",
    );
    expect(JSON.parse(event!.details).removed).toEqual([
      'tidtam-2026-06-01.backup',
      'tidtam-2026-06-02.backup',
    ]);
  });

  it('says when what was kept cannot be restored whole', async () => {
    await app.house.database.write(tx => tx.run('update receipt set amount = amount + 1'));
    app.setDay('2026-06-15', 120);
    const run = await keepBackups(app.house, join(folder, 'nightly'), '2026-06-15');
    expect(run.verdict).toMatch(/^\d+: ใบเสร็จ/);
    expect(readdirSync(join(folder, 'nightly'))).toHaveLength(2);
    await app.house.database.write(tx => tx.run('update receipt set amount = amount - 1'));
  });

  it('leaves a note in the journal of the restored house', async () => {
    const restored = await noteRestore(app.house.journal, file, {
      madeAt: '2026-06-01T02:00:00.000Z',
      rows: 5,
    });
    expect(restored.rows).toBe(5);
    const event = await app.house.database.first<{ details: string }>(
      "select details from audit_event where act = 'restore-backup'",
    );
    expect(JSON.parse(event!.details).file).toBe('all.backup');
  });
});
