// What the fakes of LINE and of an SMS gateway share: a real local HTTP server that answers by plan, keeps what it
// took (effects) and what it was asked (requests), and can be read and told from another process below /_fake/.
import { createServer } from 'node:http';
import { faultPlan } from './faults.mjs';

/**
 * @typedef {{ at: number, retryKey: string | null, to: string, text: string, id: string }} Effect
 * @typedef {{ at: number, path: string, retryKey: string | null, to: string, fault: string, status: number }} Asked
 * @typedef {{ path: string, headers: import('node:http').IncomingHttpHeaders, body: any }} Question
 * @typedef {{ status: number, body: unknown, headers?: Record<string, string> }} Answer
 */

/**
 * `take` accepts the message and answers; `refuse` answers a status without taking it. Faults:
 * ok · 400 401 403 429 500 502 503 (any status) · quota (429 of a used-up month) · cut-before · cut-after ·
 * timeout-before · timeout-after · slow (answers after `slow` ms).
 * @param {{
 *   port?: number, seed?: number, mix?: Record<string, number>, slow?: number,
 *   receive: (question: Question) => null | {
 *     to: string, retryKey: string | null, take: () => Answer, refuse: (status: number, fault: string) => Answer },
 *   side: (question: Question) => Answer | null,
 *   state: (path: string, body: any) => unknown,
 *   clear: () => void,
 * }} options
 */
export async function startHttpProvider({ port = 0, seed, mix, slow = 200, receive, side, state, clear }) {
  const plan = faultPlan({ mix, seed });
  /** @type {Asked[]} */
  const requests = [];
  /** @type {Map<string, string>} */
  const byAddress = new Map();

  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    const body = parse(await textOf(request));
    if (path.startsWith('/_fake/')) return write(response, control(path, body));
    const question = { path, headers: request.headers, body };
    const message = receive(question);
    if (message === null)
      return write(response, side(question) ?? { status: 404, body: { message: 'Not found' } });
    const fault = byAddress.get(message.to) ?? plan.next();
    const asked = { at: Date.now(), path, retryKey: message.retryKey, to: message.to, fault, status: 0 };
    requests.push(asked);
    const answer = act(fault, message);
    asked.status = answer?.status ?? 0;
    if (/^cut/.test(fault)) return request.socket.destroy();
    if (/^timeout/.test(fault) || answer === null) return;
    if (fault === 'slow') await new Promise(resolve => setTimeout(resolve, slow));
    write(response, answer);
  });

  /** @param {string} path @param {any} body */
  const control = (path, body) => {
    if (path === '/_fake/script') plan.script(...body);
    if (path === '/_fake/mix') plan.mix(body.mix, body.seed);
    if (path === '/_fake/address') byAddress.set(body.to, body.fault);
    if (path === '/_fake/clear') forget();
    return { status: 200, body: path === '/_fake/requests' ? requests : state(path, body) };
  };

  const forget = () => {
    plan.clear();
    byAddress.clear();
    requests.length = 0;
    clear();
  };

  await new Promise(resolve => server.listen(port, '127.0.0.1', () => resolve(undefined)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    script: plan.script,
    mix: plan.mix,
    address: (/** @type {string} */ to, /** @type {string} */ fault) => void byAddress.set(to, fault),
    clear: forget,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve(undefined));
        server.closeAllConnections();
      }),
  };
}

/** @param {string} fault @param {NonNullable<ReturnType<Parameters<typeof startHttpProvider>[0]['receive']>>} message */
function act(fault, message) {
  if (fault === 'cut-before' || fault === 'timeout-before') return null;
  if (fault === 'quota') return message.refuse(429, fault);
  if (/^\d{3}$/.test(fault)) return message.refuse(Number(fault), fault);
  return message.take();
}

/** @param {import('node:http').IncomingMessage} request */
async function textOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

/** @param {string} text */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** @param {import('node:http').ServerResponse} response @param {Answer} answer */
function write(response, { status, body, headers = {} }) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}
