// People as the other rooms see them: national ids masked, channels in the order in which they are tried.
import type { Place } from '../journal/act.js';
import { type CivilDate, civilDate, dayNumber } from '../kernel/civil-date.js';
import { notFound } from '../kernel/refusal.js';
import type { Reader } from '../platform/database/database.js';
import type { ChannelKind } from './contact.js';
import { fundPlace } from './fund.query.js';
import { houseRules } from './house-rules.js';

export interface Channel {
  id: string;
  kind: ChannelKind;
  address: string;
  consentedOn: CivilDate | null;
}

export interface PersonRecord {
  id: string;
  fundId: string | null;
  area: string;
  name: string;
  /** Masked: x-xxxx-xxxxx-12-3. */
  nationalId: string | null;
  phone: string | null;
  address: string | null;
  diedOn: CivilDate | null;
  deathKnownOn: CivilDate | null;
  madeUp: boolean;
  createdAt: string;
  channels: Channel[];
}

/** What `personRecords` reads: the listed table's alias is `t`. */
export const PERSON_COLUMNS = `t.id, t.fund_id, t.area, t.name, t.phone, t.address, t.national_id_last4,
  t.died_on, t.death_known_on, t.made_up, t.created_at`;

export type PersonRow = Omit<PersonRecord, 'nationalId' | 'madeUp' | 'channels'> & {
  nationalIdLast4: string | null;
  madeUp: number;
};

/** The person of an id; refuses (404) an unknown one. */
export async function personOf(db: Reader, id: string): Promise<PersonRecord> {
  const row = await db.first<PersonRow>(`select ${PERSON_COLUMNS} from person t where t.id = ?`, [id]);
  if (!row) throw notFound();
  return (await personRecords(db, [row]))[0]!;
}

/** Where a person's record is: the fund's place, or the person's own area. Refuses (404) an unknown one. */
export async function personPlace(db: Reader, id: string): Promise<Place> {
  const row = await db.first<Place>('select fund_id, area from person where id = ?', [id]);
  if (!row) throw notFound();
  return row.fundId === null ? { fundId: null, area: row.area } : fundPlace(db, row.fundId);
}

/** The rows with their channels. */
export async function personRecords(db: Reader, rows: PersonRow[]): Promise<PersonRecord[]> {
  if (rows.length === 0) return [];
  const marks = rows.map(() => '?').join(', ');
  const channels = await db.all<Channel & { personId: string }>(
    `select id, person_id, kind, address, consented_on from contact_channel
     where person_id in (${marks}) and withdrawn_on is null order by rank, id`,
    rows.map(row => row.id),
  );
  return rows.map(({ nationalIdLast4, madeUp, ...row }) => ({
    ...row,
    nationalId: maskedNationalId(nationalIdLast4),
    madeUp: madeUp === 1,
    channels: channels
      .filter(channel => channel.personId === row.id)
      .map(({ personId: _, ...channel }) => channel),
  }));
}

/** The channels that are not withdrawn, in the order in which they are tried. */
export function channelsOf(db: Reader, personId: string): Promise<Channel[]> {
  return db.all<Channel>(
    `select id, kind, address, consented_on from contact_channel
     where person_id = ? and withdrawn_on is null order by rank, id`,
    [personId],
  );
}

/** The whole national id, for papers that the law wants it on; null when none is known. */
export async function nationalIdOf(db: Reader, personId: string): Promise<string | null> {
  const row = await db.first<{ nationalIdCipher: string | null }>(
    'select national_id_cipher from person where id = ?',
    [personId],
  );
  return row?.nationalIdCipher ? houseRules().secrets.decrypt(row.nationalIdCipher) : null;
}

/** "x-xxxx-xxxxx-12-3" of the last four digits. */
export function maskedNationalId(last4: string | null): string | null {
  return last4 === null ? null : `x-xxxx-xxxxx-${last4.slice(1, 3)}-${last4.slice(3)}`;
}

export interface ContactStopRecord {
  id: string;
  personId: string;
  from: CivilDate;
  /** The last day, counted; null: until resumed. */
  until: CivilDate | null;
  reason: string;
  recordedBy: string;
  recordedAt: string;
}

export type ContactStopRow = Omit<ContactStopRecord, 'from' | 'until'> & {
  fromDay: number;
  untilDay: number | null;
};

/** The stops of contact with a person, oldest first. */
export async function contactStopsOf(db: Reader, personId: string): Promise<ContactStopRecord[]> {
  const rows = await db.all<ContactStopRow>('select * from contact_stop where person_id = ? order by id', [
    personId,
  ]);
  return rows.map(contactStopRecord);
}

/** Whether contact with the person is stopped on a day. */
export async function isContactStopped(db: Reader, personId: string, on: CivilDate): Promise<boolean> {
  const day = dayNumber(on);
  const stop = await db.first(
    `select id from contact_stop
     where person_id = ? and from_day <= ? and (until_day is null or until_day >= ?)`,
    [personId, day, day],
  );
  return stop !== null;
}

export function contactStopRecord({ fromDay, untilDay, ...row }: ContactStopRow): ContactStopRecord {
  return { ...row, from: civilDate(fromDay), until: untilDay === null ? null : civilDate(untilDay) };
}
