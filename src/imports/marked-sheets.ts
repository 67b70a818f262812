// The register as it stands, with every cell that has to be mended standing out. Pure.
import type { SheetValue, Workbook } from '../papers/workbook.js';
import { placeOfFault, writtenCell } from './draft-sheets.js';
import type { ReadSheet } from './read-sheet.js';
import type { RegisterFault } from './register-fault.js';

/** A workbook that can be mended and sent again: rows keep their order, not their numbers. */
export function markedWorkbook(
  title: string,
  sheets: readonly ReadSheet[],
  faults: readonly RegisterFault[],
): Workbook {
  const places = faults.flatMap(fault => placeOfFault(sheets, fault) ?? []);
  return {
    title,
    sheets: sheets.map((sheet, at) => {
      const width = Math.max(sheet.header.length, ...sheet.rows.map(row => row.cells.length));
      const columns = Array.from({ length: width }, (_, column) => column);
      return {
        name: sheet.name || title.slice(0, 31),
        columns: columns.map(column => ({ title: sheet.header[column] ?? '', kind: 'text' as const })),
        rows: sheet.rows.map(row =>
          columns.map((column): SheetValue => writtenCell(row.cells[column] ?? null) || null),
        ),
        marked: places
          .filter(place => place.sheet === at && place.row > 1)
          .map(place => ({
            row: sheet.rows.findIndex(row => row.row === place.row),
            column: place.column,
          })),
      };
    }),
  };
}
