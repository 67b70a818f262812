// The form of a person: how it is proposed, read, and which act's fields stand where.
import type { CivilDate } from '../../kernel/civil-date.js';
import { areasBelow } from '../../registry/area.query.js';
import type { ChannelInput } from '../../registry/contact.js';
import type { FundRecord } from '../../registry/fund.query.js';
import { houseRules } from '../../registry/house-rules.js';
import type { PersonRecord } from '../../registry/person.query.js';
import type { FormReading } from '../form-reading.js';
import type { Choice, FormState } from '../frame.js';
import { dateValues } from '../read-fields.js';
import type { Asking } from './desk.js';

const TYPED = ['sms', 'email'] as const;

/** The villages of a fund's subdistrict; none where it is registered for a wider place. */
export async function villagesOf(asking: Asking, fund: Pick<FundRecord, 'area'> | null): Promise<Choice[]> {
  if (!fund || fund.area.length < 6) return [];
  const villages = await areasBelow(asking.db, fund.area.slice(0, 6));
  return villages.map(village => ({ value: village.code, label: village.name }));
}

/** A field's value as people say it: a village by its name. */
export function sayVillage(field: string, value: string[]): string {
  const { areas } = houseRules();
  return value.map(one => (field === 'village' ? (areas.find(one)?.name ?? one) : one)).join(', ');
}

/** A person's record as the form's fields. */
export function personValues(person: PersonRecord, { today, lang }: Asking): FormState['values'] {
  const consent = person.channels.find(channel => channel.consentedOn)?.consentedOn;
  return {
    name: person.name,
    phone: person.phone ?? '',
    address: person.address ?? '',
    village: person.area,
    ...Object.fromEntries(
      TYPED.map(kind => [kind, person.channels.find(one => one.kind === kind)?.address ?? '']),
    ),
    ...(consent ? dateValues('consentedOn', consent, today, lang) : {}),
  };
}

export interface ReadPerson {
  name: string;
  nationalId: string | undefined;
  phone: string | null;
  address: string | null;
  area: string | null;
  channels: ChannelInput[];
}

/** What was typed; channels that are not in the form (LINE, letters) stay as they are. */
export function readPersonForm(form: FormReading, kept: ChannelInput[] = []): ReadPerson {
  const consentedOn: CivilDate | null = form.dayOr('consentedOn') ?? null;
  const typed = TYPED.flatMap((kind): ChannelInput[] => {
    const address = form.textOr(kind, 300);
    return address ? [{ kind, address, consentedOn }] : [];
  });
  const others = kept.filter(channel => !TYPED.some(kind => kind === channel.kind));
  return {
    name: form.text('name', 200),
    nationalId: form.textOr('nationalId', 40),
    phone: form.textOr('phone', 40) ?? null,
    address: form.textOr('address', 500) ?? null,
    area: form.textOr('village', 8) ?? null,
    channels: [...typed, ...others],
  };
}

/** Where the act's faults stand in the form: its first channel is the first that was typed. */
export function personFields(posted: Record<string, unknown>): Record<string, string> {
  const typed = TYPED.filter(kind => String(posted[kind] ?? '').trim());
  const channels = typed.flatMap((kind, index): [string, string][] => [
    [`channels.${index}.address`, kind],
    [`channels.${index}.consentedOn`, 'consentedOn'],
  ]);
  return { area: 'village', ...Object.fromEntries(channels) };
}
