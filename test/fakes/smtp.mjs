// A real SMTP server on the loopback that takes mail by plan. Faults: ok · 421 450 550 (any reply) · auth ·
// cut-before · cut-after · timeout-before · timeout-after. Alone: `node test/fakes/smtp.mjs` prints {"url": …}.
import { SMTPServer } from 'smtp-server';
import { faultPlan, serveAlone } from './faults.mjs';

/** @param {import('./smtp.mjs').FakeSmtpOptions} options */
export async function startFakeSmtp({ port = 0, seed, mix, now = Date.now } = {}) {
  const plan = faultPlan({ mix, seed });
  /** @type {import('./smtp.mjs').MailEffect[]} */
  const effects = [];
  /** @type {{ at: number, to: string, fault: string }[]} */
  const requests = [];
  /** @type {Map<number, import('node:net').Socket>} */
  const sockets = new Map();

  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    disableReverseLookup: true,
    closeTimeout: 100,
    onAuth: (auth, _session, done) => {
      if (auth.password === 'wrong') return done(replied(535, 'Authentication failed'));
      done(null, { user: auth.username });
    },
    onData: (stream, session, done) => {
      const parts = /** @type {Buffer[]} */ ([]);
      stream.on('data', part => parts.push(part));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join(',');
        const fault = plan.next();
        requests.push({ at: now(), to, fault });
        if (/^\d{3}$/.test(fault)) return done(replied(Number(fault), 'Not taken'));
        if (!/before$/.test(fault))
          effects.push({ at: now(), to, ...read(Buffer.concat(parts).toString('utf8')) });
        if (/^cut/.test(fault)) return sockets.get(session.remotePort)?.destroy();
        if (!/^timeout/.test(fault)) done();
      });
    },
  });
  server.on('error', () => {});
  server.server.on('connection', socket => {
    const from = socket.remotePort ?? 0;
    sockets.set(from, socket);
    socket.on('close', () => sockets.delete(from));
  });
  await new Promise(resolve => server.listen(port, '127.0.0.1', () => resolve(undefined)));
  const { port: bound } = /** @type {import('node:net').AddressInfo} */ (server.server.address());
  return {
    url: `smtp://127.0.0.1:${bound}`,
    effects,
    requests,
    script: plan.script,
    mix: plan.mix,
    clear: () => {
      plan.clear();
      effects.length = 0;
      requests.length = 0;
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve(undefined));
        for (const socket of sockets.values()) socket.destroy();
      }),
  };
}

/** @param {number} responseCode @param {string} words */
function replied(responseCode, words) {
  return Object.assign(new Error(words), { responseCode });
}

/** The three things a test looks at, decoded. @param {string} mail */
function read(mail) {
  const end = mail.indexOf('\r\n\r\n');
  const head = mail.slice(0, end).replace(/\r\n[ \t]+/g, ' ');
  const body = mail.slice(end + 4);
  const header = (/** @type {string} */ name) => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? '';
  return {
    messageId: header('message-id'),
    subject: words(header('subject')),
    text: decoded(body, header('content-transfer-encoding')).replace(/\r\n/g, '\n').trimEnd(),
  };
}

/** RFC 2047 words in UTF-8. @param {string} text */
function words(text) {
  return text.replace(/\?=\s+=\?/g, '?==?').replace(/(=\?utf-8\?([bq])\?[^?]*\?=)+/gi, run => {
    const parts = [...run.matchAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi)].map(([, kind, part]) =>
      /b/i.test(kind ?? '') ? Buffer.from(part ?? '', 'base64') : quoted((part ?? '').replace(/_/g, ' ')),
    );
    return Buffer.concat(parts).toString('utf8');
  });
}

/** @param {string} body @param {string} encoding */
function decoded(body, encoding) {
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64').toString('utf8');
  return /quoted/i.test(encoding) ? quoted(body.replace(/=\r\n/g, '')).toString('utf8') : body;
}

/** @param {string} text */
function quoted(text) {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1');
}

if (process.argv[1] && import.meta.url === new URL(`file://${process.argv[1]}`).href)
  await serveAlone(startFakeSmtp);
