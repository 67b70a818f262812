// A refusal is an expected no: bad input, a missing right, a state that does not allow it.
// Its words stand where the rule stands, in Thai and English; web/problem.ts alone turns it into an HTTP
// answer.

/** A text in both languages of the product. */
export interface Words {
  th: string;
  en: string;
}

/**
 * unreadable 400, unauthenticated 401, forbidden 403, not-found 404, conflict 409, too-large 413,
 * invalid 422, too-many 429.
 */
export type RefusalKind =
  | 'unreadable'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'too-large'
  | 'invalid'
  | 'too-many';

/** One fault of an input: the field's path ("terms.annualRate"), a stable code, and what to do about it. */
export interface FieldFault {
  field: string;
  code: string;
  message: Words;
}

export class Refusal extends Error {
  constructor(
    readonly kind: RefusalKind,
    readonly code: string,
    readonly words: Words,
    readonly faults: FieldFault[] = [],
  ) {
    super(`${code}: ${words.en}`);
  }
}

/** 422: one field breaks a rule. */
export function invalid(field: string, code: string, th: string, en: string): Refusal {
  return invalidFields([{ field, code, message: { th, en } }]);
}

/** 422: several fields break rules; the first one's words lead. */
export function invalidFields(faults: FieldFault[]): Refusal {
  const lead = faults[0]!.message;
  return new Refusal('invalid', faults[0]!.code, lead, faults);
}

/** 409: the state does not allow it; the words name the step or balance in the way. */
export function conflict(code: string, th: string, en: string): Refusal {
  return new Refusal('conflict', code, { th, en });
}

/** 404: it does not exist, or lies outside the caller's area (the answer does not say which). */
export function notFound(): Refusal {
  return new Refusal('not-found', 'not-found', {
    th: 'ไม่พบรายการนี้ หรืออยู่นอกพื้นที่รับผิดชอบ',
    en: 'Not found, or outside your area',
  });
}

/** 403: the role may not do this. */
export function forbidden(th = 'บทบาทนี้ทำรายการนี้ไม่ได้', en = 'Your role may not do this'): Refusal {
  return new Refusal('forbidden', 'forbidden', { th, en });
}
