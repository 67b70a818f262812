import type { CellValue } from '../../../src/imports/read-sheet.js';
import type { RegisterFault } from '../../../src/imports/register-fault.js';
import { contractNumber, RowReader } from '../../../src/imports/row-reader.js';
import { METHOD_WORDS } from '../../../src/loans/method-words.js';

function rowOf(cells: Record<string, CellValue>) {
  const faults: RegisterFault[] = [];
  return { read: new RowReader('loans', 2, new Map(Object.entries(cells)), faults), faults };
}

describe('a row', () => {
  it('gives what is there and null for what is not, without a fault', () => {
    const { read, faults } = rowOf({ name: ' คุณ  ก ', phone: 812345678, disbursedOn: '28/05/2569' });
    expect([read.text('name'), read.text('phone'), read.text('purpose')]).toEqual([
      'คุณ ก',
      '812345678',
      null,
    ]);
    expect([read.date('disbursedOn'), read.date('firstDueOn')]).toEqual(['2026-05-28', null]);
    expect(faults).toEqual([]);
  });

  it('reads a choice by any of its words or its key', () => {
    for (const word of ['ลดต้นลดดอก เงินต้นเท่ากัน', 'เงินต้นเท่ากัน', 'equal-principal', 'Equal-Principal']) {
      expect(rowOf({ method: word }).read.choice('method', METHOD_WORDS)).toBe('equal-principal');
    }
    const { read, faults } = rowOf({ method: 'ลดต้นลดดอก' });
    expect(read.choice('method', METHOD_WORDS)).toBeNull();
    expect(faults).toMatchObject([{ code: 'bad-choice', read: 'ลดต้นลดดอก' }]);
    expect(faults[0]!.advice).toContain('ดอกเบี้ยคงที่');
  });

  it('remembers which of its columns are at fault', () => {
    const { read } = rowOf({ disbursedOn: 'x', name: null });
    read.date('disbursedOn');
    read.noteMissing();
    expect([read.hasFault('disbursedOn'), read.hasFault('name'), read.hasFault('principal')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('compares contract numbers with Thai digits read as Arabic', () => {
    expect(contractNumber('กส ๓ / ๒๕๖๕')).toBe('กส3/2565');
  });
});
