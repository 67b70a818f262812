// Who of a fund's committee can sign in: whom its work may be given to.
import type { Post } from '../kernel/actor.js';
import { invalid } from '../kernel/refusal.js';
import type { Reader } from '../platform/database/database.js';

export interface FundMember {
  id: string;
  name: string;
  post: Post;
}

/** By name; users who were switched off are left out. */
export function fundMembers(db: Reader, fundId: string): Promise<FundMember[]> {
  return db.all<FundMember>(
    `select u.id, u.name, f.post from user_fund f join user_account u on u.id = f.user_id
     where f.fund_id = ? and u.switched_off_at is null order by u.name, u.id`,
    [fundId],
  );
}

/** The member of that id; refuses (422 at the field) anybody else. */
export async function mustServe(
  db: Reader,
  fundId: string,
  userId: string,
  field: string,
): Promise<FundMember> {
  const found = (await fundMembers(db, fundId)).find(one => one.id === userId);
  if (found) return found;
  throw invalid(
    field,
    'not-of-this-fund',
    'เลือกกรรมการของกองทุนนี้',
    'Choose a member of this fund’s committee',
  );
}
