// The channels of a person, set as a whole; a withdrawn consent is kept with its day.
import { v7 as newId } from 'uuid';
import type { Doing } from '../journal/act.js';
import type { ChannelInput } from './contact.js';
import { ContactChannel } from './person.entity.js';
import { type Channel, channelsOf } from './person.query.js';

/** Puts these channels in the place of those before, in their order, inside a running act. */
export async function setChannels(doing: Doing, personId: string, channels: ChannelInput[]): Promise<void> {
  const { tx, today, at } = doing;
  const before = await channelsOf(tx, personId);
  const kept = new Set<string>();
  for (const [rank, channel] of channels.entries()) {
    const same = before.find(known => !kept.has(known.id) && isSame(known, channel));
    if (same) {
      kept.add(same.id);
      await tx.run('update contact_channel set rank = ?, consented_on = ? where id = ?', [
        rank,
        channel.consentedOn,
        same.id,
      ]);
    } else {
      await tx.insert(ContactChannel, {
        id: newId(),
        personId,
        ...channel,
        withdrawnOn: null,
        rank,
        createdAt: at.toISOString(),
      });
    }
  }
  for (const gone of before.filter(known => !kept.has(known.id))) {
    await tx.run('update contact_channel set withdrawn_on = ? where id = ?', [today, gone.id]);
  }
  if (before.length + channels.length > 0) {
    const person = await tx.first<{ fundId: string | null }>('select fund_id from person where id = ?', [
      personId,
    ]);
    doing.announce({ kind: 'recipients-changed', ids: [personId], fundId: person!.fundId });
  }
}

function isSame(known: Channel, channel: ChannelInput): boolean {
  return known.kind === channel.kind && known.address === channel.address;
}
