// Words in both languages become the caller's one.
import type { Request } from 'express';
import type { Words } from '../../kernel/refusal.js';
import { languageOf } from '../language.js';

/** The answer with its warnings in the language of the request. */
export function spoken<A extends { warnings: { code: string; message: Words | string }[] }>(
  request: Request,
  answer: A,
): Omit<A, 'warnings'> & { warnings: { code: string; message: string }[] } {
  const language = languageOf(request);
  const warnings = answer.warnings.map(({ code, message }) => ({
    code,
    message: typeof message === 'string' ? message : message[language],
  }));
  return { ...answer, warnings };
}

/** A list that is answered whole, in the form of every list. */
export function whole<T>(items: T[]): { items: T[]; nextCursor: null } {
  return { items, nextCursor: null };
}
