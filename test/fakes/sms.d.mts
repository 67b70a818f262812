import type { Effect, FakeOptions, FakeProvider } from './http-provider.mjs';

export type FakeSmsOptions = FakeOptions;

export interface SmsEffect extends Effect {
  sender: string;
}

export interface FakeSms extends FakeProvider {
  /** Each SMS sent: a second request with the same key is a second one. */
  effects: SmsEffect[];
}

export function startFakeSms(options?: FakeSmsOptions): Promise<FakeSms>;
