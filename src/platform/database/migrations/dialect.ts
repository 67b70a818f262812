// Migrations are written once; these words differ by dialect.
import type { QueryRunner } from 'typeorm';
import { crashPoint } from '../../crash-point.js';

/**
 * Runs statements separated by blank lines, with {BLOB}, {C} (byte order for prefixes) put in the dialect's
 * words.
 */
export async function runStatements(runner: QueryRunner, text: string): Promise<void> {
  const postgres = runner.connection.options.type === 'postgres';
  const words = text
    .replaceAll('{BLOB}', postgres ? 'bytea' : 'blob')
    .replaceAll('{C}', postgres ? 'COLLATE "C"' : '');
  for (const statement of words.split(/\n\s*\n/)) {
    if (!statement.trim()) continue;
    await runner.query(statement.trim().replace(/;$/, ''));
    crashPoint('migration.after-statement');
  }
}
