// The environment, read once at start and checked as a whole. An empty variable counts as absent.
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type ProcessRole = 'all' | 'web' | 'scheduler' | 'worker';

/** Everything that the surroundings decide. `null` where a channel or service is not configured. */
export interface Config {
  port: number;
  databaseUrl: string;
  redisUrl: string | null;
  role: ProcessRole;
  publicUrl: string;
  /** Firing by itself is off: checks drive the days by hand. */
  schedulerOff: boolean;
  /** 64 hex digits, or null: made once beside an SQLite database. */
  encryptionKey: string | null;
  line: { accessToken: string; channelSecret: string | null; baseUrl: string } | null;
  sms: { url: string; token: string | null; sender: string } | null;
  smtp: { url: string; from: string } | null;
  /** Where fund types, holidays and recovery settings are read from. */
  configDirectory: string;
  demo: boolean;
}

/** A bad value: the start stops with this one line. */
export class ConfigFault extends Error {}

/** Reads and checks the environment; throws `ConfigFault` naming the first variable that is wrong. */
export function readConfig(
  env: Record<string, string | undefined>,
  options: { demo?: boolean } = {},
): Config {
  const read = (name: string): string | null => env[name]?.trim() || null;
  const demo = options.demo ?? false;
  const port = wholeNumber('PORT', read('PORT') ?? '3000', 0, 65535);
  const databaseUrl = demo
    ? `sqlite:${join(tmpdir(), `tidtam-demo-${process.pid}`, 'tidtam.sqlite')}`
    : databaseAddress(read('DATABASE_URL') ?? 'sqlite:./data/tidtam.sqlite');
  const encryptionKey = read('ENCRYPTION_KEY');
  if (encryptionKey && !/^[0-9a-fA-F]{64}$/.test(encryptionKey)) {
    throw new ConfigFault('ENCRYPTION_KEY must be 64 hex digits');
  }
  if (!encryptionKey && databaseUrl.startsWith('postgres')) {
    throw new ConfigFault(
      'ENCRYPTION_KEY is required with PostgreSQL: 64 hex digits, kept safe and never changed',
    );
  }
  return {
    port,
    databaseUrl,
    redisUrl: demo ? null : address('REDIS_URL', read('REDIS_URL'), ['redis:', 'rediss:']),
    role: oneOf('ROLE', read('ROLE') ?? 'all', ['all', 'web', 'scheduler', 'worker']),
    publicUrl: (
      address('PUBLIC_URL', read('PUBLIC_URL'), ['http:', 'https:']) ?? `http://localhost:${port}`
    ).replace(/\/$/, ''),
    schedulerOff: oneOf('SCHEDULER', read('SCHEDULER') ?? 'on', ['on', 'off']) === 'off',
    encryptionKey,
    line: lineChannel(read),
    sms: smsChannel(read),
    smtp: mailChannel(read),
    configDirectory: read('TIDTAM_CONFIG_DIR') ?? 'config',
    demo,
  };
}

type Read = (name: string) => string | null;

function lineChannel(read: Read): Config['line'] {
  const accessToken = read('LINE_CHANNEL_ACCESS_TOKEN');
  if (!accessToken) return null;
  const baseUrl = address('LINE_API_BASE_URL', read('LINE_API_BASE_URL') ?? 'https://api.line.me', [
    'http:',
    'https:',
  ]);
  return { accessToken, channelSecret: read('LINE_CHANNEL_SECRET'), baseUrl: baseUrl!.replace(/\/$/, '') };
}

function smsChannel(read: Read): Config['sms'] {
  const url = address('SMS_URL', read('SMS_URL'), ['http:', 'https:']);
  if (!url) return null;
  const sender = read('SMS_SENDER') ?? 'TIDTAM';
  if (!/^[A-Za-z0-9._-]{1,11}$/.test(sender)) {
    throw new ConfigFault('SMS_SENDER must be 1 to 11 letters or digits without a space');
  }
  return { url, token: read('SMS_TOKEN'), sender };
}

function mailChannel(read: Read): Config['smtp'] {
  const url = address('SMTP_URL', read('SMTP_URL'), ['smtp:', 'smtps:']);
  return url ? { url, from: read('MAIL_FROM') ?? 'tidtam@localhost' } : null;
}

function databaseAddress(text: string): string {
  if (/^sqlite:./.test(text)) return text;
  if (/^postgres(ql)?:\/\/./.test(text)) return text;
  throw new ConfigFault('DATABASE_URL must begin with sqlite: or postgres://');
}

function wholeNumber(name: string, text: string, from: number, to: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < from || value > to) {
    throw new ConfigFault(`${name} must be a whole number from ${from} to ${to}`);
  }
  return value;
}

function oneOf<T extends string>(name: string, text: string, allowed: readonly T[]): T {
  if (!allowed.includes(text as T)) throw new ConfigFault(`${name} must be one of ${allowed.join(', ')}`);
  return text as T;
}

function address(name: string, text: string | null, protocols: string[]): string | null {
  if (text === null) return null;
  if (!URL.canParse(text) || !protocols.includes(new URL(text).protocol)) {
    throw new ConfigFault(`${name} must be an address that begins with ${protocols.join('// or ')}//`);
  }
  return text;
}
