// Tokens for the callers of a bench.
import { addUser } from '../../dist/access/add-user.act.js';
import { makeToken } from '../../dist/access/make-token.act.js';
import { SYSTEM } from '../../dist/kernel/actor.js';

/** A token of a user who is there. */
export async function tokenOf(house, userId) {
  const input = { userId, label: 'bench' };
  return (await house.journal.perform(makeToken, input, { actor: SYSTEM })).token;
}

/** A token of a new administrator. */
export async function tokenOfAdministrator(house) {
  const name = 'bench';
  const input = { username: name, name, role: 'administrator', areas: [], funds: [], passwordHash: null };
  return tokenOf(house, (await house.journal.perform(addUser, input, { actor: SYSTEM })).id);
}
