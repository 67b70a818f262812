// A message to oneself: whether a channel works, before a borrower waits for it.
import { randomUUID } from 'node:crypto';
import { type Act, INSTALLATION_PLACE } from '../journal/act.js';
import type { Journal } from '../journal/journal.js';
import type { Actor } from '../kernel/actor.js';
import { conflict, notFound } from '../kernel/refusal.js';
import type { Channel, ChannelKind, Outcome } from './channels/channel.js';
import { heedChannel } from './heed-channel.act.js';

export interface ChannelTest {
  kind: ChannelKind;
  to: string;
  /** As channel.ts names them; only `accepted` says that the provider has it. */
  outcome: Outcome['kind'];
  providerId: string | null;
  reason: string | null;
}

const SUBJECT = 'ข้อความทดสอบจากระบบติดตาม';
const TEXT = `${SUBJECT}\nถ้าเห็นข้อความนี้ ช่องทางนี้ใช้ได้`;

/**
 * Sends the test and records how it went; refuses an unknown channel (404) and one that is not configured
 * (409).
 */
export async function testChannel(
  house: { journal: Journal; channels: Channel[] },
  { kind, to }: { kind: string; to: string },
  actor: Actor,
): Promise<ChannelTest> {
  const channel = house.channels.find(one => one.kind === kind);
  if (!channel) throw notFound();
  if (!channel.configured) {
    throw conflict(
      'channel-not-configured',
      'ยังไม่ได้ตั้งค่าช่องทางนี้ ตั้งค่าแล้วเปิดระบบใหม่ก่อน',
      'This channel is not configured; set it up and start again',
    );
  }
  const outcome = await channel.send({ to, subject: SUBJECT, text: TEXT, retryKey: randomUUID() });
  return house.journal.perform(recordChannelTest, { kind: channel.kind, to, outcome }, { actor });
}

/** What a test has taught of the channel: one that took it works again. */
const recordChannelTest: Act<{ kind: ChannelKind; to: string; outcome: Outcome }, ChannelTest> = {
  name: 'test-channel',
  right: 'administer',
  place: async () => INSTALLATION_PLACE,
  async run({ kind, to, outcome }, doing) {
    if (outcome.kind === 'accepted')
      await doing.tx.run('delete from channel_state where channel = ?', [kind]);
    await heedChannel(kind, outcome, doing.at.toISOString(), doing);
    const answer: ChannelTest = {
      kind,
      to,
      outcome: outcome.kind,
      providerId: outcome.kind === 'accepted' ? outcome.providerId : null,
      reason: 'reason' in outcome ? outcome.reason : null,
    };
    return { answer, subject: { kind: 'channel', id: kind }, details: { ...answer } };
  },
};
