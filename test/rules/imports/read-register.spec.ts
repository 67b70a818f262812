import { checkRegister } from '../../../src/imports/check-register.js';
import { importTemplate } from '../../../src/imports/import-template.paper.js';
import { readRegister } from '../../../src/imports/read-register.adapter.js';
import { registerExport } from '../../../src/imports/register-export.paper.js';
import { Refusal } from '../../../src/kernel/refusal.js';
import { renderXlsx } from '../../../src/papers/xlsx.adapter.js';
import { contextOf, thaiBytes, zip } from './files.js';

const CSV = [
  'เลขที่สัญญา,ชื่อ-สกุล,วันที่ทำสัญญา,จำนวนเงิน',
  '๑/๒๕๖๙,"กลุ่มน้ำปั๊ม, บ้านสาธิต",๒๘ พฤษภาคม ๒๕๖๙,"๗๒,๐๐๐.๐๐"',
  '',
  '2/2569,กลุ่มผู้กู้,28/05/2569,1000',
].join('\r\n');

const refusedAs = async (file: Buffer) => {
  const refusal = await readRegister(file).catch((error: Refusal) => error);
  expect(refusal).toBeInstanceOf(Refusal);
  return (refusal as Refusal).code;
};

describe('a register’s file', () => {
  it.each([
    ['UTF-8', Buffer.from(CSV)],
    ['UTF-8 with BOM', Buffer.from(`\ufeff${CSV}`)],
    ['TIS-620', thaiBytes(CSV)],
    [
      'UTF-16',
      Buffer.from(
        `\ufeff${CSV.replaceAll(',', '\t').replace('ปั๊ม\t', 'ปั๊ม,').replace('๗๒\t', '๗๒,')}`,
        'utf16le',
      ),
    ],
  ])('as .csv in %s keeps its row numbers over empty rows', async (_name, file) => {
    const checked = checkRegister(await readRegister(file), contextOf());
    expect(checked.faults).toEqual([]);
    expect(checked.loans.map(({ row, number, name }) => [row, number, name])).toEqual([
      [2, '1/2569', 'กลุ่มน้ำปั๊ม, บ้านสาธิต'],
      [4, '2/2569', 'กลุ่มผู้กู้'],
    ]);
  });

  it('as .xlsx keeps its row numbers over empty rows and reads days as days', async () => {
    const loan = { number: '1/2569', name: 'ก', borrowerKind: 'group', method: 'flat' } as const;
    const workbook = registerExport(
      'กองทุน',
      [
        { ...loan, disbursedOn: '2026-05-28', principal: 7_200_000, annualRate: 3_000_000, instalments: 24 },
        { ...loan, number: '2/2569', disbursedOn: '37 กรกฎาคม 2565', principal: 100 },
      ],
      [{ number: '1/2569', paidOn: '2026-06-28', amount: 314_250, receiptNumber: '0015' }],
    );
    workbook.sheets[0]!.rows.splice(1, 0, [], []);
    const sheets = await readRegister(await renderXlsx(workbook));
    expect(sheets.map(sheet => sheet.name)).toEqual(['ทะเบียนลูกหนี้', 'การชำระเงิน']);
    const checked = checkRegister(sheets, contextOf());
    expect(checked.loans[0]).toMatchObject({
      row: 2,
      disbursedOn: '2026-05-28',
      principalSatang: 7_200_000,
      annualRateMicroPercent: 3_000_000,
      method: 'flat',
    });
    expect(checked.payments).toEqual([
      {
        row: 2,
        number: '1/2569',
        paidOn: '2026-06-28',
        amountSatang: 314_250,
        receiptNumber: '0015',
        writtenReceipt: '0015',
      },
    ]);
    expect(checked.faults).toMatchObject([{ row: 5, column: 'วันที่ทำสัญญา', code: 'bad-date' }]);
  });

  it('that is the template itself has no fault', async () => {
    const template = importTemplate({
      fundTypeName: 'กองทุนพัฒนาบทบาทสตรี',
      borrowerKind: 'group',
      method: 'equal-principal',
      annualRateMicroPercent: 100_000,
      instalments: 24,
      everyMonths: 1,
      principalSatang: 7_200_000,
      disbursedOn: '2026-05-28',
      firstDueOn: '2026-06-28',
      paidOn: '2026-06-28',
      paidSatang: 300_000,
    });
    const checked = checkRegister(await readRegister(await renderXlsx(template)), contextOf());
    expect(checked).toMatchObject({ rows: 2, faults: [] });
    expect(checked.loans[0]).toMatchObject({ annualRateMicroPercent: 100_000, villageCode: '34152203' });
  });

  it('that is none is refused with words', async () => {
    expect(await refusedAs(Buffer.alloc(0))).toBe('not-a-spreadsheet');
    expect(await refusedAs(Buffer.from('PK\u0003\u0004 not a zip'))).toBe('not-a-spreadsheet');
    expect(await refusedAs(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]))).toBe('not-a-spreadsheet');
    expect(await refusedAs(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toBe('not-a-spreadsheet');
    expect(await refusedAs(zip({ 'word/document.xml': '<x/>' }))).toBe('not-a-spreadsheet');
  });

  it('that is too large is refused: bytes, rows', async () => {
    expect(await refusedAs(Buffer.alloc(15_000_001, 'a'))).toBe('file-too-large');
    expect(await refusedAs(Buffer.from(`number\n${'1\n'.repeat(200_001)}`))).toBe('file-too-large');
  });

  it('that unpacks to more than it says, to too much, or names a far cell is refused before it is read', async () => {
    const sheet = (cells: string) => ({
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${cells}</sheetData></worksheet>`,
    });
    expect(await refusedAs(zip(sheet('<row r="1"><c r="XFD1048576"><v>1</v></c></row>')))).toBe(
      'not-a-spreadsheet',
    );
    expect(await refusedAs(zip(sheet('x'.repeat(1_000_000)), { says: 10 }))).toBe('not-a-spreadsheet');
    expect(await refusedAs(zip(sheet(''), { says: 200_000_000 }))).toBe('not-a-spreadsheet');
  });
});
