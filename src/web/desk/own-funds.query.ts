// The funds that somebody works in: most people have one, and are never asked which.
import { mustSee, scopeFilter } from '../../access/right.js';
import type { Actor } from '../../kernel/actor.js';
import {
  FUND_COLUMNS,
  type FundRecord,
  type FundRow,
  fundOf,
  fundPlace,
  fundRecord,
} from '../../registry/fund.query.js';
import type { FundTypeVersion } from '../../registry/fund-type.js';
import { houseRules } from '../../registry/house-rules.js';
import type { Asking } from './desk.js';

const MANY = 200;

/** The funds that the actor may write in, by name, at most 200. */
export async function ownFunds({ db, actor }: Pick<Asking, 'db' | 'actor'>): Promise<FundRecord[]> {
  const scope = scopeFilter(actor, 't.area', 't.id');
  const rows = await db.all<FundRow>(
    `select ${FUND_COLUMNS} from fund t where ${scope.sql} order by t.name, t.id limit ${MANY}`,
    scope.parameters,
  );
  return rows.map(fundRecord);
}

/** The one fund of a committee member; null for officers, and for who serves in several. */
export async function onlyFund(asking: Pick<Asking, 'db' | 'actor'>): Promise<FundRecord | null> {
  if (asking.actor.role !== 'committee-member' || asking.actor.funds.length !== 1) return null;
  return (await ownFunds(asking))[0] ?? null;
}

/** The fund that the address names, or the only one; null: it has to be asked. 404 outside the scope. */
export async function chosenFund(
  asking: Pick<Asking, 'db' | 'actor'>,
  asked: unknown,
): Promise<FundRecord | null> {
  if (typeof asked === 'string' && asked !== '') {
    mustSee(asking.actor, await fundPlace(asking.db, asked));
    return fundOf(asking.db, asked);
  }
  const funds = await ownFunds(asking);
  return funds.length === 1 ? funds[0]! : null;
}

/** The rules of a fund's kind that hold today. */
export function typeOfFund(
  fund: Pick<FundRecord, 'fundType'>,
  { today }: Pick<Asking, 'today'>,
): FundTypeVersion {
  return houseRules().fundTypes.version(fund.fundType, today)!;
}

export function mayApplySomewhere(actor: Actor): boolean {
  return actor.role === 'administrator' || (actor.role === 'committee-member' && actor.funds.length > 0);
}
