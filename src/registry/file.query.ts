import { notFound } from '../kernel/refusal.js';
import type { Reader } from '../platform/database/database.js';
import type { FileKind } from './file-kind.js';

export interface FileRecord {
  id: string;
  kind: FileKind;
  name: string;
  bytes: number;
  /** A user's id. */
  uploadedBy: string;
  uploadedAt: string;
}

/** What is known of a file; refuses (404) an unknown one. */
export async function fileOf(db: Reader, id: string): Promise<FileRecord> {
  const file = await db.first<FileRecord>(
    'select id, kind, name, bytes, uploaded_by, uploaded_at from stored_file where id = ?',
    [id],
  );
  if (!file) throw notFound();
  return file;
}

export async function fileContent(db: Reader, id: string): Promise<Buffer> {
  const row = await db.first<{ content: Buffer }>('select content from stored_file where id = ?', [id]);
  if (!row) throw notFound();
  return row.content;
}
