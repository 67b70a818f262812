// From an HTTP write to the journal's door: the caller, the Idempotency-Key and the preview switch.
import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { Act, Right } from '../journal/act.js';
import { Journal } from '../journal/journal.js';
import { bodyHash, type IdempotencyKey } from '../journal/kept-answers.js';
import { invalid } from '../kernel/refusal.js';
import { actorOf } from './caller.js';

@Injectable()
export class Door {
  constructor(@Inject(Journal) private readonly journal: Journal) {}

  /** Performs an act for the request's caller; `?preview=true` does it wholly and takes it back. */
  async perform<I, A>(request: Request, act: Act<I, A>, input: I): Promise<A> {
    const actor = actorOf(request);
    const preview = request.query['preview'] === 'true';
    const key = preview ? undefined : keyOf(request, actor.userId);
    return this.journal.perform(act, input, { actor, key, preview });
  }

  /** Sets work going that is many acts, as the jobs are, under the request's key. */
  async performAll<A>(request: Request, name: string, right: Right, work: () => Promise<A>): Promise<A> {
    const actor = actorOf(request);
    return this.journal.performAll(name, right, work, { actor, key: keyOf(request, actor.userId) });
  }
}

/** The caller's key for this path; pages send theirs as a form field. */
function keyOf(request: Request, caller: string): IdempotencyKey | undefined {
  const header = request.headers['idempotency-key'];
  const key = header ?? (request.body as { idempotencyKey?: string } | undefined)?.idempotencyKey;
  if (key === undefined || key === '') return undefined;
  if (typeof key !== 'string' || key.length > 200) {
    throw invalid(
      'Idempotency-Key',
      'bad-key',
      'กุญแจกันบันทึกซ้ำต้องยาว 1 ถึง 200 ตัวอักษร',
      'The key must have 1 to 200 characters',
    );
  }
  return { caller, path: request.path, key, bodyHash: bodyHash(request.body) };
}
