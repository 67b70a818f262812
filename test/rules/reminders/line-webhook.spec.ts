import { createHmac } from 'node:crypto';
import {
  isSignedByLine,
  readLineEvents,
  readLineRequest,
} from '../../../src/reminders/channels/line-webhook.js';

const secret = 'channel secret';
const raw = (value: unknown) => Buffer.from(JSON.stringify(value));
const signed = (body: Uint8Array, by = secret) => createHmac('sha256', by).update(body).digest('base64');
const event = (more: object = {}) => ({
  type: 'message',
  webhookEventId: '01H',
  timestamp: 1000,
  source: { type: 'user', userId: 'Usomjai' },
  replyToken: 'r1',
  message: { type: 'text', id: '1', text: 'ยอดหนี้' },
  deliveryContext: { isRedelivery: false },
  ...more,
});

describe('the signature of LINE', () => {
  const body = raw({ events: [event()] });

  it('is that of the raw body under the channel’s secret', () => {
    expect(isSignedByLine(body, secret, signed(body))).toBe(true);
  });

  it.each([
    ['of another secret', body, secret, signed(body, 'other')],
    ['of another body', Buffer.concat([body, Buffer.from(' ')]), secret, signed(body)],
    ['that is missing', body, secret, undefined],
    ['that is empty', body, secret, ''],
    ['that is cut', body, secret, signed(body).slice(0, 20)],
    ['without a secret', body, '', signed(body, 'x')],
  ])('%s is not accepted', (_, given, by, signature) => {
    expect(isSignedByLine(given, by, signature)).toBe(false);
  });
});

describe('the events of LINE', () => {
  it('are read with who, what and how to answer', () => {
    expect(readLineEvents(raw({ destination: 'U0', events: [event()] }))).toEqual([
      { id: '01H', kind: 'message', userId: 'Usomjai', at: 1000, replyToken: 'r1', text: 'ยอดหนี้' },
    ]);
    const kinds = ['follow', 'unfollow', 'postback', 'constructor'].map(type => event({ type }));
    expect(readLineEvents(raw({ events: kinds })).map(({ kind, text }) => [kind, text])).toEqual([
      ['follow', ''],
      ['unfollow', ''],
      ['other', ''],
      ['other', ''],
    ]);
  });

  it('come in the order in which they happened', () => {
    const events = [
      event({ webhookEventId: 'b', timestamp: 2 }),
      event({ webhookEventId: 'a', timestamp: 1 }),
    ];
    expect(readLineEvents(raw({ events })).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('of a group or a room are left out', () => {
    const sources = [
      { type: 'group', groupId: 'C1', userId: 'U1' },
      { type: 'room', roomId: 'R1' },
      undefined,
    ];
    expect(readLineEvents(raw({ events: sources.map(source => event({ source })) }))).toEqual([]);
  });

  it('are known again when delivered again, also where a relay left their id out', () => {
    const ids = (more: object) => readLineEvents(raw({ events: [event(more)] })).map(({ id }) => id);
    const nameless = { webhookEventId: undefined };
    expect(ids(nameless)).toEqual(ids(nameless));
    expect(ids(nameless)).not.toEqual(ids({ ...nameless, timestamp: 2000 }));
  });

  it.each(['', 'no json', '[]', '{}', '{"events": 1}', 'null'])('cannot be read from %j', text => {
    expect(() => readLineEvents(Buffer.from(text))).toThrow(expect.objectContaining({ kind: 'unreadable' }));
  });

  it.each([[null], [1], ['x'], [{}], [[]], [{ source: null }]])('%j is passed over', value => {
    expect(readLineEvents(raw({ events: [value] }))).toEqual([]);
  });

  it('are empty when LINE only verifies the address', () => {
    expect(readLineEvents(raw({ events: [] }))).toEqual([]);
  });
});

describe('what a person asks', () => {
  it.each([
    ['12345678', { ask: 'link', code: '12345678' }],
    [' 1234-5678 ', { ask: 'link', code: '12345678' }],
    ['๑๒๓๔ ๕๖๗๘', { ask: 'link', code: '12345678' }],
    ['ยอดหนี้', { ask: 'balance' }],
    [' Balance ', { ask: 'balance' }],
    ['1234567', { ask: 'nothing' }],
    ['สวัสดี', { ask: 'nothing' }],
    ['', { ask: 'nothing' }],
  ])('%j', (text, request) => expect(readLineRequest(text)).toEqual(request));
});
