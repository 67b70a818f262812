// A women's fund with its committee, its groups and their members, as the demonstration needs it.
import type { Post } from '../../kernel/actor.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { ChannelInput } from '../../registry/contact.js';
import type { FundPayment } from '../../registry/fund.query.js';
import { openFund } from '../../registry/open-fund.act.js';
import { recordCommitteeTerm } from '../../registry/record-about-fund.act.js';
import { registerGroup } from '../../registry/register-group.act.js';
import { registerPerson } from '../../registry/register-person.act.js';
import { inventedName } from './invented-names.js';
import type { Past } from './past.job.js';

export interface WomenFund {
  name: string;
  area: string;
  on: CivilDate;
  madeUp: boolean;
  committee: number;
  /** The first invented name that the committee takes. */
  firstName: number;
  payment: FundPayment;
}

const POSTS: Post[] = ['chair', 'vice-chair', 'secretary', 'treasurer'];

export async function openWomenFund(past: Past, fund: WomenFund): Promise<string> {
  const { name, area, on, madeUp, payment } = fund;
  const input = { name, fundType: 'women', area, capital: null, terms: null, payment, madeUp };
  const { id } = await past.perform(on, openFund, input);
  const members = Array.from({ length: fund.committee }, (_, n) => ({
    name: inventedName(fund.firstName + n),
    post: POSTS[n] ?? ('member' as const),
  }));
  const term = { fundId: id, from: on, until: null, members, note: 'รายชื่อสมมุติ' };
  await past.perform(on, recordCommitteeTerm, term);
  return id;
}

export interface Member {
  name: string;
  channel: 'line' | 'sms' | 'none';
}

/** A borrowing group; the first member represents it. Everybody is marked as made up. */
export async function openGroup(
  past: Past,
  group: { fundId: string; name: string; members: Member[]; on: CivilDate },
): Promise<{ groupId: string; memberIds: string[] }> {
  const { fundId, name, on } = group;
  const memberIds: string[] = [];
  for (const member of group.members) {
    const person = {
      name: member.name,
      fundId,
      area: null,
      nationalId: null,
      phone: member.channel === 'sms' ? phoneOf(member.name) : null,
      address: null,
      channels: channelsOf(member, on),
      madeUp: true,
    };
    memberIds.push((await past.perform(on, registerPerson, person)).id);
  }
  const input = {
    kind: 'group' as const,
    name,
    fundId,
    area: null,
    members: memberIds,
    representativeId: memberIds[0]!,
    madeUp: true,
  };
  return { groupId: (await past.perform(on, registerGroup, input)).id, memberIds };
}

function channelsOf({ channel, name }: Member, consentedOn: CivilDate): ChannelInput[] {
  if (channel === 'line') return [{ kind: 'line', address: `Udemo${digitsOf(name)}`, consentedOn }];
  if (channel === 'sms') return [{ kind: 'sms', address: phoneOf(name), consentedOn }];
  return [];
}

/** Invented; the demonstration sends nothing to anybody. */
function phoneOf(name: string): string {
  return `0800000${digitsOf(name).slice(-3)}`;
}

function digitsOf(name: string): string {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + letter.codePointAt(0)!) % 1_000_000_000;
  return String(sum).padStart(9, '0');
}
