import { withinZipBounds } from '../../../src/imports/zip-bounds.js';
import { zip } from './files.js';

const sheet = (cells: string) => ({ 'xl/worksheets/sheet1.xml': `<worksheet>${cells}</worksheet>` });

describe('the bounds of an .xlsx', () => {
  it('hold a usual one', () => {
    expect(withinZipBounds(zip(sheet('<row r="1"><c r="A1"/></row><row r="9"><c r="CV9"/></row>')), 10)).toBe(
      true,
    );
  });

  it('do not hold rows or columns too far away', () => {
    expect(withinZipBounds(zip(sheet('<row r="11"/>')), 10)).toBe(false);
    expect(withinZipBounds(zip(sheet('<c r="A11"/>')), 10)).toBe(false);
    expect(withinZipBounds(zip(sheet('<c r="CW1"/>')), 10)).toBe(false);
  });

  it('do not hold what unpacks to more than it says, or says too much, or is cut off', () => {
    const bomb = sheet(' '.repeat(5_000_000));
    expect(withinZipBounds(zip(bomb), 10)).toBe(true);
    expect(withinZipBounds(zip(bomb, { says: 1000 }), 10)).toBe(false);
    expect(withinZipBounds(zip(bomb, { says: 120_000_001 }), 10)).toBe(false);
    expect(withinZipBounds(zip(bomb).subarray(0, -10), 10)).toBe(false);
    expect(withinZipBounds(Buffer.from('PK'), 10)).toBe(false);
  });
});
