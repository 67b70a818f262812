// A photo as it is kept: upright, and no larger than a page or a paper shows it. The picture library works on
// a thread of its own, and is loaded with the first photo that needs it.
import { fileKind } from './file-kind.js';
import { jpegExif, withExif } from './jpeg-metadata.js';
import { type PictureHead, pictureHead } from './picture-head.js';
import { fileFault, type StoreFile } from './store-file.act.js';

/** Dots of the longer side. */
const LONGEST = 1600;
const QUALITY = 80;
/** A photo within the size that is larger than this was saved wastefully. */
const PLENTY_OF_BYTES = 1024 * 1024;

/**
 * The photo turned upright and made smaller where it is not yet; any other file, one that will be refused,
 * and one that the library cannot read (HEIC, a broken photo) stay as they are.
 */
export async function smallerPhoto(given: StoreFile): Promise<StoreFile> {
  const { name, content, keepLocation = false } = given;
  const kind = fileKind(content);
  const head = pictureHead(content, kind);
  if (!head || !isWorthwhile(head, content) || fileFault(given)) return given;
  // What a JPEG says of its place can be carried over; the others are kept whole for it.
  const exif = keepLocation && kind === 'jpeg' ? jpegExif(content) : null;
  if (keepLocation && kind !== 'jpeg') return given;
  const made = await oneAtATime(() => drawnAnew(content, head));
  if (!made || (made.length >= content.length && head.turn === 1)) return given;
  return {
    ...given,
    name: head.seeThrough ? withEnding(name, 'png') : withEnding(name, 'jpg'),
    content: exif ? withExif(made, exif) : made,
  };
}

function isWorthwhile({ width, height, turn }: PictureHead, content: Buffer): boolean {
  return Math.max(width, height) > LONGEST || turn !== 1 || content.length > PLENTY_OF_BYTES;
}

/** null where the library cannot read the photo; that the library itself is not there is a defect (500). */
async function drawnAnew(content: Buffer, head: PictureHead): Promise<Buffer | null> {
  const { ResizeFit, Transformer } = await import('@napi-rs/image');
  try {
    const picture = new Transformer(content).rotate();
    if (Math.max(head.width, head.height) > LONGEST) {
      picture.resize({ width: LONGEST, height: LONGEST, fit: ResizeFit.Inside });
    }
    return await (head.seeThrough ? picture.png() : picture.jpeg(QUALITY));
  } catch {
    // Broken, or made in a way that it does not know: kept as it came, as the docstring above promises.
    return null;
  }
}

let last: Promise<unknown> = Promise.resolve();

/** A large photo takes a few hundred megabytes while it is open: never two at once. */
function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const done = last.then(work);
  last = done.catch(() => undefined);
  return done;
}

/** An ending that says another kind than the content is would be refused. */
function withEnding(name: string, ending: 'jpg' | 'png'): string {
  const known = /\.(jpe?g|png|webp)$/i.exec(name)?.[0];
  if (!known || (ending === 'jpg' && /jpe?g$/i.test(known))) return name;
  return `${name.slice(0, -known.length)}.${ending}`;
}
