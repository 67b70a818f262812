import { v7 as newId } from 'uuid';
import { type Act, INSTALLATION_PLACE } from '../journal/act.js';
import { forbidden, invalid, type Words } from '../kernel/refusal.js';
import { contradicts, type FileKind, fileKind } from './file-kind.js';
import { pictureHead } from './picture-head.js';
import { withoutLocation } from './without-location.js';

export interface StoreFile {
  name: string;
  content: Buffer;
  /** Where the place itself is the evidence; else what the phone wrote of it is taken out. */
  keepLocation?: boolean;
}

/** Keeps a photo or document; its kind is read from its content. */
export const storeFile: Act<StoreFile, { id: string; kind: FileKind; bytes: number }> = {
  name: 'store-file',
  // Whoever signs in may hand in a file; it counts only once a record of a fund names it.
  right: 'account',
  place: async () => INSTALLATION_PLACE,
  async run({ name, content: given, keepLocation = false }, { tx, actor, at }) {
    if (actor.role === 'auditor') throw forbidden('ผู้ตรวจสอบดูได้อย่างเดียว', 'Auditors read only');
    const kind = takenFile({ name, content: given });
    const content = keepLocation ? given : toldNothing(given, kind);
    const id = newId();
    await tx.run(
      `insert into stored_file (id, kind, name, bytes, content, uploaded_by, uploaded_at)
       values (?, ?, ?, ?, ?, ?, ?)`,
      [id, kind, name, content.length, content, actor.userId, at.toISOString()],
    );
    return {
      answer: { id, kind, bytes: content.length },
      subject: { kind: 'file', id },
      details: { kind, bytes: content.length, location: keepLocation ? 'kept' : 'removed' },
    };
  },
};

/** The kind of a file that is taken; refuses (422) any other. */
export function takenFile(file: StoreFile): FileKind {
  const fault = fileFault(file);
  if (fault) throw invalid('file', fault.code, fault.th, fault.en);
  return fileKind(file.content)!;
}

/** More dots than any phone takes are a file made to fill a machine's memory. */
const MOST_DOTS = 64 * 1024 * 1024;

/** Other content, a name that says another kind, a picture too large to be opened; null: it is taken. */
export function fileFault({ name, content }: StoreFile): (Words & { code: string }) | null {
  const kind = fileKind(content);
  if (kind === null) {
    return {
      code: 'bad-file',
      th: 'ใช้ได้เฉพาะรูปถ่าย (JPG, PNG, WebP, HEIC) หรือ PDF',
      en: 'Send a photo (JPEG, PNG, WebP, HEIC) or a PDF',
    };
  }
  if (contradicts(name, kind)) {
    return {
      code: 'bad-file',
      th: `ไฟล์นี้เป็น ${kind.toUpperCase()} แต่ชื่อลงท้ายเป็นอย่างอื่น เปลี่ยนชื่อไฟล์แล้วส่งใหม่`,
      en: `This is a ${kind} under another ending; rename it and send it again`,
    };
  }
  const head = pictureHead(content, kind);
  if (!head || head.width * head.height <= MOST_DOTS) return null;
  const [width, height] = [head.width, head.height].map(dots => dots.toLocaleString('en-US'));
  return {
    code: 'too-many-dots',
    th: `รูปนี้กว้างยาว ${width} × ${height} จุด ใหญ่เกินไป ลดขนาดรูปหรือจับภาพหน้าจอแล้วส่งใหม่`,
    en: `This picture is ${width} by ${height} dots, too many; make it smaller and send it again`,
  };
}

/** Refuses (422) a broken photo of which nobody can say what it tells of its place. */
function toldNothing(content: Buffer, kind: FileKind): Buffer {
  const bare = withoutLocation(content, kind);
  if (bare) return bare;
  if (!WRITINGS.some(writing => content.includes(writing, 0, 'latin1'))) return content;
  throw invalid(
    'file',
    'broken-photo',
    'รูปนี้เสีย ลบพิกัดออกไม่ได้ ถ่ายใหม่หรือจับภาพหน้าจอแล้วส่งใหม่',
    'This photo is broken and its location cannot be removed; take it again',
  );
}

/** What stands before Exif and XMP in every kind of photo. */
const WRITINGS = ['Exif\0\0', 'EXIF', 'eXIf', 'http://ns.adobe.com/xap', 'x:xmpmeta'];
