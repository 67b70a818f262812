// Tokens and one-time codes are random; what is stored of them is a hash.
import { createHash, randomBytes, randomInt } from 'node:crypto';

/** A new secret of 256 bits, safe in a cookie or a header. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** A code that a person can read out and type: eight digits. */
export function newCode(): string {
  return String(randomInt(0, 100_000_000)).padStart(8, '0');
}

export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The hash of a code: the same eight digits are another code for another purpose or subject. */
export function codeHash(purpose: string, subjectId: string, code: string): string {
  return tokenHash(JSON.stringify([purpose, subjectId, code]));
}
