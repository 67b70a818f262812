// A .csv as rows of texts: which letters it is written in, which sign divides its cells.

/** Why a file of bytes is no text that can be read. */
export class NotText extends Error {}

/** The text of the bytes: UTF-8 (BOM or not), UTF-16 with BOM, else TIS-620/Windows-874. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes.includes(0)) throw new NotText();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeThai(bytes);
  }
}

// What old Thai programs write; letters that this code page lacks show that it is no such text either.
function decodeThai(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-874').decode(bytes);
  if (NO_LETTERS.test(text)) throw new NotText();
  return text;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const NO_LETTERS = /[\u0000-\u0008\u000e-\u001f\u0080-\u009f\ufffd]/;

/**
 * Rows of cells; a quoted cell may hold the sign, line breaks, and quotes written twice. Empty lines are
 * rows.
 */
export function parseCsv(text: string): string[][] {
  const divider = dividerOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') cell += text[at++];
      else quoted = false;
    } else if (sign === '"' && cell.trim() === '') {
      cell = '';
      quoted = true;
    } else if (sign === divider) {
      row.push(cell);
      cell = '';
    } else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text[at + 1] === '\n') at++;
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else {
      cell += sign;
    }
  }
  return cell || row.length ? [...rows, [...row, cell]] : rows;
}

// Excel writes ; where the comma is the decimal sign, and tabs in its Unicode text.
function dividerOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  const counts = [',', ';', '\t'].map(sign => ({ sign, count: header.split(sign).length }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).sign;
}
