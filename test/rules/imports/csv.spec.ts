import fc from 'fast-check';
import { decodeText, NotText, parseCsv } from '../../../src/imports/csv.js';
import { thaiBytes } from './files.js';

describe('the letters of a .csv', () => {
  it('are UTF-8 with or without BOM, UTF-16 with BOM, or TIS-620', () => {
    const text = 'เลขที่สัญญา,ชื่อ-สกุล\n1/2569,น้ำฝน ปั๊ม';
    expect(decodeText(Buffer.from(text))).toBe(text);
    expect(decodeText(Buffer.from(`\ufeff${text}`))).toBe(text);
    expect(decodeText(Buffer.from(`\ufeff${text}`, 'utf16le'))).toBe(text);
    expect(decodeText(thaiBytes(text))).toBe(text);
  });

  it('are none when the file is a picture or a program', () => {
    expect(() => decodeText(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10]))).toThrow(NotText);
    expect(() => decodeText(Buffer.from([0xff, 0xd8, 0x01, 0x02]))).toThrow(NotText);
  });
});

describe('the cells of a .csv', () => {
  it('are divided by a comma, a semicolon or a tab, whichever the header uses', () => {
    expect(parseCsv('a,b\n1,"2;3"')).toEqual([
      ['a', 'b'],
      ['1', '2;3'],
    ]);
    expect(parseCsv('a;b\r\n1,5;2')).toEqual([
      ['a', 'b'],
      ['1,5', '2'],
    ]);
    expect(parseCsv('a\tb\n1\t2\n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('may hold quotes, the divider and line breaks; empty lines stay rows', () => {
    expect(parseCsv('a,b\n"x ""y"", z\nw",2\n\n3,4')).toEqual([
      ['a', 'b'],
      ['x "y", z\nw', '2'],
      [''],
      ['3', '4'],
    ]);
  });

  it('read back as they were written', () => {
    const cell = fc.string();
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1 });
    fc.assert(
      fc.property(rows, written => {
        const text = written
          .map(row => row.map(each => `"${each.replaceAll('"', '""')}"`).join(','))
          .join('\r\n');
        expect(parseCsv(`"h","h"\r\n${text}`).slice(1)).toEqual(written);
      }),
    );
  });
});
