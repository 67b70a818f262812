import { withoutLocation } from '../../../src/registry/without-location.js';
import { chunk, exif, heic, jpeg, segment } from './photos.js';

const png = (...chunks: Buffer[]) => Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks]);
const riff = (chunks: Buffer[]) => {
  const body = Buffer.concat([Buffer.from('WEBP'), ...chunks]);
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
};
const part = (type: string, body: Buffer) => {
  const head = Buffer.from(`${type}\0\0\0\0`, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
};

it('takes the place out of each kind of photo', () => {
  expect(withoutLocation(jpeg([segment(0xe1, exif(6))]), 'jpeg')!.includes('GPS')).toBe(false);
  expect(withoutLocation(heic(), 'heic')!.includes('GPS')).toBe(false);
  const picture = [chunk('IHDR', Buffer.alloc(13)), chunk('IDAT', Buffer.from('PICTURE'))];
  const end = chunk('IEND', Buffer.alloc(0));
  const told = png(
    ...picture,
    chunk('eXIf', exif(1)),
    chunk('tEXt', Buffer.from('GPS')),
    end,
    Buffer.from('GPS'),
  );
  expect(withoutLocation(told, 'png')).toEqual(png(...picture, end));
  const head = part('VP8X', Buffer.from([0x1c, 0, 0, 0, 1, 0, 0, 1, 0, 0]));
  const bare = part('VP8X', Buffer.from([0x10, 0, 0, 0, 1, 0, 0, 1, 0, 0]));
  const data = part('VP8 ', Buffer.from('PICTURE'));
  const webp = riff([head, data, part('EXIF', exif(1)), part('XMP ', Buffer.from('GPS'))]);
  expect(withoutLocation(webp, 'webp')).toEqual(riff([bare, data]));
});

it('leaves a PDF alone, and gives up on what is broken', () => {
  const pdf = Buffer.from('%PDF-1.7 GPS');
  expect(withoutLocation(pdf, 'pdf')).toBe(pdf);
  expect(withoutLocation(png(Buffer.from([0, 0, 1, 0])), 'png')).toBeNull();
  expect(withoutLocation(riff([]), 'webp')).toBeNull();
  expect(withoutLocation(riff([part('VP8 ', Buffer.alloc(4))]).subarray(0, 22), 'webp')).toBeNull();
});
