/** `at` is the fake's own clock; an effect is a message that the provider really took. */
export interface Effect {
  at: number;
  retryKey: string | null;
  to: string;
  text: string;
  id: string;
}

/** One request as it came: the fault it met, and the status it was answered with (0: none). */
export interface Asked {
  at: number;
  path: string;
  retryKey: string | null;
  to: string;
  fault: string;
  status: number;
}

export interface FakeOptions {
  port?: number | undefined;
  seed?: number | undefined;
  /** Shares of 1 for each fault; the rest is answered well. */
  mix?: Record<string, number> | undefined;
  /** Milliseconds that `slow` waits. */
  slow?: number | undefined;
  /** The bearer token it asks for; any when left out. */
  token?: string | undefined;
  /** Its clock: keys are forgotten after 24 hours of it. */
  now?: (() => number) | undefined;
}

export interface FakeProvider {
  url: string;
  requests: Asked[];
  /** Faults for the next messages, in order; afterwards the mix again. */
  script(...faults: string[]): void;
  mix(mix: Record<string, number>, seed?: number): void;
  /** The same fault for every message to this address. */
  address(to: string, fault: string): void;
  /** Forgets script, mix, addresses, requests, effects, keys and quota. */
  clear(): void;
  close(): Promise<void>;
}
