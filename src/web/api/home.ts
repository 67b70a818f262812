// Where a new person, group or household belongs.
import type { Actor } from '../../kernel/actor.js';

/** The fund and area as given; a committee member of one fund need not say which. */
export function homeOf(
  actor: Actor,
  given: { fundId?: string | null; area?: string | null },
): { fundId: string | null; area: string | null } {
  const onlyFund = actor.role === 'committee-member' && actor.funds.length === 1 ? actor.funds[0]! : null;
  return { fundId: given.fundId ?? onlyFund?.fundId ?? null, area: given.area ?? null };
}
