// Reads one row's cells as what their columns hold; what cannot be read is noted as a fault and is null.
import type { CivilDate } from '../kernel/civil-date.js';
import { arabicDigits } from '../kernel/thai-words.js';
import type { Read } from './amount.js';
import { type CellValue, plain } from './read-sheet.js';
import { REGISTER_COLUMNS, type RegisterKind } from './register-columns.js';
import { type FaultCode, quoted, type RegisterFault, registerFault } from './register-fault.js';
import { readThaiDate } from './thai-date.js';

export class RowReader {
  private readonly faulty = new Set<string>();

  constructor(
    private readonly kind: RegisterKind,
    readonly row: number,
    private readonly cells: ReadonlyMap<string, CellValue>,
    private readonly faults: RegisterFault[],
  ) {}

  /** Notes a fault of a cell. */
  fault(key: string, code: FaultCode, advice: string): null {
    this.faulty.add(key);
    this.faults.push(registerFault(this.kind, this.row, key, code, quoted(key, this.cell(key)), advice));
    return null;
  }

  /** Whether one of these columns has a fault in this row. */
  hasFault(...keys: string[]): boolean {
    return keys.some(key => this.faulty.has(key));
  }

  private cell(key: string): CellValue {
    return this.cells.get(key) ?? null;
  }

  /** Notes `missing` for each empty cell of a required column that the file has. */
  noteMissing(): void {
    for (const column of REGISTER_COLUMNS[this.kind]) {
      if (column.required && this.cells.has(column.key) && this.cell(column.key) === null) {
        this.fault(column.key, 'missing', `ช่อง ${column.title} ว่าง ต้องใส่ทุกแถว`);
      }
    }
  }

  /** Text as typed; a number becomes its digits. */
  text(key: string): string | null {
    const cell = this.cell(key);
    if (cell === null || cell instanceof Date) return null;
    return (
      String(cell)
        .normalize('NFC')
        .replace(/[\s\u00a0]+/g, ' ')
        .trim() || null
    );
  }

  /** A contract or receipt number: Thai digits read as Arabic, without spaces. */
  number(key: string): string | null {
    if (this.cell(key) instanceof Date) {
      const advice = 'โปรแกรมตารางเปลี่ยนเลขที่เป็นวันที่ ตั้งช่องเป็น “ข้อความ” แล้วพิมพ์ใหม่';
      return this.fault(key, 'bad-choice', advice);
    }
    const text = this.text(key);
    return text === null ? null : contractNumber(text);
  }

  date(key: string): CivilDate | null {
    const cell = this.cell(key);
    if (cell === null) return null;
    const read = readThaiDate(cell);
    return 'date' in read ? read.date : this.fault(key, read.code, read.advice);
  }

  figure(key: string, read: (cell: string | number) => Read<number>): number | null {
    const cell = this.cell(key);
    if (cell === null) return null;
    if (cell instanceof Date) return this.fault(key, 'bad-amount', 'อ่านได้เป็นวันที่ ใส่เป็นตัวเลข');
    const result = read(cell);
    return 'value' in result ? result.value : this.fault(key, 'bad-amount', result.advice);
  }

  /** One of the words of a choice, or its key. */
  choice<Key extends string>(key: string, words: Record<Key, readonly string[]>): Key | null {
    const text = this.text(key);
    if (text === null) return null;
    const wanted = plain(text);
    const keys = Object.keys(words) as Key[];
    const found = keys.find(
      each => plain(each) === wanted || words[each].some(word => plain(word) === wanted),
    );
    const options = keys.map(each => words[each][0]).join(', ');
    return found ?? this.fault(key, 'bad-choice', `ไม่มีในรายการ ใส่คำใดคำหนึ่ง: ${options}`);
  }
}

/** A contract's number as numbers are compared: ๓ / ๒๕๖๕ is 3/2565. */
export function contractNumber(text: string): string {
  return arabicDigits(text.normalize('NFC')).replace(/[\s\u00a0]/g, '');
}
