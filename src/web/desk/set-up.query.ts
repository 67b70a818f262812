// Whether the link that makes the first administrator still works.
import { hasAdministrator } from '../../access/change-user.act.js';
import { SET_UP_SUBJECT } from '../../access/make-code.act.js';
import { codeHash } from '../../access/token.js';
import type { Reader } from '../../platform/database/database.js';

/** True while nobody administrates and the link is neither used nor expired. */
export async function setUpIsOpen(db: Reader, token: string, now: Date): Promise<boolean> {
  if (await hasAdministrator(db)) return false;
  const code = await db.first(
    'select code_hash from one_time_code where code_hash = ? and used_at is null and expires_at > ?',
    [codeHash('set-up', SET_UP_SUBJECT, token), now.toISOString()],
  );
  return code !== null;
}
