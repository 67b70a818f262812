// How large a picture is, and how high for its width, read from its own first bytes.

/** Height by width of a PNG or JPEG; 0.75 where it does not say. */
export function pictureRatio(format: 'png' | 'jpeg', bytes: Uint8Array): number {
  const size = pictureSize(format, bytes);
  return size && size.width > 0 ? size.height / size.width : 0.75;
}

/** In dots. */
export interface PictureSize {
  width: number;
  height: number;
}

/** What a PNG's or JPEG's head says of its size; null where it does not say. */
export function pictureSize(format: 'png' | 'jpeg', bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return format === 'png' ? pngSize(view) : jpegSize(view);
}

// Width and height stand in bytes 16 to 23.
function pngSize(view: DataView): PictureSize | null {
  return view.byteLength < 24 ? null : { width: view.getUint32(16), height: view.getUint32(20) };
}

// Segment by segment until a frame header (SOF) is met.
function jpegSize(view: DataView): PictureSize | null {
  for (let at = 2; at + 9 < view.byteLength && view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
