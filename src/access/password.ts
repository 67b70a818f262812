// Passwords: scrypt, memory-hard (32 MiB a try), with a salt of its own for each.
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { invalid } from '../kernel/refusal.js';

const COST = { N: 32768, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const LENGTH = 32;

export const SHORTEST_PASSWORD = 8;
const LONGEST_PASSWORD = 1000;

/** Refuses (422 at the field) a password that is too short or too long; its letters are free. */
export function checkPassword(password: string, field = 'password'): void {
  const length = [...password].length;
  if (length >= SHORTEST_PASSWORD && length <= LONGEST_PASSWORD) return;
  throw invalid(
    field,
    length < SHORTEST_PASSWORD ? 'too-short' : 'too-long',
    `รหัสผ่านต้องยาว ${SHORTEST_PASSWORD} ถึง ${LONGEST_PASSWORD} ตัวอักษร`,
    `A password has ${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters`,
  );
}

/** The stored form of a password. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return `scrypt$${COST.N}$${salt.toString('base64')}$${(await derive(password, salt)).toString('base64')}`;
}

/** Whether the password is the stored one; as slow when none is stored, so that names cannot be probed. */
export async function passwordMatches(password: string, stored: string | null): Promise<boolean> {
  const [, , salt, hash] = (stored ?? `scrypt$0$${randomBytes(16).toString('base64')}$`).split('$');
  const derived = await derive(password, Buffer.from(salt!, 'base64'));
  const expected = Buffer.from(hash!, 'base64');
  return expected.length === LENGTH && timingSafeEqual(derived, expected);
}

function derive(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, LENGTH, COST, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
