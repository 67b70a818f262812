// Verify: every invariant that stored rows can show, over the whole database, fund by fund, so that memory
// stays flat.
import { setImmediate as turn } from 'node:timers/promises';
import { INSTALLATION } from '../journal/chain.js';
import type { CivilDate } from '../kernel/civil-date.js';
import type { Database, Reader } from '../platform/database/database.js';
import type { Break } from './verify/break.js';
import { checkChain, checkFactsRecorded, strayChains } from './verify/check-chains.query.js';
import { checkLedger, type VerifiedFund } from './verify/check-ledger.query.js';
import { checkReminders } from './verify/check-reminders.query.js';
import type { StoredSeals } from './verify/check-seals.query.js';

export interface Verdict {
  ok: boolean;
  checked: { funds: number; loans: number; facts: number; events: number };
  breaks: Break[];
}

/** Told after each fund: how many of how many. */
export type Progress = (done: number, all: number) => void;

/** Every `of`th fund, beginning with number `part`; the first share has what belongs to no fund as well. */
export interface Share {
  part: number;
  of: number;
}

const WHOLE: Share = { part: 1, of: 1 };

/** Beyond so many breaks the rest says nothing new. */
export const MOST_BREAKS = 1000;

/**
 * Checks invariants 1 to 6 as of one moment, of all funds or of a share of them; `today` is the day whose
 * dashboards are summed again.
 */
export function verify(
  database: Pick<Database, 'snapshot'>,
  today: CivilDate,
  progress: Progress = () => undefined,
  share = WHOLE,
): Promise<Verdict> {
  return database.snapshot(db => verifyShare(db, today, progress, share));
}

async function verifyShare(db: Reader, today: CivilDate, progress: Progress, share: Share): Promise<Verdict> {
  const verdict: Verdict = { ok: true, checked: { funds: 0, loans: 0, facts: 0, events: 0 }, breaks: [] };
  const count = await db.first<{ n: number }>('select count(*) as n from fund');
  const first = share.part === 1;
  // Every share needs to know which facts the installation's chain sealed; the first one answers for it.
  const ofHouse = first
    ? await verifyChain(db, INSTALLATION, verdict)
    : (await checkChain(db, INSTALLATION)).facts;
  if (first) for (const chain of await strayChains(db)) await verifyChain(db, chain, verdict);
  let number = 0;
  for await (const fund of allFunds(db)) {
    if (number++ % share.of !== share.part - 1) continue;
    await verifyFund(db, fund, { today, ofHouse, verdict });
    progress(verdict.checked.funds, count!.n);
    await turn();
    if (verdict.breaks.length >= MOST_BREAKS) break;
  }
  verdict.ok = verdict.breaks.length === 0;
  return verdict;
}

interface Verifying {
  today: CivilDate;
  /** The facts that the installation's chain sealed. */
  ofHouse: Set<string>;
  verdict: Verdict;
}

async function verifyFund(db: Reader, fund: VerifiedFund, at: Verifying): Promise<void> {
  const { today, ofHouse, verdict } = at;
  const ledger = await checkLedger(db, fund, today);
  verdict.checked.funds += 1;
  verdict.checked.loans += ledger.loans;
  verdict.checked.facts += ledger.facts;
  verdict.breaks.push(...ledger.breaks);
  const ofFund = await verifyChain(db, fund.id, verdict, ledger.seals);
  verdict.breaks.push(...(await checkFactsRecorded(db, fund.id, [ofFund, ofHouse])));
  verdict.breaks.push(...(await checkReminders(db, fund.id)));
}

async function verifyChain(
  db: Reader,
  chain: string,
  verdict: Verdict,
  known?: StoredSeals,
): Promise<Set<string>> {
  const { breaks, events, facts } = await checkChain(db, chain, known);
  verdict.checked.events += events;
  verdict.breaks.push(...breaks);
  return facts;
}

async function* allFunds(db: Reader): AsyncGenerator<VerifiedFund> {
  let after = '';
  while (true) {
    const funds = await db.all<VerifiedFund>('select id, area from fund where id > ? order by id limit 500', [
      after,
    ]);
    yield* funds;
    if (funds.length < 500) return;
    after = funds.at(-1)!.id;
  }
}
