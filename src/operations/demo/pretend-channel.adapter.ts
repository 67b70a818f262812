// A channel of the demonstration: it takes every message and sends nothing, so that no stranger's telephone
// rings.
import type { Channel, ChannelKind, Letter, Outcome } from '../../reminders/channels/channel.js';

export class PretendChannel implements Channel {
  readonly configured = true;

  constructor(readonly kind: ChannelKind) {}

  async send(letter: Letter): Promise<Outcome> {
    return { kind: 'accepted', providerId: `demo-${letter.retryKey.slice(0, 8)}` };
  }

  async quota(): Promise<null> {
    return null;
  }

  close(): void {
    // Nothing is open.
  }
}

export function pretendChannels(): Channel[] {
  return [new PretendChannel('line'), new PretendChannel('sms')];
}
