import { addDays } from '../../../src/kernel/civil-date.js';
import { backupName, dayOfBackup, needlessBackups } from '../../../src/operations/backup/kept-days.js';

describe('nightly backups that stay', () => {
  it('are named by their day', () => {
    expect(backupName('2026-11-21')).toBe('tidtam-2026-11-21.backup');
    expect(dayOfBackup('tidtam-2026-11-21.backup')).toBe('2026-11-21');
    for (const name of ['tidtam-2026-02-30.backup', 'tidtam.sqlite', 'tidtam-2026-11-21.backup.unfinished'])
      expect(dayOfBackup(name)).toBeNull();
  });

  it('are seven days and four Sundays, whoever looks after a year of nights', () => {
    let kept: string[] = [];
    for (let n = 0; n < 365; n++) {
      const today = addDays('2026-01-01', n);
      kept.push(backupName(today));
      const needless = new Set(needlessBackups(kept, today));
      kept = kept.filter(name => !needless.has(name));
    }
    // 31 December 2026 is a Thursday: the Sundays before its week are 20, 13 and 6 December.
    expect(kept.map(dayOfBackup)).toEqual([
      ...['2026-12-06', '2026-12-13', '2026-12-20', '2026-12-25', '2026-12-26', '2026-12-27'],
      ...['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31'],
    ]);
  });

  it('leaves alone what is not its own, and files of a later day', () => {
    expect(
      needlessBackups(['notes.txt', backupName('2027-01-01'), backupName('2026-01-02')], '2026-11-21'),
    ).toEqual([backupName('2026-01-02')]);
  });
});
