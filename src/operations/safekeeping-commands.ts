// From the terminal: verify the books, back them up, put them back, and list what reacts to what.
import { resolve } from 'node:path';
import { type CivilDate, parseCivilDate } from '../kernel/civil-date.js';
import { noteRestore, restoreRows } from './backup/restore-backup.job.js';
import { writeBackup } from './backup/write-backup.job.js';
import { type Command, type Given, optional, type Surroundings, UsageFault } from './command.js';
import type { Progress } from './progress.js';
import { type Share, type Verdict, verify } from './verify.job.js';
import { processesFor, verifyTogether } from './verify-together.job.js';

export const verifyBooks: Command = {
  name: 'verify',
  usage: '[--processes N] [--date D] [--share K/N]',
  options: { processes: { type: 'string' }, date: { type: 'string' }, share: { type: 'string' } },
  async run(given, around) {
    const asked = wholeOf(given, 'processes');
    const share = shareOf(given);
    const date = dateOf(given);
    const { database, clock } = await around.house();
    const today = date ?? clock.today();
    if (share) return verdictOutcome(await verify(database, today, tellParent, share));
    const processes = asked ?? (await processesFor(database));
    return verdictOutcome(await verifyTogether(database, today, processes, barOf('verify', around)));
  },
};

/** Whoever started this share counts its funds with the others. */
function tellParent(done: number): void {
  process.send?.({ done });
}

function wholeOf(given: Given, name: string): number | null {
  const text = optional(given, name);
  if (text === null) return null;
  if (!/^[1-9]\d?$/.test(text)) throw new UsageFault(`--${name} is a number from 1 to 99`);
  return Number(text);
}

function shareOf(given: Given): Share | null {
  const text = optional(given, 'share');
  if (text === null) return null;
  const [part = 0, of = 0] = /^\d{1,2}\/\d{1,2}$/.test(text) ? text.split('/').map(Number) : [];
  if (part < 1 || part > of) throw new UsageFault('--share is written K/N: the Kth of N shares');
  return { part, of };
}

function dateOf(given: Given): CivilDate | null {
  const text = optional(given, 'date');
  if (text === null) return null;
  const date = parseCivilDate(text);
  if (!date) throw new UsageFault('--date is written YYYY-MM-DD');
  return date;
}

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
