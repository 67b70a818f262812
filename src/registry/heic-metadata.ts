// A HEIC with its Exif and XMP blanked out where they lie: the picture and how it is turned stand elsewhere
// in the file, and no place moves.

interface Box {
  type: string;
  /** Of what is inside. */
  from: number;
  to: number;
}

/** null where the boxes cannot be followed: then nobody can say what the file still tells. */
export function bareHeic(content: Buffer): Buffer | null {
  const top = boxesIn(content, 0, content.length);
  const meta = top?.find(box => box.type === 'meta');
  // A meta box has four bytes of version before what it holds.
  const inner = meta && boxesIn(content, meta.from + 4, meta.to);
  if (!inner) return null;
  const named = inner.find(box => box.type === 'iinf');
  const placed = inner.find(box => box.type === 'iloc');
  const data = inner.find(box => box.type === 'idat');
  const ids = named && metadataItems(content, named);
  if (!ids) return null;
  if (ids.length === 0) return content;
  const extents = placed && extentsOf(content, placed, data?.from ?? null);
  if (!extents) return null;
  const bare = Buffer.from(content);
  for (const id of ids) {
    for (const { from, length } of extents.get(id) ?? []) {
      if (from + length > bare.length) return null;
      bare.fill(0, from, from + length);
    }
  }
  return bare;
}

function boxesIn(content: Buffer, from: number, to: number): Box[] | null {
  const boxes: Box[] = [];
  for (let at = from; at + 8 <= to; ) {
    let size = content.readUInt32BE(at);
    let head = 8;
    if (size === 1) {
      if (at + 16 > to) return null;
      size = Number(content.readBigUInt64BE(at + 8));
      head = 16;
    } else if (size === 0) size = to - at;
    if (size < head || at + size > to) return null;
    boxes.push({ type: content.toString('latin1', at + 4, at + 8), from: at + head, to: at + size });
    at += size;
  }
  return boxes;
}

/** The ids of the items that are Exif, XMP or other writing beside the picture. */
function metadataItems(content: Buffer, { from, to }: Box): number[] | null {
  const version = content[from]!;
  const entries = boxesIn(content, from + (version === 0 ? 6 : 8), to);
  return (
    entries?.flatMap(entry => {
      const itemVersion = content[entry.from]!;
      if (entry.type !== 'infe' || itemVersion < 2) return [];
      const wide = itemVersion === 2 ? 2 : 4;
      const id = content.readUIntBE(entry.from + 4, wide);
      const type = content.toString('latin1', entry.from + 4 + wide + 2, entry.from + 10 + wide);
      return type === 'Exif' || type === 'mime' ? [id] : [];
    }) ?? null
  );
}

type Extents = Map<number, { from: number; length: number }[]>;

/** Where each item's bytes lie; null where they lie in a way that is not followed. */
function extentsOf(content: Buffer, { from, to }: Box, idat: number | null): Extents | null {
  const version = content[from]!;
  const sizes = content.readUInt16BE(from + 4);
  const [offsetSize, lengthSize, baseSize, indexSize] = [12, 8, 4, 0].map(shift => (sizes >> shift) & 15);
  const wide = version < 2 ? 2 : 4;
  let at = from + 6;
  const read = (bytes: number) => {
    if (at + bytes > to) throw new RangeError('iloc');
    const value =
      bytes === 0 ? 0 : bytes === 8 ? Number(content.readBigUInt64BE(at)) : content.readUIntBE(at, bytes);
    at += bytes;
    return value;
  };
  const found: Extents = new Map();
  try {
    for (let left = read(wide); left > 0; left -= 1) {
      const id = read(wide);
      const method = version > 0 ? read(2) & 15 : 0;
      read(2);
      const base = read(baseSize!) + (method === 1 ? (idat ?? Number.NaN) : 0);
      const extents = Array.from({ length: read(2) }, () => {
        if (version > 0) read(indexSize!);
        return { from: base + read(offsetSize!), length: read(lengthSize!) };
      });
      if (method > 1 || Number.isNaN(base)) continue;
      found.set(id, extents);
    }
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
  return found;
}
