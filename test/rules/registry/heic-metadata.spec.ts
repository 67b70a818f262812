import { bareHeic } from '../../../src/registry/heic-metadata.js';
import { box, heic } from './photos.js';

it('blanks out Exif and XMP where they lie, and nothing else', () => {
  const full = heic();
  const bare = bareHeic(full)!;
  expect(full.includes('15.1 N')).toBe(true);
  expect(bare.includes('15.1 N')).toBe(false);
  expect(bare.includes('PICTURE.PICTURE.')).toBe(true);
  expect(bare.length).toBe(full.length);
  const changed = [...full.keys()].filter(at => full[at] !== bare[at]);
  expect(changed[0]).toBeGreaterThanOrEqual(full.indexOf('Exif\0\0MM', 0, 'latin1'));
});

it('gives up on boxes that cannot be followed', () => {
  const ftyp = box('ftyp', Buffer.from('heic\0\0\0\0', 'latin1'));
  expect(bareHeic(ftyp)).toBeNull();
  expect(bareHeic(Buffer.concat([ftyp, box('meta', Buffer.alloc(4))]))).toBeNull();
  const iinf = box(
    'iinf',
    Buffer.from([0, 0, 0, 0, 0, 1]),
    box('infe', Buffer.from([2, 0, 0, 0, 0, 1, 0, 0]), Buffer.from('Exif\0')),
  );
  expect(bareHeic(Buffer.concat([ftyp, box('meta', Buffer.alloc(4), iinf)]))).toBeNull();
  const half = heic().subarray(0, 60);
  expect(bareHeic(half)).toBeNull();
});
