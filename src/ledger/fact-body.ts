// A stored fact's own fields.
import type { Fact } from './fact.entity.js';

/** Read once for each row: whoever asks again gets the same terms, and with them their plan. */
const read = new WeakMap<Fact, unknown>();

/** A fact's own fields; nobody changes them. */
export function bodyOf<T>(fact: Fact): T {
  let body = read.get(fact);
  if (body === undefined) {
    body = JSON.parse(fact.body);
    read.set(fact, body);
  }
  return body as T;
}
