// Real pictures, drawn by the library that reads them again.
import { randomFillSync } from 'node:crypto';
import { Transformer } from '@napi-rs/image';
import { pictureHead } from '../../../src/registry/picture-head.js';
import { smallerPhoto } from '../../../src/registry/smaller-photo.adapter.js';
import { takenFile } from '../../../src/registry/store-file.act.js';
import { withoutLocation } from '../../../src/registry/without-location.js';
import { chunk, drawn, taken } from './photos.js';

/** Of a dot: how red, how blue. */
async function colourAt(picture: Buffer, x: number, y: number): Promise<[number, number]> {
  const { width } = await new Transformer(picture).metadata();
  const dots = await new Transformer(picture).rawPixels();
  const each = dots.length / (width * pictureHead(picture, 'jpeg')!.height);
  const at = (y * width + x) * each;
  return [dots[at]!, dots[at + 2]!];
}

describe('a photo as it is kept', () => {
  it('stands upright without its place, or with it where that is asked', async () => {
    const content = taken(await drawn(80, 40).jpeg(90), 6);
    const kept = await smallerPhoto({ name: 'IMG_1.JPG', content });
    expect(kept.name).toBe('IMG_1.JPG');
    expect(pictureHead(kept.content, 'jpeg')).toMatchObject({ width: 40, height: 80, turn: 1 });
    // Turned a quarter to the right, the left half is on top.
    const [top, bottom] = [await colourAt(kept.content, 20, 10), await colourAt(kept.content, 20, 70)];
    expect(top[0]).toBeGreaterThan(200);
    expect(bottom[1]).toBeGreaterThan(200);
    expect(kept.content.includes('GPS')).toBe(false);
    const withPlace = await smallerPhoto({ name: 'IMG_1.JPG', content, keepLocation: true });
    expect(withPlace.content.includes('GPS 15.1 N')).toBe(true);
    expect(pictureHead(withPlace.content, 'jpeg')).toMatchObject({ width: 40, height: 80, turn: 1 });
  });

  it('is small, however large it came, and holds up nobody else meanwhile', async () => {
    const dots = randomFillSync(Buffer.alloc(3200 * 2400 * 4));
    const content = await Transformer.fromRgbaPixels(dots, 3200, 2400).jpeg(95);
    expect(content.length).toBeGreaterThan(8_000_000);
    let turns = 0;
    const others = setInterval(() => {
      turns += 1;
    }, 1);
    const kept = await smallerPhoto({ name: 'a.jpg', content });
    clearInterval(others);
    expect(turns).toBeGreaterThan(10);
    expect(pictureHead(kept.content, 'jpeg')).toMatchObject({ width: 1600, height: 1200 });
    expect(kept.content.length).toBeLessThan(content.length / 4);
  });

  it('keeps what may be seen through, as a PNG, and makes a JPEG of any other', async () => {
    const content = await drawn(1800, 20, 100).png();
    const noisy = Buffer.concat([content, Buffer.alloc(20_000)]);
    const kept = await smallerPhoto({ name: 'ตรา.png', content: noisy });
    expect([kept.name, pictureHead(kept.content, 'png')]).toEqual([
      'ตรา.png',
      { width: 1600, height: 18, turn: 1, seeThrough: true },
    ]);
    const webp = await drawn(1800, 40).webp(100);
    const other = await smallerPhoto({
      name: 'ภาพ.webp',
      content: Buffer.concat([webp, Buffer.alloc(90_000)]),
    });
    expect([other.name, takenFile(other)]).toEqual(['ภาพ.jpg', 'jpeg']);
  });

  it('stays as it is where it is small already, broken, or no picture', async () => {
    const small = await drawn(80, 40).jpeg(90);
    const broken = taken(Buffer.concat([small.subarray(0, 200), Buffer.alloc(40)]), 6);
    for (const content of [small, broken, Buffer.from('%PDF-1.7')]) {
      expect((await smallerPhoto({ name: 'a', content })).content).toBe(content);
    }
    // Cut off in its data: what there is of it is shown, or it is kept; never an error.
    const large = await drawn(2000, 1000).jpeg(90);
    const cut = taken(large.subarray(0, large.length / 2), 6);
    const kept = await smallerPhoto({ name: 'a.jpg', content: cut });
    expect(withoutLocation(kept.content, takenFile(kept))!.includes('GPS')).toBe(false);
  });

  it('is refused by its head where it would fill the memory, before anybody opens it', async () => {
    const head = Buffer.alloc(13);
    head.writeUInt32BE(50_000, 0);
    head.writeUInt32BE(50_000, 4);
    head.set([8, 2], 8);
    const start = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
    const content = Buffer.concat([start, chunk('IHDR', head), chunk('IDAT', Buffer.alloc(100))]);
    const bomb = { name: 'a.png', content };
    expect(await smallerPhoto(bomb)).toBe(bomb);
    expect(() => takenFile(bomb)).toThrow('50,000 by 50,000');
  });
});
