// SMS through any gateway that takes JSON over HTTP. Gateways remember no key: a second try could send twice.
import type { Config } from '../../platform/config.js';
import { mobileE164 } from '../../registry/phone.js';
import { ANSWER_WITHIN, type Channel, type Letter, type Outcome, type Quota } from './channel.js';
import { HttpExchange, Outage } from './http-exchange.adapter.js';

/** POSTs `{sender, to: "+66…", text}` to SMS_URL with the token as bearer. */
export class SmsChannel implements Channel {
  readonly kind = 'sms';
  readonly configured: boolean;
  private readonly exchange: HttpExchange;

  constructor(
    private readonly config: Config['sms'],
    answerWithin = ANSWER_WITHIN,
  ) {
    this.configured = config !== null;
    // An idle connection that the gateway has just closed would leave the outcome unknown: open a new one.
    this.exchange = new HttpExchange(config?.url ?? '', answerWithin, { keepAlive: false });
  }

  async send(letter: Letter): Promise<Outcome> {
    if (this.config === null) return refused('SMS is not configured', true);
    const to = mobileE164(letter.to);
    if (to === null) return refused('Not a Thai mobile number', false);
    const { token, sender } = this.config;
    const headers: Record<string, string> = {
      'content-type': 'application/json',
      'idempotency-key': letter.retryKey,
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    };
    try {
      const answer = await this.exchange.ask(
        'POST',
        '',
        headers,
        JSON.stringify({ sender, to, text: letter.text }),
      );
      return outcomeOf(answer.status, answer.body);
    } catch (error) {
      if (error instanceof Outage) return unknown(`SMS: ${error.message}`);
      throw error;
    }
  }

  quota(): Promise<Quota | null> {
    return Promise.resolve(null);
  }

  close(): void {
    this.exchange.close();
  }
}

function outcomeOf(status: number, body: string): Outcome {
  if (status >= 200 && status < 300) return { kind: 'accepted', providerId: messageId(body) };
  const reason = `SMS ${status}`;
  if (status === 429) return { kind: 'paused', reason, quotaUsedUp: false };
  // What a gateway means by 409 is not known: it may have sent.
  if (status >= 400 && status < 500 && status !== 409)
    return refused(reason, status === 401 || status === 403);
  return unknown(reason);
}

function messageId(body: string): string | null {
  try {
    const answer = JSON.parse(body) as { id?: unknown; messageId?: unknown; message_id?: unknown } | null;
    const id = answer?.id ?? answer?.messageId ?? answer?.message_id;
    return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
  } catch {
    return null;
  }
}

function refused(reason: string, channelOff: boolean): Outcome {
  return { kind: 'refused', certain: true, reason, channelOff };
}

function unknown(reason: string): Outcome {
  return { kind: 'unknown', reason, retrySafe: false };
}
