// The one contact a day of a fund with a person, inside a running act: whatever reaches the person first
// takes the day, and what certainly did not arrive gives it back (Debt Collection Act s.9(3)).
import type { Doing } from '../journal/act.js';
import { type CivilDate, dayNumber } from '../kernel/civil-date.js';

export interface ContactDay {
  fundId: string;
  personId: string;
  on: CivilDate;
}

/** What takes a day: a message, a call, a visit, an invitation. */
export interface ContactSource {
  kind: string;
  id: string;
}

/** Answers whether the day was free; one that is taken stays with who took it. */
export async function takeContactDay(
  { fundId, personId, on }: ContactDay,
  source: ContactSource,
  { tx }: Pick<Doing, 'tx'>,
): Promise<boolean> {
  const taken = await tx.run(
    `insert into contact_day (fund_id, person_id, on_day, source, source_id) values (?, ?, ?, ?, ?)
     on conflict do nothing`,
    [fundId, personId, dayNumber(on), source.kind, source.id],
  );
  return taken === 1;
}

export async function giveBackContactDay(source: ContactSource, { tx }: Pick<Doing, 'tx'>): Promise<void> {
  await tx.run('delete from contact_day where source = ? and source_id = ?', [source.kind, source.id]);
}
