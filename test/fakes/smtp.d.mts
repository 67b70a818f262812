export interface FakeSmtpOptions {
  port?: number | undefined;
  seed?: number | undefined;
  mix?: Record<string, number> | undefined;
  now?: (() => number) | undefined;
}

export interface MailEffect {
  at: number;
  to: string;
  messageId: string;
  subject: string;
  text: string;
}

export interface FakeSmtp {
  url: string;
  effects: MailEffect[];
  requests: { at: number; to: string; fault: string }[];
  script(...faults: string[]): void;
  mix(mix: Record<string, number>, seed?: number): void;
  clear(): void;
  close(): Promise<void>;
}

export function startFakeSmtp(options?: FakeSmtpOptions): Promise<FakeSmtp>;
