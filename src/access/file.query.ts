// Who may look at a stored file: whoever may see the one who handed it in, or a record that names it.
import type { Actor } from '../kernel/actor.js';
import { notFound } from '../kernel/refusal.js';
import type { Reader } from '../platform/database/database.js';
import { type FileRecord, fileOf } from '../registry/file.query.js';
import { scopeFilter } from './right.js';
import { userScopeFilter } from './user.query.js';

/** The file, when the actor may see it; refuses (404) otherwise. */
export async function visibleFile(db: Reader, actor: Actor, fileId: string): Promise<FileRecord> {
  const file = await fileOf(db, fileId);
  if (file.uploadedBy === actor.userId || actor.role === 'administrator') return file;
  const uploader = userScopeFilter(actor);
  const seesUploader = await db.first(`select t.id from user_account t where t.id = ? and ${uploader.sql}`, [
    file.uploadedBy,
    ...uploader.parameters,
  ]);
  if (seesUploader || (await isNamedWithin(db, actor, fileId))) return file;
  throw notFound();
}

/** Whether a record of a fund or a village in the actor's scope names the file. */
async function isNamedWithin(db: Reader, actor: Actor, fileId: string): Promise<boolean> {
  const scope = scopeFilter(actor, 'f.area', 'f.id');
  for (const table of ['fact', 'fund_activity']) {
    const named = await db.first(
      `select t.id from ${table} t join fund f on f.id = t.fund_id
       where ${scope.sql} and t.body like '%' || ? || '%' limit 1`,
      [...scope.parameters, fileId],
    );
    if (named) return true;
  }
  return isNamedInRecovery(db, actor, fileId);
}

/** A recovery's facts are of one village, or of the whole district, which its parts' officers see as well. */
async function isNamedInRecovery(db: Reader, actor: Actor, fileId: string): Promise<boolean> {
  const within = scopeFilter(actor, 'coalesce(x.village, t.area)', "''");
  const around = actor.role === 'committee-member' ? [] : actor.areas.flatMap(areasAround);
  const whole = around.map(() => ' or (x.village is null and t.area = ?)').join('');
  const named = await db.first(
    `select x.id from recovery_fact x join recovery t on t.id = x.recovery_id
     where (${within.sql}${whole}) and x.body like '%' || ? || '%' limit 1`,
    [...within.parameters, ...around, fileId],
  );
  return named !== null;
}

/** The district and subdistrict that an area lies in. */
function areasAround(area: string): string[] {
  return [4, 6].filter(length => length < area.length).map(length => area.slice(0, length));
}
