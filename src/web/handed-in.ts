// Photos and documents that a form hands in: stored with the record that names them, or not at all.
import { AnyFilesInterceptor, FileInterceptor } from '@nestjs/platform-express';
import type { Request } from 'express';
import multer, { type StorageEngine } from 'multer';
import { MAX_FILE_BYTES } from '../imports/read-register.adapter.js';
import type { Act } from '../journal/act.js';
import { type FieldFault, Refusal, type Words } from '../kernel/refusal.js';
import { smallerPhoto } from '../registry/smaller-photo.adapter.js';
import { fileFault, type StoreFile, storeFile } from '../registry/store-file.act.js';

const MEGABYTE = 1024 * 1024;
/** One form's files together: what one request may hold in memory. */
const MOST_TOGETHER = 60 * MEGABYTE;
const MOST_FILES = 12;

interface Taking {
  /** The most that one file may have. */
  bytes: number;
  /** Only photos and PDFs; their content is looked at. */
  isEvidence: boolean;
  /** Photos are made smaller as they come in, before any write waits for them. */
  makesSmaller?: boolean;
}

/** A file as it was handed in; one that is too large has no content. */
type Handed = Express.Multer.File & { taking: Taking };

/**
 * Keeps a file in memory up to its limit and lets the rest run past: an upload that is cut off would take
 * everything else that was typed with it.
 */
function upToTheLimit(taking: Taking): StorageEngine {
  return {
    _handleFile(request, file, done) {
      const counted = request as Request & { handedBytes?: number };
      const chunks: Buffer[] = [];
      let size = 0;
      file.stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        counted.handedBytes = (counted.handedBytes ?? 0) + chunk.length;
        if (size > taking.bytes || counted.handedBytes > MOST_TOGETHER) chunks.length = 0;
        else chunks.push(chunk);
      });
      file.stream.once('error', done);
      file.stream.once('end', () =>
        kept(file.originalname, Buffer.concat(chunks), size, taking).then(one => done(null, one), done),
      );
    },
    _removeFile: (_request, _file, done) => done(null),
  };
}

async function kept(
  originalname: string,
  buffer: Buffer,
  size: number,
  taking: Taking,
): Promise<Partial<Handed>> {
  if (!taking.makesSmaller || buffer.length < size) return { buffer, size, taking };
  const { name, content } = await smallerPhoto({ name: originalname, content: buffer });
  return { originalname: name, buffer: content, size: content.length, taking };
}

const reading = (taking: Taking) => ({
  storage: upToTheLimit(taking),
  defParamCharset: 'utf8',
  limits: { files: 50, fields: 3000 },
});

/** For the POST of a form with photos and documents: reads all that was typed, however large they are. */
export const PhotosAndDocuments = AnyFilesInterceptor(
  reading({ bytes: 15 * MEGABYTE, isEvidence: true, makesSmaller: true }),
);

/** For the POST of a form that takes a spreadsheet. */
export const Spreadsheet = AnyFilesInterceptor(reading({ bytes: MAX_FILE_BYTES, isEvidence: false }));

/** For a program's POST of one photo or document, read to its end however large it is. */
export const OneFile = FileInterceptor('file', {
  ...reading({ bytes: 15 * MEGABYTE, isEvidence: true }),
  limits: { files: 1, fields: 5 },
});

/** Refuses (413) a file that was larger than what is kept. */
export function mustFitAlone(file: Express.Multer.File): void {
  if (file.buffer.length === file.size) return;
  const faults = [{ field: 'file', code: 'too-large', message: TOO_LARGE }];
  throw new Refusal('too-large', 'too-large', TOO_LARGE, faults);
}

/** Reads only what was typed into a form with files; for somebody whose session is over. */
export function readTyped(request: Request, response: unknown): Promise<void> {
  const options = reading({ bytes: 0, isEvidence: false });
  const read = multer({ ...options, fileFilter: (_request, _file, take) => take(null, false) }).any();
  return new Promise((done, fail) => {
    read(request, response as never, error => (error ? fail(error) : done()));
  });
}

/** Every file of the request, whatever its field. */
function handedIn(request: Request): Handed[] {
  const files = (request.files ?? []) as Handed[];
  return files.filter(file => file.size > 0);
}

/** The files of a form's field. */
export function filesOf(request: Request, field: string): StoreFile[] {
  return handedIn(request)
    .filter(file => file.fieldname === field)
    .map(file => ({ name: nameOf(file), content: file.buffer }));
}

/** What is wrong with the files handed in: the first fault of each field. */
export function faultsOfFiles(request: Request): FieldFault[] {
  const faults = handedIn(request).flatMap((file, index): FieldFault[] => {
    const words = faultOf(file, index);
    if (!words) return [];
    const message = { th: `${nameOf(file)}: ${words.th}`, en: `${nameOf(file)}: ${words.en}` };
    return [{ field: file.fieldname, code: 'bad-file', message }];
  });
  return faults.filter((fault, index) => faults.findIndex(one => one.field === fault.field) === index);
}

const TOO_LARGE = {
  th: 'ใหญ่เกินไป ส่งได้ไม่เกิน 15 MB เลือกไฟล์ที่เล็กกว่านี้',
  en: 'Too large: at most 15 MB; choose a smaller file',
};

function faultOf(file: Handed, index: number): Words | null {
  if (index >= MOST_FILES) {
    return { th: `ส่งได้ครั้งละไม่เกิน ${MOST_FILES} ไฟล์`, en: `At most ${MOST_FILES} files at a time` };
  }
  if (file.buffer.length < file.size) return TOO_LARGE;
  return file.taking.isEvidence ? kindFault(file) : null;
}

function kindFault(file: Handed): Words | null {
  return fileFault({ name: nameOf(file), content: file.buffer });
}

function nameOf(file: Handed): string {
  return file.originalname.replaceAll('\0', '').slice(0, 300);
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
