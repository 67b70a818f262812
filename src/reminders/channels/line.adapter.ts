// LINE's Messaging API. X-Line-Retry-Key makes a push happen once in 24 hours: 409 says that it has happened.
import type { Config } from '../../platform/config.js';
import { ANSWER_WITHIN, type Channel, type Letter, type Outcome, type Quota } from './channel.js';
import { type HttpAnswer, HttpExchange, Outage } from './http-exchange.adapter.js';

/** The LINE channel, and the answer to who wrote to it. */
export class LineChannel implements Channel {
  readonly kind = 'line';
  readonly configured: boolean;
  private readonly exchange: HttpExchange;
  private readonly token: string;

  constructor(config: Config['line'], answerWithin = ANSWER_WITHIN) {
    this.configured = config !== null;
    this.token = config?.accessToken ?? '';
    this.exchange = new HttpExchange(config?.baseUrl ?? 'https://api.line.me', answerWithin, {
      keepAlive: true,
    });
  }

  async send(letter: Letter): Promise<Outcome> {
    if (!this.configured) return refused('LINE is not configured', true);
    // Debt Collection Act s.8: never a group (C…) or a room (R…), where others would read it.
    if (/^[CR][0-9a-f]{32}$/.test(letter.to)) return refused('A LINE group or room is no person', false);
    try {
      const body = { to: letter.to, messages: [{ type: 'text', text: letter.text }] };
      const headers = { 'x-line-retry-key': letter.retryKey };
      return outcomeOf(await this.post('/v2/bot/message/push', body, headers));
    } catch (error) {
      return unknown(error);
    }
  }

  /** Answers somebody who has just written; costs no quota. False when LINE did not take it. */
  async reply(replyToken: string, text: string): Promise<boolean> {
    try {
      const body = { replyToken, messages: [{ type: 'text', text }] };
      return (await this.post('/v2/bot/message/reply', body)).status === 200;
    } catch (error) {
      if (error instanceof Outage) return false;
      throw error;
    }
  }

  async quota(): Promise<Quota | null> {
    try {
      const [plan, consumption] = await Promise.all([
        this.read('/v2/bot/message/quota'),
        this.read('/v2/bot/message/quota/consumption'),
      ]);
      const used = consumption?.['totalUsage'];
      if (plan === null || typeof used !== 'number') return null;
      if (plan['type'] === 'none') return { limit: null, used };
      return typeof plan['value'] === 'number' ? { limit: plan['value'], used } : null;
    } catch (error) {
      if (error instanceof Outage) return null;
      throw error;
    }
  }

  close(): void {
    this.exchange.close();
  }

  private post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<HttpAnswer> {
    const own = { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' };
    return this.exchange.ask('POST', path, { ...own, ...headers }, JSON.stringify(body));
  }

  private async read(path: string): Promise<Record<string, unknown> | null> {
    const answer = await this.exchange.ask('GET', path, { authorization: `Bearer ${this.token}` });
    return answer.status === 200 ? parsed(answer.body) : null;
  }
}

function outcomeOf(answer: HttpAnswer): Outcome {
  const { status } = answer;
  if ((status >= 200 && status < 300) || status === 409)
    return { kind: 'accepted', providerId: sentId(answer) };
  const reason = `LINE ${status}: ${message(answer)}`.trim();
  // LINE says 429 for haste and for a used-up month alike; only the words differ.
  if (status === 429) return { kind: 'paused', reason, quotaUsedUp: /monthly limit/i.test(answer.body) };
  if (status >= 400 && status < 500) return refused(reason, status === 401 || status === 403);
  return { kind: 'unknown', reason, retrySafe: true };
}

function sentId({ body, headers }: HttpAnswer): string | null {
  const sent = parsed(body)?.['sentMessages'];
  const first = Array.isArray(sent) ? (sent[0] as { id?: unknown } | undefined) : undefined;
  if (typeof first?.id === 'string') return first.id;
  const request = headers['x-line-accepted-request-id'] ?? headers['x-line-request-id'];
  return typeof request === 'string' ? request : null;
}

function message({ body }: HttpAnswer): string {
  const text = parsed(body)?.['message'];
  return typeof text === 'string' ? text.slice(0, 200) : '';
}

function parsed(body: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function refused(reason: string, channelOff: boolean): Outcome {
  return { kind: 'refused', certain: true, reason, channelOff };
}

function unknown(error: unknown): Outcome {
  if (error instanceof Outage) return { kind: 'unknown', reason: `LINE: ${error.message}`, retrySafe: true };
  throw error;
}
