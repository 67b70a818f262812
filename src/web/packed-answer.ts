// Which answers may be packed: a page of 15 kB goes as one of 4, where bytes are paid for.
import type { Request } from 'express';

/**
 * Whether a page may go packed (gzip): to a browser that comes from a page of ours or was typed the address.
 * Another site's request is answered plainly: one who listens to the line and chooses the address could tell
 * from the length of what is packed what stands beside it (BREACH).
 */
export function mayBePacked({ headers }: Pick<Request, 'headers'>): boolean {
  const from = headers['sec-fetch-site'];
  return (from === 'same-origin' || from === 'none') && takesGzip(String(headers['accept-encoding'] ?? ''));
}

function takesGzip(accepted: string): boolean {
  return accepted.split(',').some(one => /^gzip(;q=(1|0\.\d*[1-9]).*)?$/.test(one.replaceAll(' ', '')));
}
