// What a file is, by its first bytes: a PDF named .jpg is a PDF.

export const FILE_KINDS = ['jpeg', 'png', 'webp', 'heic', 'pdf'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** The kind of a file's content, or null when it is none that is taken. */
export function fileKind(content: Uint8Array): FileKind | null {
  const text = (from: number, to: number) => String.fromCharCode(...content.subarray(from, to));
  if (content[0] === 0xff && content[1] === 0xd8 && content[2] === 0xff) return 'jpeg';
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp';
  if (text(4, 8) === 'ftyp' && HEIC_BRANDS.includes(text(8, 12))) return 'heic';
  if (text(0, 5) === '%PDF-') return 'pdf';
  return null;
}

/** Whether a name's ending says another kind than the content is; an unknown ending says nothing. */
export function contradicts(name: string, kind: FileKind): boolean {
  const said = KIND_OF_ENDING[/\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''];
  return said !== undefined && said !== kind;
}

/** For the Content-Type of the answer. */
export const MEDIA_TYPE: Record<FileKind, string> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  heic: 'image/heic',
  pdf: 'application/pdf',
};

const HEIC_BRANDS = ['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1'];

const KIND_OF_ENDING: Record<string, FileKind> = {
  jpg: 'jpeg',
  jpeg: 'jpeg',
  png: 'png',
  webp: 'webp',
  heic: 'heic',
  heif: 'heic',
  pdf: 'pdf',
};
