import { v7 as newId } from 'uuid';
import { type Act, type Doing, type Place } from '../journal/act.js';
import { checkNationalId } from '../kernel/national-id.js';
import { type FieldFault, invalid, invalidFields } from '../kernel/refusal.js';
import { arabicDigits } from '../kernel/thai-words.js';
import type { Reader } from '../platform/database/database.js';
import { mustBeArea } from './area.query.js';
import { type ChannelInput, readChannels, readPhone } from './contact.js';
import { fundPlace } from './fund.query.js';
import { houseRules } from './house-rules.js';
import { mended, withGiven } from './mended.js';
import { stillToCome } from './past-day.js';
import { Person } from './person.entity.js';
import { type PersonRecord, personOf, personPlace } from './person.query.js';
import { setChannels } from './set-channels.act.js';

export interface PersonInput {
  name: string;
  /** null: known in an area without a fund, which is an officer's record. */
  fundId: string | null;
  /** null: the fund's own area. */
  area: string | null;
  nationalId: string | null;
  phone: string | null;
  address: string | null;
  channels: ChannelInput[];
}

/** Registers a person of a fund (without a fund: `byOfficer(registerPerson)`). */
export const registerPerson: Act<PersonInput & { madeUp?: boolean }, PersonRecord> = {
  name: 'register-person',
  right: 'work',
  place: (db, input) => homePlace(db, input),
  async run(input, doing) {
    const read = readPerson(input, doing);
    const area = await homeArea(doing.tx, input);
    const id = newId();
    const { name, fundId, address } = input;
    await mustBeUnique(doing.tx, fundId, read.nationalId, id);
    await doing.tx.insert(Person, {
      id,
      fundId,
      area,
      name,
      phone: read.phone,
      ...hidden(read.nationalId),
      address,
      diedOn: null,
      deathKnownOn: null,
      madeUp: input.madeUp ? 1 : 0,
      createdAt: doing.at.toISOString(),
    });
    await setChannels(doing, id, read.channels);
    const answer = await personOf(doing.tx, id);
    const details = { ...answer };
    return { answer, subject: { kind: 'person', id }, details };
  },
};

export interface MendPerson {
  personId: string;
  given: Partial<Omit<PersonInput, 'fundId' | 'area'> & { area: string }>;
}

/** Mends what is wrongly typed; a list of channels takes the place of the one before. */
export const mendPerson: Act<MendPerson, PersonRecord> = {
  name: 'mend-person',
  right: 'work',
  place: (db, { personId }) => personPlace(db, personId),
  async run({ personId, given }, doing) {
    const { tx } = doing;
    const before = await personOf(tx, personId);
    const after = withGiven({ ...before, nationalId: null as string | null }, given as Partial<PersonRecord>);
    const read = readPerson({ ...after, channels: given.channels ?? [] }, doing);
    if (given.area !== undefined) await mustBeArea(tx, given.area, 'area');
    await tx.run('update person set name = ?, area = ?, phone = ?, address = ? where id = ?', [
      after.name,
      after.area,
      read.phone,
      after.address,
      personId,
    ]);
    if (given.nationalId !== undefined) await setNationalId(doing, before, read.nationalId);
    if (given.channels) await setChannels(doing, personId, read.channels);
    const answer = await personOf(tx, personId);
    return { answer, subject: { kind: 'person', id: personId }, details: mended(before, answer) };
  },
};

/** The same act on a record of an area without a fund: an officer's to write. */
export function byOfficer<I, A>(act: Act<I, A>): Act<I, A> {
  return { ...act, right: 'officer' };
}

/** Where a new record is registered; refuses (422) neither fund nor area, (404) an unknown fund. */
export async function homePlace(
  db: Reader,
  { fundId, area }: { fundId: string | null; area: string | null },
): Promise<Place> {
  if (fundId !== null) return fundPlace(db, fundId);
  if (area !== null) return { fundId: null, area: (await mustBeArea(db, area, 'area')).code };
  throw invalid('fundId', 'missing', 'เลือกกองทุน หรือใส่รหัสพื้นที่', 'Give a fund or an area');
}

/** The area of a new record: as given, or the fund's; refuses (422) an unknown one. */
export async function homeArea(
  db: Reader,
  input: { fundId: string | null; area: string | null },
): Promise<string> {
  if (input.area !== null) return (await mustBeArea(db, input.area, 'area')).code;
  return (await homePlace(db, input)).area!;
}

interface ReadPerson {
  phone: string | null;
  nationalId: string | null;
  channels: ChannelInput[];
}

/** Reads what needs reading; refuses (422) with every fault at its field. */
function readPerson(
  input: Pick<PersonInput, 'phone' | 'nationalId' | 'channels'>,
  { today }: Doing,
): ReadPerson {
  const { channels, faults } = readChannels(input.channels);
  const phone = input.phone === null ? null : readPhone(input.phone);
  if (input.phone !== null && phone === null) faults.unshift(BAD_PHONE);
  const nationalId = input.nationalId && arabicDigits(input.nationalId).replace(/[\s-]/g, '');
  if (nationalId !== null && !checkNationalId(nationalId).ok) faults.unshift(BAD_NATIONAL_ID);
  for (const [index, { consentedOn }] of channels.entries()) {
    if (consentedOn !== null && consentedOn > today)
      faults.push(stillToCome(`channels.${index}.consentedOn`, consentedOn));
  }
  if (faults.length > 0) throw invalidFields(faults);
  return { phone, nationalId, channels };
}

async function setNationalId(doing: Doing, person: PersonRecord, nationalId: string | null): Promise<void> {
  await mustBeUnique(doing.tx, person.fundId, nationalId, person.id);
  const { nationalIdCipher, nationalIdHash, nationalIdLast4 } = hidden(nationalId);
  await doing.tx.run(
    'update person set national_id_cipher = ?, national_id_hash = ?, national_id_last4 = ? where id = ?',
    [nationalIdCipher, nationalIdHash, nationalIdLast4, person.id],
  );
}

async function mustBeUnique(
  db: Reader,
  fundId: string | null,
  nationalId: string | null,
  personId: string,
): Promise<void> {
  if (fundId === null || nationalId === null) return;
  const other = await db.first<{ name: string }>(
    'select name from person where fund_id = ? and national_id_hash = ? and id <> ?',
    [fundId, houseRules().secrets.hash(nationalId), personId],
  );
  if (!other) return;
  throw invalid(
    'nationalId',
    'duplicate',
    `เลขประจำตัวนี้มีในกองทุนแล้ว: ${other.name}`,
    `This national id is in the fund already: ${other.name}`,
  );
}

/** A national id as it is stored: nobody who reads the database alone learns it. */
export function hidden(
  nationalId: string | null,
): Pick<Person, 'nationalIdCipher' | 'nationalIdHash' | 'nationalIdLast4'> {
  if (nationalId === null) return { nationalIdCipher: null, nationalIdHash: null, nationalIdLast4: null };
  const { secrets } = houseRules();
  return {
    nationalIdCipher: secrets.encrypt(nationalId),
    nationalIdHash: secrets.hash(nationalId),
    nationalIdLast4: nationalId.slice(-4),
  };
}

const BAD_PHONE: FieldFault = {
  field: 'phone',
  code: 'bad-phone',
  message: { th: 'ใส่เบอร์โทรศัพท์ เช่น 081 234 5678', en: 'Write a telephone number such as 081 234 5678' },
};
const BAD_NATIONAL_ID: FieldFault = {
  field: 'nationalId',
  code: 'bad-national-id',
  message: { th: 'เลขบัตรไม่ตรง ดูจากบัตรอีกครั้ง', en: 'The check digit does not fit; look at the card again' },
};
