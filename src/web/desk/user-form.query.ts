// The form of a user: read as the acts want it, and shown with what the one who fills it may give.

import type { UserRecord } from '../../access/user.query.js';
import { freePost, type UserScope } from '../../access/user-scope.query.js';
import { POSTS, ROLES, type Role } from '../../kernel/actor.js';
import { areaTitle, levelOf } from '../../registry/areas.js';
import { houseRules } from '../../registry/house-rules.js';
import type { FormReading } from '../form-reading.js';
import type { FormState } from '../frame.js';
import type { UserFormView } from '../pages/users.page.js';
import { words } from '../words/words.js';
import type { Asking } from './desk.js';
import { ownFunds } from './own-funds.query.js';

export interface UserTyped extends UserScope {
  name: string;
  username: string;
  /** '' leaves it as it is, or to a code. */
  password: string;
}

/** The form as it is shown; `user` is null for a new one. */
export async function userFormView(
  asking: Asking,
  user: UserRecord | null,
  form: FormState,
): Promise<UserFormView> {
  const { actor, lang } = asking;
  const t = words(lang);
  const funds = await ownFunds(asking);
  const served = new Set(user?.funds.map(fund => fund.fundId));
  const choice = (fund: { id: string; name: string; madeUp: boolean }) => ({
    value: fund.id,
    label: fund.name,
  });
  return {
    title: user ? user.name : t.office.addUser,
    isNew: user === null,
    roles: rolesToGive(actor.role).map(role => ({ value: role, label: t.roles[role] })),
    serves: funds.filter(fund => served.has(fund.id)).map(choice),
    funds: funds.filter(fund => !served.has(fund.id)).map(choice),
    mayNameAreas: actor.role !== 'committee-member',
    back: user ? { href: `/users/${user.id}`, label: user.name } : { href: '/users', label: t.office.users },
    form,
  };
}

/** What a user has now, as the form's fields. */
export function userValues(user: UserRecord): FormState['values'] {
  const { areas } = houseRules();
  return {
    name: user.name,
    username: user.username,
    role: user.role,
    areas: user.areas.map(code => areas.find(code)?.code ?? code).join(', '),
    ...Object.fromEntries(user.funds.map(({ fundId, post }) => [`fund-${fundId}`, post])),
  };
}

/** Reads the form; funds that the one who fills it does not see stay as they are. */
export async function readUser(
  asking: Asking,
  form: FormReading,
  user: UserRecord | null,
): Promise<UserTyped> {
  const seen = new Set((await ownFunds(asking)).map(fund => fund.id));
  const kept = user?.funds.filter(fund => !seen.has(fund.fundId)) ?? [];
  const served = (user?.funds ?? [])
    .filter(fund => seen.has(fund.fundId))
    .flatMap(({ fundId }) => {
      const post = form.oneOfOr(`fund-${fundId}`, POSTS);
      return post ? [{ fundId, post }] : [];
    });
  const more = form.textOr('fundId', 40);
  const post = form.oneOfOr('post', POSTS);
  const added = more ? [{ fundId: more, post: post ?? (await freePost(asking.db, more)) }] : [];
  return {
    name: form.text('name', 200),
    username: username(form),
    role: form.oneOf('role', rolesToGive(asking.actor.role)),
    areas: readAreas(form),
    funds: [...kept, ...served, ...added],
    password: form.textOr('password', 1000) ?? '',
  };
}

/** Chair and secretary make committee members, officers their helpers too; an administrator anybody. */
function rolesToGive(role: Role): readonly Role[] {
  if (role === 'administrator') return ROLES;
  return role === 'committee-member' ? ['committee-member'] : ['committee-member', 'assistant'];
}

function username(form: FormReading): string {
  const typed = form.text('username', 100);
  if (/\s/.test(typed)) {
    form.fault('username', 'bad-username', 'ชื่อผู้ใช้ต้องไม่มีช่องว่าง', 'A user name has no spaces');
  }
  return typed;
}

/** Areas by code or by name; a name that several places have asks for the code. */
function readAreas(form: FormReading): string[] {
  const typed = (form.textOr('areas', 500) ?? '').split(/[,\n]|\s+(?=\d)/).map(word => word.trim());
  return typed.filter(Boolean).flatMap(word => areaNamed(form, word));
}

function areaNamed(form: FormReading, word: string): string[] {
  const { areas } = houseRules();
  if (/^\d+$/.test(word)) return [word];
  const found = areas.all().filter(area => area.name === word || areaTitle(area) === word);
  // A district and its seat often share their name: the larger place is meant.
  const largest = Math.min(...found.map(area => area.code.length));
  const meant = found.filter(area => area.code.length === largest);
  if (meant.length === 1) return [meant[0]!.code];
  if (meant.length === 0) {
    form.fault('areas', 'unknown-area', `ไม่พบพื้นที่ ${word} ใส่รหัสแทนได้`, `No area ${word}; give its code`);
    return [];
  }
  const listed = meant.slice(0, 4).map(area => `${area.code} ${nameWithin(area.code)}`);
  form.fault('areas', 'several-areas', `${word} มีหลายแห่ง ใส่รหัส: ${listed.join(', ')}`, `Several: ${listed}`);
  return [];
}

function nameWithin(code: string): string {
  const { areas } = houseRules();
  const around = areas.find(levelOf(code) === 'province' ? code : code.slice(0, code.length > 4 ? 4 : 2));
  return around ? areaTitle(around) : '';
}
