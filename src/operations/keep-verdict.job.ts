// A verification asked for by hand: its outcome is kept, so that a page can say when all was well.
import { type Act, INSTALLATION_PLACE } from '../journal/act.js';
import type { Actor } from '../kernel/actor.js';
import type { Reader } from '../platform/database/database.js';
import type { House } from './house.js';
import type { Break, Invariant } from './verify/break.js';
import { type Verdict, verify } from './verify.job.js';

const SETTING = 'last-verify';
/** More of them say nothing new on a page. */
const KEPT_BREAKS = 50;

export interface KeptVerdict {
  at: string;
  ok: boolean;
  checked: Verdict['checked'];
  /** The first 50. */
  breaks: Pick<Break, 'invariant' | 'code' | 'subject' | 'words'>[];
}

/** Verifies every invariant as of now and keeps what came of it. */
export async function keepVerdict(
  house: Pick<House, 'database' | 'journal' | 'clock'>,
  actor: Actor,
): Promise<KeptVerdict> {
  const { ok, checked, breaks } = await verify(house.database, house.clock.today());
  const kept = breaks
    .slice(0, KEPT_BREAKS)
    .map(({ invariant, code, subject, words }) => ({ invariant, code, subject, words }));
  return house.journal.perform(noteVerdict, { ok, checked, breaks: kept }, { actor });
}

/** The last kept outcome; null when nobody has asked yet. */
export async function lastVerdict(db: Reader): Promise<KeptVerdict | null> {
  const row = await db.first<{ value: string }>('select value from setting where name = ?', [SETTING]);
  return row && (JSON.parse(row.value) as KeptVerdict);
}

/** Whether one of the invariants is broken. */
export function isBroken({ breaks }: Pick<KeptVerdict, 'breaks'>, invariants: readonly Invariant[]): boolean {
  return breaks.some(({ invariant }) => invariants.includes(invariant));
}

const noteVerdict: Act<Omit<KeptVerdict, 'at'>, KeptVerdict> = {
  name: 'verify',
  right: 'administer',
  place: async () => INSTALLATION_PLACE,
  async run(verdict, { tx, at }) {
    const answer = { at: at.toISOString(), ...verdict };
    await tx.run(
      `insert into setting (name, value) values (?, ?)
       on conflict (name) do update set value = excluded.value`,
      [SETTING, JSON.stringify(answer)],
    );
    const { ok, checked, breaks } = verdict;
    return {
      answer,
      subject: { kind: 'installation', id: SETTING },
      details: { ok, ...checked, breaks: breaks.length },
    };
  },
};
