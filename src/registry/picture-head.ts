// What a photo's first bytes say of it, before anybody takes it apart.
import { type PictureSize, pictureSize } from '../papers/picture-ratio.js';
import type { FileKind } from './file-kind.js';
import { jpegTurn } from './jpeg-metadata.js';

export interface PictureHead extends PictureSize {
  /** How it is to be turned, as Exif counts: 1 is upright. */
  turn: number;
  /** Something behind it may be seen through it. */
  seeThrough: boolean;
}

/** null for what is no photo, for HEIC, and for a photo whose head does not say. */
export function pictureHead(content: Buffer, kind: FileKind | null): PictureHead | null {
  switch (kind) {
    case 'jpeg':
      return whole(pictureSize('jpeg', content), { turn: jpegTurn(content), seeThrough: false });
    case 'png':
      return whole(pictureSize('png', content), { turn: 1, seeThrough: isSeeThroughPng(content) });
    case 'webp':
      return whole(webpSize(content), { turn: 1, seeThrough: isSeeThroughWebp(content) });
    default:
      return null;
  }
}

function whole(size: PictureSize | null, rest: Omit<PictureHead, keyof PictureSize>): PictureHead | null {
  return size && size.width > 0 && size.height > 0 ? { ...size, ...rest } : null;
}

// Colour type 4 and 6 have a channel for it; the others may name one colour.
function isSeeThroughPng(content: Buffer): boolean {
  return [4, 6].includes(content[25] ?? 0) || content.subarray(0, content.indexOf('IDAT')).includes('tRNS');
}

const HAS_ALPHA = 0x10;

function isSeeThroughWebp(content: Buffer): boolean {
  const first = content.toString('latin1', 12, 16);
  return first === 'VP8X' ? (content[20]! & HAS_ALPHA) !== 0 : first === 'VP8L';
}

// RFC 9649: the canvas of VP8X, the frame of VP8, 14 bits each in VP8L.
function webpSize(content: Buffer): PictureSize | null {
  if (content.length < 30) return null;
  switch (content.toString('latin1', 12, 16)) {
    case 'VP8X':
      return { width: content.readUIntLE(24, 3) + 1, height: content.readUIntLE(27, 3) + 1 };
    case 'VP8 ':
      return { width: content.readUInt16LE(26) & 0x3fff, height: content.readUInt16LE(28) & 0x3fff };
    case 'VP8L': {
      const bits = content.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    default:
      return null;
  }
}
