// What LINE tells us: who added the account, who wrote, what they ask. Nothing is believed unsigned.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { Refusal } from '../../kernel/refusal.js';
import { arabicDigits } from '../../kernel/thai-words.js';

/** One event of one person. Groups and rooms are left out: nothing about a debt is said where others read. */
export interface LineEvent {
  /** LINE's own id of the event: the same when it is delivered again. */
  id: string;
  kind: 'follow' | 'unfollow' | 'message' | 'other';
  userId: string;
  /** Milliseconds since 1970. */
  at: number;
  /** Null for what cannot be answered. */
  replyToken: string | null;
  /** What was written; empty for stickers, pictures and other events. */
  text: string;
}

/** What a person's message asks: to link the account by a code, to hear the balance, or nothing we know. */
export type LineRequest = { ask: 'link'; code: string } | { ask: 'balance' } | { ask: 'nothing' };

/** Whether the raw body carries the channel's signature (base64 of HMAC-SHA256), in constant time. */
export function isSignedByLine(rawBody: Uint8Array, secret: string, signature: string | undefined): boolean {
  if (!signature || !secret) return false;
  const expected = createHmac('sha256', secret).update(rawBody).digest();
  const given = Buffer.from(signature, 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** The events of a signed body, in the order of their instants; throws 400 when it is no webhook. */
export function readLineEvents(rawBody: Uint8Array): LineEvent[] {
  const body = parse(rawBody);
  const list = (body as { events?: unknown } | null)?.events;
  if (!Array.isArray(list)) throw unreadable();
  return list
    .map(readEvent)
    .filter(event => event !== null)
    .sort((a, b) => a.at - b.at);
}

/** Reads a message: eight digits link the account, ยอดหนี้ (or balance) asks for what is owed. */
export function readLineRequest(text: string): LineRequest {
  const plain = arabicDigits(text).trim();
  const code = plain.replace(/[\s-]/g, '');
  if (/^\d{8}$/.test(code)) return { ask: 'link', code };
  return /^(ยอดหนี้|ยอด|balance)$/i.test(plain) ? { ask: 'balance' } : { ask: 'nothing' };
}

function readEvent(value: unknown): LineEvent | null {
  const event = value as RawEvent | null;
  if (event?.source?.type !== 'user' || typeof event.source.userId !== 'string') return null;
  const isText = event.type === 'message' && event.message?.type === 'text';
  return {
    id: typeof event.webhookEventId === 'string' ? event.webhookEventId : digestOf(value),
    kind: KINDS.find(kind => kind === event.type) ?? 'other',
    userId: event.source.userId,
    at: typeof event.timestamp === 'number' ? event.timestamp : 0,
    replyToken: typeof event.replyToken === 'string' ? event.replyToken : null,
    text: isText && typeof event.message?.text === 'string' ? event.message.text : '',
  };
}

/** Some relays leave the id out: the same event then has the same digest. */
function digestOf(event: unknown): string {
  return createHash('sha256').update(JSON.stringify(event)).digest('hex');
}

const KINDS = ['follow', 'unfollow', 'message'] as const;

interface RawEvent {
  type?: unknown;
  webhookEventId?: unknown;
  timestamp?: unknown;
  replyToken?: unknown;
  source?: { type?: unknown; userId?: unknown };
  message?: { type?: unknown; text?: unknown };
}

function parse(rawBody: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(rawBody));
  } catch {
    throw unreadable();
  }
}

function unreadable(): Refusal {
  return new Refusal('unreadable', 'bad-webhook', { th: 'อ่านข้อมูลจาก LINE ไม่ได้', en: 'Not a LINE webhook' });
}
