// LINE's Messaging API as the domain paper describes it: push with X-Line-Retry-Key, reply, quota.
// Alone: `node test/fakes/line.mjs --port 0 --seed 7 --mix 500=0.03,cut-after=0.03` prints {"url": …}.
import { randomUUID } from 'node:crypto';
import { serveAlone } from './faults.mjs';
import { startHttpProvider } from './http-provider.mjs';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const DAY = 24 * 3_600_000;

/** @param {import('./line.mjs').FakeLineOptions} options */
export async function startFakeLine({ token, now = Date.now, ...options } = {}) {
  /** @type {import('./http-provider.mjs').Effect[]} */
  const effects = [];
  /** @type {{ replyToken: string, text: string }[]} */
  const replies = [];
  /** Accepted keys, as long as LINE remembers them. @type {Map<string, { at: number, id: string, request: string }>} */
  const keys = new Map();
  const quota = { limit: /** @type {number | null} */ (null), used: 0 };

  const fake = await startHttpProvider({
    ...options,
    receive: ({ path, headers, body }) => {
      if (path !== '/v2/bot/message/push') return null;
      const retryKey = /** @type {string | undefined} */ (headers['x-line-retry-key']) ?? null;
      return {
        to: body?.to,
        retryKey,
        take: () => push(headers, body, retryKey),
        refuse: (status, fault) => ({
          status,
          body: { message: fault === 'quota' ? MONTH : (WORDS[status] ?? '') },
        }),
      };
    },
    side: ({ path, headers, body }) => {
      if (!isAuthorised(headers)) return { status: 401, body: { message: WORDS[401] } };
      if (path === '/v2/bot/message/quota') {
        return {
          status: 200,
          body: quota.limit === null ? { type: 'none' } : { type: 'limited', value: quota.limit },
        };
      }
      if (path === '/v2/bot/message/quota/consumption')
        return { status: 200, body: { totalUsage: quota.used } };
      if (path === '/v2/bot/info') return { status: 200, body: { basicId: '@tidtam', displayName: 'กองทุน' } };
      if (path !== '/v2/bot/message/reply') return null;
      replies.push({ replyToken: body.replyToken, text: body.messages[0].text });
      return { status: 200, body: { sentMessages: [{ id: randomUUID() }] } };
    },
    state: (path, body) => {
      if (path === '/_fake/quota') Object.assign(quota, body);
      return path === '/_fake/replies' ? replies : path === '/_fake/effects' ? effects : {};
    },
    clear: () => {
      effects.length = 0;
      replies.length = 0;
      keys.clear();
      Object.assign(quota, { limit: null, used: 0 });
    },
  });

  /** @param {import('node:http').IncomingHttpHeaders} headers */
  const isAuthorised = headers => token === undefined || headers.authorization === `Bearer ${token}`;

  /** @param {import('node:http').IncomingHttpHeaders} headers @param {any} body @param {string | null} retryKey */
  function push(headers, body, retryKey) {
    if (!isAuthorised(headers)) return { status: 401, body: { message: WORDS[401] } };
    if (retryKey !== null && !UUID.test(retryKey))
      return { status: 400, body: { message: 'Invalid retry key' } };
    const text = body?.messages?.[0]?.text;
    if (typeof body?.to !== 'string' || typeof text !== 'string' || text.length > 5000) {
      return { status: 400, body: { message: WORDS[400] } };
    }
    const known = retryKey === null ? undefined : keys.get(retryKey);
    if (known && now() - known.at < DAY) {
      const sent = { message: 'The retry key is already accepted', sentMessages: [{ id: known.id }] };
      return { status: 409, body: sent, headers: { 'x-line-accepted-request-id': known.request } };
    }
    if (quota.limit !== null && quota.used >= quota.limit) return { status: 429, body: { message: MONTH } };
    const taken = { at: now(), id: randomUUID(), request: randomUUID() };
    if (retryKey !== null) keys.set(retryKey, taken);
    quota.used++;
    effects.push({ at: taken.at, retryKey, to: body.to, text, id: taken.id });
    const headersOut = { 'x-line-request-id': taken.request };
    return { status: 200, body: { sentMessages: [{ id: taken.id }] }, headers: headersOut };
  }

  return {
    ...fake,
    effects,
    replies,
    setQuota: (/** @type {number | null} */ limit, used = 0) => void Object.assign(quota, { limit, used }),
  };
}

const MONTH = 'You have reached your monthly limit.';
/** @type {Record<number, string>} */
const WORDS = {
  400: 'The request body has 1 error(s)',
  401: 'Authentication failed. Confirm that the access token in the authorization header is valid.',
  403: 'Access to this API is not available for your account',
  429: 'The API rate limit has been exceeded. Try again later.',
};

if (process.argv[1] && import.meta.url === new URL(`file://${process.argv[1]}`).href)
  await serveAlone(startFakeLine);
