// One HTTP request and its whole answer within a time limit, or an Outage: never a second try of its own.
import { Agent, request as httpRequest } from 'node:http';
import { request as httpsRequest, Agent as SecureAgent } from 'node:https';

export interface HttpAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  /** Cut after 64 kB: providers answer in a few lines. */
  body: string;
}

/** No whole answer came: cut, refused at the door, unreachable or too slow. */
export class Outage extends Error {}

const MOST_ANSWER = 65_536;

/** Connections to one provider. `keepAlive` only where a second try is harmless: an idle one may be dead. */
export class HttpExchange {
  private readonly agent: Agent | SecureAgent;
  private readonly isSecure: boolean;

  constructor(
    private readonly base: string,
    private readonly answerWithin: number,
    options: { keepAlive: boolean },
  ) {
    this.isSecure = base.startsWith('https:');
    const settings = { keepAlive: options.keepAlive, maxSockets: 50 };
    this.agent = this.isSecure ? new SecureAgent(settings) : new Agent(settings);
  }

  /** Throws `Outage` when no whole answer came in time. Redirects are not followed. */
  ask(method: 'GET' | 'POST', path: string, headers: Record<string, string>, body = ''): Promise<HttpAnswer> {
    const open = this.isSecure ? httpsRequest : httpRequest;
    const length = body ? { 'content-length': String(Buffer.byteLength(body)) } : {};
    return new Promise((resolve, reject) => {
      const options = { method, agent: this.agent, headers: { ...headers, ...length } };
      const request = open(this.base + path, options, response => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          if (text.length < MOST_ANSWER) text += chunk;
        });
        response.on('error', error => fail(error.message));
        response.on('aborted', () => fail('cut in the middle of the answer'));
        response.on('end', () => {
          clearTimeout(timer);
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
        });
      });
      const fail = (reason: string) => {
        clearTimeout(timer);
        reject(new Outage(reason));
      };
      const timer = setTimeout(() => {
        fail(`no answer within ${this.answerWithin / 1000} s`);
        request.destroy();
      }, this.answerWithin);
      request.on('error', (error: NodeJS.ErrnoException) => fail(error.code ?? error.message));
      request.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
