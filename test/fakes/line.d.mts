import type { Effect, FakeOptions, FakeProvider } from './http-provider.mjs';

export type FakeLineOptions = FakeOptions;

export interface FakeLine extends FakeProvider {
  /** Each push that LINE took: one for a retry key, however often it came within 24 hours. */
  effects: Effect[];
  replies: { replyToken: string; text: string }[];
  /** Null: no limit. */
  setQuota(limit: number | null, used?: number): void;
}

export function startFakeLine(options?: FakeLineOptions): Promise<FakeLine>;
