// Photos with what a phone writes into them: small ones made byte by byte, and one that can be looked at.
import { Transformer } from '@napi-rs/image';

/** An Exif block in the way of a phone: how to turn it, and the place 15.1 N. */
export function exif(orientation: number): Buffer {
  const tiff = Buffer.alloc(64);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(2, 8);
  entry(tiff, 10, 0x0112, 3, 1, orientation << 16);
  entry(tiff, 22, 0x8825, 4, 1, 38);
  tiff.write('GPS 15.1 N 105.2 E', 40, 'latin1');
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
}

function entry(tiff: Buffer, at: number, tag: number, type: number, count: number, value: number) {
  tiff.writeUInt16BE(tag, at);
  tiff.writeUInt16BE(type, at + 2);
  tiff.writeUInt32BE(count, at + 4);
  tiff.writeUInt32BE(value, at + 8);
}

export function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** The scan holds a stuffed FF and a restart, which are data. */
export const SCAN = Buffer.concat([
  segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]),
]);
const TABLES = segment(0xdb, Buffer.alloc(65, 1));

export function jpeg(segments: Buffer[], after: Buffer = Buffer.alloc(0)): Buffer {
  const end = Buffer.from([0xff, 0xd9]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments, TABLES, SCAN, end, after]);
}

export function chunk(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body, Buffer.alloc(4)]);
}

export function box(type: string, ...inside: Buffer[]): Buffer {
  const body = Buffer.concat(inside);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
}

/** A HEIC of one picture, one Exif and one XMP, as an iPhone lays it out. */
export function heic(): Buffer {
  const ftyp = box('ftyp', Buffer.from('heic\0\0\0\0mif1heic', 'latin1'));
  const items = ['hvc1', 'Exif', 'mime'].map((type, place) =>
    box('infe', Buffer.from([2, 0, 0, 0, 0, place + 1, 0, 0]), Buffer.from(`${type}\0`, 'latin1')),
  );
  const iinf = box('iinf', Buffer.from([0, 0, 0, 0, 0, items.length]), ...items);
  const parts = [Buffer.from('PICTURE.PICTURE.'), exif(6), Buffer.from('<x:xmpmeta>15.1 N</x:xmpmeta>')];
  const ilocOf = (start: number) => {
    let at = start;
    const entries = parts.map((part, place) => {
      const entryOf = Buffer.alloc(14);
      entryOf.writeUInt16BE(place + 1, 0);
      entryOf.writeUInt16BE(1, 4);
      entryOf.writeUInt32BE(at, 6);
      entryOf.writeUInt32BE(part.length, 10);
      at += part.length;
      return entryOf;
    });
    return box('iloc', Buffer.from([0, 0, 0, 0, 0x44, 0x00, 0, parts.length]), ...entries);
  };
  const meta = (start: number) => box('meta', Buffer.alloc(4), iinf, ilocOf(start));
  const start = ftyp.length + meta(0).length + 8;
  return Buffer.concat([ftyp, meta(start), box('mdat', ...parts)]);
}

/** Red on the left, blue on the right; see-through where `alpha` is less than 255. */
export function drawn(width: number, height: number, alpha = 255): Transformer {
  const dots = Buffer.alloc(width * height * 4);
  for (let dot = 0; dot < width * height; dot += 1) {
    const isLeft = dot % width < width / 2;
    dots.set(isLeft ? [250, 0, 0, alpha] : [0, 0, 250, alpha], dot * 4);
  }
  return Transformer.fromRgbaPixels(dots, width, height);
}

/** A JPEG as a phone writes it: how it is to be turned, and where it was taken. */
export const taken = (picture: Buffer, turn: number) =>
  Buffer.concat([picture.subarray(0, 2), segment(0xe1, exif(turn)), picture.subarray(2)]);
