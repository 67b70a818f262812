import { contradicts, fileKind } from '../../../src/registry/file-kind.js';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('the kind of a file', () => {
  it.each([
    ['\xff\xd8\xff\xe0', 'jpeg'],
    ['\x89PNG\r\n\x1a\n', 'png'],
    ['RIFF\x00\x00\x00\x00WEBPVP8 ', 'webp'],
    ['\x00\x00\x00\x18ftypheic', 'heic'],
    ['%PDF-1.7', 'pdf'],
    ['RIFF\x00\x00\x00\x00WAVE', null],
    ['\x00\x00\x00\x18ftypisom', null],
    ['<svg onload="x">', null],
    ['', null],
  ])('is read from its first bytes: %j', (content, kind) => {
    expect(fileKind(bytes(content))).toBe(kind);
  });

  it('is contradicted by another known ending alone', () => {
    expect(contradicts('ใบเสร็จ.JPG', 'pdf')).toBe(true);
    expect(contradicts('a.heif', 'heic')).toBe(false);
    expect(contradicts('a.jpeg', 'jpeg')).toBe(false);
    expect(contradicts('no-ending', 'png')).toBe(false);
  });
});
