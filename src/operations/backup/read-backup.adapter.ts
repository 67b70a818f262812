// Reads a backup file line by line, and names the place where it is damaged.
import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip } from 'node:zlib';
import { Refusal } from '../../kernel/refusal.js';
import type { BackupHead, BackupLine, Cell } from './backup-line.js';

/** What a reader of a backup sees, in the file's order. */
export type BackupPart =
  | { head: BackupHead }
  | { table: string; columns: string[] }
  | { row: Cell[] }
  | { end: true; rows: number };

/**
 * The parts of a file, each table's rows checked against their checksum; refuses (400) a damaged one by its
 * place.
 */
export async function* readBackup(file: string): AsyncGenerator<BackupPart> {
  const place = { line: 0, table: '' };
  let sum: Hash = createHash('sha256');
  let rows = 0;
  let ended = false;
  for await (const text of linesOf(file, place)) {
    place.line += 1;
    const line = parsed(text, place);
    if (place.line === 1 && !('tidtam' in line)) throw damaged(place);
    if (Array.isArray(line)) {
      sum.update(`${text}\n`);
      rows += 1;
      yield { row: line };
    } else if ('tidtam' in line) {
      yield { head: line };
    } else if ('table' in line) {
      place.table = line.table;
      sum = createHash('sha256');
      rows = 0;
      yield line;
    } else if ('close' in line) {
      if (line.close !== place.table || line.rows !== rows || line.sha256 !== sum.digest('hex'))
        throw damaged(place);
    } else {
      ended = true;
      yield line;
    }
  }
  if (!ended) throw damaged(place);
}

async function* linesOf(file: string, place: Place): AsyncGenerator<string> {
  const source = createReadStream(file);
  const unpacked = createGunzip();
  source.on('error', error => unpacked.destroy(error));
  source.pipe(unpacked);
  const decoder = new StringDecoder('utf8');
  let rest = '';
  try {
    for await (const chunk of unpacked) {
      const lines = (rest + decoder.write(chunk as Buffer)).split('\n');
      rest = lines.pop()!;
      yield* lines;
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR') throw notReadable(file);
    if (code?.startsWith('Z_') || error instanceof SyntaxError) throw damaged(place);
    throw error;
  } finally {
    source.destroy();
  }
  if (rest) throw damaged(place);
}

interface Place {
  line: number;
  table: string;
}

function parsed(text: string, place: Place): BackupLine {
  try {
    const line = JSON.parse(text) as BackupLine;
    if (typeof line === 'object' && line !== null) return line;
  } catch {
    // Falls through: the place is what matters.
  }
  throw damaged(place);
}

function damaged({ line, table }: Place): Refusal {
  const where = table
    ? { th: `ในตาราง ${table}`, en: `in table ${table}` }
    : { th: 'ที่ต้นไฟล์', en: 'at its start' };
  return new Refusal('unreadable', 'backup-damaged', {
    th: `ไฟล์สำรองเสียหาย${where.th} ราวบรรทัดที่ ${line} ใช้ไฟล์ของวันอื่น`,
    en: `The backup is damaged ${where.en}, near line ${line}; use another day's file`,
  });
}

function notReadable(file: string): Refusal {
  return new Refusal('unreadable', 'no-such-file', {
    th: `เปิดไฟล์ ${file} ไม่ได้`,
    en: `Cannot open ${file}`,
  });
}
