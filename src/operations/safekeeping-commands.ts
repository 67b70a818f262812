// From the terminal: verify the books, back them up, put them back, and list what reacts to what.
import { resolve } from 'node:path';
import { noteRestore, restoreRows } from './backup/restore-backup.job.js';
import { writeBackup } from './backup/write-backup.job.js';
import type { Command, Surroundings } from './command.js';
import type { Progress } from './progress.js';
import { type Verdict, verify } from './verify.job.js';

export const verifyBooks: Command = {
  name: 'verify',
  usage: '',
  options: {},
  async run(_, around) {
    const { database, clock } = await around.house();
    return verdictOutcome(await verify(database, clock.today(), barOf('verify', around)));
  },
};

export const backupTo: Command = {
  name: 'backup',
  usage: 'FILE',
  options: {},
  files: 1,
  async run({ files }, around) {
    const { database, clock } = await around.house();
    const file = resolve(files[0]!);
    const written = await writeBackup(database, file, clock.now(), barOf('backup', around));
    const { rows, bytes } = written;
    const key = 'เก็บกุญแจเข้ารหัส (ENCRYPTION_KEY หรือไฟล์ .key) ไว้คู่กัน (keep the encryption key with it)';
    return { lines: [`สำรอง ${rows} แถว ${bytes} ไบต์ ไว้ที่ ${file}`, key], json: written };
  },
};

export const restoreFrom: Command = {
  name: 'restore',
  usage: 'FILE',
  options: {},
  files: 1,
  async run({ files }, around) {
    const { database, journal, clock } = await around.house();
    const file = resolve(files[0]!);
    const restored = await restoreRows(database, file);
    await noteRestore(journal, file, restored);
    const verdict = await verify(database, clock.today(), barOf('verify', around));
    const { lines, exitCode } = verdictOutcome(verdict);
    return {
      lines: [`กู้คืน ${restored.rows} แถว ของ ${restored.madeAt}`, ...lines],
      json: { ...restored, verify: verdict },
      exitCode,
    };
  },
};

export const listReactions: Command = {
  name: 'reactions',
  usage: '',
  options: {},
  async run(_, { house }) {
    const reactions = (await house()).journal.reactionNames();
    return { lines: reactions.map(({ name, kinds }) => `${name} ← ${kinds.join(', ')}`), json: reactions };
  },
};

function verdictOutcome(verdict: Verdict) {
  const { ok, checked, breaks } = verdict;
  const { funds, loans, facts, events } = checked;
  const counts = `${funds} กองทุน ${loans} สัญญา ${facts} รายการ ${events} บันทึก`;
  const lines = breaks.map(
    ({ invariant, code, subject, words }) =>
      `ข้อ ${invariant} ${code}: ${words.th} (${words.en}) [${subject.kind} ${subject.id}]`,
  );
  const last = ok
    ? `ตรวจแล้วถูกต้องทั้งหมด (all invariants hold): ${counts}`
    : `พบ ${breaks.length} จุด: ${counts}`;
  return { lines: [...lines, last], json: verdict, exitCode: ok ? 0 : 1 };
}

/** The bar is there once it is known how much there is to do. */
function barOf(label: string, around: Surroundings): (done: number, all: number) => void {
  let bar: Progress | null = null;
  return (done, all) => {
    bar ??= around.progress(label, all);
    bar.advance();
    if (done >= all) bar.end();
  };
}
