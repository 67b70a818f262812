// A photo without what its phone wrote into it about place and owner: the one who is shown may not have
// asked to be found (PDPA). The picture itself is not touched.
import type { FileKind } from './file-kind.js';
import { bareHeic } from './heic-metadata.js';
import { bareJpeg } from './jpeg-metadata.js';

/** null where the content cannot be followed to its end; a PDF is left as it is. */
export function withoutLocation(content: Buffer, kind: FileKind): Buffer | null {
  switch (kind) {
    case 'jpeg':
      return bareJpeg(content);
    case 'png':
      return barePng(content);
    case 'webp':
      return bareWebp(content);
    case 'heic':
      return bareHeic(content);
    default:
      return content;
  }
}

/** The chunks of a PNG that are no picture: text, Exif, time. Others beside the picture's own go as well. */
const PNG_KEPT = ['tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'pHYs', 'bKGD', 'acTL', 'fcTL', 'fdAT'];

function barePng(content: Buffer): Buffer | null {
  const kept = [content.subarray(0, 8)];
  for (let at = 8; at + 12 <= content.length; ) {
    const end = at + 12 + content.readUInt32BE(at);
    if (end > content.length) return null;
    const type = content.toString('latin1', at + 4, at + 8);
    const isOfPicture = /^[A-Z]/.test(type) || PNG_KEPT.includes(type);
    if (isOfPicture) kept.push(content.subarray(at, end));
    if (type === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return null;
}

const HAS_EXIF = 0x08;
const HAS_XMP = 0x04;

function bareWebp(content: Buffer): Buffer | null {
  const kept: Buffer[] = [];
  const to = Math.min(content.length, 8 + content.readUInt32LE(4));
  for (let at = 12; at + 8 <= to; ) {
    const size = content.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    if (at + 8 + size > content.length) return null;
    const type = content.toString('latin1', at, at + 4);
    const chunk = Buffer.from(content.subarray(at, end));
    if (type === 'VP8X' && size > 0) chunk[8] = chunk[8]! & ~(HAS_EXIF | HAS_XMP);
    if (type !== 'EXIF' && type !== 'XMP ') kept.push(chunk);
    at = end;
  }
  if (kept.length === 0) return null;
  const body = Buffer.concat(kept);
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body]);
}
