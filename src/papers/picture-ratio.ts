// How high a picture is for its width, read from its own first bytes.

/** Height by width of a PNG or JPEG as it is shown, turned upright; 0.75 where it does not say. */
export function pictureRatio(format: 'png' | 'jpeg', bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = format === 'png' ? pngSize(view) : jpegSize(view);
  return size && size.width > 0 ? size.height / size.width : 0.75;
}

interface Size {
  width: number;
  height: number;
}

// Width and height stand in bytes 16 to 23.
function pngSize(view: DataView): Size | null {
  return view.byteLength < 24 ? null : { width: view.getUint32(16), height: view.getUint32(20) };
}

// Segment by segment until a frame header (SOF) is met.
function jpegSize(view: DataView): Size | null {
  for (let at = 2; at + 9 < view.byteLength && view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
