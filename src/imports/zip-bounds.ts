// Holds an .xlsx to its bounds before anything reads it: a small file may unpack to gigabytes, or name a cell
// so far away that the empty grid alone fills the memory.
import { inflateRawSync } from 'node:zlib';

export const MAX_UNPACKED_BYTES = 120_000_000;
export const MAX_ENTRIES = 500;
export const MAX_COLUMNS = 100;

/** True when every part unpacks to what it says, all together within bounds, and no cell lies outside. */
export function withinZipBounds(file: Buffer, maxRows: number): boolean {
  const entries = zipEntries(file);
  if (!entries || entries.length > MAX_ENTRIES) return false;
  if (entries.reduce((sum, entry) => sum + entry.unpacked, 0) > MAX_UNPACKED_BYTES) return false;
  return entries.every(entry => {
    const content = unpack(file, entry);
    return content !== null && (!isSheet(entry.name) || cellsWithin(content, maxRows));
  });
}

interface ZipEntry {
  name: string;
  method: number;
  packed: number;
  unpacked: number;
  offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;

function zipEntries(file: Buffer): ZipEntry[] | null {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > file.length || file.readUInt32LE(end) !== END) return null;
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== CENTRAL) return null;
    const nameLength = file.readUInt16LE(at + 28);
    entries.push({
      name: file.toString('utf8', at + 46, at + 46 + nameLength),
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

function unpack(file: Buffer, entry: ZipEntry): Buffer | null {
  if (entry.offset + 30 > file.length) return null;
  const start =
    entry.offset + 30 + file.readUInt16LE(entry.offset + 26) + file.readUInt16LE(entry.offset + 28);
  const packed = file.subarray(start, start + entry.packed);
  if (entry.method === 0) return packed.length === entry.unpacked ? packed : null;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(entry.unpacked, 1) });
  } catch {
    return null;
  }
}

function isSheet(name: string): boolean {
  return /(^|\/)worksheets\//.test(name);
}

function cellsWithin(content: Buffer, maxRows: number): boolean {
  for (const match of content.toString('latin1').matchAll(/\sr=["']([A-Z]*)(\d+)["']/g)) {
    if (Number(match[2]) > maxRows || columnNumber(match[1]!) > MAX_COLUMNS) return false;
  }
  return true;
}

function columnNumber(letters: string): number {
  if (letters.length > 3) return Number.POSITIVE_INFINITY;
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
