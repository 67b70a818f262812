import { pictureRatio } from '../../../src/papers/picture-ratio.js';

const png = (width: number, height: number) => {
  const bytes = Buffer.alloc(24);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};

it('reads a PNG', () => expect(pictureRatio('png', png(400, 300))).toBe(0.75));

it('reads a JPEG past the segments before its frame', () => {
  const exif = [0xff, 0xe1, 0x00, 0x04, 0xab, 0xcd];
  const tables = [0xff, 0xc4, 0x00, 0x03, 0x00];
  const frame = [0xff, 0xc0, 0x00, 0x11, 0x08, 0x02, 0x00, 0x01, 0x00, 0x03, 0x01];
  expect(pictureRatio('jpeg', Buffer.from([0xff, 0xd8, ...exif, ...tables, ...frame, 0, 0]))).toBe(2);
});

it('takes the shape of most photos where nothing is said', () => {
  expect(pictureRatio('jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xd9]))).toBe(0.75);
  expect(pictureRatio('png', Buffer.alloc(3))).toBe(0.75);
});
