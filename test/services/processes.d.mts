import type { SpawnOptions } from 'node:child_process';

/** A program that a test started. `ended` resolves with its exit code or signal and never rejects. */
export interface Program {
  pid: number;
  /** What it has written so far (the last 100,000 characters). */
  output(): string;
  ended: Promise<number | string>;
  /** Asks it to stop, by SIGTERM unless told, and ends it with all it started after `patienceMs` (10 s). */
  stop(options?: { signal?: NodeJS.Signals; patienceMs?: number }): Promise<number | string>;
}

/** Starts a program in a process group of its own. */
export function start(command: string, words: string[], options?: SpawnOptions): Program;

/** Ends a process and all that it started, at once (SIGKILL unless told). */
export function killGroup(pid: number, signal?: NodeJS.Signals): void;

/** Where a child of test/drivers lies that the run has joined to one file, e.g. child-writer.mjs. */
export function childScript(name: string): string;

/** Asks until the answer is true; throws `words` when the program ends or the time is over. */
export function until<T>(
  program: Pick<Program, 'ended' | 'output'>,
  question: () => T | Promise<T>,
  words: string,
  limitMs?: number,
): Promise<T>;

/** A port of the loopback that nothing listens on. */
export function freePort(): Promise<number>;
