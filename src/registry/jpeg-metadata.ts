// A JPEG without what its camera wrote about place, owner and thumbnail. How it is to be turned stays, and
// nothing of the picture itself is touched.

/** The segments that a picture needs; APP2 only as a colour profile. */
const isKept = (marker: number, body: Buffer) =>
  !((marker >= 0xe1 && marker <= 0xef && marker !== 0xee && !isProfile(marker, body)) || marker === 0xfe);
const isProfile = (marker: number, body: Buffer) =>
  marker === 0xe2 && body.subarray(0, 11).toString('latin1') === 'ICC_PROFILE';

/** null where the content is no whole JPEG: then nobody can say what it still tells. */
export function bareJpeg(content: Buffer): Buffer | null {
  const kept: Buffer[] = [];
  let turned = 1;
  let at = 2;
  while (at + 4 <= content.length) {
    if (content[at] !== 0xff) return null;
    const marker = content[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) return whole(kept, turned, content.subarray(at, at + 2));
    const end = at + 2 + content.readUInt16BE(at + 2);
    if (end > content.length || end < at + 4) return null;
    const body = content.subarray(at + 4, end);
    if (marker === 0xe1) turned = orientationOf(body) ?? turned;
    if (isKept(marker, body)) kept.push(content.subarray(at, end));
    at = end;
    if (marker !== 0xda) continue;
    const next = endOfScan(content, at);
    kept.push(content.subarray(at, next));
    at = next;
    // Phones cut pictures off: what was read is shown, and nothing follows it.
    if (at + 2 > content.length) return whole(kept, turned, END);
    if (content[at + 1] === 0xd9) return whole(kept, turned, END);
  }
  return null;
}

const START = Buffer.from([0xff, 0xd8]);
const END = Buffer.from([0xff, 0xd9]);

function whole(kept: Buffer[], turned: number, end: Buffer): Buffer {
  return Buffer.concat([START, ...(turned > 1 ? [orientation(turned)] : []), ...kept, end]);
}

/** The place of the next marker after the compressed data of a scan. */
function endOfScan(content: Buffer, from: number): number {
  for (let at = content.indexOf(0xff, from); at !== -1; at = content.indexOf(0xff, at + 1)) {
    const next = content[at + 1];
    if (next === undefined) break;
    if (next !== 0x00 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return content.length;
}

/** The first Exif of a JPEG as its whole segment; null where there is none before the picture. */
export function jpegExif(content: Buffer): Buffer | null {
  for (let at = 2; at + 4 <= content.length && content[at] === 0xff; ) {
    const marker = content[at + 1]!;
    if (marker === 0xda) return null;
    const end = at + 2 + content.readUInt16BE(at + 2);
    if (marker === 0xe1 && content.toString('latin1', at + 4, at + 10) === 'Exif\0\0')
      return content.subarray(at, end);
    at = end;
  }
  return null;
}

/** How a JPEG is to be turned, 1 (upright) to 8. */
export function jpegTurn(content: Buffer): number {
  const exif = jpegExif(content);
  return (exif && orientationOf(exif.subarray(4))) ?? 1;
}

/** A JPEG with the Exif of another before its picture, which stands upright already. */
export function withExif(content: Buffer, exif: Buffer): Buffer {
  const upright = Buffer.from(exif);
  const turned = turnPlace(upright.subarray(4));
  if (turned) turned.tiff.set(turned.little ? [1, 0] : [0, 1], turned.at);
  return Buffer.concat([content.subarray(0, 2), upright, content.subarray(2)]);
}

function orientationOf(body: Buffer): number | null {
  const place = turnPlace(body);
  if (!place) return null;
  const { tiff, little, at } = place;
  const value = little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  return value >= 1 && value <= 8 ? value : null;
}

/** Where Exif's tag 0x0112 says how the picture is to be turned; null where it says nothing. */
function turnPlace(body: Buffer): { tiff: Buffer; little: boolean; at: number } | null {
  if (body.subarray(0, 6).toString('latin1') !== 'Exif\0\0' || body.length < 16) return null;
  const tiff = body.subarray(6);
  const little = tiff.subarray(0, 2).toString('latin1') === 'II';
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (first + 2 > tiff.length) return null;
  for (let entry = 0; entry < short(first); entry += 1) {
    const at = first + 2 + entry * 12;
    if (at + 12 > tiff.length) return null;
    if (short(at) === 0x0112) return { tiff, little, at: at + 8 };
  }
  return null;
}

/** An Exif of that one tag. */
function orientation(turned: number): Buffer {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  tiff.writeUInt16BE(turned, 18);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}
