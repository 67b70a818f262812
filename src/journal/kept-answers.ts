// The answers of writes that carried an Idempotency-Key, stored with the write itself and kept 90 days.
import { createHash } from 'node:crypto';
import { invalid } from '../kernel/refusal.js';
import type { Reader, Writer } from '../platform/database/database.js';

/** A key is the caller's own, for one path. */
export interface IdempotencyKey {
  caller: string;
  path: string;
  key: string;
  bodyHash: string;
}

export const KEPT_DAYS = 90;

/** The hash of a body as JSON: the order of its fields does not matter. */
export function bodyHash(body: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(inOrder(body)))
    .digest('hex');
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, inOrder(item)]),
  );
}

/**
 * Claims the key in this transaction, or gives the answer that was kept under it. While the first request
 * still runs, the second waits here: in SQLite for its turn, in PostgreSQL on the unique key.
 */
export async function keptAnswer(tx: Writer, key: IdempotencyKey, at: Date): Promise<string | null> {
  const claimed = await tx.run(
    `insert into kept_answer (caller, path, idempotency_key, body_hash, answer, kept_at)
     values (?, ?, ?, ?, '', ?) on conflict do nothing`,
    [key.caller, key.path, key.key, key.bodyHash, at.toISOString()],
  );
  if (claimed === 1) return null;
  return answerUnder(tx, key);
}

/** The answer kept under the key; null for one that was not used. Refuses (422) one of another body. */
export async function answerUnder(db: Reader, key: IdempotencyKey): Promise<string | null> {
  const kept = await db.first<{ bodyHash: string; answer: string }>(
    'select body_hash, answer from kept_answer where caller = ? and path = ? and idempotency_key = ?',
    [key.caller, key.path, key.key],
  );
  if (!kept) return null;
  if (kept.bodyHash !== key.bodyHash) {
    throw invalid(
      'Idempotency-Key',
      'key-used-for-another-body',
      'รายการนี้เคยส่งแล้วด้วยข้อมูลอื่น เปิดหน้าใหม่แล้วบันทึกอีกครั้ง',
      'This key was used with another body; send the new one under a new key',
    );
  }
  return kept.answer;
}

export async function keepAnswer(tx: Writer, key: IdempotencyKey, answer: string): Promise<void> {
  await tx.run('update kept_answer set answer = ? where caller = ? and path = ? and idempotency_key = ?', [
    answer,
    key.caller,
    key.path,
    key.key,
  ]);
}
