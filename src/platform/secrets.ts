// National ids at rest: AES-256-GCM, with a keyed hash beside it for finding and for uniqueness.
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export class Secrets {
  private readonly cipherKey: Buffer;
  private readonly hashKey: Buffer;

  constructor(hexKey: string) {
    const key = Buffer.from(hexKey, 'hex');
    this.cipherKey = createHmac('sha256', key).update('national-id cipher').digest();
    this.hashKey = createHmac('sha256', key).update('national-id hash').digest();
  }

  encrypt(text: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.cipherKey, nonce);
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
  }

  /** Throws a defect when the stored text was altered or the key is another one. */
  decrypt(stored: string): string {
    const bytes = Buffer.from(stored, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', this.cipherKey, bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  }

  /** The same text gives the same hash; nobody without the key can try all ids. */
  hash(text: string): string {
    return createHmac('sha256', this.hashKey).update(text).digest('hex');
  }
}

/** The key of an SQLite home: read from the file beside the database, or made once (mode 600). */
export function keyBesideDatabase(databaseFile: string): { hexKey: string; madeNow: boolean } {
  const path = `${databaseFile}.key`;
  if (existsSync(path)) return { hexKey: readFileSync(path, 'utf8').trim(), madeNow: false };
  mkdirSync(dirname(path), { recursive: true });
  const hexKey = randomBytes(32).toString('hex');
  writeFileSync(path, `${hexKey}\n`, { mode: 0o600, flag: 'wx' });
  return { hexKey, madeNow: true };
}
