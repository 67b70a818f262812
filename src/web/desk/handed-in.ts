// Photos and documents that a form hands in: stored with the record that names them, or not at all.
import type { Request } from 'express';
import { memoryStorage } from 'multer';
import type { Act } from '../../journal/act.js';
import { type StoreFile, storeFile } from '../../registry/store-file.act.js';

const MOST_BYTES = 15 * 1024 * 1024;

/** For `AnyFilesInterceptor`. */
export const HANDED_IN = {
  storage: memoryStorage(),
  limits: { fileSize: MOST_BYTES, files: 12, fields: 200 },
  defParamCharset: 'utf8',
};

/** The files of a form's field. */
export function filesOf(request: Request, field: string): StoreFile[] {
  const files = (request.files ?? []) as Express.Multer.File[];
  return files
    .filter(file => file.fieldname === field && file.size > 0)
    .map(file => ({ name: file.originalname.replaceAll('\0', '').slice(0, 300), content: file.buffer }));
}

/** The act with files stored before it, in its own transaction; `put` writes their ids into its input. */
export function withFiles<I, A>(
  act: Act<I, A>,
  files: StoreFile[],
  put: (input: I, ids: string[]) => I,
): Act<I, A> {
  if (files.length === 0) return act;
  return {
    ...act,
    async run(input, doing) {
      const ids: string[] = [];
      for (const file of files) ids.push((await storeFile.run(file, doing)).answer.id);
      const done = await act.run(put(input, ids), doing);
      return { ...done, details: { ...done.details, files: ids } };
    },
  };
}
