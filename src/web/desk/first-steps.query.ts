// The steps of the first day, and which of them are done.
import type { Reader } from '../../platform/database/database.js';
import type { StartView } from '../pages/start.page.js';

/** In their order; a step leads to the page that does it. */
export async function firstSteps(db: Reader): Promise<StartView['steps']> {
  const fund = await db.first<{ id: string }>('select id from fund order by id limit 1');
  const member = await db.first<{ id: string }>(
    "select id from user_account where role = 'committee-member' order by id limit 1",
  );
  const card = await db.first(
    `select u.id from user_account u where u.role = 'committee-member' and (u.password_hash is not null
       or exists (select 1 from one_time_code c where c.subject_id = u.id and c.purpose = 'sign-in-card'))`,
  );
  const loan = await db.first('select id from loan limit 1');
  return [
    { key: 'administrator', done: true, href: '/users' },
    { key: 'fund', done: fund !== null, href: '/funds/new' },
    { key: 'member', done: member !== null, href: fund ? `/users/new?fundId=${fund.id}` : '/users/new' },
    { key: 'card', done: card !== null, href: member ? `/users/${member.id}` : '/users' },
    { key: 'application', done: loan !== null, href: '/loans/new' },
  ];
}

/** Whether the house is still to be furnished: no fund stands. */
export async function isFirstDay(db: Reader): Promise<boolean> {
  return (await db.first('select id from fund limit 1')) === null;
}
