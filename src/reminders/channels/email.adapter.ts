// E-mail by SMTP. A server's own 4yz or 5yz is a certain no; silence leaves the outcome unknown.
import type { Transporter } from 'nodemailer';
import type { Config } from '../../platform/config.js';
import { ANSWER_WITHIN, type Channel, type Letter, type Outcome, type Quota } from './channel.js';

/** Sends plain text from MAIL_FROM through SMTP_URL; the retry key is the Message-ID. */
export class EmailChannel implements Channel {
  readonly kind = 'email';
  readonly configured: boolean;
  private transport: Transporter | null = null;

  constructor(
    private readonly config: Config['smtp'],
    private readonly answerWithin = ANSWER_WITHIN,
  ) {
    this.configured = config !== null;
  }

  async send(letter: Letter): Promise<Outcome> {
    if (!this.config) return refused('E-mail is not configured', true);
    if (!/^[^\s@<>,;"]+@[^\s@<>,;"]+$/.test(letter.to)) return refused('Not an e-mail address', false);
    const { from } = this.config;
    const mail = {
      from,
      to: { name: '', address: letter.to },
      subject: letter.subject,
      text: letter.text,
      messageId: `<${letter.retryKey}@${domainOf(from)}>`,
      headers: { 'auto-submitted': 'auto-generated' },
    };
    try {
      const transport = await this.openTransport(this.config.url);
      const sent = (await inTime(transport.sendMail(mail), this.answerWithin * 2)) as { messageId?: string };
      return { kind: 'accepted', providerId: sent.messageId ?? null };
    } catch (error) {
      return outcomeOf(error as SmtpError);
    }
  }

  // Loaded with the first letter: a start must not wait for it.
  private async openTransport(url: string): Promise<Transporter> {
    const { createTransport } = await import('nodemailer');
    const limits = {
      connectionTimeout: this.answerWithin,
      greetingTimeout: this.answerWithin,
      socketTimeout: this.answerWithin,
      dnsTimeout: this.answerWithin,
    };
    // The address is never data of a message: a file or a URL in one must not be read.
    const closed = { disableFileAccess: true, disableUrlAccess: true };
    this.transport ??= createTransport({ url, ...limits, ...closed });
    return this.transport;
  }

  quota(): Promise<Quota | null> {
    return Promise.resolve(null);
  }

  close(): void {
    this.transport?.close();
  }
}

interface SmtpError extends Error {
  code?: string;
  responseCode?: number;
}

function outcomeOf(error: SmtpError): Outcome {
  const reason = `SMTP ${error.responseCode ?? error.code ?? ''}: ${error.message}`.slice(0, 240);
  if (error.code === 'EAUTH') return refused(reason, true);
  if (error.responseCode === 421) return { kind: 'paused', reason, quotaUsedUp: false };
  if (error.responseCode && error.responseCode >= 400 && error.responseCode < 600)
    return refused(reason, false);
  return { kind: 'unknown', reason, retrySafe: false };
}

/** The limits of a connection are per silence; this one is for the whole, against a server that trickles. */
function inTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds / 1000} s`)), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function domainOf(from: string): string {
  return /@([^\s>]+)/.exec(from)?.[1] ?? 'tidtam.invalid';
}

function refused(reason: string, channelOff: boolean): Outcome {
  return { kind: 'refused', certain: true, reason, channelOff };
}
