import { pictureHead } from '../../../src/registry/picture-head.js';
import { chunk, exif, jpeg, segment } from './photos.js';

const frame = (width: number, height: number) => {
  const body = Buffer.alloc(15);
  body.writeUInt16BE(height, 1);
  body.writeUInt16BE(width, 3);
  return segment(0xc0, body);
};

const png = (type: number, ...chunks: Buffer[]) => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(50_000, 0);
  head.writeUInt32BE(40_000, 4);
  head[9] = type;
  const start = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([start, chunk('IHDR', head), ...chunks, chunk('IDAT', Buffer.alloc(4))]);
};

const webp = (type: string, ...body: number[]) =>
  Buffer.concat([Buffer.from(`RIFF\x1a\0\0\0WEBP${type}\x0a\0\0\0`, 'latin1'), Buffer.from(body)]);

it('reads how large a JPEG is and how it is to be turned', () => {
  const told = pictureHead(jpeg([segment(0xe1, exif(6)), frame(4000, 3000)]), 'jpeg');
  expect(told).toEqual({ width: 4000, height: 3000, turn: 6, seeThrough: false });
  expect(pictureHead(jpeg([frame(40, 30)]), 'jpeg')).toMatchObject({ turn: 1 });
});

it('reads whether a PNG may be seen through', () => {
  expect(pictureHead(png(2), 'png')).toEqual({ width: 50_000, height: 40_000, turn: 1, seeThrough: false });
  expect(pictureHead(png(6), 'png')).toMatchObject({ seeThrough: true });
  expect(pictureHead(png(3, chunk('tRNS', Buffer.alloc(1))), 'png')).toMatchObject({ seeThrough: true });
});

it('reads the three kinds of WebP', () => {
  const canvas = [0x10, 0, 0, 0, 0x3f, 0x0d, 0x03, 0x8f, 0x01, 0x00];
  expect(pictureHead(webp('VP8X', ...canvas), 'webp')).toMatchObject({
    width: 200_000,
    height: 400,
    seeThrough: true,
  });
  const lossy = [0, 0, 0, 0x9d, 0x01, 0x2a, 0x40, 0x06, 0xb0, 0x04];
  expect(pictureHead(webp('VP8 ', ...lossy), 'webp')).toMatchObject({ width: 1600, height: 1200 });
  const bits = Buffer.alloc(4);
  bits.writeUInt32LE(1599 | (1199 << 14));
  expect(pictureHead(webp('VP8L', 0x2f, ...bits, 0, 0, 0, 0, 0), 'webp')).toMatchObject({
    width: 1600,
    height: 1200,
    seeThrough: true,
  });
});

it('says nothing of what it cannot read', () => {
  expect(pictureHead(Buffer.from('%PDF-1.7'), 'pdf')).toBeNull();
  expect(pictureHead(jpeg([]), 'jpeg')).toBeNull();
  expect(pictureHead(Buffer.from('RIFF\x14\0\0\0WEBPVP8 ', 'latin1'), 'webp')).toBeNull();
  expect(pictureHead(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'png')).toBeNull();
});
