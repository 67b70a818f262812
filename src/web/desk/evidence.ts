// Photos that a form of a recovery hands in, stored with the fact that names them.
import type { Request } from 'express';
import type { Act } from '../../journal/act.js';
import type { Evidence } from '../../recovery/facts.js';
import { filesOf, withFiles } from '../handed-in.js';

/** The act with the form's `photos` stored before it and named in its evidence. */
export function withPhotos<I extends { evidence: Evidence[] }, A>(
  act: Act<I, A>,
  request: Request,
): Act<I, A> {
  return withFiles(act, filesOf(request, 'photos'), (input, ids) => ({
    ...input,
    evidence: [...input.evidence, ...ids.map((fileId): Evidence => ({ kind: 'photo', fileId }))],
  }));
}

/** The stored files of the photos. */
export function photosOf(evidence: readonly Evidence[]): string[] {
  return evidence.flatMap(one => (one.kind === 'photo' && one.fileId ? [one.fileId] : []));
}
