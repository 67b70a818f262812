// When a message whose outcome is unknown may be tried again, with the same key.

import type { CivilDate } from '../kernel/civil-date.js';
import { closesAt, type LawfulHours } from './hours.js';

/** LINE remembers a retry key for 24 hours: after that the same key would send a second time. */
export const RETRY_KEY_LIFE = 24 * 3_600_000;

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 4 * 60_000;

/** The tries of one message so far. */
export interface Tries {
  /** At least 1; a 429 is no attempt. */
  attempts: number;
  firstTriedAt: number;
  lastTriedAt: number;
  /** The provider knows the key (LINE): trying again cannot send twice. */
  retrySafe: boolean;
  /** Any text that differs from message to message, such as its retry key: spreads the tries. */
  seed: string;
}

/**
 * The instant of the next try; null when there is none: no key protects it, the key is too old by then, or
 * the lawful hours of its day are over. What has no next try is handed to the committee when those hours end.
 */
export function nextTryAt(tries: Tries, on: CivilDate, hours: LawfulHours): number | null {
  if (!tries.retrySafe) return null;
  const at = tries.lastTriedAt + pauseAfter(tries.attempts, tries.seed);
  if (at >= closesAt(on, hours)) return null;
  return at < tries.firstTriedAt + RETRY_KEY_LIFE ? at : null;
}

/** Milliseconds to wait after the nth attempt: 1, 2, 4 … seconds to 4 minutes, and up to a quarter more. */
export function pauseAfter(attempts: number, seed: string): number {
  const pause = Math.min(FIRST_PAUSE * 2 ** Math.min(attempts - 1, 20), LONGEST_PAUSE);
  return pause + Math.floor((pause / 4) * spread(`${seed}:${attempts}`));
}

/** A number from 0 up to 1 that the text decides (FNV-1a). */
function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (let n = 0; n < text.length; n++) hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193);
  return (hash >>> 0) / 2 ** 32;
}
