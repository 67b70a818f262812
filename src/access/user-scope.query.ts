// Who may make, change or help which user: chair and secretary for their fund, officers for their areas.
import type { Actor, Post, Role } from '../kernel/actor.js';
import { forbidden, invalid, notFound } from '../kernel/refusal.js';
import type { Reader } from '../platform/database/database.js';
import { mustBeArea } from '../registry/area.query.js';
import { fundPlace, fundPlaceAt } from '../registry/fund.query.js';
import { checkRight } from './right.js';

/** What a user may do and where. */
export interface UserScope {
  role: Role;
  areas: string[];
  funds: { fundId: string; post: Post }[];
}

/** Refuses a role without its areas or funds (422), and an area or fund that does not exist (422). */
export async function checkScope(db: Reader, { role, areas, funds }: UserScope): Promise<void> {
  for (const [index, area] of areas.entries()) await mustBeArea(db, area, `areas.${index}`);
  for (const [index, { fundId }] of funds.entries()) await fundPlaceAt(db, fundId, `funds.${index}.fundId`);
  if (role === 'committee-member' && areas.length > 0) {
    throw invalid(
      'areas',
      'committee-member-has-funds',
      'กรรมการดูแลเป็นรายกองทุน ใส่กองทุนแทนพื้นที่',
      'A committee member serves funds, not areas',
    );
  }
}

/** Refuses (403, 404) unless the actor may manage a user of this scope: every fund and every area of it. */
export async function mustManage(db: Reader, actor: Actor, scope: UserScope): Promise<void> {
  if (actor.role === 'administrator') return;
  const mayMake =
    actor.role === 'committee-member' ? ['committee-member'] : ['committee-member', 'assistant'];
  for (const { fundId } of scope.funds) checkRight(actor, 'manage-users', await fundPlace(db, fundId));
  for (const area of scope.areas) checkRight(actor, 'manage-users', { fundId: null, area });
  const isPlaced = scope.funds.length + scope.areas.length > 0;
  if (!isPlaced || !mayMake.includes(scope.role)) {
    throw forbidden(
      'เพิ่มหรือแก้ผู้ใช้บทบาทนี้ได้เฉพาะผู้ดูแลระบบ',
      'Only an administrator may make or change a user of this role',
    );
  }
}

/** The same for a user who is there: one who serves nowhere that the actor sees is not found (404). */
export async function mustManageUser(db: Reader, actor: Actor, userId: string): Promise<void> {
  const scope = await scopeOfUser(db, userId);
  const isPlaced = scope.funds.length + scope.areas.length > 0;
  if (actor.role !== 'administrator' && !isPlaced) throw notFound();
  await mustManage(db, actor, scope);
}

/** The scope of a user; refuses (404) an unknown one. */
async function scopeOfUser(db: Reader, userId: string): Promise<UserScope> {
  const user = await db.first<{ role: Role }>('select role from user_account where id = ?', [userId]);
  if (!user) throw notFound();
  const areas = await db.all<{ area: string }>('select area from user_area where user_id = ? order by area', [
    userId,
  ]);
  const funds = await db.all<{ fundId: string; post: Post }>(
    'select fund_id, post from user_fund where user_id = ? order by fund_id',
    [userId],
  );
  return { role: user.role, areas: areas.map(one => one.area), funds };
}

/** The first post of a fund that nobody holds yet: chair, secretary, treasurer; then a member. */
export async function freePost(db: Reader, fundId: string): Promise<Post> {
  const held = await db.all<{ post: Post }>('select post from user_fund where fund_id = ?', [fundId]);
  const posts: Post[] = ['chair', 'secretary', 'treasurer'];
  return posts.find(post => held.every(one => one.post !== post)) ?? 'member';
}
