// The way into an empty installation: a link that makes the first administrator, once, within a day.
import { hasAdministrator } from '../access/change-user.act.js';
import { makeSetUpLink } from '../access/make-code.act.js';
import { SYSTEM } from '../kernel/actor.js';
import type { House } from './house.js';

/** The address to open; null where somebody administrates already, and in a process that answers no pages. */
export async function setUpLink({ config, database, journal }: House): Promise<string | null> {
  const answersPages = config.role === 'all' || config.role === 'web';
  if (config.demo || !answersPages || (await hasAdministrator(database))) return null;
  const { token } = await journal.perform(makeSetUpLink, {}, { actor: SYSTEM });
  return `${config.publicUrl}/setup/${token}`;
}
