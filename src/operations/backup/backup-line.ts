// A backup file: compressed lines of JSON, the same whichever database it came from. A head; then for each
// table its name and columns, its rows, and a closing line with their number and checksum; then the end.

export interface BackupHead {
  tidtam: 'backup';
  format: 1;
  /** RFC 3339. */
  madeAt: string;
  /** What the database's shape was: it goes back only into the same shape. */
  migrations: string[];
  /** Tells whether the other house has the same key for national ids, without giving the key away. */
  keyCheck: string;
}

export type BackupLine =
  | BackupHead
  | { table: string; columns: string[] }
  | Cell[]
  | { close: string; rows: number; sha256: string }
  | { end: true; rows: number };

/** A value of a row; bytes are written in base64. */
export type Cell = string | number | null | { base64: string };

export function cellOf(value: unknown): Cell {
  if (value instanceof Uint8Array) return { base64: Buffer.from(value).toString('base64') };
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  throw new Error(`A backup cannot hold ${typeof value}`);
}

export function parameterOf(cell: Cell): string | number | null | Buffer {
  return cell !== null && typeof cell === 'object' ? Buffer.from(cell.base64, 'base64') : cell;
}
