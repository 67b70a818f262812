// One file within a .docx, which is a zip.
import { inflateRawSync } from 'node:zlib';

/** The text of a part, `word/document.xml`: found by the zip's directory at its end. */
export function docxPart(zip: Buffer, name: string): string {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06'));
  let at = zip.readUInt32LE(end + 16);
  for (let entries = zip.readUInt16LE(end + 10); entries > 0; entries--) {
    const [size, extra, comment] = [28, 30, 32].map(offset => zip.readUInt16LE(at + offset));
    if (zip.toString('utf8', at + 46, at + 46 + size!) === name)
      return partAt(zip, zip.readUInt32LE(at + 42), at);
    at += 46 + size! + extra! + comment!;
  }
  throw new Error(`${name} is not in the .docx`);
}

function partAt(zip: Buffer, header: number, entry: number): string {
  const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  const bytes = zip.subarray(start, start + zip.readUInt32LE(entry + 20));
  return (zip.readUInt16LE(entry + 10) === 0 ? bytes : inflateRawSync(bytes)).toString('utf8');
}
