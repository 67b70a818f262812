// A fund's register from the terminal: checked, and with --commit stored, all rows or none.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  answerFaults,
  type ImportAnswer,
  importRegister,
  tryRegister,
} from '../imports/import-register.act.js';
import { readRegister } from '../imports/read-register.adapter.js';
import { SYSTEM } from '../kernel/actor.js';
import { type Command, required, UsageFault } from './command.js';

/** Faults that a terminal lists; `--json` has them all. */
const SHOWN = 200;
const STEPS = 3;

export const importFile: Command = {
  name: 'import',
  usage: 'FILE --fund ID [--commit]',
  options: { fund: { type: 'string' }, commit: { type: 'boolean' } },
  files: 1,
  async run(given, { house, progress }) {
    const fundId = required(given, 'fund');
    const path = given.files[0]!;
    const steps = progress(basename(path), STEPS);
    const content = await readFile(path).catch((error: NodeJS.ErrnoException) => {
      throw new UsageFault(`${path}: ${error.code}`);
    });
    const sheets = await readRegister(content);
    steps.advance();
    const { journal, database, clock } = await house();
    const tried = await tryRegister(database, { fundId, sheets }, clock.today());
    steps.advance();
    const file = { name: basename(path), sha256: createHash('sha256').update(content).digest('hex') };
    const store = given.options['commit'] === true && tried.faults.length === 0;
    const input = { fundId, sheets, file };
    const answer = store
      ? await answerFaults(() => journal.perform(importRegister, input, { actor: SYSTEM }))
      : tried;
    steps.advance();
    steps.end();
    return { lines: linesOf(answer), json: answer, exitCode: answer.faults.length > 0 ? 1 : 0 };
  },
};

function linesOf({ rows, loans, payments, faults, committed }: ImportAnswer): string[] {
  const read = `อ่าน ${rows} แถว: สัญญา ${loans} การชำระเงิน ${payments}`;
  if (faults.length === 0) return [`${read} ${committed ? 'บันทึกแล้ว' : 'ไม่มีจุดที่ต้องแก้ ใส่ --commit เพื่อบันทึก'}`];
  const listed = faults
    .slice(0, SHOWN)
    .map(({ sheet, row, column, message }) => `${sheet} แถว ${row} ${column}: ${message}`);
  const more = faults.length > SHOWN ? [`และอีก ${faults.length - SHOWN} จุด`] : [];
  return [`${read} มี ${faults.length} จุดที่ต้องแก้ ยังไม่ได้บันทึก`, ...listed, ...more];
}
