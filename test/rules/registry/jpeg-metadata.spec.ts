import { bareJpeg, jpegExif, jpegTurn, withExif } from '../../../src/registry/jpeg-metadata.js';
import { exif, jpeg, SCAN, segment } from './photos.js';

const profile = segment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'));

it('takes out place, thumbnail, captions and whatever follows the picture, and keeps how it is turned', () => {
  const full = jpeg(
    [
      segment(0xe0, Buffer.from('JFIF\0', 'latin1')),
      segment(0xe1, exif(6)),
      segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0GPS', 'latin1')),
      profile,
      segment(0xed, Buffer.from('Photoshop 3.0\0GPS', 'latin1')),
      segment(0xfe, Buffer.from('GPS')),
    ],
    Buffer.from('a second picture with GPS'),
  );
  const bare = bareJpeg(full)!;
  expect(bare.includes('GPS')).toBe(false);
  expect(bare.includes(SCAN)).toBe(true);
  expect(bare.includes(profile)).toBe(true);
  expect(bare.includes('JFIF')).toBe(true);
  expect(bare.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
  // Exif's tag 0x0112 says 6: to be turned a quarter to the right.
  expect(bare.includes(Buffer.from('011200030000000100060000', 'hex'))).toBe(true);
  // What is bare stays as it is.
  expect(bareJpeg(bare)).toEqual(bare);
});

it('says nothing of turning where the picture stands upright', () => {
  expect(bareJpeg(jpeg([segment(0xe1, exif(1))]))).toEqual(jpeg([]));
});

it('ends a picture that was cut off in its data', () => {
  const cut = jpeg([segment(0xe1, exif(1))]).subarray(0, -2);
  expect(bareJpeg(cut)).toEqual(jpeg([]));
});

it('gives up on what is no whole picture', () => {
  expect(bareJpeg(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 200, 1]))).toBeNull();
  expect(bareJpeg(Buffer.from([0xff, 0xd8, 0x00, 0x01, 0x02, 0x03]))).toBeNull();
});

it('tells how a picture is turned, and carries what was said of the place to one that stands upright', () => {
  const turned = jpeg([segment(0xe0, Buffer.from('JFIF\0', 'latin1')), segment(0xe1, exif(6))]);
  expect([jpegTurn(turned), jpegTurn(jpeg([]))]).toEqual([6, 1]);
  expect(jpegExif(jpeg([segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0'))]))).toBeNull();
  const upright = withExif(jpeg([]), jpegExif(turned)!);
  expect(upright).toEqual(jpeg([segment(0xe1, exif(1))]));
  expect(jpegTurn(turned)).toBe(6);
});
