// A gateway that takes {sender, to, text} as JSON and remembers no key: every request it takes is one SMS sent.
// Alone: `node test/fakes/sms.mjs --port 0 --seed 7 --mix 500=0.03` prints {"url": …}.
import { randomUUID } from 'node:crypto';
import { serveAlone } from './faults.mjs';
import { startHttpProvider } from './http-provider.mjs';

/** @param {import('./sms.mjs').FakeSmsOptions} options */
export async function startFakeSms({ token, now = Date.now, ...options } = {}) {
  /** @type {import('./sms.mjs').SmsEffect[]} */
  const effects = [];
  const fake = await startHttpProvider({
    ...options,
    receive: ({ headers, body }) => {
      const retryKey = /** @type {string | undefined} */ (headers['idempotency-key']) ?? null;
      const take = () => {
        if (token !== undefined && headers.authorization !== `Bearer ${token}`)
          return { status: 401, body: {} };
        if (!/^\+66[689]\d{8}$/.test(body?.to) || typeof body?.text !== 'string')
          return { status: 400, body: {} };
        const id = randomUUID();
        effects.push({ at: now(), retryKey, sender: body.sender, to: body.to, text: body.text, id });
        return { status: 200, body: { id } };
      };
      return { to: body?.to, retryKey, take, refuse: status => ({ status, body: {} }) };
    },
    side: () => null,
    state: path => (path === '/_fake/effects' ? effects : {}),
    clear: () => {
      effects.length = 0;
    },
  });
  return { ...fake, effects };
}

if (process.argv[1] && import.meta.url === new URL(`file://${process.argv[1]}`).href)
  await serveAlone(startFakeSms);
