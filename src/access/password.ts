// Passwords: scrypt, memory-hard (32 MiB a try), with a salt of its own for each.
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

const COST = { N: 32768, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const LENGTH = 32;

/** The stored form of a password. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return `scrypt$${COST.N}$${salt.toString('base64')}$${(await derive(password, salt)).toString('base64')}`;
}

/** Whether the password is the stored one; takes as long when there is none stored, so that names cannot be probed. */
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
